/** Functions that read closed periods: what they take, and what they give. */
import type { Bilingual } from "../base/language.js";
import { type CheckContext, didYouMean } from "./check-context.js";
import { GATHER_FUNCTIONS } from "./gathers.js";
import { walk } from "./print-tree.js";
import type { Scope } from "./scope.js";
import type { CallExpression, Expression } from "./syntax.js";
import type { History, HistoryName, Node } from "./tree.js";
import { typeName } from "./type-names.js";
import { NUMBER, type Type } from "./types.js";

/** A function over a row's own values in closed periods. */
export interface HistoryFunction {
  readonly name: HistoryName;
  readonly signature: string;
  readonly doc: Bilingual;
  /** Must what it asks of each period be a condition? */
  readonly ofCondition: boolean;
  /** Does it take a stretch (`over year`)? */
  readonly over: boolean;
}

const overStretch = (name: HistoryName, en: string, zh: string): HistoryFunction => ({
  name,
  signature: `${name}(${name === "count" ? "condition" : "quantity"} over year)`,
  doc: { en, zh },
  ofCondition: name === "count",
  over: true,
});

const TABLE: readonly HistoryFunction[] = [
  {
    name: "last",
    signature: "last(quantity), last(quantity, 3)",
    doc: {
      en: "The row's value in the closed period before this one, or so many periods back.",
      zh: "本行在上一个（或往前第几个）已结账周期的值。",
    },
    ofCondition: false,
    over: false,
  },
  {
    name: "streak",
    signature: "streak(condition)",
    doc: {
      en: "For how many periods in a row, counted back from this one, the condition held. A period in which it does not apply is passed over; one in which the row was not there ends it.",
      zh: "从本期往前数，条件连续成立的周期数。条件不适用的周期略过；该行不存在的周期即告中断。",
    },
    ofCondition: true,
    over: false,
  },
  overStretch(
    "sum",
    "The sum of the row's values in the closed periods of the stretch and this one.",
    "本行在该时间段内各已结账周期及本期的合计。",
  ),
  overStretch("mean", "Their mean; periods without a value are passed over.", "其平均值；没有值的周期略过。"),
  overStretch("min", "The smallest of them.", "其中的最小值。"),
  overStretch("max", "The largest of them.", "其中的最大值。"),
  overStretch("count", "In how many of them the condition held.", "条件成立的周期数。"),
];

/** By name. */
export const HISTORY_FUNCTIONS: ReadonlyMap<string, HistoryFunction> = new Map(TABLE.map((f) => [f.name, f]));

/** The stretches of time that every rulebook knows; a span of the same name takes their place. */
const STRETCHES = ["quarter", "year"] as const;

/** Periods that `last` may go back. */
const FARTHEST = 1000;

/** Does a call read closed periods? `sum`, `mean` … do where `over` stands and no table is gathered. */
export function historyFunction(checker: CheckContext, e: CallExpression): HistoryFunction | undefined {
  const called = HISTORY_FUNCTIONS.get(e.name.text);
  if (!called?.over) return called;
  const [arg] = e.args;
  const head = arg?.kind === "path" ? arg.parts[0]?.text : undefined;
  const isGather = arg === undefined || (head !== undefined && checker.scope.hasTable(head));
  return e.clauses.over && !isGather ? called : undefined;
}

/** `last(score)`, `streak(grade = "C")`, `mean(score over year)`: the row's own values in other periods. */
export function checkHistory(
  checker: CheckContext,
  e: CallExpression,
  called: HistoryFunction,
): History | undefined {
  const clause = Object.keys(e.clauses).find((word) => !(called.over && word === "over"));
  if (clause !== undefined) return checker.fail("function-clause", e.span, { name: called.name, clause });
  const [arg, count] = e.args;
  const most = called.name === "last" ? 2 : 1;
  if (!arg || e.args.length > most) {
    return checker.fail("history-form", e.span, { signature: called.signature });
  }
  const asked = called.name === "last" ? checker.on(inThePast(checker.scope)) : checker;
  const value = called.ofCondition ? asked.condition(arg) : asked.check(arg);
  const back = count === undefined ? 1 : periodsBack(checker, count);
  const over = called.over ? stretchOf(checker, e) : undefined;
  if (!value || back === undefined || (called.over && !over)) return undefined;
  if (!readsRowOnly(value)) return checker.fail("history-gathers", value.span, { name: called.name });
  const type = typeOf(called, value.type);
  if (!type) {
    return checker.fail("gather-type", value.span, { name: called.name, found: typeName(value.type) });
  }
  const { table } = checker.scope;
  return { op: "history", name: called.name, table, value, back, over, type, span: e.span };
}

/** `last` reads no value of this period, so the types of closed ones will do. */
function inThePast(scope: Scope): Scope {
  return { ...scope, column: scope.closedColumn ?? scope.column };
}

/** Whole periods, written out: how far a rulebook looks back is part of its rules. */
function periodsBack(checker: CheckContext, e: Expression): number | undefined {
  const back = e.kind === "literal" && e.type === "number" ? Number(e.value) : Number.NaN;
  if (Number.isInteger(back) && back >= 1 && back <= FARTHEST) return back;
  return checker.fail("history-back", e.span, { most: FARTHEST });
}

function stretchOf(checker: CheckContext, { clauses }: CallExpression): History["over"] {
  const { over } = clauses;
  if (!over) return undefined;
  if (checker.scope.hasSpan(over.text)) return { span: over.text };
  const stretch = STRETCHES.find((name) => name === over.text);
  if (stretch) return stretch;
  const nearest = didYouMean(over.text, STRETCHES);
  return checker.fail("history-stretch", over.span, { found: over.text, nearest });
}

/** What was gathered from rows is not in a closed result, unless it is a quantity there. */
function readsRowOnly(value: Node): boolean {
  let own = true;
  walk(value, (node) => {
    if (node.op === "gather" || node.op === "window" || node.op === "history") own = false;
    // `score.arrival` is a part of a quantity, not one of the values that are kept.
    if (node.op === "column" && node.name.includes(".")) own = false;
  });
  return own;
}

function typeOf({ name, over }: HistoryFunction, of: Type): Type | undefined {
  if (name === "streak" || name === "count") return NUMBER;
  return over ? GATHER_FUNCTIONS.get(name)?.type(of) : of;
}
