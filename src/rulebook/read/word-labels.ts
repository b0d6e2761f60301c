import type { Bilingual } from "../../base/language.js";
import { at, finding } from "../../findings/finding.js";
import type { FieldReader } from "../fields.js";
import type { YamlNode } from "../yaml.js";

/**
 * `labels:` of words: what readers call each. A word without a label is shown as it stands, in Chinese as its Chinese
 * spellings stand for it (`spellings` leads from each to its word).
 */
export function readWordLabels(
  reader: FieldReader,
  node: YamlNode | undefined,
  words: readonly string[],
  spellings: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, Bilingual> {
  const labels = new Map<string, Bilingual>(
    words.map((word) => [word, { en: word, zh: chineseSpellings(word, spellings) ?? word }]),
  );
  const map = reader.map(node);
  for (const { key, value } of map ? reader.unique(map) : []) {
    const label = reader.bilingual(value);
    if (!labels.has(key.text)) reader.add(finding("label-unknown", at(key.span), { found: key.text, words }));
    else if (label) labels.set(key.text, label);
  }
  return labels;
}

/** All of them: the first of several may be narrower than the word. */
function chineseSpellings(word: string, spellings: ReadonlyMap<string, string>): string | undefined {
  const chinese = [...spellings].flatMap(([spelling, meant]) => {
    return meant === word && /\p{Script=Han}/u.test(spelling) ? [spelling] : [];
  });
  if (chinese.includes(word)) return word;
  return chinese.length === 0 ? undefined : chinese.join("/");
}
