import { integer } from "../../base/exact.js";
import { isMissing } from "../../language/value.js";
import type { Explanation } from "../../study/explain/explain.js";
import type { RowRef, Step } from "../../study/explain/tree.js";
import { restsOn, stepsOf } from "../../study/explain/walk.js";
import { reasonShown, shownForm } from "../forms.js";
import { type Cell, type Grid, numberColumn, textColumn } from "../grid.js";
import { calledIn } from "./formulas.js";
import { maskedText, rowCalled, type Telling } from "./telling.js";
import type { EXPLAIN_WORDS } from "./words.js";

type Fated = Extract<keyof typeof EXPLAIN_WORDS, `f_${string}`>;

/** Every row that an explanation rests on, and every one that leads there and was left out, for a CSV file. */
export function explainedRowsGrid(explanation: Explanation, telling: Telling): Grid {
  const { tell, manner } = telling;
  const { say } = manner;
  return {
    name: "explained-rows",
    title: "",
    columns: [
      textColumn("figure", tell("figure")),
      { ...textColumn("of", tell("figureOf")), role: "key" },
      textColumn("fate", tell("fate")),
      textColumn("table", say("table")),
      textColumn("file", say("file")),
      textColumn("sheet", say("sheetName")),
      numberColumn("row", say("row")),
      { ...textColumn("key", say("key")), role: "key" },
      textColumn("value", tell("valueWord")),
      textColumn("why", say("why")),
    ],
    rows: [...rowsOf(explanation, telling)],
  };
}

function* rowsOf({ figures, flags, pools }: Explanation, telling: Telling): Generator<Cell[]> {
  const waiting = [...figures, ...flags, ...pools.flatMap(({ amount }) => stepsOf(amount))];
  const seen = new Set(waiting);
  for (const step of waiting) {
    yield* rowsOfStep(step, telling);
    for (const under of restsOn(step.how)) {
      if (seen.has(under)) continue;
      seen.add(under);
      waiting.push(under);
    }
  }
}

function* rowsOfStep(step: Step, telling: Telling): Generator<Cell[]> {
  const { how } = step;
  const { manner, language } = telling;
  switch (how.kind) {
    case "cell":
      if ("data" in how.where && step.row)
        yield cells(step, step.row, "f_read", shown(step, telling), undefined, telling);
      return;
    case "gather":
      for (const { ref, fate, value, detail } of how.rows) {
        const type = how.node.value?.type;
        const text =
          value === undefined || !type
            ? undefined
            : isMissing(value)
              ? reasonShown(value, manner.say)
              : shownForm(
                  typeof value === "string" ? maskedText(value, undefined, telling.masker) : value,
                  { type },
                  manner,
                );
        yield cells(step, ref, `f_${fate}`, text, detail?.[language], telling);
      }
      return;
    case "window":
      if (how.found) yield cells(step, how.found, "f_found", shown(step, telling), undefined, telling);
      return;
    case "calendar":
      for (const day of how.days) yield cells(step, day, "f_day", undefined, undefined, telling);
  }
}

function shown({ value, type, wordLabels, path }: Step, { manner, masker }: Telling): string {
  const own = typeof value === "string" ? maskedText(value, path, masker) : value;
  return isMissing(own) ? reasonShown(own, manner.say) : shownForm(own, { type, wordLabels }, manner);
}

function cells(
  step: Step,
  ref: RowRef,
  fate: Fated,
  value: string | undefined,
  why: string | undefined,
  telling: Telling,
): Cell[] {
  const { language, masker, tell } = telling;
  const own = "data" in ref.where ? ref.where.data : undefined;
  const data = own && masker ? masker.place(own) : own;
  const key = ref.key === undefined ? undefined : masker ? masker.key(ref.key, ref.table) : ref.key;
  return [
    calledIn(step, telling),
    step.row && rowCalled(step.row, telling),
    tell(fate),
    ref.tableLabel[language],
    data?.file,
    data?.sheet,
    data?.row === undefined ? undefined : integer(data.row),
    key,
    value,
    why,
  ];
}
