import { integer, ONE } from "../../base/exact.js";
import type { Span } from "../../base/source.js";
import { at, finding } from "../../findings/finding.js";
import { isNumeric } from "../../language/types.js";
import type { FieldReader } from "../../rulebook/fields.js";
import type { YamlNode } from "../../rulebook/yaml.js";
import type { NumberForm, ValueForm, ValueSource } from "./definition.js";
import type { EXPORT_KEYS } from "./keys.js";
import { isMomentFormat, UNITS } from "./value-form.js";

type ColumnFields = { readonly [N in keyof (typeof EXPORT_KEYS)["column"]]?: YamlNode };

/** Keys of a column that only some kinds of value can have. */
const KEYS_OF = {
  number: ["decimals", "decimal_mark", "thousands", "unit", "sign"],
  moment: ["format"],
  words: ["words"],
} as const;

/** Decimals beyond which nobody looks. */
const MOST_DECIMALS = 12;

/** How a value is written, as the column says or as its type is usually written. */
export function readValueForm(
  reader: FieldReader,
  { type, path }: ValueSource,
  fields: ColumnFields,
  span: Span,
): ValueForm | undefined {
  const kind = isNumeric(type)
    ? "number"
    : type.kind === "date" || type.kind === "datetime"
      ? "moment"
      : "words";
  for (const [other, keys] of Object.entries(KEYS_OF)) {
    for (const key of other === kind ? [] : keys) {
      const node = fields[key];
      if (node) reader.add(finding("export-key-misplaced", at(node.span), { key, kind: type.kind }));
    }
  }
  if (kind === "words") return { kind, words: wordsOf(reader, fields.words) };
  if (kind === "number") return numberForm(reader, type.kind, fields);
  const usual = type.kind === "date" ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm";
  const format = reader.text(fields.format);
  if (!format) return { kind, format: usual };
  if (isMomentFormat(format.text)) return { kind, format: format.text };
  return reader.add(finding("export-format", at(format.span ?? span), { name: path, found: format.text }));
}

function numberForm(
  reader: FieldReader,
  kind: ValueSource["type"]["kind"],
  fields: ColumnFields,
): NumberForm {
  const units = UNITS[kind] ?? {};
  const names = Object.keys(units);
  const [usual = ""] = names;
  let unit = usual;
  if (fields.unit && names.length === 0) {
    reader.add(finding("export-key-misplaced", at(fields.unit.span), { key: "unit", kind }));
  } else if (fields.unit) unit = reader.word(fields.unit, names) ?? usual;
  const times = units[unit] ?? ONE;
  const decimals = reader.whole(fields.decimals);
  if (fields.decimals && decimals !== undefined && decimals > MOST_DECIMALS) {
    reader.add(
      finding("export-decimals", at(fields.decimals.span), { found: decimals, most: MOST_DECIMALS }),
    );
  }
  const reversed = reader.word(fields.sign, ["kept", "reversed"]) === "reversed";
  const isMoney = kind === "money";
  return {
    kind: "number",
    times: reversed ? times.mul(integer(-1)) : times,
    decimals: decimals ?? (isMoney ? (unit === "cents" ? 0 : 2) : unit === "percent" ? 2 : undefined),
    mark: reader.word(fields.decimal_mark, ["point", "comma"]) === "comma" ? "," : ".",
    thousands: reader.yes(fields.thousands),
    suffix: unit === "percent" ? "%" : "",
    exact: isMoney,
  };
}

function wordsOf(reader: FieldReader, node: YamlNode | undefined): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const map = node && reader.map(node);
  for (const { key, value } of map ? reader.unique(map) : []) {
    if (value.kind === "text") words.set(key.text, value.text);
    else reader.text(value);
  }
  return words;
}
