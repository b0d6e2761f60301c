import type { Span } from "../base/source.js";
import type { FieldReader } from "../rulebook/fields.js";
import type { YamlMap, YamlNode } from "../rulebook/yaml.js";

/** A change of a rulebook that its author knows no case notices, and why none need. */
export interface Unnoticed {
  /** Keys from the top of the rulebook, joined by dots. */
  readonly at: string;
  readonly change: string;
  readonly why: string;
  readonly span: Span;
}

/** Does an item of a test file name such changes, rather than being a case? */
export function namesUnnoticed(item: YamlNode): item is YamlMap {
  return item.kind === "map" && item.entries.some(({ key }) => key.text === "unnoticed");
}

/** The changes that an item names: one, or several at one place for one reason. */
export function readUnnoticed(reader: FieldReader, item: YamlMap): readonly Unnoticed[] {
  const fields = reader.fields("unnoticed", item);
  const at = reader.text(fields.at)?.text;
  const why = reader.text(fields.why)?.text;
  const changes = reader.someTexts(fields.unnoticed) ?? [];
  if (at === undefined || why === undefined) return [];
  return changes.map(({ text, span }) => ({ at, change: text, why, span }));
}
