/** An explanation as lines of text, one below the other, what a figure rests on indented under it. */
import { Chalk } from "chalk";
import { printable } from "../../base/printable.js";
import type { Explanation } from "../../study/explain/explain.js";
import type { AbsentTold, Fate, GatherHow, Step } from "../../study/explain/tree.js";
import { explainedRows, restsOn } from "../../study/explain/walk.js";
import { moneyShown } from "../forms.js";
import { conditionText, termText } from "./formulas.js";
import { type Listed, rowsText } from "./places.js";
import { headText, howText } from "./sentences.js";
import { inFormula, placeText, rowCalled, ruleText, type Telling } from "./telling.js";
import { wrapped } from "./wrap.js";

/** How the text is to stand on a screen. */
export interface TextStyle {
  readonly columns: number;
  readonly colour: boolean;
  /** Levels below the figure that are shown; undefined: all. */
  readonly depth: number | undefined;
}

/** Why a row does not meet a condition is said of so few. */
const DENIALS = 3;

/** The figures of an explanation. Ends with a line end where there is anything. */
export function figuresText({ figures, flags }: Explanation, telling: Telling, style: TextStyle): string {
  const steps = [...figures, ...flags];
  const first = new FigureLines(telling, style, new Map());
  first.tellAll(steps);
  const lines = new FigureLines(telling, style, first.marks());
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
  readonly #marks: ReadonlyMap<Step, number>;
  readonly #shown = new Map<Step, number>();
  readonly #lines: string[] = [];
  readonly #colours: InstanceType<typeof Chalk>;

  constructor(telling: Telling, style: TextStyle, marks: ReadonlyMap<Step, number>) {
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
    const lines = wrapped(printable(text), this.#style.columns - 2 * depth, 4);
    lines.forEach((line, i) => {
      const isLast = rule !== undefined && i === lines.length - 1;
      this.#lines.push(
        `${"  ".repeat(depth)}${line}${isLast ? `  ${this.#colours.dim(printable(rule))}` : ""}`,
      );
    });
  }

  #tell(step: Step, around: Step | undefined, depth: number): void {
    const { tell } = this.#telling;
    const head = headText(step, around, this.#telling);
    const times = this.#shown.get(step) ?? 0;
    this.#shown.set(step, times + 1);
    const mark = this.#marks.get(step);
    if (times > 0) {
      this.#line(tell("see", { head, mark: mark ?? "" }), depth);
      return;
    }
    const inner = loneSource(step);
    const how = howText(inner ?? step, this.#telling);
    const marked = mark === undefined ? head : `[${mark}] ${head}`;
    this.#line(how === "" ? marked : joined(marked, how, this.#telling), depth, this.#ruleOf(step));
    this.#below(inner ?? step, step, depth + 1);
  }

  #ruleOf({ rule, kind }: Step): string | undefined {
    return rule && kind !== "source" ? `[${ruleText(rule, this.#telling)}]` : undefined;
  }

  /** What a step rests on: what did not apply, rows, cells, and further figures. */
  #below(step: Step, around: Step, depth: number): void {
    const { how } = step;
    const under = restsOn(how);
    const told = under.filter((one) => !isPlain(one));
    const hasRows = how.kind === "gather";
    if (this.#style.depth !== undefined && depth > this.#style.depth) {
      if (told.length > 0 || hasRows) {
        this.#line(this.#telling.tell("deeper", { depth: this.#style.depth }), depth);
      }
      return;
    }
    if (how.kind === "gather") this.#rows(how, around, depth);
    else {
      this.#cells(under, depth);
      for (const one of told) this.#tell(one, around, depth);
    }
    if (how.kind !== "pay" && how.kind !== "group") return;
    for (const absent of how.absent) this.#absent(absent, depth);
    if (how.kind === "pay") {
      for (const { label, amount, reason } of how.corrections) {
        const { language } = this.#telling;
        this.#line(`${label[language]} ${moneyShown(amount)}: ${reason?.[language] ?? ""}`, depth);
      }
    }
  }

  #absent({ label, applies }: AbsentTold, depth: number): void {
    const { tell, language } = this.#telling;
    const named = label[language];
    const why = applies && termText(applies, this.#telling);
    this.#line(
      why === undefined ? tell("absent", { label: named }) : tell("absentAs", { label: named, why }),
      depth,
    );
  }

  /** Cells by the row in which they stand: a line for each row. */
  #cells(steps: readonly Step[], depth: number): void {
    const byPlace = new Map<string, Step[]>();
    for (const step of steps) {
      if (step.how.kind !== "cell") continue;
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

  #rows(how: GatherHow, around: Step, depth: number): void {
    for (const fate of FATES) {
      const count = how.counts[fate];
      if (count === 0) continue;
      const rows = rowsText(listed(how, fate, count, this.#telling), count, this.#telling);
      this.#line(this.#telling.tell(`fate_${fate}`, { count, rows }), depth);
      if (fate !== "taken" && fate !== "holds") continue;
      for (const { row, steps } of explainedRows(how)) {
        this.#line(this.#telling.tell("ofItsRow", { row: rowCalled(row.ref, this.#telling) }), depth + 1);
        for (const step of steps) this.#tell(step, step, depth + 2);
      }
      void around;
    }
  }
}

const FATES: readonly Fate[] = [
  "taken",
  "holds",
  "does_not_hold",
  "no_value",
  "not_meant",
  "outside",
  "left_out",
];

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
  return header === undefined || header === named ? `${named} ${value}` : `${named} ${value} (${header})`;
}

/** The rows of one fate, with their values, or with why they are left out. */
function* listed(how: GatherHow, fate: Fate, count: number, telling: Telling): Iterable<Listed> {
  let told = 0;
  for (const row of how.rows) {
    if (row.fate !== fate) continue;
    told += 1;
    yield { ref: row.ref, detail: detailOf(how, row, told, count, telling) };
  }
}

/** Values are listed of rows that count, and why it does not hold of the first that do not. */
function detailOf(
  how: GatherHow,
  row: Parameters<GatherHow["derive"]>[0],
  place: number,
  count: number,
  telling: Telling,
): string | undefined {
  switch (row.fate) {
    case "taken":
      return how.node.value && row.value !== undefined
        ? inFormula(row.value, how.node.value.type, telling)
        : undefined;
    case "does_not_hold": {
      if (count > 3 * DENIALS && place > DENIALS) return undefined;
      const { where } = how.derive(row);
      return where && place <= DENIALS ? denialText(where, telling) : undefined;
    }
    case "outside":
    case "left_out":
      return row.detail?.[telling.language];
    default:
      return undefined;
  }
}

/** Why a condition does not hold: of one that is a figure of the row, its own formula. */
function denialText(where: ReturnType<GatherHow["derive"]>["where"], telling: Telling): string {
  if (!where) return "";
  const own = where.op === "step" && where.step.how.kind === "formula" ? where.step.how.term : where;
  return own.op === "step" ? conditionText(own, telling) : termText(own, telling);
}
