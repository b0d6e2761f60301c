/** What a report asks of the run behind a result, row by row, when it shows it. */
import type { Exact } from "../../base/exact.js";
import type { Result, ResultRow } from "../../engine/result/result.js";
import type { Evaluation } from "../../engine/running/evaluation.js";
import { children } from "../../language/print-tree.js";
import type { Node } from "../../language/tree.js";
import type { Quantity } from "../../rulebook/model.js";
import { Explainer } from "../../study/explain/explainer.js";
import type { LineHow, Step, Term } from "../../study/explain/tree.js";
import { type WayStep, wayByLines, wayOf } from "../../study/explain/way.js";
import { howText } from "../explain/sentences.js";
import { inFormula, type Telling, tellingOf } from "../explain/telling.js";
import { factorText, termText } from "../explain/terms.js";
import { type Manner, moneyShown } from "../forms.js";
import type { Masker } from "../mask/masker.js";
import { insightWordsIn } from "./insight-words.js";
import { RowsBehindMeasures } from "./rows-behind.js";

/** How figures came about. */
export interface Insight {
  of(row: ResultRow): RowInsight;
  /** The rows behind a measure, in words; undefined where it rests on none. */
  rowsBehind(row: ResultRow, quantity: string): string | undefined;
}

/** How the figures of one row came about. */
export interface RowInsight {
  /** The way of each pay, by quantity; a pay of one step has none. */
  readonly ways: ReadonlyMap<string, readonly WayTold[]>;
  /**
   * How a quantity, or a part of one (`score.arrival`), came about, with its figures, in a sentence; undefined where
   * nothing but rows were gathered (`rowsBehind` tells of them), or where the name or rule alone says it.
   */
  how(quantity: string): HowTold | undefined;
}

/** How a figure came about, in words. */
export interface HowTold {
  readonly text: string;
  /** The path of the rule whose formula it says, too: all that is in it, each with its figure. */
  readonly tells: string | undefined;
}

/** A step of a way, in words. */
export interface WayTold {
  readonly text: string;
  /** The pay line or group that it belongs to: `people.total.fines`; undefined for the whole pay. */
  readonly part: string | undefined;
  readonly from: Exact;
  readonly to: Exact;
}

/** A way of more steps than these is told by its lines alone. */
const MOST_STEPS = 14;

/** How the figures of the scored table came about. `masker`: of a masked result. */
export function insightOf(
  evaluation: Evaluation,
  result: Pick<Result, "scored" | "overrides">,
  manner: Manner,
  masker?: Masker,
): Insight {
  const { rulebook } = evaluation;
  const { scored } = result;
  const telling = tellingOf(rulebook, manner, masker);
  const behind = new RowsBehindMeasures(evaluation, manner.language);
  const quantities = rulebook.quantities.filter(({ shape }) => shape.kind !== "part");
  const pays = quantities.filter(({ table, shape }) => table === scored && shape.kind === "pay");
  const formulas = new Set(
    quantities.filter(({ shape }) => shape.kind === "formula").map(({ path }) => path),
  );
  const set = result.overrides.map(({ name }) => name);
  return {
    of: ({ at }) => {
      // One for each row: what it keeps of a row serves no other, and there may be thousands.
      const explainer = new Explainer(evaluation, set);
      const told = pays.flatMap(({ name }) => {
        const pay = explainer.step(scored, at, name);
        const whole = wayOf(pay, (path) => formulas.has(path));
        const way = whole.length > MOST_STEPS ? wayByLines(pay) : whole;
        return way.length < 2 ? [] : [[name, way.map((step) => wayTold(step, way, telling))] as const];
      });
      return {
        ways: new Map(told),
        how: (name) => {
          const quantity = evaluation.quantity(scored, name);
          return quantity && isTold(quantity)
            ? sentence(explainer.step(scored, at, name), telling)
            : undefined;
        },
      };
    },
    rowsBehind: ({ at }, quantity) => behind.text(scored, at, quantity),
  };
}

/** Does it take a sentence to tell how it came about? Of rows it is told how many there were. */
function isTold({ shape }: Quantity): boolean {
  switch (shape.kind) {
    case "scorecard":
    case "pay":
      return false;
    case "formula":
      return shape.is.op !== "column" && gathered(shape.is) !== 1;
    default:
      return true;
  }
}

const GATHERED: ReadonlySet<Node["op"]> = new Set(["gather", "window", "history", "calendar"]);

/** How often a formula looks at other rows or periods. */
const gathered = (node: Node): number =>
  GATHERED.has(node.op) ? 1 : children(node).reduce((count, one) => count + gathered(one), 0);

function sentence(step: Step, telling: Telling): HowTold | undefined {
  const { how } = step;
  switch (how.kind) {
    // These say so themselves.
    case "not_applicable":
    case "part":
    case "given":
    case "group":
      return undefined;
    case "line": {
      if (how.gives.kind !== "formula" || how.policy) break;
      const { term } = how.gives;
      if (term.op === "literal") return undefined;
      if (isOnlyTaken(step, how)) return undefined;
      // A line that pays a figure as it is: of a share, how it was shared out; else it is told among the figures.
      if (term.op !== "step" || how.cuts.length > 0 || how.factors.length > 0) break;
      if (term.step.how.kind !== "split") return undefined;
      return { text: howText(term.step, telling), tells: undefined };
    }
  }
  return { text: howText(step, telling), tells: isArithmetic(termOf(step)) ? step.path : undefined };
}

/** Does a line only take away what has its own name? */
function isOnlyTaken({ label }: Step, { gives, cuts, factors, fund, exact, due }: LineHow): boolean {
  if (gives.kind !== "formula" || gives.term.op !== "unary" || gives.term.of.op !== "step") return false;
  const isPlain = cuts.length === 0 && factors.length === 0 && !fund && exact.equals(due);
  return isPlain && gives.term.of.step.label.en === label.en;
}

/** What a formula came to; undefined of another shape. */
function termOf({ how }: Step): Term | undefined {
  if (how.kind === "line") return how.gives.kind === "formula" ? how.gives.term : undefined;
  return how.kind === "formula" ? how.term : undefined;
}

/** Is nothing in it that was left out because of a condition? */
function isArithmetic(term: Term | undefined): boolean {
  switch (term?.op) {
    case "literal":
    case "step":
      return true;
    case "unary":
      return isArithmetic(term.of);
    case "call":
      return term.args.every(isArithmetic);
    case "binary":
      return term.type.kind !== "boolean" && isArithmetic(term.left) && isArithmetic(term.right);
    default:
      return false;
  }
}

function wayTold(step: WayStep, way: readonly WayStep[], telling: Telling): WayTold {
  return { text: wayText(step, way, telling), part: step.part, from: step.from, to: step.to };
}

function wayText(step: WayStep, way: readonly WayStep[], telling: Telling): string {
  const { language, manner } = telling;
  const say = insightWordsIn(language);
  switch (step.kind) {
    case "line":
      return step.label[language];
    case "start": {
      const [{ of }, ...others] = step.factor.parts;
      const text = others.length === 0 ? termText(of, telling) : startText(step.factor.parts, telling);
      const isOnly = way.every(({ kind }) => kind !== "line") && startsOf(way) === 1;
      return isOnly ? text : say("startOf", { line: step.line[language], text });
    }
    case "addend": {
      const sign = step.operator === "-" ? "−" : "+";
      return `${sign} ${startText(step.factor.parts, telling)}`;
    }
    case "factor":
      return partsText(step.factor.parts, telling);
    case "bound":
      return say(step.rule, { limit: termText(step.limit, telling) });
    case "group": {
      const times = inFormula(step.times.value, step.times.type, telling);
      return say("groupTimes", { label: step.label[language], times });
    }
    case "rounding":
      return say("rounding");
    case "limit": {
      const { rule, label, limit } = step.by;
      return manner.say(`by_${rule}`, { whose: label[language], limit: moneyShown(limit) });
    }
    case "correction":
      return step.line.label[language];
  }
}

const startsOf = (way: readonly WayStep[]) => way.filter(({ kind }) => kind === "start").length;

type Parts = Extract<WayStep, { kind: "factor" }>["factor"]["parts"];

/** `Base 3,000.00 × 2` */
const startText = (parts: Parts, telling: Telling) => partsText(parts, telling).replace(/^× /, "");

/** `× Score 91.80 ÷ 100` */
function partsText(parts: Parts, telling: Telling): string {
  return parts
    .map(({ operator, of }) => `${operator === "/" ? "÷" : "×"} ${factorText(of, telling)}`)
    .join(" ");
}
