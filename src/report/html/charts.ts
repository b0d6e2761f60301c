/** Charts as SVG, drawn with the scales and bins of d3, which need no browser. Colours come from the page's style. */
import { bin, max, min } from "d3-array";
import { scaleBand, scaleLinear } from "d3-scale";
import { shortened } from "../terminal/width.js";
import { html, type Markup } from "./markup.js";

/** A named amount to be drawn: its size, and how it is written. */
export interface Bar {
  readonly label: string;
  readonly size: number;
  readonly shown: string;
  /** What it is held against: a line across the bar. */
  readonly mark?: number | undefined;
}

/** Of a phone held upright, so that letters keep their size there. */
const WIDTH = 360;
const ROW = 24;
const LABEL_WIDTH = 112;
const VALUE_WIDTH = 84;
/** Of a bar in a row of a table, in percent of its cell. */
const FALL_WIDTH = 100;
/** Half-width characters of a label that fit beside its bar. */
const LABEL_CHARACTERS = 14;

/** Bars from left to right, one below the other. */
export function barChart(title: string, bars: readonly Bar[]): Markup {
  const height = bars.length * ROW;
  const ends = bars.flatMap(({ size, mark = 0 }) => [size, mark]);
  const x = scaleLinear(
    [Math.min(0, min(ends) ?? 0), Math.max(0, max(ends) ?? 0) || 1],
    [LABEL_WIDTH, WIDTH - VALUE_WIDTH],
  );
  const y = scaleBand(
    bars.map((_, i) => i),
    [0, height],
  ).padding(0.25);
  const rows = bars.map(({ label, size, shown, mark }, i) => {
    const [from, to] = [x(Math.min(0, size)), x(Math.max(0, size))];
    const top = y(i) ?? 0;
    const middle = top + y.bandwidth() / 2;
    const across = mark === undefined ? undefined : x(mark);
    const line =
      across !== undefined &&
      html`<line x1="${near(across)}" x2="${near(across)}" y1="${near(top - 3)}" y2="${near(top + y.bandwidth() + 3)}"/>`;
    return html`<text class="l" x="${LABEL_WIDTH - 6}" y="${near(middle)}">${shortened(label, LABEL_CHARACTERS)}</text><rect class="${size < 0 ? "b d" : "b"}" x="${near(from)}" y="${near(top)}" width="${near(to - from)}" height="${near(y.bandwidth())}"/>${line}<text x="${near(Math.max(to, across ?? to) + 4)}" y="${near(middle)}">${shown}</text>`;
  });
  return svg(title, height, rows);
}

/** How often values of each stretch come: bars from left to right, the ends of the stretches below. */
export function histogram(title: string, sizes: readonly number[], shown: (size: number) => string): Markup {
  const bins = binsOf(sizes);
  const height = 140;
  const floor = height - 18;
  const x = scaleLinear([bins[0]?.x0 ?? 0, bins.at(-1)?.x1 ?? 1], [8, WIDTH - 8]);
  const y = scaleLinear([0, max(bins, (one) => one.length) ?? 1], [floor, 16]);
  const bars = bins.map((one) => {
    const [left, right] = [x(one.x0 ?? 0), x(one.x1 ?? 0)];
    const top = y(one.length);
    const count =
      one.length > 0 &&
      html`<text class="m" x="${near((left + right) / 2)}" y="${near(top - 7)}">${one.length}</text>`;
    return html`<rect class="b" x="${near(left + 1)}" y="${near(top)}" width="${near(Math.max(right - left - 2, 1))}" height="${near(floor - top)}"/>${count}`;
  });
  const ends = [bins[0]?.x0 ?? 0, bins.at(-1)?.x1 ?? 0];
  const marks = html`<text x="8" y="${height - 6}">${shown(ends[0])}</text><text class="l" x="${WIDTH - 8}" y="${height - 6}">${shown(ends[1])}</text>`;
  return svg(title, height, [...bars, marks]);
}

/** The stretches of a histogram, each with the values in it. */
export function binsOf(sizes: readonly number[]) {
  return bin().thresholds(8)([...sizes]);
}

/** A step of a waterfall: from one height to another. */
export interface Fall {
  readonly from: number;
  readonly to: number;
}

/** The bars of a waterfall, one for each row of the table that has its figures: each begins where the one before it ends. */
export function fallBars(falls: readonly Fall[], total: number): readonly (Markup | undefined)[] {
  const ends = [...falls.flatMap(({ from, to }) => [from, to]), total];
  const x = scaleLinear([Math.min(0, ...ends), Math.max(0, ...ends) || 1], [0, FALL_WIDTH]);
  const bar = (from: number, to: number, kind: "b" | "d" | "t") => {
    const [left, right] = [x(Math.min(from, to)), x(Math.max(from, to))];
    const width = from === to ? 0 : Math.max(right - left, 1);
    if (width === 0) return undefined;
    return html`<svg><rect class=${kind} x=${near(Math.min(left, FALL_WIDTH - width))}% width=${near(width)}% /></svg>`;
  };
  return [...falls.map(({ from, to }) => bar(from, to, to < from ? "d" : "b")), bar(0, total, "t")];
}

/** Which part of the points was got, as a bar below the figure. */
export function partBar(part: number | undefined): Markup | undefined {
  return part === undefined
    ? undefined
    : html`<i class=part style=--p:${near(100 * Math.min(1, part))}%></i>`;
}

function svg(title: string, height: number, content: readonly Markup[]): Markup {
  return html`<svg role="img" viewBox="0 0 ${WIDTH} ${height}"><title>${title}</title>${content}</svg>`;
}

/** Pixels to the tenth: more of them nobody sees. */
function near(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}
