/** What the named parts of a quantity have in common: items of a scorecard, lines of a pay. */
import type { Bilingual } from "../../base/language.js";
import { readName } from "../names.js";
import type { YamlEntry, YamlMap, YamlNode, YamlText } from "../yaml.js";
import type { ShapeContext } from "./shape-context.js";

/** The parts whose names can be used; others are found and dropped. */
export function namedParts(context: ShapeContext, map: YamlMap | undefined): readonly YamlEntry[] {
  if (!map) return [];
  return context.reader.unique(map).filter(({ key }) => readName(context.reader, key) !== undefined);
}

/** A part's label; its name where none is given. */
export function labelOf(context: ShapeContext, node: YamlNode | undefined, key: YamlText): Bilingual {
  return context.reader.bilingual(node) ?? { en: key.text, zh: key.text };
}
