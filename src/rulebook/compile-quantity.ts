import { type Exact, parseExact, type Rounding } from "../base/exact.js";
import type { Bilingual } from "../base/language.js";
import { at, finding } from "../findings/finding.js";
import type { LinkStep, Node } from "../language/tree.js";
import { common, MONEY, NUMBER, type Type } from "../language/types.js";
import {
  compileBands,
  compileChoose,
  compileCurve,
  compileDeduct,
  compileGrades,
  compileItemShape,
  type Typed,
} from "./compile-shapes.js";
import { type Fields, start } from "./fields.js";
import type {
  Item,
  MissingPolicy,
  Nobody,
  Pay,
  PayLine,
  Quantity,
  Scorecard,
  Shape,
  Split,
} from "./model.js";
import { readName } from "./names.js";
import type { ShapeContext } from "./shape-context.js";
import type { YamlEntry, YamlMap, YamlNode, YamlText } from "./yaml.js";

/** A quantity but for what only the whole graph tells. */
export type Compiled = Pick<Quantity, "label" | "type" | "shape" | "applies" | "atLeastRows">;

const POLICIES = ["zero", "full", "exclude", "fail"] as const;
const SHAPES = ["is", "bands", "grades", "curve", "deduct", "choose", "split", "scorecard", "pay"] as const;

/** Which keys only go with which shape; `label`, `for` go with all. */
const BELONGS: Readonly<Record<string, readonly (typeof SHAPES)[number][]>> = {
  of: ["bands", "grades", "curve", "deduct"],
  labels: ["grades"],
  match: ["choose"],
  by: ["split"],
  where: ["split"],
  nobody: ["split"],
  at_least_points: ["scorecard"],
  at_least: ["pay"],
  at_least_rows: ["is"],
  missing: ["scorecard", "pay"],
  round: ["pay"],
  type: ["is", "bands", "curve", "choose"],
};

/** Compiles a quantity as written: a formula, or a map with one shape. */
export function compileQuantity(context: ShapeContext, name: YamlText, node: YamlNode): Compiled | undefined {
  const label = { en: name.text, zh: name.text };
  if (node.kind === "text") {
    const is = context.formula(node);
    return (
      is && {
        label,
        type: is.type,
        shape: { kind: "formula", is },
        applies: undefined,
        atLeastRows: undefined,
      }
    );
  }
  const map = context.reader.map(node);
  if (!map) return undefined;
  const fields = context.reader.fields("quantity", map);
  const kind = onlyShape(context, fields, name);
  const applies = context.condition(fields.for);
  const compiled = kind && compileShape(context, kind, fields, name);
  if (!compiled || (fields.for && !applies)) return undefined;
  const type = shownAs(context, fields, compiled.type);
  return (
    type && {
      label: context.reader.bilingual(fields.label) ?? label,
      type,
      shape: compiled.shape,
      applies,
      atLeastRows: atLeastRows(context, fields, compiled.shape),
    }
  );
}

function onlyShape(
  context: ShapeContext,
  fields: Fields<"quantity">,
  name: YamlText,
): (typeof SHAPES)[number] | undefined {
  const [kind, second] = SHAPES.filter((key) => fields[key]);
  if (kind === undefined) return context.reader.add(finding("shape-none", at(name.span), {}));
  if (second !== undefined) {
    const span = fields[second]?.span ?? name.span;
    return context.reader.add(finding("shape-several", at(start(span)), { one: kind, other: second }));
  }
  for (const [key, shapes] of Object.entries(BELONGS)) {
    const node = fields[key as keyof Fields<"quantity">];
    if (node && !shapes.includes(kind)) {
      context.reader.add(finding("key-misplaced", at(start(node.span)), { key, shapes, shape: kind }));
    }
  }
  return kind;
}

function compileShape(
  context: ShapeContext,
  kind: (typeof SHAPES)[number],
  fields: Fields<"quantity">,
  name: YamlText,
): Typed<Shape> | undefined {
  switch (kind) {
    case "is": {
      const is = context.formula(fields.is);
      return is && { shape: { kind: "formula", is }, type: is.type };
    }
    case "bands":
      return compileBands(context, fields.of, fields.bands, name.span);
    case "grades":
      return compileGrades(context, fields.of, fields.grades, fields.labels, name.span);
    case "curve":
      return compileCurve(context, fields.of, fields.curve, name.span);
    case "deduct": {
      const deduct = compileDeduct(context, fields.of, fields.deduct);
      if (deduct && !deduct.shape.from) {
        return context.reader.add(finding("deduct-from", at(name.span), {}));
      }
      return deduct;
    }
    case "choose":
      return compileChoose(context, fields.choose, fields.match);
    case "split":
      return compileSplit(context, fields);
    case "scorecard":
      return compileScorecard(context, fields);
    case "pay":
      return compilePay(context, fields);
  }
}

/** `type: percent` or `number` says how a ratio is shown; it cannot make one type into another. */
function shownAs(context: ShapeContext, fields: Fields<"quantity">, type: Type): Type | undefined {
  const kind = context.reader.word(fields.type, ["percent", "number"]);
  if (!kind || !fields.type) return type;
  if (common(type, { kind }) && type.kind !== "money") return { kind };
  return context.mismatch(fields.type.span, { kind }, type);
}

function atLeastRows(context: ShapeContext, fields: Fields<"quantity">, shape: Shape): number | undefined {
  const rows = context.reader.whole(fields.at_least_rows);
  if (rows === undefined || !fields.at_least_rows) return undefined;
  if (shape.kind === "formula" && shape.is.op === "gather") return rows;
  return context.reader.add(finding("at-least-rows", at(fields.at_least_rows.span), {}));
}

function compileSplit(context: ShapeContext, fields: Fields<"quantity">): Typed<Split> | undefined {
  const path = context.formula(fields.split);
  const by = fields.by ? context.numeric(fields.by) : undefined;
  const where = context.condition(fields.where);
  if (!path || (fields.by && !by) || (fields.where && !where)) return undefined;
  const via: LinkStep[] = [];
  let pool: Node = path;
  if (pool.op !== "follow") return context.reader.add(finding("split-pool", at(path.span), {}));
  while (pool.op === "follow") {
    if (pool.step) via.push(pool.step);
    pool = pool.read;
  }
  if (pool.type.kind !== "money" && pool.type.kind !== "number")
    return context.mismatch(path.span, MONEY, pool.type);
  const nobody = readNobody(context, fields.nobody);
  return { shape: { kind: "split", pool, via, by, where, nobody }, type: MONEY };
}

function readNobody(context: ShapeContext, node: YamlNode | undefined): Nobody {
  if (node?.kind === "map") {
    const [entry] = node.entries;
    if (entry?.key.text === "fund" && node.entries.length === 1) {
      const fund = context.reader.bilingual(entry.value);
      return fund ? { kind: "fund", fund } : { kind: "fail" };
    }
    context.reader.add(finding("split-nobody", at(start(node.span)), {}));
    return { kind: "fail" };
  }
  return { kind: context.reader.word(node, ["keep", "fail"]) ?? "fail" };
}

function named(context: ShapeContext, map: YamlMap | undefined): readonly YamlEntry[] {
  if (!map) return [];
  return context.reader.unique(map).filter(({ key }) => readName(context.reader, key) !== undefined);
}

function compileScorecard(context: ShapeContext, fields: Fields<"quantity">): Typed<Scorecard> | undefined {
  const map = context.reader.map(fields.scorecard);
  const policy = context.reader.word(fields.missing, POLICIES);
  const entries = named(context, map);
  const items = entries.map((entry) => compileItem(context, entry, policy));
  const atLeastPoints = fields.at_least_points ? context.numeric(fields.at_least_points) : undefined;
  if (map && entries.length === 0) return context.reader.add(finding("steps-none", at(map.span), {}));
  if (!map || items.some((item) => !item) || (fields.at_least_points && !atLeastPoints)) return undefined;
  const whole = items.filter((item) => item !== undefined);
  return { shape: { kind: "scorecard", items: whole, atLeastPoints }, type: NUMBER };
}

function compileItem(
  context: ShapeContext,
  { key, value }: YamlEntry,
  policy: MissingPolicy | undefined,
): Item | undefined {
  const map = context.reader.map(value);
  if (!map) return undefined;
  const fields = context.reader.fields("item", map);
  const points = context.numeric(fields.points);
  const gives = compileItemShape(context, fields, key.span);
  if (!points || !gives) return undefined;
  if (points.type.kind !== "number") return context.mismatch(points.span, NUMBER, points.type);
  if (!["percent", "ratio", "number"].includes(gives.type.kind)) {
    return context.mismatch(key.span, NUMBER, gives.type);
  }
  return {
    name: key.text,
    label: labelOf(context, fields.label, key),
    points,
    of: measuredBy(gives.shape),
    gives: gives.shape,
    missing: context.reader.word(fields.missing, POLICIES) ?? policy,
    span: key.span,
  };
}

/** What a report shows as measured: what the shape looks at, or the formula itself. */
function measuredBy(shape: Item["gives"]): Node | undefined {
  switch (shape.kind) {
    case "formula":
      return shape.is;
    case "bands":
    case "curve":
      return shape.of;
    case "deduct":
      return shape.rules.length === 1 ? shape.rules[0]?.measure?.of : undefined;
    case "choose":
      return undefined;
  }
}

function labelOf(context: ShapeContext, node: YamlNode | undefined, key: YamlText): Bilingual {
  return context.reader.bilingual(node) ?? { en: key.text, zh: key.text };
}

type Round = PayLine["round"];
const CENT = parseExact("0.01") as Exact;

function compilePay(context: ShapeContext, fields: Fields<"quantity">): Typed<Pay> | undefined {
  const map = context.reader.map(fields.pay);
  const policy = context.reader.word(fields.missing, POLICIES);
  const round = readRound(context, fields.round) ?? { to: CENT, how: "half_up" as const };
  const atLeast = fields.at_least ? context.numeric(fields.at_least) : undefined;
  const entries = named(context, map);
  const lines = entries.map((entry) => compileLine(context, entry, policy, round));
  if (map && entries.length === 0) return context.reader.add(finding("steps-none", at(map.span), {}));
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
  const gives = compileItemShape(context, fields, key.span);
  if (!gives || (fields.for && !applies)) return undefined;
  if (!common(MONEY, gives.type)) return context.mismatch(key.span, MONEY, gives.type);
  return {
    name: key.text,
    label: labelOf(context, fields.label, key),
    applies,
    gives: gives.shape,
    missing: context.reader.word(fields.missing, POLICIES) ?? policy,
    round: readRound(context, fields.round) ?? round,
    span: key.span,
  };
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
