import { checkedDay } from "../../base/calendar.js";
import { type PeriodRule, parsePeriod } from "../../base/period.js";
import { at, finding } from "../../findings/finding.js";
import { walk } from "../../language/print-tree.js";
import type { FieldReader } from "../fields.js";
import { formulasOf } from "../meaning.js";
import { keptTables } from "../model/kept-tables.js";
import type { Quantity, Table } from "../model.js";
import type { YamlNode } from "../yaml.js";

/** File systems that do not tell cases apart must not mix up two rulebooks. */
const ID = /^[a-z][a-z0-9_-]{0,39}$/;

/** Is a text such as a ledger may call a rulebook? */
export function isRulebookId(text: string): boolean {
  return ID.test(text);
}

/** `id:`, by which a ledger knows the rulebook. */
export function readId(reader: FieldReader, node: YamlNode | undefined): string | undefined {
  const text = reader.text(node);
  if (!text || isRulebookId(text.text)) return text?.text;
  return reader.add(finding("id-form", at(text.span), { found: text.text }));
}

/** `history: { from: 2026-01 }`: the first day of which a ledger tells. */
export function readHistory(
  reader: FieldReader,
  node: YamlNode | undefined,
  rule: PeriodRule,
): number | undefined {
  const map = reader.map(node);
  const from = map && reader.text(reader.fields("history", map).from);
  if (!from) return undefined;
  const day = dayNamed(from.text) ?? firstDay(from.text, rule);
  return day ?? reader.add(finding("history-from", at(from.span), { found: from.text }));
}

function dayNamed(text: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts ? checkedDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** The first day of a period; a month begins as this rulebook's months do. */
function firstDay(text: string, { unit, from }: PeriodRule): number | undefined {
  const rules: PeriodRule[] = [
    { unit: "month", from: unit === "month" ? from : 1 },
    { unit: "quarter", from: 1 },
    { unit: "year", from: 1 },
  ];
  for (const rule of rules) {
    const period = parsePeriod(rule, text);
    if (period) return period.first;
  }
  return undefined;
}

/** Closed results keep some tables only, and know their rows by key; what they lack has no history. */
export function refuseUnkept(
  reader: FieldReader,
  quantities: readonly Quantity[],
  tables: ReadonlyMap<string, Table>,
  scored: string,
): void {
  const kept = keptTables(tables, scored);
  const isKept = (table: string) => kept.includes(table) && tables.get(table)?.key !== "none";
  for (const quantity of quantities) {
    for (const formula of formulasOf(quantity)) {
      walk(formula, (node) => {
        if (node.op !== "history") return;
        const read = [node.table];
        walk(node.value, (part) => {
          if (part.op === "follow" && part.step) read.push(part.step.to);
        });
        const lost = read.find((table) => !isKept(table));
        if (lost === undefined) return;
        reader.add(
          finding("history-not-kept", at(node.span), {
            name: node.name,
            table: lost,
            kept: kept.filter(isKept),
          }),
        );
      });
    }
  }
}

/** The run of a closed period would find itself among its rows. */
export function refuseOwnResults(
  reader: FieldReader,
  id: string | undefined,
  tables: ReadonlyMap<string, Table>,
): void {
  for (const { name, origin, span } of tables.values()) {
    if (origin.kind !== "ledger" || id === undefined || origin.rulebook !== id) continue;
    reader.add(finding("ledger-own", at(span), { table: name, id }));
  }
}
