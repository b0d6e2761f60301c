import { describe, expect, test } from "vitest";
import { type Exact, sumExact } from "../../../src/base/exact.js";
import type { Result, ResultTable } from "../../../src/engine/result/result.js";
import { json } from "../../fixtures/files.js";
import { SCHEMES } from "../../fixtures/schemes.js";
import { normal, plain, run } from "./fixture-run.js";

interface Row {
  readonly values?: Readonly<Record<string, unknown>>;
  /** Every line that applies, and no other. */
  readonly pay?: Readonly<Record<string, string>>;
  readonly total?: string;
  readonly flags?: readonly string[];
  /** What limits kept from being paid or deducted, all lines together. */
  readonly cut?: string;
}

interface Expected {
  readonly status: string;
  readonly tables: Readonly<Record<string, Readonly<Record<string, Row>>>>;
  /** What pay lines took for each fund, by the fund's English name. */
  readonly funds?: Readonly<Record<string, string>>;
}

/** What the result has of the things that are expected of a row. */
function found({ cuts }: Result, table: ResultTable, key: string, expected: Row): Row | undefined {
  const row = table.rows.find((one) => one.key === key);
  if (!row) return undefined;
  const value = (name: string) =>
    plain(row.values[table.columns.findIndex((column) => column.name === name)]);
  const lines = [...row.pay.values()].flat().map(({ name, amount }) => [name, amount.toFraction()]);
  return {
    ...(expected.values && {
      values: Object.fromEntries(Object.keys(expected.values).map((name) => [name, value(name)])),
    }),
    ...(expected.pay && { pay: Object.fromEntries(lines) }),
    ...(expected.total !== undefined && { total: value("total") ?? "missing" }),
    ...(expected.flags && { flags: [...row.flags].sort() }),
    ...(expected.cut !== undefined && { cut: total(cutsOf(cuts, table, key)) }),
  };
}

function cutsOf(cuts: Result["cuts"], { name }: ResultTable, key: string): Exact[] {
  const own = cuts.filter((cut) => cut.table === name && cut.key === key);
  return own.map(({ before, after }) => before.sub(after).abs());
}

function total(amounts: readonly Exact[]): string {
  return sumExact(amounts).toFraction();
}

/** What lines took, by fund; pools that nobody shares are not collected. */
function fundsOf({ funds }: Result): Record<string, string> {
  const taken = funds.flatMap(({ fund, lines, amount }) =>
    fund && lines.length > 0 ? [[fund.en, amount.toFraction()]] : [],
  );
  return Object.fromEntries(taken);
}

/** The expected figures in the form of `found`. */
function stated({ values, pay, total, flags, cut }: Row): Row {
  return {
    ...(values && { values: forms(values) }),
    ...(pay && { pay: forms(pay) as Record<string, string> }),
    ...(total !== undefined && { total: String(normal(total)) }),
    ...(flags && { flags: [...flags].sort() }),
    ...(cut !== undefined && { cut: String(normal(cut)) }),
  };
}

function forms(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, form(value)]));
}

function form(value: unknown): unknown {
  return typeof value === "boolean" ? String(value) : normal(value);
}

describe("the schemes' months come out as an independent script computes them", () => {
  test.for(SCHEMES)(
    "$rules with $folder in $period",
    async ({ rules, folder, period, before, expected: name }) => {
      const expected = json<Expected>(name);
      const { result } = await run(rules, folder, period, before);
      expect(result.status).toBe(expected.status);
      if (expected.funds) expect(fundsOf(result)).toEqual(forms(expected.funds));
      for (const [name, rows] of Object.entries(expected.tables)) {
        const table = result.tables.find((one) => one.name === name);
        if (!table) throw new Error(`the result has no table ${name}`);
        // Nobody more and nobody less.
        expect(table.rows.map((row) => row.key)).toEqual(Object.keys(rows).sort());
        for (const [key, row] of Object.entries(rows)) {
          expect({ key, ...found(result, table, key, row) }).toEqual({ key, ...stated(row) });
        }
      }
    },
  );
});
