import type { Bilingual } from "../../base/language.js";
import { at, finding } from "../../findings/finding.js";
import type { FieldReader } from "../fields.js";
import type { YamlNode } from "../yaml.js";

/** `labels:` of words: what readers call each; a word without a label is shown as it stands. */
export function readWordLabels(
  reader: FieldReader,
  node: YamlNode | undefined,
  words: readonly string[],
): ReadonlyMap<string, Bilingual> {
  const labels = new Map<string, Bilingual>(words.map((word) => [word, { en: word, zh: word }]));
  const map = reader.map(node);
  for (const { key, value } of map ? reader.unique(map) : []) {
    const label = reader.bilingual(value);
    if (!labels.has(key.text)) reader.add(finding("label-unknown", at(key.span), { found: key.text, words }));
    else if (label) labels.set(key.text, label);
  }
  return labels;
}
