/** Values written in rulebooks and tests: `100`, `3%`, `46/50`, `30d`, `2026-10-01 08:00`, `yes`, or a text. */
import type { Zone } from "../base/calendar.js";
import { type Exact, integer, parseExact } from "../base/exact.js";
import { at, finding } from "../findings/finding.js";
import { parseFormula } from "../language/parser.js";
import { typeName } from "../language/type-names.js";
import { NUMBER, TEXT, type Type } from "../language/types.js";
import type { FieldReader } from "./fields.js";
import type { YamlText } from "./yaml.js";

export type GivenValue = Exact | string | boolean;

interface Typed {
  readonly type: Type;
  readonly value: GivenValue;
}

/** The value that a text is by its looks; anything that is no literal is a text. */
export function inferValue(text: YamlText, zone: Zone): Typed {
  if (!text.plain) return { type: TEXT, value: text.text };
  return literal(text, zone) ?? { type: TEXT, value: text.text };
}

function literal(text: YamlText, zone: Zone): Typed | undefined {
  const exact = parseExact(text.text);
  if (exact) return { type: NUMBER, value: exact };
  const parsed = parseFormula(text.source);
  if ("code" in parsed) return undefined;
  const negative = parsed.kind === "unary" && parsed.operator === "-";
  const e = negative ? parsed.of : parsed;
  if (e.kind !== "literal" || e.type === "text") return undefined;
  const value = e.value;
  if (typeof value !== "object") return negative ? undefined : { type: { kind: e.type }, value };
  if (e.type === "datetime") {
    const instant = zone.toInstant(Number(value.n * value.s));
    return instant === undefined ? undefined : { type: { kind: e.type }, value: integer(instant) };
  }
  return { type: { kind: e.type }, value: negative ? value.neg() : value };
}

/** The value of a text where a type is expected, or undefined with a finding. */
export function givenValue(
  reader: FieldReader,
  text: YamlText,
  type: Type,
  zone: Zone,
): GivenValue | undefined {
  if (type.kind === "text") {
    if (!type.words || type.words.includes(text.text)) return text.text;
    return reader.add(
      finding("value-unknown", at(text.span), { found: text.text, expected: type.words, nearest: "" }),
    );
  }
  const found = literal(text, zone);
  if (found && fits(found, type, text.text)) return found.value;
  return reader.add(finding("value-type", at(text.span), { found: text.text, expected: typeName(type) }));
}

/** A quotient may stand for any rate; a bare number for money; zero is zero in any unit. */
function fits(found: Typed, type: Type, text: string): boolean {
  if (found.type.kind === type.kind) return true;
  if (found.type.kind === "percent") return type.kind === "ratio";
  if (found.type.kind !== "number") return false;
  if (type.kind === "money" || type.kind === "ratio") return true;
  return text.includes("/")
    ? type.kind === "percent"
    : typeof found.value === "object" && found.value.n === 0n;
}
