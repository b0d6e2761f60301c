/** Charts as SVG, drawn with the scales and bins of d3, which need no browser. Colours come from the page's style. */
import { bin, max, min } from "d3-array";
import { scaleBand, scaleLinear } from "d3-scale";
import { shortened } from "../width.js";
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
const LABEL_WIDTH = 96;
const VALUE_WIDTH = 84;
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
export interface Fall extends Bar {
  readonly from: number;
}

/** Steps from left to right, each beginning where the one before it ends; the last bar is what they come to. */
export function waterfall(title: string, steps: readonly Fall[], total: Bar): Markup {
  const bars = [...steps, { ...total, from: 0 }];
  const ends = bars.flatMap(({ from, size }) => [from, from + size]);
  const x = scaleLinear(
    [Math.min(0, ...ends), Math.max(0, ...ends) || 1],
    [LABEL_WIDTH, WIDTH - VALUE_WIDTH],
  );
  const height = bars.length * ROW;
  const rows = bars.map(({ label, from, size, shown }, i) => {
    const [left, right] = [x(Math.min(from, from + size)), x(Math.max(from, from + size))];
    const middle = (i + 0.5) * ROW;
    const kind = i === steps.length ? "b t" : size < 0 ? "b d" : "b";
    return html`<text class="l" x="${LABEL_WIDTH - 6}" y="${middle}">${shortened(label, LABEL_CHARACTERS)}</text><rect class="${kind}" x="${near(left)}" y="${i * ROW + 3}" width="${near(Math.max(right - left, 1))}" height="${ROW - 6}"/><text x="${near(right + 4)}" y="${middle}">${shown}</text>`;
  });
  return svg(title, height, rows);
}

function svg(title: string, height: number, content: readonly Markup[]): Markup {
  return html`<svg role="img" viewBox="0 0 ${WIDTH} ${height}"><title>${title}</title>${content}</svg>`;
}

/** Pixels to the tenth: more of them nobody sees. */
function near(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}
