import { Document, isMap, isScalar, Scalar, visit } from "yaml";
import type { Zone } from "../../base/calendar.js";
import type { Language } from "../../base/language.js";
import type { Rulebook } from "../../rulebook/model.js";
import type { Draft } from "./draft.js";
import { givenText } from "./given-text.js";

/** Drafted cases as the text of a test file, with a line above that says what is to be done with them. */
export function draftsText(drafts: readonly string[], language: Language): string {
  return `${HEADING[language]}\n${drafts.join("\n")}`;
}

const HEADING = {
  en: "# Drafted by `merit test --write-edges`. Hold each figure against the written scheme, then remove `draft: yes`.",
  zh: "# 由 `merit test --write-edges` 起草。请对照制度原文核对每个数字，然后删除 `draft: yes`。",
} as const;

/** One drafted case: a row on each line, as people write them. */
export function draftYaml(
  { name, rows, expected, codes }: Draft,
  rulebook: Rulebook,
  period: string,
  zone: Zone,
): string {
  const typeOf = (table: string, column: string) =>
    rulebook.tables.get(table)?.columns.get(column)?.type ??
    rulebook.quantities.find(({ path }) => path === `${table}.${column}`)?.type;
  const text = (table: string, column: string, value: Parameters<typeof givenText>[0]) => {
    const type = typeOf(table, column);
    if (!type) throw new Error(`${table} has no ${column}`);
    return givenText(value, type, zone);
  };
  const given = Object.fromEntries(
    [...rows].map(([table, own]) => [
      table,
      own.map(({ values, empty = new Set<string>() }) =>
        Object.fromEntries([
          ...[...values].map(([column, value]) => [column, quoted(text(table, column, value))]),
          ...[...empty].map((column) => [column, "empty"]),
        ]),
      ),
    ]),
  );
  const { table, key, values } = expected;
  const row = Object.fromEntries(values.map((one) => [one.name, givenText(one.value, one.type, zone)]));
  const body = {
    case: name,
    draft: "yes",
    period,
    given,
    expect: { [table]: { [key]: row } },
    ...(codes.length > 0 ? { findings: codes } : {}),
  };
  const document = new Document([body], { schema: "failsafe" });
  visit(document, {
    Seq: (_, node) => {
      if (node.items.every((item) => isScalar(item))) node.flow = true;
    },
    Map: (_, node) => {
      if (node.items.every(({ value }) => isScalar(value))) node.flow = true;
    },
    Pair: (_, { key: name, value }) => {
      if (isScalar(name) && name.value === "expect" && isMap(value)) value.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** The text `empty` itself stands in quotes: without them it is an empty cell. */
function quoted(text: string): string | Scalar {
  if (text !== "empty") return text;
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}
