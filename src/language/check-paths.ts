import type { Span } from "../base/source.js";
import { type CheckContext, didYouMean } from "./check-context.js";
import { scopeOn } from "./scope.js";
import type { Name, PathExpression } from "./syntax.js";
import type { LinkStep, Node } from "./tree.js";
import { DATE } from "./types.js";

/** What a path of names means on the row at hand: a column, a param, or a column of a row that links lead to. */
export function resolvePath(checker: CheckContext, path: PathExpression): Node | undefined {
  const [head, ...rest] = path.parts;
  if (!head) return undefined;
  if (head.text === "period") return periodEdge(checker, path);
  return rest.length === 0 ? resolveName(checker, head) : resolveLinked(checker, head, rest, path.span);
}

function periodEdge(checker: CheckContext, path: PathExpression): Node | undefined {
  const edge = path.parts[1]?.text;
  if (path.parts.length === 2 && (edge === "first" || edge === "last")) {
    return { op: "period", edge, type: DATE, span: path.span };
  }
  return checker.fail("period-edge", path.span, {});
}

function resolveName(checker: CheckContext, name: Name): Node | undefined {
  const { scope } = checker;
  const type = scope.column(scope.table, name.text);
  if (type === "broken") return undefined;
  if (type) return { op: "column", table: scope.table, name: name.text, type, span: name.span };
  const param = scope.param(name.text);
  if (param === "broken") return undefined;
  if (param) return { op: "param", name: name.text, type: param, span: name.span };
  if (scope.hasTable(name.text)) return checker.fail("name-is-table", name.span, { name: name.text });
  return unknownName(checker, name);
}

function unknownName(checker: CheckContext, name: Name): undefined {
  const { scope } = checker;
  const known = [...scope.columnNames(scope.table), ...scope.otherNames()];
  return checker.fail("unknown-name", name.span, {
    found: name.text,
    table: scope.table,
    nearest: didYouMean(name.text, known),
  });
}

/** What stands behind a dot: read on another table's row, so it cannot be what is the same everywhere. */
export function resolveBehind(checker: CheckContext, path: PathExpression): Node | undefined {
  const [head] = path.parts;
  // `period` is reserved, so no column can be meant.
  if (head?.text === "period") return checker.fail("period-edge", path.span, {});
  const node = resolvePath(checker, path);
  if (node?.op === "param") return checker.fail("param-behind-link", path.span, { name: node.name });
  return node;
}

/** `ticket.engineer.base`: the head leads to another table, on whose row the rest is read. */
function resolveLinked(
  checker: CheckContext,
  head: Name,
  rest: readonly Name[],
  span: Span,
): Node | undefined {
  if (readsPart(checker, head)) return resolvePart(checker, head, rest, span);
  const steps = head.text === "all" ? [] : stepsFrom(checker, head);
  if (!steps) return undefined;
  const end = steps[steps.length - 1]?.to ?? "all";
  const there = checker.on(scopeOn(checker.scope, end));
  const restSpan = { file: span.file, start: rest[0]?.span.start ?? span.start, end: span.end };
  const inner = resolveBehind(there, { kind: "path", parts: rest, span: restSpan });
  if (!inner) return undefined;
  if (steps.length === 0) return { op: "follow", step: undefined, read: inner, type: inner.type, span };
  return steps.reduceRight<Node>(
    (read, step) => ({ op: "follow", step, read, type: read.type, span }),
    inner,
  );
}

/** Is a path's head a quantity of the table at hand that has parts? A link or table of that name comes first. */
function readsPart({ scope }: CheckContext, { text }: Name): boolean {
  if (scope.link(scope.table, text) || scope.hasTable(text)) return false;
  // Asked first, as the parts are known once the quantity itself is.
  return scope.column(scope.table, text) !== "broken" && scope.partNames(scope.table, text).length > 0;
}

/** `score.arrival`: a part of a quantity is a column whose name has a dot. */
function resolvePart(checker: CheckContext, head: Name, rest: readonly Name[], span: Span): Node | undefined {
  const { scope } = checker;
  const found = rest.map(({ text }) => text).join(".");
  const name = `${head.text}.${found}`;
  const type = scope.column(scope.table, name);
  if (type === "broken") return undefined;
  if (type) return { op: "column", table: scope.table, name, type, span };
  const nearest = didYouMean(found, scope.partNames(scope.table, head.text));
  return checker.fail("unknown-part", rest[0]?.span ?? span, { name: head.text, found, nearest });
}

/** A path's head: a link of the table at hand, or another table that one way leads to. */
function stepsFrom(checker: CheckContext, head: Name): readonly LinkStep[] | undefined {
  const { scope } = checker;
  const link = scope.link(scope.table, head.text);
  if (link) return [link];
  if (scope.hasTable(head.text)) return onlyWay(checker, scope.table, head.text, head.span);
  const column = scope.column(scope.table, head.text);
  if (column === "broken") return undefined;
  if (column) return checker.fail("not-a-link", head.span, { name: head.text });
  return unknownName(checker, head);
}

/** The one way along links from a table to another; a finding where there is none or more than one. */
export function onlyWay(
  checker: CheckContext,
  from: string,
  to: string,
  span: Span,
): readonly LinkStep[] | undefined {
  const ways = checker.scope.waysTo(from, to);
  if (ways === "broken") return undefined;
  const [way, second] = ways;
  if (!way) return checker.fail("no-way", span, { from, to });
  if (second) {
    return checker.fail("several-ways", span, { from, to, ways: ways.map(wayText), first: wayText(way) });
  }
  return way;
}

/** `tickets.engineer` or `sheet.ratee`: how a `via` names a way. */
function wayText(way: readonly LinkStep[]): string {
  return way.map((step) => step.link).join(".");
}
