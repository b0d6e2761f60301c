import type { ShapeContext } from "../compile/shape-context.js";
import type { FieldReader } from "../fields.js";
import type { TimeSpan } from "../model.js";
import { readName } from "../names.js";
import type { YamlNode } from "../yaml.js";
import { refuseColumns } from "./row-rules.js";

/** `spans:` stretches of time other than the period, each from a date to a date. */
export function readSpans(
  reader: FieldReader,
  node: YamlNode | undefined,
  context: ShapeContext,
): ReadonlyMap<string, TimeSpan> {
  const spans = new Map<string, TimeSpan>();
  const map = reader.map(node);
  for (const { key, value } of map ? reader.unique(map) : []) {
    const name = readName(reader, key);
    const body = reader.map(value);
    const fields = body && reader.fields("span", body);
    const label = reader.bilingual(fields?.label) ?? { en: key.text, zh: key.text };
    const from = context.formula(fields?.from);
    const to = context.formula(fields?.to);
    for (const edge of [from, to]) {
      if (edge && edge.type.kind !== "date") context.mismatch(edge.span, { kind: "date" }, edge.type);
      if (edge) refuseColumns(context, edge, edge.span);
    }
    if (name !== undefined && from && to) spans.set(name, { name, label, from, to });
  }
  return spans;
}
