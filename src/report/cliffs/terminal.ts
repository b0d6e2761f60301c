import { Chalk } from "chalk";
import { type Exact, HUNDRED, percentText, sumExact, toFixed, ZERO } from "../../base/exact.js";
import { printable } from "../../base/printable.js";
import { textWidth } from "../../base/text-width.js";
import type { Type } from "../../language/types.js";
import { isMissing, type Value } from "../../language/value.js";
import type { Crossing } from "../../study/cliffs/crossings.js";
import { unlookedIn } from "../../study/cliffs/unlooked.js";
import { type Manner, mannerOf, shownForm } from "../forms.js";
import { FormulaWords } from "../rules/formula-words.js";
import type { TerminalStyle } from "../terminal/terminal.js";
import { shortened } from "../terminal/width.js";
import type { CliffsReport, ShownStanding, ShownThreshold } from "./cliffs-report.js";
import { nodeText, placesOf, sidesText, type Telling, valueText } from "./threshold-text.js";
import { type CliffSay, cliffSay } from "./words.js";

/** People shown at one threshold: those who could gain, and those who could lose. */
const GAINING = 6;
const LOSING = 4;
const INDENT = "   ";

/** The thresholds on a terminal: those with people near in full, the others in a line each. Ends with a line end. */
export function cliffsText(report: CliffsReport, language: Manner["language"], style: TerminalStyle): string {
  const screen = new CliffScreen(report, language, style);
  return `${screen
    .blocks()
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

class CliffScreen {
  readonly #report: CliffsReport;
  readonly #style: TerminalStyle;
  readonly #manner: Manner;
  readonly #say: CliffSay;
  readonly #telling: Telling;
  readonly #colours: InstanceType<typeof Chalk>;

  constructor(report: CliffsReport, language: Manner["language"], style: TerminalStyle) {
    this.#report = report;
    this.#style = style;
    this.#manner = mannerOf(report.result, language);
    this.#say = cliffSay(language);
    const { rulebook, result } = report;
    const formulas = new FormulaWords(rulebook, result.period.first, language, this.#manner.zone);
    this.#telling = { say: this.#say, manner: this.#manner, rulebook, formulas };
    this.#colours = new Chalk({ level: style.colour ? 1 : 0 });
  }

  blocks(): string[][] {
    const { thresholds, cliffs } = this.#report;
    const near = thresholds.filter(({ standing }) => standing.length > 0);
    const far = thresholds.filter(({ standing }) => standing.length === 0);
    const figure = printable(cliffs.figure.label[this.#manner.language]);
    const blocks = [this.#heading(), ...near.map((threshold, i) => this.#threshold(threshold, i + 1))];
    if (far.length > 0) {
      const lines = far.flatMap((threshold) => this.#brief(threshold));
      blocks.push([this.#colours.bold(this.#say("nobodyNear")), ...lines]);
    }
    if (thresholds.length === 0) blocks.push([this.#say("none", { figure })]);
    if (cliffs.idle > 0) blocks.push([this.#say("idle", { figure, count: cliffs.idle })]);
    if (cliffs.undecided > 0) blocks.push([this.#say("undecided", { figure, count: cliffs.undecided })]);
    const unlooked = unlookedIn(this.#report.rulebook, cliffs.figure);
    if (unlooked.length > 0) {
      const rules = unlooked.join(this.#manner.language === "zh" ? "、" : ", ");
      blocks.push(this.#wrapped(printable(this.#say("unlooked", { rules })), ""));
    }
    return blocks;
  }

  #heading(): string[] {
    const { result, cliffs, view } = this.#report;
    const { language } = this.#manner;
    const title = this.#say("title", {
      name: result.rulebook.name[language],
      period: result.period.name,
      figure: cliffs.figure.label[language],
    });
    const { rows, share } = cliffs.near;
    const notes = [this.#say("near", { rows, share: percentText(share) })];
    if (this.#report.thresholds.some(({ standing }) => standing.length > 0)) {
      notes.push(this.#say("changeMeans"));
    }
    if (view.only) notes.push(this.#say("onlyShown", view.only));
    if (view.masked) notes.push(this.#say("masked"));
    return [
      this.#colours.bold(printable(title)),
      ...notes.flatMap((note) => this.#wrapped(printable(note), "  ")),
    ];
  }

  #threshold(threshold: ShownThreshold, number: number): string[] {
    const { standing, notWorkedOut } = threshold;
    const gains = standing.filter(({ would }) => would === "gain");
    const losses = standing.filter(({ would }) => would === "lose");
    const lines = this.#wrapped(this.#title(threshold), `${number}`.padEnd(INDENT.length), INDENT).map(
      (line) => this.#colours.bold(line),
    );
    for (const { place, quantity } of placesOf(threshold.edge)) {
      lines.push(`${INDENT}${this.#colours.dim(printable(`${place}  ${quantity}`))}`);
    }
    lines.push(...this.#wrapped(this.#sizes(threshold), INDENT));
    if (gains.length > 0) lines.push(`${INDENT}${this.#counted("gains", gains)}`);
    if (losses.length > 0) lines.push(`${INDENT}${this.#counted("losses", losses)}`);
    if (notWorkedOut > 0) {
      lines.push(...this.#wrapped(this.#say("notWorkedOut", { count: notWorkedOut }), INDENT));
    }
    const shown = [...gains.slice(0, GAINING), ...losses.slice(0, LOSING)];
    lines.push(...this.#people(threshold, shown));
    const rest = standing.length - shown.length;
    if (rest > 0) lines.push(`${INDENT}${this.#say("moreStanding", { count: rest })}`);
    return lines;
  }

  #title(threshold: ShownThreshold): string {
    const [low, high] = sidesText(threshold, this.#telling);
    return printable(this.#say("sides", { value: valueText(threshold.edge, this.#telling), low, high }));
  }

  /** `over 3% pays less: 83.09 to 578.14, typical 199.19`. */
  #sizes(threshold: ShownThreshold): string {
    const { sizes, better, people } = threshold;
    const [, high] = sidesText(threshold, this.#telling);
    const word = ({ high: "more", low: "less", both: "either" } as const)[better];
    const [smallest, typical, largest] = [sizes.smallest, sizes.typical, sizes.largest].map((size) =>
      this.#amount(size),
    );
    const text = sizes.smallest.equals(sizes.largest)
      ? this.#say("size", { typical, people })
      : this.#say("sizes", { smallest, typical, largest, people });
    return printable(`${this.#say(word, { side: high })}${text}`);
  }

  #counted(phrase: "gains" | "losses", standing: readonly ShownStanding[]): string {
    const count = new Set(standing.map(({ paid }) => paid)).size;
    const amount = this.#amount(sumExact(standing.map(({ change }) => change.abs())));
    return this.#say(phrase, { count, amount });
  }

  #amount(value: Exact): string {
    return shownForm(value, { type: this.#report.cliffs.figure.type }, this.#manner);
  }

  #brief(threshold: ShownThreshold): string[] {
    const place = placesOf(threshold.edge)[0]?.place ?? "";
    return this.#wrapped(
      `${this.#title(threshold)}  ${printable(place)}  ${this.#amount(threshold.sizes.typical)}`,
      "  ",
      "    ",
    );
  }

  /** Who is near, aligned; the last column takes what is left of the width. */
  #people(threshold: ShownThreshold, standing: readonly ShownStanding[]): string[] {
    const head = [this.#say("who"), this.#say("now"), this.#say("change"), this.#say("carry")];
    const rows = standing.map((one) => this.#person(threshold, one));
    const widths = [0, 1, 2].map((i) => Math.max(...[head, ...rows].map((cells) => textWidth(cells[i]))));
    const left = this.#style.columns - INDENT.length - widths.reduce((sum, width) => sum + width + 2, 0);
    const isBeside = [head, ...rows].every((cells) => textWidth(cells[3]) <= left);
    const line = (cells: readonly string[]) => {
      const parts = widths.map((width, i) => {
        const fill = " ".repeat(width - textWidth(cells[i]));
        return i === 0 ? cells[i] + fill : fill + cells[i];
      });
      const first = `${INDENT}${parts.join("  ")}`;
      return isBeside ? [`${first}  ${cells[3]}`] : [first, ...this.#wrapped(cells[3], `${INDENT}  `)];
    };
    return [...line(head).map((text) => this.#colours.dim(text)), ...rows.flatMap(line)];
  }

  #person(threshold: ShownThreshold, one: ShownStanding): string[] {
    const { value } = one.crossing;
    const who = one.name === undefined || one.name === one.key ? one.key : `${one.key} ${one.name}`;
    const change = this.#amount(one.change);
    return [
      shortened(printable(who), WIDEST_WHO),
      this.#shown(value, threshold.edge.of.type, one.crossing),
      one.change.compare(ZERO) > 0 ? `+${change}` : change,
      printable(this.#carry(threshold, one)),
    ];
  }

  #carry({ edge }: ShownThreshold, { carry, crossing, rowKey }: ShownStanding): string {
    const ofRow = (text: string) => (rowKey === undefined ? text : this.#say("byRow", { row: rowKey, text }));
    if (!carry) {
      const limit = (crossing.at && shownForm(crossing.at, { type: edge.of.type }, this.#manner)) ?? "";
      if (crossing.distance.isZero) return ofRow(this.#say("atLimit", { limit }));
      const distance = this.#distance(edge.of.type, crossing.distance);
      return ofRow(this.#say("distance", { distance, limit }));
    }
    const { rows, way, gather, now, of, size } = carry;
    const { language } = this.#manner;
    const table = this.#report.rulebook.tables.get(gather.from)?.label[language] ?? gather.from;
    const where = gather.where && nodeText(gather.where, this.#telling);
    const shown = (number: Exact) => shownForm(number, { type: { kind: "number" } }, this.#manner);
    const counted = of
      ? this.#say("nowOf", { now: shown(now), of: shown(of) })
      : this.#say("nowIs", { now: shown(now) });
    const text = this.#say(way === "more" ? "carryMore" : "carryFewer", {
      rows,
      what: where === undefined ? table : this.#say("whereHolds", { table, where }),
      now: size ? this.#say("sized", { now: counted, size: shown(size) }) : counted,
    });
    return ofRow(text);
  }

  /** A value beside its limit: with more decimals where two would hide on which side it is. */
  #shown(value: Value, type: Type, { at }: Pick<Crossing, "at">): string {
    const text = shownForm(value, { type }, this.#manner);
    const isNumber = typeof value === "object" && !isMissing(value);
    if (!isNumber || !at || value.equals(at) || text !== shownForm(at, { type }, this.#manner)) return text;
    const isShare = type.kind === "percent" || type.kind === "ratio";
    return isShare ? `${toFixed(value.mul(HUNDRED), FINE)}%` : toFixed(value, FINE);
  }

  #distance({ kind }: Type, distance: Exact): string {
    const type: Type =
      kind === "datetime" ? { kind: "duration" } : { kind: kind === "date" ? "number" : kind };
    return this.#shown(distance, type, { at: ZERO });
  }

  /** Text over as many lines as the width asks for; `rest` begins all but the first. */
  #wrapped(text: string, first: string, rest: string = first): string[] {
    const lines: string[] = [];
    let line = first;
    let isEmpty = true;
    for (const word of text.match(WORDS) ?? []) {
      if (!isEmpty && textWidth(line) + textWidth(word.trimEnd()) > this.#style.columns) {
        lines.push(line.trimEnd());
        line = rest;
      }
      line += word;
      isEmpty = false;
    }
    return [...lines, line.trimEnd()];
  }
}

/** Words with the blanks behind them; Chinese may break after any character. */
const WORDS = /[\u3000-\uffff]\s*|[^\s\u3000-\uffff]+\s*/g;
const WIDEST_WHO = 24;
/** Decimals of a value that two would make that of its limit. */
const FINE = 6;
