import { type CheckContext, didYouMean } from "./check-context.js";
import { onlyWay, resolveBehind } from "./check-paths.js";
import type { GatherFunction, WindowFunction } from "./gathers.js";
import { scopeOn } from "./scope.js";
import type { CallExpression, Clauses, Expression, PathExpression } from "./syntax.js";
import type { Gather, LinkStep, Node, Window } from "./tree.js";
import { typeName } from "./type-names.js";
import { isMeasured, NUMBER } from "./types.js";

/** `sum(jobs.type.points via … where …)`: rows of another table that lead here. */
export function checkGather(
  checker: CheckContext,
  e: CallExpression,
  gather: GatherFunction,
): Gather | undefined {
  const [path] = e.args;
  if (!onlyClauses(checker, e, ["via", "over", "where"])) return undefined;
  if (e.args.length !== 1 || path?.kind !== "path") {
    return checker.fail("gather-path", e.span, { signature: gather.signature });
  }
  const { scope } = checker;
  const [head, ...rest] = path.parts;
  if (!head) return undefined;
  if (!scope.hasTable(head.text)) return notATable(checker, head.text, head.span);
  const from = head.text;
  if (gather.takesValue !== rest.length > 0) {
    return checker.fail(gather.takesValue ? "gather-column" : "gather-table", path.span, {
      signature: gather.signature,
    });
  }
  const there = checker.on(scopeOn(scope, from));
  const value =
    rest.length > 0 ? resolveBehind(there, { kind: "path", parts: rest, span: path.span }) : undefined;
  const where = e.clauses.where && there.condition(e.clauses.where);
  const via = wayHere(checker, from, e);
  const time = timeOf(checker, from, e.clauses);
  if (!via || !time || (rest.length > 0 && !value) || (e.clauses.where && !where)) return undefined;
  if (gather.needsWhere && !where) {
    return checker.fail("gather-where", e.span, { name: gather.name, signature: gather.signature });
  }
  const type = gather.type(value?.type);
  if (!type) {
    const found = value ? typeName(value.type) : "";
    return checker.fail("gather-type", path.span, { name: gather.name, found });
  }
  return {
    op: "gather",
    name: gather.name,
    table: scope.table,
    from,
    via,
    value,
    where,
    time,
    type,
    span: e.span,
  };
}

function notATable(checker: CheckContext, name: string, span: PathExpression["span"]): undefined {
  const { scope } = checker;
  const tables = [...scope.otherNames()].filter((other) => scope.hasTable(other));
  return checker.fail("gather-not-table", span, {
    found: name,
    nearest: didYouMean(name, tables),
  });
}

/** The way from a gathered row to the row at hand: as `via` says, else the only one there is. */
function wayHere(checker: CheckContext, from: string, e: CallExpression): readonly LinkStep[] | undefined {
  const { scope } = checker;
  if (scope.table === "all" && !e.clauses.via) return [];
  const via = e.clauses.via;
  if (!via) return onlyWay(checker, from, scope.table, e.span);
  const steps: LinkStep[] = [];
  let here = from;
  for (const part of via.parts) {
    const step = scope.link(here, part.text);
    if (!step) return checker.fail("via-not-link", part.span, { found: part.text, table: here });
    steps.push(step);
    here = step.to;
  }
  if (here === scope.table) return steps;
  const onward = onlyWay(checker, here, scope.table, via.span);
  return onward && [...steps, ...onward];
}

/** Which rows by time: a dated table sees all, others the period's, or those of a named span (design §3.5). */
function timeOf(checker: CheckContext, from: string, clauses: Clauses): Gather["time"] | undefined {
  const { scope } = checker;
  if (clauses.over) {
    const span = clauses.over.text;
    if (!scope.hasSpan(span)) return checker.fail("unknown-span", clauses.over.span, { found: span });
    if (!scope.isDated(from)) return checker.fail("span-undated", clauses.over.span, { table: from });
    return { span };
  }
  return scope.isDated(from) && !scope.isDated(scope.table) ? "period" : "all";
}

/** `first(reported per asset after closed where …)`: other rows of the same table. */
export function checkWindow(
  checker: CheckContext,
  e: CallExpression,
  window: WindowFunction,
): Window | undefined {
  const { scope } = checker;
  if (!onlyClauses(checker, e, ["per", window.needs, "where"])) return undefined;
  const [arg] = e.args;
  const required = e.clauses.per !== undefined && e.clauses[window.needs] !== undefined;
  if (!required || e.args.length !== (window.takesValue ? 1 : 0) || (arg && arg.kind !== "path")) {
    return checker.fail("window-form", e.span, { signature: window.signature });
  }
  const value = arg && checker.check(arg);
  const per = (e.clauses.per ?? []).map((p) => checker.check(p));
  const after = e.clauses.after && checker.check(e.clauses.after);
  const by = e.clauses.by && checker.check(e.clauses.by);
  const where = e.clauses.where && checker.condition(e.clauses.where);
  const whole = (node: Node | undefined, written: Expression | undefined) => !written || node !== undefined;
  if (!whole(value, arg) || !whole(after, e.clauses.after) || !whole(by, e.clauses.by)) return undefined;
  if (!whole(where, e.clauses.where) || !per.every((p) => p !== undefined)) return undefined;
  const ordered = [by, after, window.name === "first" ? value : undefined];
  for (const node of ordered) {
    if (node && !isMeasured(node.type))
      return checker.fail("window-order", node.span, { found: typeName(node.type) });
  }
  if (after && value && after.type.kind !== value.type.kind) {
    return checker.fail("type-operator", e.span, {
      operator: "after",
      left: typeName(value.type),
      right: typeName(after.type),
    });
  }
  return {
    op: "window",
    name: window.name,
    table: scope.table,
    value,
    per,
    after,
    by,
    where,
    type: value?.type ?? NUMBER,
    span: e.span,
  };
}

function onlyClauses(checker: CheckContext, e: CallExpression, allowed: readonly string[]): boolean {
  const clause = Object.keys(e.clauses).find((word) => !allowed.includes(word));
  if (clause !== undefined) checker.fail("function-clause", e.span, { name: e.name.text, clause });
  return clause === undefined;
}
