import { sumExact } from "../../base/exact.js";
import type { Language } from "../../base/language.js";
import { MONEY, NUMBER } from "../../language/types.js";
import type { AttributedStep } from "../../study/diff/attribution.js";
import type { Comparison } from "../../study/diff/compare.js";
import type { Cell, Grid } from "../grid.js";
import { textColumn } from "../grid.js";
import type { DiffSay } from "./diff-words.js";
import { changeName } from "./rules-shown.js";

/** What each change brings: a table, or one sentence where one step brings all. */
export interface AttributionShown {
  readonly grid: Grid;
  readonly notes: readonly string[];
}

/** Undefined where nothing is paid otherwise. */
export function attributionOf(
  comparison: Comparison,
  say: DiffSay,
  language: Language,
): AttributionShown | undefined {
  const { attribution, changes } = comparison;
  const names = new Map(changes.map((change) => [change.id, changeName(change, say, language)]));
  const nameOf = (step: AttributedStep) => step.changes.map((id) => names.get(id) ?? id).join(say("listed"));
  const moving = attribution.steps.filter(({ rows }) => rows.size > 0);
  const still = attribution.steps.filter(({ rows }) => rows.size === 0);
  if (moving.length === 0) return undefined;
  const rows = moving.map((step, i): Cell[] => [`${i + 1}`, nameOf(step), step.amount, `${step.rows.size}`]);
  const all = sumExact(moving.map(({ amount }) => amount));
  if (moving.length > 1) rows.push(["", say("sum"), all, ""]);
  const isTogether = moving.some((step) => step.changes.length > 1);
  return {
    grid: {
      name: "attribution",
      title: say("attribution"),
      columns: [
        { ...textColumn("step", ""), role: "key" },
        { ...textColumn("changes", say("changes")), role: "cause" },
        { name: "amount", header: say("change"), type: MONEY, role: "pay", isChange: true },
        { name: "rows", header: say("people"), type: NUMBER, role: "pay" },
      ],
      rows,
    },
    notes: [
      ...(moving.length > 1 ? [say("attributionOrder")] : []),
      ...(isTogether ? [say("together")] : []),
      ...(still.length > 0 ? [say("noEffect", { changes: still.map(nameOf).join(say("listed")) })] : []),
    ],
  };
}
