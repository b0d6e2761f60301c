import { describe, expect, test } from "vitest";
import { paidQuantity } from "../../../src/engine/history/paid-quantity.js";
import { usedRows } from "../../../src/engine/result/parts.js";
import type { Evaluation } from "../../../src/engine/running/evaluation.js";
import type { Gather } from "../../../src/language/tree.js";
import { Explainer } from "../../../src/study/explain/explainer.js";
import { run } from "../../engine/schemes/fixture-run.js";
import { SCHEMES } from "../../fixtures/schemes.js";
import { Recombination, shown } from "./recombine.js";

/** The flagship has a folder and figures of its own. */
const AFTER_SALES = {
  rules: "after-sales.yaml",
  folder: "after-sales",
  period: "2026-10",
  before: undefined,
};

describe.each([AFTER_SALES, ...SCHEMES])("$rules in $period", ({ rules, folder, period, before }) => {
  test("every figure of a scored row comes out again from the leaves of its explanation", async () => {
    const { evaluation, result } = await run(rules, folder, period, before);
    const { rulebook } = evaluation;
    const explainer = new Explainer(evaluation);
    const recombined = new Recombination(evaluation.time);
    const { scored } = rulebook;
    const names = rulebook.quantities.filter(({ table }) => table === scored).map(({ name }) => name);
    for (const row of usedRows(evaluation.table(scored))) {
      for (const name of names) recombined.step(explainer.step(scored, row, name));
    }
    expect(recombined.wrong.slice(0, 5)).toEqual([]);
    const total = paidQuantity(rulebook);
    const [table] = result.tables;
    const at = table.columns.findIndex((column) => column.name === total?.name);
    for (const paid of total ? table.rows : []) {
      const row = evaluation.rowOf(scored, paid.key) ?? -1;
      const step = explainer.step(scored, row, total?.name ?? "");
      expect([paid.key, shown(recombined.step(step))]).toEqual([paid.key, shown(paid.values[at])]);
      for (const line of total ? (paid.pay.get(total.name) ?? []) : []) {
        if (line.name.startsWith("correction ")) continue;
        const part = recombined.step(explainer.step(scored, row, `${total?.name}.${line.name}`));
        const amount = line.missing?.policy === "exclude" ? "missing" : shown(line.amount);
        expect([paid.key, line.name, shown(part)]).toEqual([paid.key, line.name, amount]);
      }
    }
    for (const step of recombined.gathers) {
      if (step.how.kind !== "gather" || !step.row) continue;
      const rows = [...step.how.rows].map(({ ref }) => ref.row);
      const { node } = step.how;
      expect([step.path, rows]).toEqual([step.path, leadingHere(evaluation, node, step.row.row)]);
    }
  });
});

const FOUND = new WeakMap<Evaluation, Map<string, Map<number, number[]>>>();

/** The rows that lead to a row, found by comparing the texts of links. */
function leadingHere(evaluation: Evaluation, { from, via, table }: Gather, row: number): number[] {
  const ways = FOUND.get(evaluation) ?? new Map<string, Map<number, number[]>>();
  FOUND.set(evaluation, ways);
  const name = [from, ...via.map(({ link }) => link)].join(" ");
  let way = ways.get(name);
  if (!way) {
    way = new Map();
    const targets = via.map((step) => targetOf(evaluation, step.from, step.link));
    for (let at = 0; at < evaluation.table(from).rows; at++) {
      const end = targets.reduce<number | undefined>(
        (here, next) => (here === undefined ? undefined : next(here)),
        at,
      );
      if (end === undefined) continue;
      way.set(via.length === 0 ? 0 : end, [...(way.get(via.length === 0 ? 0 : end) ?? []), at]);
    }
    ways.set(name, way);
  }
  expect(via.at(-1)?.to ?? "all").toBe(table);
  return way.get(row) ?? [];
}

function targetOf(evaluation: Evaluation, from: string, name: string): (row: number) => number | undefined {
  const here = evaluation.table(from);
  const link = here.table.links.get(name);
  if (!link) throw new Error(`${from} has no link ${name}`);
  const there = evaluation.table(link.to);
  const rows = new Map<string, number>();
  for (let row = 0; row < there.rows; row++) {
    const text = link.target.map((column) => there.columnText(column, row)).join("\n");
    if (there.leftOut.cause(row)?.reason !== "excluded" && !rows.has(text)) rows.set(text, row);
  }
  return (row) => rows.get(link.columns.map((column) => here.columnText(column, row)).join("\n"));
}
