/** What a report asks of the run behind a result, row by row, when it shows it. */
import type { Exact } from "../base/exact.js";
import type { Evaluation } from "../engine/evaluation.js";
import type { Result, ResultRow } from "../engine/result.js";
import { Explainer } from "../study/explain/explainer.js";
import { type WayStep, wayByLines, wayOf } from "../study/explain/way.js";
import { inFormula, type Telling, tellingOf } from "./explain/telling.js";
import { factorText } from "./explain/terms.js";
import { type Manner, moneyShown } from "./forms.js";
import { insightWordsIn } from "./insight-words.js";
import type { Masker } from "./mask.js";
import { RowsBehindMeasures } from "./rows-behind.js";

/** How figures came about. */
export interface Insight {
  /** The way of each pay, by quantity; a pay of one step has none. */
  ways(row: ResultRow): ReadonlyMap<string, readonly WayTold[]>;
  /** The rows behind a measure, in words; undefined where it rests on none. */
  rowsBehind(row: ResultRow, quantity: string): string | undefined;
}

/** A step of a way, in words. */
export interface WayTold {
  readonly text: string;
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
    ways: ({ at }) => {
      // One for each row: what it keeps of a row serves no other, and there may be thousands.
      const explainer = new Explainer(evaluation, set);
      const told = pays.flatMap(({ name }) => {
        const pay = explainer.step(scored, at, name);
        const whole = wayOf(pay, (path) => formulas.has(path));
        const way = whole.length > MOST_STEPS ? wayByLines(pay) : whole;
        return way.length < 2 ? [] : [[name, way.map((step) => wayTold(step, way, telling))] as const];
      });
      return new Map(told);
    },
    rowsBehind: ({ at }, quantity) => behind.text(scored, at, quantity),
  };
}

function wayTold(step: WayStep, way: readonly WayStep[], telling: Telling): WayTold {
  return { text: wayText(step, way, telling), from: step.from, to: step.to };
}

function wayText(step: WayStep, way: readonly WayStep[], telling: Telling): string {
  const { language, manner } = telling;
  const say = insightWordsIn(language);
  switch (step.kind) {
    case "line":
      return step.label[language];
    case "start": {
      const text = partsText(step.factor.parts, telling).replace(/^× /, "");
      const isOnly = way.every(({ kind }) => kind !== "line") && startsOf(way) === 1;
      return isOnly ? text : say("startOf", { line: step.line[language], text });
    }
    case "factor":
      return partsText(step.factor.parts, telling);
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

/** `× Score 91.80 ÷ 100` */
function partsText(parts: Parts, telling: Telling): string {
  return parts
    .map(({ operator, of }) => `${operator === "/" ? "÷" : "×"} ${factorText(of, telling)}`)
    .join(" ");
}
