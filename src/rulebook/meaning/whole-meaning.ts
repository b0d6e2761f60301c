import { treeText } from "../../language/print-tree.js";
import { hashOf, paramText, tableText } from "../meaning.js";
import type { Quantity, Rulebook, Table } from "../model.js";

/**
 * What a whole rulebook means, hashed: equal hash, equal results and findings over the same data. Labels, and what is
 * said to readers, are not in it.
 */
export function wholeMeaning(rulebook: Rulebook): string {
  const { period, timezone, scored, historyFrom, spans, calendars } = rulebook;
  return hashOf([
    JSON.stringify([period, timezone, scored, historyFrom]),
    ...[...rulebook.params.values()].map(paramText),
    ...[...rulebook.tables.values()].map(tableMeaning),
    ...[...spans.values()].map((span) => `${span.name} ${treeText(span.from)} ${treeText(span.to)}`),
    ...[...calendars.values()].map(({ name, weekend, days, hours, from, until }) =>
      JSON.stringify([name, [...weekend], days, hours, from && treeText(from), until && treeText(until)]),
    ),
    ...rulebook.quantities
      .map((quantity) => `${quantity.path} ${quantity.hash} ${roleText(quantity)}`)
      .sort(),
  ]);
}

function tableMeaning(table: Table): string {
  const { dated, needs, exclude, shown, alikeKeys } = table;
  return [
    tableText(table),
    dated ? treeText(dated) : "-",
    ...needs.map(({ column, beyond }) => `${column} ${treeText(beyond)}`),
    ...exclude.map(({ when }) => treeText(when)),
    String(shown),
    String(alikeKeys),
  ].join("\n");
}

/** What comes of a condition that holds, but for the words in which it is told. */
function roleText({ role }: Quantity): string {
  if (role === "quantity") return role;
  if (role.kind === "check") return `${role.kind} ${role.severity}`;
  return role.kind === "guard" ? `${role.kind} ${role.otherwise}` : role.kind;
}
