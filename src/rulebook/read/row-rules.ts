import type { Span } from "../../base/source.js";
import { at, finding } from "../../findings/finding.js";
import { didYouMean } from "../../language/check-context.js";
import { walk } from "../../language/print-tree.js";
import type { Node } from "../../language/tree.js";
import { isDay } from "../../language/types.js";
import type { ShapeContext } from "../compile/shape-context.js";
import type { Table } from "../model.js";
import type { LinkedTable } from "../resolve/resolve-tables.js";
import type { TableDraft } from "./draft.js";

/** What is said of a table's rows by formulas: when each is, how far data must reach, which are left out. */
export type RowRules = Pick<Table, "dated" | "needs" | "exclude">;

/** The formulas of a quantity that a row rule reads; none where it is no quantity, or a broken one. */
export type FormulasOf = (table: string, name: string) => readonly Node[];

/** Checks the formulas of a table's row rules; what is wrong is found and dropped. */
export function compileRowRules(
  context: ShapeContext,
  draft: TableDraft,
  table: LinkedTable,
  formulasOf: FormulasOf,
): RowRules {
  const dated = draft.dated && context.checker.check(draft.dated);
  if (dated) {
    if (!isDay(dated.type)) context.mismatch(dated.span, { kind: "date" }, dated.type);
    refuseGathers(context, dated, formulasOf);
  }
  const exclude = draft.exclude.flatMap(({ name, when, say }) => {
    const condition = context.checker.condition(when);
    if (!condition) return [];
    refuseGathers(context, condition, formulasOf);
    return [{ name, when: condition, say }];
  });
  return { dated, needs: compileNeeds(context, draft, table), exclude };
}

/**
 * Which rows count must be known before rows are gathered, so it is decided row by row: a row rule may read its row
 * and follow links, also in quantities that do the same.
 */
function refuseGathers(context: ShapeContext, rule: Node, formulasOf: FormulasOf): void {
  const seen = new Set<string>();
  const formulas = [rule];
  for (const formula of formulas) {
    let gathers = false;
    walk(formula, (node) => {
      if (["gather", "window", "history", "calendar"].includes(node.op)) gathers = true;
      if (node.op !== "column" || seen.has(`${node.table}.${node.name}`)) return;
      seen.add(`${node.table}.${node.name}`);
      formulas.push(...formulasOf(node.table, node.name));
    });
    if (!gathers) continue;
    context.reader.add(finding("row-rule-gathers", at(rule.span), {}));
    return;
  }
}

function compileNeeds(context: ShapeContext, draft: TableDraft, table: LinkedTable): Table["needs"] {
  const needs: Table["needs"][number][] = [];
  for (const { column, beyond } of draft.needs) {
    const type = table.columns.get(column.text)?.type;
    if (!type) {
      const nearest = didYouMean(column.text, table.columns.keys());
      context.reader.add(
        finding("unknown-column", at(column.span), { found: column.text, table: draft.name, nearest }),
      );
    } else if (!isDay(type)) context.mismatch(column.span, { kind: "date" }, type);
    const duration = context.checker.check(beyond);
    if (duration && duration.type.kind !== "duration") {
      context.mismatch(duration.span, { kind: "duration" }, duration.type);
    }
    if (duration) refuseColumns(context, duration, column.span);
    if (type && duration) needs.push({ column: column.text, beyond: duration, span: column.span });
  }
  return needs;
}

/** What is the same for every row: made of literals, params and the period alone. */
export function refuseColumns(context: ShapeContext, formula: Node, span: Span): void {
  let varies = false;
  walk(formula, ({ op }) => {
    if (["column", "follow", "gather", "window", "history", "calendar"].includes(op)) varies = true;
  });
  if (varies) context.reader.add(finding("not-constant", at(span), {}));
}
