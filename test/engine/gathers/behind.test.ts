import { describe, expect, test } from "vitest";
import { rowsBehind } from "../../../src/engine/gathers/behind.js";
import { usedRows } from "../../../src/engine/result/parts.js";
import { children } from "../../../src/language/print-tree.js";
import type { Gather, Node } from "../../../src/language/tree.js";
import { Explainer } from "../../../src/study/explain/explainer.js";
import { gatherHow } from "../../../src/study/explain/gather-how.js";
import { SCHEMES } from "../../fixtures/schemes.js";
import { run } from "../schemes/fixture-run.js";

const AFTER_SALES = {
  rules: "after-sales.yaml",
  folder: "after-sales",
  period: "2026-10",
  before: undefined,
};

describe.each([AFTER_SALES, ...SCHEMES])("the rows behind gathers of $rules in $period", (scheme) => {
  test("are as many as an explanation finds row by row", async () => {
    const { evaluation } = await run(scheme.rules, scheme.folder, scheme.period, scheme.before);
    const explainer = new Explainer(evaluation);
    const { rulebook } = evaluation;
    for (const { table, shape } of rulebook.quantities) {
      if (table !== rulebook.scored || shape.kind !== "formula") continue;
      for (const node of gathersIn(shape.is)) {
        const { rows, holding } = rowsBehind(evaluation, node);
        for (const row of usedRows(evaluation.table(node.table))) {
          const { counts } = gatherHow(explainer, node, row, evaluation.scopeOn(node.table));
          const asked = counts.holds + counts.does_not_hold;
          const isShare = holding !== undefined;
          expect(rows[row]).toBe(isShare ? asked : counts.taken + counts.no_value);
          if (isShare) expect(holding[row]).toBe(counts.holds);
        }
      }
    }
  });
});

function gathersIn(node: Node): Gather[] {
  if (node.op === "gather") return [node];
  return node.op === "follow" ? [] : children(node).flatMap(gathersIn);
}
