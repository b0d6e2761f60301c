/** What readers call a word that a rule compares a column with. */
import type { Language } from "../base/language.js";
import type { Rulebook } from "../rulebook/model.js";

/** The label of a column's or grade's word, else in Chinese its spellings; undefined where it is called as it is written. */
export function wordSaid(
  rulebook: Rulebook,
  table: string,
  name: string,
  word: string,
  language: Language,
): string | undefined {
  const column = rulebook.tables.get(table)?.columns.get(name);
  const shape = column
    ? undefined
    : rulebook.quantities.find((one) => one.table === table && one.name === name)?.shape;
  const labels = column ? column.wordLabels : shape?.kind === "grades" ? shape.labels : undefined;
  const label = labels?.get(word)?.[language];
  if (label !== undefined && label !== word) return label;
  const said = language === "zh" ? chineseSpellings(column?.words).get(word) : undefined;
  return said ?? label;
}

/** The Chinese spellings of each word. */
export function chineseSpellings(
  words: ReadonlyMap<string, string> | undefined,
): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  for (const [spelling, word] of words ?? []) {
    if (!/\p{Script=Han}/u.test(spelling)) continue;
    const others = spellings.get(word);
    spellings.set(word, others === undefined ? spelling : `${others}/${spelling}`);
  }
  return spellings;
}
