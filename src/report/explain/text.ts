/** An explanation as lines of text, one below the other, what a figure rests on indented under it. */
import { Chalk } from "chalk";
import { printable } from "../../base/printable.js";
import { textWidth } from "../../base/text-width.js";
import type { PaidLine } from "../../engine/result/result.js";
import type { Explanation } from "../../study/explain/explain.js";
import type { AbsentTold, Fate, GatherHow, Step, Term } from "../../study/explain/tree.js";
import { explainedRows, restsOn, stepsOf } from "../../study/explain/walk.js";
import { moneyShown } from "../forms.js";
import { rowsText } from "./places.js";
import { byDetail, FATES, fateText } from "./rows-by-fate.js";
import { headText, howText, rowPlaced } from "./sentences.js";
import { inFormula, placeText, ruleText, type Telling } from "./telling.js";
import { factText } from "./terms.js";
import { wrapped } from "./wrap.js";

/** How the text is to stand on a screen. */
export interface TextStyle {
  readonly columns: number;
  readonly colour: boolean;
  /** Levels below the figure that are shown; undefined: all. */
  readonly depth: number | undefined;
}

/** Rows of which is said why a condition holds or does not. */
const REASONS = 3;
/** Blanks before the lines of a sentence after its first. */
const HANGING = 4;
/** Runs of rows that are listed: of those that count, and of others. */
const MOST_TAKEN = 10;
const MOST_OTHERS = 5;

/** The figures of an explanation, and the flags that are raised. */
export function figuresText({ figures, flags }: Explanation, telling: Telling, style: TextStyle): string {
  return stepsText([...figures, ...flags], telling, style, new Set(flags));
}

/** Figures with what they rest on, each with a line end. What is told twice is told once and referred to. */
export function stepsText(
  steps: readonly Step[],
  telling: Telling,
  style: TextStyle,
  flags: ReadonlySet<Step> = new Set(),
): string {
  const first = new FigureLines(telling, style, flags, new Map());
  first.tellAll(steps);
  const lines = new FigureLines(telling, style, flags, first.marks());
  lines.tellAll(steps);
  return lines.text();
}

/** Steps without anything under them, which a formula names with their value. */
function isPlain({ how }: Step): boolean {
  if (how.kind === "cell") return true;
  return how.kind === "param" && !how.isSet && how.source === undefined && how.since === undefined;
}

class FigureLines {
  readonly #telling: Telling;
  readonly #style: TextStyle;
  readonly #flags: ReadonlySet<Step>;
  readonly #marks: ReadonlyMap<Step, number>;
  readonly #shown = new Map<Step, number>();
  /** Cells of which was told where they stand. */
  readonly #cellsShown = new Set<Step>();
  readonly #lines: string[] = [];
  readonly #colours: InstanceType<typeof Chalk>;

  constructor(
    telling: Telling,
    style: TextStyle,
    flags: ReadonlySet<Step>,
    marks: ReadonlyMap<Step, number>,
  ) {
    this.#flags = flags;
    this.#telling = telling;
    this.#style = style;
    this.#marks = marks;
    this.#colours = new Chalk({ level: style.colour ? 1 : 0 });
  }

  /** Numbers of the steps that are referred to again, in the order in which they are told. */
  marks(): ReadonlyMap<Step, number> {
    const again = [...this.#shown].filter(([, times]) => times > 1).map(([step]) => step);
    return new Map(again.map((step, i) => [step, i + 1]));
  }

  text(): string {
    return this.#lines.map((line) => `${line}\n`).join("");
  }

  tellAll(steps: readonly Step[]): void {
    steps.forEach((step, i) => {
      if (i > 0) this.#lines.push("");
      this.#tell(step, undefined, 0);
    });
  }

  #line(text: string, depth: number, rule?: string): void {
    const columns = this.#style.columns - 2 * depth;
    const lines = wrapped(printable(text), columns, HANGING);
    if (rule !== undefined) {
      const last = lines[lines.length - 1];
      const place = this.#colours.dim(printable(rule));
      if (textWidth(last) + 2 + textWidth(rule) <= columns) lines[lines.length - 1] = `${last}  ${place}`;
      else lines.push(`${" ".repeat(HANGING)}${place}`);
    }
    for (const line of lines) this.#lines.push(`${"  ".repeat(depth)}${line}`);
  }

  #tell(step: Step, around: Step | undefined, depth: number): void {
    const { tell } = this.#telling;
    const head = this.#flags.has(step)
      ? tell("flagged", { label: step.label[this.#telling.language] })
      : headText(step, around, this.#telling);
    const times = this.#shown.get(step) ?? 0;
    this.#shown.set(step, times + 1);
    const mark = this.#marks.get(step);
    if (times > 0) {
      this.#line(tell("see", { head, mark: mark ?? "" }), depth);
      return;
    }
    const inner = loneSource(step);
    const how = howText(inner ? { ...step, how: inner.how } : step, this.#telling);
    const marked = mark === undefined ? head : `[${mark}] ${head}`;
    this.#line(how === "" ? marked : joined(marked, how, this.#telling), depth, this.#ruleOf(step));
    this.#below(inner ?? step, step, depth + 1);
  }

  #ruleOf({ rule, kind }: Step): string | undefined {
    return rule && kind !== "source" ? `[${ruleText(rule, this.#telling)}]` : undefined;
  }

  /** What a step rests on: rows, cells, further figures, and what did not apply. */
  #below(step: Step, around: Step, depth: number): void {
    const { how } = step;
    const under = restsOn(how);
    if (this.#style.depth !== undefined && depth > this.#style.depth) {
      if (how.kind === "gather" || under.some((one) => !isPlain(one))) {
        this.#line(this.#telling.tell("deeper", { depth: this.#style.depth }), depth);
      }
      return;
    }
    switch (how.kind) {
      case "gather":
        this.#rows(how, depth);
        return;
      case "pay":
      case "group":
        this.#rest([...how.parts, ...stepsOf(how.raised?.limit)], around, depth);
        for (const absent of how.absent) this.#absent(absent, around, depth);
        if (how.kind === "pay") for (const one of how.corrections) this.#correction(one, depth);
        return;
      default:
        this.#rest(under, around, depth);
    }
  }

  #rest(steps: readonly Step[], around: Step, depth: number): void {
    this.#cells(steps, depth);
    for (const one of steps) if (!isPlain(one)) this.#tell(one, around, depth);
  }

  #correction({ label, amount, reason }: PaidLine, depth: number): void {
    const { language, tell } = this.#telling;
    const head = `${label[language]} ${moneyShown(amount)}`;
    this.#line(reason ? tell("headed", { head, text: reason[language] }) : head, depth);
  }

  #absent({ label, applies, lacks }: AbsentTold, around: Step, depth: number): void {
    const { tell, language } = this.#telling;
    const named = label[language];
    const why = applies ?? lacks;
    if (!why) {
      this.#line(tell("absent", { label: named }), depth);
      return;
    }
    this.#line(tell("absentAs", { label: named, why: factText(why, this.#telling) }), depth);
    this.#rest(stepsOf(why), around, depth + 1);
  }

  /** Cells by the row in which they stand: a line for each row, and each cell once. */
  #cells(steps: readonly Step[], depth: number): void {
    const byPlace = new Map<string, Step[]>();
    for (const step of steps) {
      if (step.how.kind !== "cell" || this.#cellsShown.has(step)) continue;
      this.#cellsShown.add(step);
      const place = placeText(step.how.where, this.#telling);
      byPlace.set(place, [...(byPlace.get(place) ?? []), step]);
    }
    for (const [place, cells] of byPlace) {
      const values = cells
        .map((cell) => cellText(cell, this.#telling))
        .join(this.#telling.manner.say("listed"));
      this.#line(this.#telling.tell("readFrom", { place, values }), depth);
    }
  }

  #rows(how: GatherHow, depth: number): void {
    for (const fate of FATES) {
      const count = how.counts[fate];
      if (count === 0) continue;
      for (const { detail, rows, size } of byDetail(how, fate)) {
        const listing = rowsText(rows, size, this.#telling, fate === "taken" ? MOST_TAKEN : MOST_OTHERS);
        this.#line(fateText(fate, size, listing, detail?.[this.#telling.language], this.#telling), depth);
      }
      this.#reasons(how, fate, depth + 1);
      if (fate === "taken" || fate === "holds") this.#explained(how, depth + 1);
    }
  }

  /** Why the condition holds, or does not, for the first of the rows for which it is the rarer. */
  #reasons(how: GatherHow, fate: Fate, depth: number): void {
    const { holds, does_not_hold: others } = how.counts;
    if (fate !== (holds < others ? "holds" : "does_not_hold")) return;
    let told = 0;
    for (const row of how.rows) {
      if (row.fate !== fate) continue;
      const { where } = how.derive(row);
      if (where) {
        const place = rowPlaced(row.ref, this.#telling);
        this.#line(
          this.#telling.tell("headed", { head: place, text: reasonText(where, this.#telling) }),
          depth,
        );
      }
      told += 1;
      if (told === REASONS) return;
    }
  }

  #explained(how: GatherHow, depth: number): void {
    for (const { row, steps } of explainedRows(how)) {
      this.#line(this.#telling.tell("ofItsRow", { row: rowPlaced(row.ref, this.#telling) }), depth);
      for (const step of steps) this.#tell(step, step, depth + 1);
    }
  }
}

/** `Jobs 12: number of Jobs` tells nothing more than its rows: a figure that is one source is told as that source. */
function loneSource({ how }: Step): Step | undefined {
  if (how.kind !== "formula" || how.term.op !== "step") return undefined;
  const { step } = how.term;
  return step.kind === "source" ? step : undefined;
}

function joined(head: string, how: string, { tell }: Telling): string {
  return how.startsWith("= ") ? `${head} ${how}` : tell("headed", { head, text: how });
}

function cellText(step: Step, telling: Telling): string {
  const named = step.label[telling.language];
  const { how } = step;
  const header = how.kind === "cell" && "data" in how.where ? how.where.data.column : undefined;
  const value = inFormula(step.value, step.type, telling, step);
  const text = `${named} ${value}`;
  return header === undefined || header === named
    ? text
    : telling.tell("ofRow", { label: text, row: header });
}

/** What made a row's condition yes or no: of a figure of the row, its own formula. */
function reasonText(where: Term, telling: Telling): string {
  const { step } = where.op === "step" ? where : { step: undefined };
  return factText(step?.how.kind === "formula" ? step.how.term : where, telling);
}
