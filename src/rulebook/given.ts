/** Values written in rulebooks and tests: `100`, `3%`, `46/50`, `30d`, `2026-10-01 08:00`, `yes`, or a text. */
import type { Zone } from "../base/calendar.js";
import { type Exact, integer, parseExact } from "../base/exact.js";
import { at, finding } from "../findings/finding.js";
import { parseFormula } from "../language/parser.js";
import { typeName } from "../language/type-names.js";
import { isNumeric, NUMBER, TEXT, type Type } from "../language/types.js";
import type { FieldReader } from "./fields.js";
import type { YamlText } from "./yaml.js";

/** A value as a rulebook or test may give it. */
export type GivenValue = Exact | string | boolean;

interface Typed {
  readonly type: Type;
  readonly value: GivenValue;
}

/** Codes such as 007, whose zeros a number would lose. */
const CODE = /^0\d/;
/** A longer text than this is no literal but a text; reading it as a number would take long. */
const LONGEST = 100;

/** The value that a text is by its looks; anything that is no literal is a text. */
export function inferValue(text: YamlText, zone: Zone): Typed {
  const asText = { type: TEXT, value: text.text };
  return text.plain && !CODE.test(text.text) ? (literal(text, zone) ?? asText) : asText;
}

function literal(text: YamlText, zone: Zone): Typed | undefined {
  if (text.text.length > LONGEST) return undefined;
  const exact = parseExact(text.text);
  if (exact) return { type: NUMBER, value: exact };
  const parsed = parseFormula(text.source);
  if ("code" in parsed) return undefined;
  const negative = parsed.kind === "unary" && parsed.operator === "-";
  const e = negative ? parsed.of : parsed;
  if (e.kind !== "literal" || e.type === "text") return undefined;
  const type: Type = { kind: e.type };
  const value = e.value;
  if (negative && !isNumeric(type)) return undefined;
  if (typeof value !== "object") return { type, value };
  if (e.type === "datetime") {
    const instant = zone.toInstant(Number(value.n * value.s));
    return instant === undefined ? undefined : { type, value: integer(instant) };
  }
  return { type, value: negative ? value.neg() : value };
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
