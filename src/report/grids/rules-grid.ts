import type { Manner } from "../forms.js";
import { type Grid, textColumn } from "../grid.js";
import type { RuleInWords } from "../rules/rules-in-words.js";

/** Every rule in words, with the values that it has in the period. */
export function rulesGrid(rules: ReadonlyMap<string, RuleInWords>, { say }: Manner): Grid {
  return {
    name: "rulebook",
    title: say("rulebook"),
    columns: [
      textColumn("table", say("table")),
      { ...textColumn("name", say("quantity")), role: "key" },
      textColumn("worth", say("worth")),
      textColumn("words", say("ruleWords")),
      textColumn("place", say("rule")),
    ],
    rows: [...rules.values()].map(({ tableLabel, label, worth, text, place, isPart }) => [
      tableLabel,
      isPart ? `　${label}` : label,
      worth,
      text.join("\n"),
      place,
    ]),
  };
}
