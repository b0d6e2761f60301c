import { bilingual } from "../../base/language.js";
import { RowReader } from "../../engine/quantities/row-reader.js";
import type { Scope } from "../../engine/running/run.js";
import { derive, type Input } from "../../engine/trace/trace-inputs.js";
import { written } from "../../engine/words/written.js";
import { treeText } from "../../language/print-tree.js";
import type { CalendarCall, Follow, Gather, History, Window } from "../../language/tree.js";
import { isMissing, type Value } from "../../language/value.js";
import type { Explaining } from "./explaining.js";
import { gatherHow } from "./gather-how.js";
import { rulePlace } from "./rows.js";
import { toldLater } from "./told-later.js";
import type { CalendarHow, HistoryHow, SourceHow, Step, WindowHow } from "./tree.js";

type Source = Gather | Window | History | CalendarCall;

/** What a formula reads beside values of the row itself: rows, other rows of the table, closed periods, a calendar. */
export function sourceStep(
  explaining: Explaining,
  node: Source,
  value: Value,
  row: number,
  scope: Scope,
): Step {
  const path = written(node);
  return explaining.once(`${scope.table} ${row} ${scope.atLeastRows ?? ""} ${treeText(node)}`, () =>
    toldLater({
      kind: "source",
      path,
      label: bilingual(path),
      row: explaining.ref(scope.table, row),
      value,
      type: node.type,
      wordLabels: undefined,
      isScore: false,
      rule: rulePlace(node.span),
      how: () => sourceHow(explaining, node, row, scope),
    }),
  );
}

function sourceHow(explaining: Explaining, node: Source, row: number, scope: Scope): SourceHow {
  switch (node.op) {
    case "gather":
      return gatherHow(explaining, node, row, scope);
    case "window":
      return windowHow(explaining, node, row, scope);
    case "history":
      return historyHow(explaining, node, row, scope);
    case "calendar":
      return calendarHow(explaining, node, row, scope);
  }
}

/** What the engine tells of a formula that is nothing but a source. */
function inputOf<K extends Input["kind"]>(
  explaining: Explaining,
  node: Source,
  kind: K,
  row: number,
  scope: Scope,
): Extract<Input, { kind: K }> | undefined {
  const { inputs } = derive(explaining.evaluation, node, row, scope);
  return inputs.find(
    (input): input is Extract<Input, { kind: K }> =>
      input.kind === kind && input.value !== undefined && "node" in input && input.node === node,
  );
}

function windowHow(explaining: Explaining, node: Window, row: number, scope: Scope): WindowHow {
  const { term, evaluation } = bound(explaining);
  const found = inputOf(explaining, node, "window", row, scope)?.found;
  return {
    kind: "window",
    node,
    per: node.per.map((part) => term(part, row, scope)),
    after: node.after && term(node.after, row, scope),
    found: found && explaining.ref(found.table, found.row),
    taken: found && node.value && term(node.value, found.row, evaluation.scopeOn(found.table)),
  };
}

function historyHow(explaining: Explaining, node: History, row: number, scope: Scope): HistoryHow {
  const { term, evaluation } = bound(explaining);
  const closed = inputOf(explaining, node, "history", row, scope)?.closed ?? [];
  const isPresentIn = node.over ? evaluation.past.within(node).isPresentIn : node.name === "streak";
  return { kind: "history", node, closed, present: isPresentIn ? term(node.value, row, scope) : undefined };
}

function calendarHow(explaining: Explaining, node: CalendarCall, row: number, scope: Scope): CalendarHow {
  const { term } = bound(explaining);
  const days = inputOf(explaining, node, "calendar", row, scope)?.days ?? [];
  return {
    kind: "calendar",
    node,
    args: node.args.map((arg) => term(arg, row, scope)),
    days: days.map((day) => explaining.ref(day.table, day.row)),
  };
}

function bound(explaining: Explaining) {
  const term: Explaining["term"] = (node, row, scope) => explaining.term(node, row, scope);
  return { term, evaluation: explaining.evaluation };
}

/** A parameter of the rulebook, as it is in the period. */
export function paramStep(explaining: Explaining, name: string): Step {
  const { evaluation, set } = explaining;
  return explaining.once(`param ${name}`, () => {
    const param = evaluation.rulebook.params.get(name);
    if (!param) throw new Error(`there is no parameter ${name}`);
    const { first } = evaluation.time.period;
    const since = param.values.filter(({ from }) => from !== undefined && from <= first).at(-1)?.from;
    return {
      kind: "param",
      path: name,
      label: param.label,
      row: undefined,
      value: evaluation.param(name),
      type: param.type,
      wordLabels: undefined,
      isScore: false,
      rule: rulePlace(param.span),
      how: { kind: "param", source: param.source, since, isSet: set.has(name) },
    };
  });
}

/** What is read behind a link that leads to no row. */
export function brokenLink(explaining: Explaining, node: Follow, row: number): Step {
  const { evaluation } = explaining;
  const table = node.step?.from ?? "all";
  const path = written(node);
  const value = new RowReader(evaluation, evaluation.scopeOn(table), row).evaluate(node);
  if (!isMissing(value)) throw new Error(`${path} leads to no row and has a value`);
  return explaining.once(`${table} ${row} ${treeText(node)}`, () => ({
    kind: "source",
    path,
    label: bilingual(path),
    row: explaining.ref(table, row),
    value,
    type: node.type,
    wordLabels: undefined,
    isScore: false,
    rule: undefined,
    how: { kind: "no_row" },
  }));
}
