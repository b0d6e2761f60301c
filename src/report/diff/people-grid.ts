import type { Language } from "../../base/language.js";
import { MONEY } from "../../language/types.js";
import type { Value } from "../../language/value.js";
import type { Cause } from "../../study/diff/causes.js";
import type { Comparison } from "../../study/diff/compare.js";
import type { PersonChange } from "../../study/diff/people.js";
import { type Manner, shownForm } from "../forms.js";
import { type Cell, type Grid, textColumn } from "../grid.js";
import { changeColumns, shareOf } from "./change-cells.js";
import type { DiffSay } from "./diff-words.js";
import { nameOf } from "./names.js";
import { changeName } from "./rules-shown.js";

/** The scored rows that come out differently: who, from what to what, and the first difference on the way. */
export function peopleGrid(comparison: Comparison, say: DiffSay, manner: Manner): Grid {
  const { people, side, measure } = comparison;
  const { language } = manner;
  const scored = side.result.scored;
  const hasNames = people.some(({ who }) => who.name !== undefined);
  const links = [...(side.rulebook.tables.get(scored)?.links.values() ?? [])].filter(
    ({ to }) => to !== scored,
  );
  const type = (measure?.after ?? measure?.before)?.type ?? MONEY;
  return {
    name: "people",
    title: side.tableLabel(scored)[language],
    columns: [
      { ...textColumn("key", keyLabel(comparison, language)), role: "key" },
      ...(hasNames ? [{ ...textColumn("name", say("name")), role: "name" } as const] : []),
      ...links.map(({ link, to }) => ({
        ...textColumn(link, linkLabel(comparison, link, to, language)),
        role: "link" as const,
      })),
      ...changeColumns(say, type),
      { ...textColumn("cause", say("cause")), role: "cause" },
    ],
    rows: people.map((person): Cell[] => [
      person.who.key,
      ...(hasNames ? [person.who.name] : []),
      ...links.map(({ link }) => person.links.get(link)),
      person.before,
      person.after,
      person.change,
      shareOf(person.before, person.change),
      whyOf(person, comparison, say, manner),
    ]),
  };
}

function keyLabel({ side }: Comparison, language: Language): string {
  const keys = side.scored.table.columns.filter(({ role }) => role === "key");
  const table = side.tableLabel(side.result.scored)[language];
  return keys.length === 1 ? keys[0].label[language] : table;
}

function linkLabel({ side }: Comparison, link: string, to: string, language: Language): string {
  const column = side.scored.column(link);
  return column ? column.label[language] : side.tableLabel(to)[language];
}

function whyOf(
  { standing, cause }: PersonChange,
  { measure, changes }: Comparison,
  say: DiffSay,
  manner: Manner,
): string {
  if (standing === "new") return say("isNew");
  if (standing === "gone") return say("isGone");
  if (!cause) return "";
  if (cause.of || cause.column !== measure?.after) return causeText(cause, say, manner);
  // Its amounts stand beside it: of use is which rule it is.
  const rules = changes.filter(({ id }) => cause.because.includes(id));
  return rules.map((change) => changeName(change, say, manner.language)).join(say("listed"));
}

/** `Timely rate: 90.00% → 85.00%`; a figure of another row says whose. */
export function causeText({ column, of, before, after }: Cause, say: DiffSay, manner: Manner): string {
  const label = column.label[manner.language];
  const figure = of ? say("causeOf", { figure: label, whose: nameOf(of) }) : label;
  const meaning = { type: column.type, wordLabels: column.wordLabels, isScore: column.role === "score" };
  const shown = (value: Value | undefined) => (value === undefined ? "–" : shownForm(value, meaning, manner));
  return say("causeText", { figure, before: shown(before), after: shown(after) });
}
