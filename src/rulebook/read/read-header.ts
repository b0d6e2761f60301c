import { checkedDay, type Zone } from "../../base/calendar.js";
import { type PeriodRule, periodOf } from "../../base/period.js";
import type { Span } from "../../base/source.js";
import { zoneNamed } from "../../base/zone.js";
import { at, finding } from "../../findings/finding.js";
import { didYouMean } from "../../language/check-context.js";
import { common } from "../../language/types.js";
import { type FieldReader, type Fields, start } from "../fields.js";
import { givenValue, inferValue } from "../given.js";
import type { Param, ParamValue } from "../model.js";
import { readName } from "../names.js";
import type { YamlEntry, YamlNode, YamlText } from "../yaml.js";

/** The language version this program reads. */
const VERSION = "1";

export function readVersion(reader: FieldReader, node: YamlNode | undefined): void {
  const text = reader.text(node);
  if (text && text.text !== VERSION) {
    reader.add(finding("merit-version", at(text.span), { found: text.text, expected: VERSION }));
  }
}

/** `month`, `quarter`, `year`, or `{ month: from 26 }`. */
export function readPeriod(reader: FieldReader, node: YamlNode | undefined): PeriodRule {
  const month: PeriodRule = { unit: "month", from: 1 };
  if (node?.kind !== "map") {
    const unit = reader.word(node, ["month", "quarter", "year"]);
    return unit ? { unit, from: 1 } : month;
  }
  const [entry, second] = node.entries;
  const text = entry?.key.text === "month" && !second ? reader.text(entry.value) : undefined;
  const from = Number(/^from (\d{1,2})$/.exec(text?.text ?? "")?.[1] ?? "0");
  if (from >= 1 && from <= 28) return { unit: "month", from };
  reader.add(finding("period-form", at(start(node.span)), {}));
  return month;
}

/** The zone of clock times; undefined where none is named. */
export function readZone(reader: FieldReader, node: YamlNode | undefined): Zone | undefined {
  const text = reader.text(node);
  if (!text) return undefined;
  const zone = zoneNamed(text.text);
  return zone ?? reader.add(finding("timezone-unknown", at(text.span), { found: text.text }));
}

/** The parameters, and the names of those that are wrong themselves. */
export interface Params {
  readonly known: ReadonlyMap<string, Param>;
  readonly broken: ReadonlySet<string>;
}

/** The parameters, with values that the caller puts in their place (`--set`). */
export function readParams(
  reader: FieldReader,
  node: YamlNode | undefined,
  time: { readonly period: PeriodRule; readonly zone: Zone },
  overrides: ReadonlyMap<string, YamlText>,
): Params {
  const { zone } = time;
  const params = new Map<string, Param>();
  const broken = new Set<string>();
  const map = reader.map(node);
  for (const entry of map ? reader.unique(map) : []) {
    const name = readName(reader, entry.key);
    const param = name === undefined ? undefined : readParam(reader, name, entry, time);
    if (param) params.set(param.name, param);
    else if (name !== undefined) broken.add(name);
  }
  for (const [name, text] of overrides) {
    const param = params.get(name);
    if (!param) {
      const hint = didYouMean(name, params.keys());
      reader.add(
        finding("set-unknown", at(nameSpan(text, name)), { found: name, hint, known: [...params.keys()] }),
      );
      continue;
    }
    const value = givenValue(reader, text, param.type, zone);
    if (value !== undefined) params.set(name, { ...param, values: [{ from: undefined, value }] });
  }
  return { known: params, broken };
}

/** Where the name of a given value stands: before the value, on the command line with `=`, in a test file with `:`. */
function nameSpan({ span }: YamlText, name: string): Span {
  const before = span.file.text.slice(0, span.start).replace(/\s*[=:]\s*["']?$/, "");
  const isThere = before.length < span.start && before.endsWith(name);
  return isThere ? { ...span, start: before.length - name.length, end: before.length } : span;
}

function readParam(
  reader: FieldReader,
  name: string,
  { key, value }: YamlEntry,
  { period, zone }: { readonly period: PeriodRule; readonly zone: Zone },
): Param | undefined {
  const described = value.kind === "map" && value.entries.some((entry) => entry.key.text === "value");
  const fields: Fields<"param"> = described ? reader.fields("param", value) : { value };
  const label = reader.bilingual(fields.label) ?? { en: name, zh: name };
  const source = reader.bilingual(fields.source);
  const values: { from: number | undefined; value: ParamValue }[] = [];
  let type: Param["type"] | undefined;
  for (const { from, text } of paramTexts(reader, fields.value, period)) {
    const inferred = inferValue(text, zone);
    const joined = type ? common(type, inferred.type) : inferred.type;
    if (!joined) reader.add(finding("param-types", at(text.span), { found: text.text, name }));
    type = joined ?? type;
    values.push({ from, value: inferred.value });
  }
  values.sort((a, b) => (a.from ?? 0) - (b.from ?? 0));
  return type && values.length > 0 ? { name, label, source, type, values, span: key.span } : undefined;
}

/**
 * One value, or values by the date from which each holds. A month is that of pay: where months run from the 26th,
 * `2026-05` begins with the period of that name, on 26 April.
 */
function paramTexts(
  reader: FieldReader,
  node: YamlNode | undefined,
  period: PeriodRule,
): readonly { from: number | undefined; text: YamlText }[] {
  if (node?.kind !== "map") {
    const text = reader.text(node);
    return text ? [{ from: undefined, text }] : [];
  }
  if (node.entries.length === 0) reader.add(finding("steps-none", at(node.span), {}));
  const dated: { from: number | undefined; text: YamlText }[] = [];
  for (const { key, value } of reader.unique(node)) {
    const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(key.text);
    const day = match ? checkedDay(Number(match[1]), Number(match[2]), Number(match[3] ?? "1")) : undefined;
    const isMonth = match?.[3] === undefined && period.unit === "month";
    const from = day !== undefined && isMonth ? periodOf(period, day).first : day;
    const text = reader.text(value);
    if (from === undefined) reader.add(finding("param-date", at(key.span), { found: key.text }));
    else if (dated.some((other) => other.from === from)) {
      reader.add(finding("key-twice", at(key.span), { key: key.text }));
    } else if (text) dated.push({ from, text });
  }
  return dated;
}
