import { type Exact, parseExact, type Rounding } from "../base/exact.js";
import { at, finding } from "../findings/finding.js";
import { common, MONEY } from "../language/types.js";
import { compileItemShape, namesShape } from "./compile-item-shape.js";
import { labelOf, namedParts } from "./compile-parts.js";
import type { Fields } from "./fields.js";
import type { MissingPolicy, Pay, PayLine } from "./model.js";
import type { ShapeContext, Typed } from "./shape-context.js";
import type { YamlEntry, YamlNode } from "./yaml.js";

/** A line has no full amount to fall back on. */
const POLICIES = ["zero", "exclude", "fail"] as const;

type Round = PayLine["round"];
const CENT = parseExact("0.01") as Exact;

/** `pay:` lines that add up, not below `at_least:`. */
export function compilePay(context: ShapeContext, fields: Fields<"quantity">): Typed<Pay> | undefined {
  const map = context.reader.map(fields.pay);
  const policy = context.reader.word(fields.missing, POLICIES);
  const round = readRound(context, fields.round) ?? { to: CENT, how: "half_up" as const };
  const atLeast = fields.at_least ? context.numeric(fields.at_least) : undefined;
  const entries = namedParts(context, map);
  const lines = entries.map((entry) => compileLine(context, entry, policy, round));
  if (map?.entries.length === 0) return context.reader.add(finding("steps-none", at(map.span), {}));
  if (!map || lines.some((line) => !line) || (fields.at_least && !atLeast)) return undefined;
  if (atLeast && !common(MONEY, atLeast.type)) return context.mismatch(atLeast.span, MONEY, atLeast.type);
  return { shape: { kind: "pay", lines: lines.filter((line) => line !== undefined), atLeast }, type: MONEY };
}

function compileLine(
  context: ShapeContext,
  { key, value }: YamlEntry,
  policy: MissingPolicy | undefined,
  round: Round,
): PayLine | undefined {
  const map = value.kind === "map" ? value : undefined;
  const fields: Fields<"line"> = map ? context.reader.fields("line", map) : { is: value };
  const applies = context.condition(fields.for);
  const label = labelOf(context, fields.label, key);
  const missing = context.reader.word(fields.missing, POLICIES) ?? policy;
  const rounding = readRound(context, fields.round) ?? round;
  const whole = namesShape(fields) || !map || context.reader.knowsAll("line", map);
  const gives = whole ? compileItemShape(context, fields, key.span, "said") : undefined;
  if (!gives || (fields.for && !applies)) return undefined;
  if (!common(MONEY, gives.type)) return context.mismatch(key.span, MONEY, gives.type);
  return { name: key.text, label, applies, gives: gives.shape, missing, round: rounding, span: key.span };
}

const ROUND = /^(?:(half_up|up|down) )?(\d+(?:\.\d+)?)$/;

function readRound(context: ShapeContext, node: YamlNode | undefined): Round | undefined {
  const text = context.reader.text(node);
  if (!text) return undefined;
  const match = ROUND.exec(text.text);
  const to = match?.[2] === undefined ? undefined : parseExact(match[2]);
  if (!to || to.n === 0n)
    return context.reader.add(finding("round-form", at(text.span), { found: text.text }));
  return { to, how: (match?.[1] ?? "half_up") as Rounding };
}
