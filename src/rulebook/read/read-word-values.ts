import type { WordValue } from "../../base/layout.js";
import { at, finding } from "../../findings/finding.js";
import { typeName } from "../../language/type-names.js";
import type { Kind } from "../../language/types.js";
import type { FieldReader } from "../fields.js";
import type { YamlNode, YamlText } from "../yaml.js";

/** How the values that words may stand for are written, in the rulebook as in cells. */
const VALUES = { number: /^-?\d+(?:\.\d+)?$/, boolean: /^(?:yes|no)$/ } as const;

/** A type whose cells may hold words that stand for its values. */
export type WordedKind = keyof typeof VALUES;

/** Do the words of a column of this type stand for values? Those of a text are what they say. */
export function isWorded(kind: Kind | undefined): kind is WordedKind {
  return kind === "number" || kind === "boolean";
}

/** `words:` of a column of values, `{ 5: [非常满意] }`: each spelling with what it stands for. */
export function readWordValues(
  reader: FieldReader,
  node: YamlNode | undefined,
  words: ReadonlyMap<string, string>,
  kind: WordedKind,
): readonly WordValue[] {
  const named: readonly YamlText[] =
    node?.kind === "map" ? node.entries.map(({ key }) => key) : (reader.texts(node) ?? []);
  for (const value of named) {
    if (VALUES[kind].test(value.text)) continue;
    reader.add(finding("value-type", at(value.span), { found: value.text, expected: typeName({ kind }) }));
  }
  return [...words];
}
