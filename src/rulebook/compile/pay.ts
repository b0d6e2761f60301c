import { CENT, parseExact, type Rounding, ZERO } from "../../base/exact.js";
import type { Span } from "../../base/source.js";
import { at, finding } from "../../findings/finding.js";
import type { Node } from "../../language/tree.js";
import { common, MONEY, RATIO } from "../../language/types.js";
import { type Fields, start } from "../fields.js";
import { LINE_POLICIES } from "../model/policies.js";
import type { MissingPolicy, Pay, PayGroup, PayLine } from "../model.js";
import type { YamlEntry, YamlMap, YamlNode, YamlText } from "../yaml.js";
import { compileItemShape, namesShape } from "./item-shape.js";
import { labelOf, namedParts } from "./parts.js";
import type { ShapeContext, Typed } from "./shape-context.js";

/** A line has no full amount to fall back on. */

type Round = PayLine["round"];

/** What lines have from the group that they stand in, or from the whole pay. */
interface Around {
  readonly group: number | undefined;
  readonly missing: MissingPolicy | undefined;
  readonly round: Round;
  /** May a limit make the line give way? */
  readonly bounded: boolean;
}

/** `pay:` lines and groups of lines that add up, within `at_least:` and `at_most:`. */
export function compilePay(context: ShapeContext, fields: Fields<"quantity">): Typed<Pay> | undefined {
  const pay = new PayCompiler(context);
  const missing = context.reader.word(fields.missing, LINE_POLICIES);
  const round = readRound(context, fields.round) ?? { to: CENT, how: "half_up" };
  const atLeast = pay.amount(fields.at_least);
  const atMost = pay.amount(fields.at_most);
  pay.readLines(fields.pay, { group: undefined, missing, round, bounded: fields.at_most !== undefined });
  const shape = pay.shape(atLeast, atMost);
  return shape && { shape, type: MONEY };
}

class PayCompiler {
  readonly #context: ShapeContext;
  readonly #lines: PayLine[] = [];
  /** A group takes its place before its lines are read, and is put there after. */
  readonly #groups: (PayGroup | undefined)[] = [];
  readonly #names = new Set<string>();
  #broken = false;

  constructor(context: ShapeContext) {
    this.#context = context;
  }

  /** Undefined where something in it is wrong. */
  shape(atLeast: Node | undefined, atMost: Node | undefined): Pay | undefined {
    if (this.#broken) return undefined;
    const groups = this.#groups.filter((group) => group !== undefined);
    return { kind: "pay", lines: this.#lines, groups, atLeast, atMost };
  }

  readLines(node: YamlNode | undefined, around: Around): void {
    const map = this.#context.reader.map(node);
    if (!map) this.#broken = true;
    else if (map.entries.length === 0) this.#fail(finding("steps-none", at(map.span), {}));
    for (const entry of namedParts(this.#context, map)) {
      if (this.#names.has(entry.key.text)) {
        this.#fail(finding("pay-name-twice", at(entry.key.span), { name: entry.key.text }));
      }
      this.#names.add(entry.key.text);
      const body = entry.value.kind === "map" ? entry.value : undefined;
      if (body && isGroup(body)) this.#readGroup(entry.key, body, around);
      else this.#readLine(entry, body, around);
    }
  }

  /** A formula that must be an amount of money. */
  amount(node: YamlNode | undefined): Node | undefined {
    const amount = this.#context.numeric(node);
    if (node && !amount) this.#broken = true;
    if (!amount || common(MONEY, amount.type)) return amount;
    this.#broken = true;
    return this.#context.mismatch(amount.span, MONEY, amount.type);
  }

  #fail(problem: Parameters<ShapeContext["reader"]["add"]>[0]): void {
    this.#context.reader.add(problem);
    this.#broken = true;
  }

  #condition(node: YamlNode | undefined): Node | undefined {
    const condition = this.#context.condition(node);
    if (node && !condition) this.#broken = true;
    return condition;
  }

  #readGroup(key: YamlText, map: YamlMap, around: Around): void {
    const { reader } = this.#context;
    const fields = reader.fields("group", map);
    const place = this.#groups.length;
    const first = this.#lines.length;
    this.#groups.push(undefined);
    const limits = {
      atMost: this.amount(fields.at_most),
      leavesAtLeast: this.amount(fields.leaves_at_least),
      atLeast: this.amount(fields.at_least),
    };
    const own = {
      label: labelOf(this.#context, fields.label, key),
      applies: this.#condition(fields.for),
      times: this.#factor(fields.times),
    };
    if (fields.lines) {
      this.readLines(fields.lines, {
        group: place,
        missing: reader.word(fields.missing, LINE_POLICIES) ?? around.missing,
        round: readRound(this.#context, fields.round) ?? around.round,
        bounded: around.bounded || fields.at_most !== undefined || fields.leaves_at_least !== undefined,
      });
    } else this.#broken = true;
    const end = this.#lines.length;
    const name = key.text;
    this.#groups[place] = { name, group: around.group, first, end, ...own, ...limits, span: key.span };
  }

  /** `times:` a number or a rate. */
  #factor(node: YamlNode | undefined): Node | undefined {
    const factor = this.#context.numeric(node);
    if (node && !factor) this.#broken = true;
    if (!factor || ["number", "percent", "ratio"].includes(factor.type.kind)) return factor;
    this.#broken = true;
    return this.#context.mismatch(factor.span, RATIO, factor.type);
  }

  #readLine({ key, value }: YamlEntry, map: YamlMap | undefined, around: Around): void {
    const { reader } = this.#context;
    const fields: Fields<"line"> = map ? reader.fields("line", map) : { is: value };
    const applies = this.#condition(fields.for);
    const label = labelOf(this.#context, fields.label, key);
    const missing = reader.word(fields.missing, LINE_POLICIES) ?? around.missing;
    const round = readRound(this.#context, fields.round) ?? around.round;
    const least = this.#least(fields.least, around.bounded);
    const fund = reader.bilingual(fields.fund);
    const whole = namesShape(fields) || !map || reader.knowsAll("line", map);
    const gives = whole ? compileItemShape(this.#context, fields, key.span, "said") : undefined;
    if (gives && !common(MONEY, gives.type)) this.#context.mismatch(key.span, MONEY, gives.type);
    if (!gives || !common(MONEY, gives.type)) {
      this.#broken = true;
      return;
    }
    const { group } = around;
    const said = { applies, gives: gives.shape, missing, round, least, fund };
    this.#lines.push({ name: key.text, label, group, ...said, span: key.span });
  }

  /** `least:` a size, so not below zero, where there is a limit to give way to. */
  #least(node: YamlNode | undefined, bounded: boolean): Node | undefined {
    const least = this.amount(node);
    if (node && !bounded) this.#fail(finding("least-unused", at(start(node.span)), {}));
    const constant = least && this.#context.constantOf(least);
    if (least && constant && constant.compare(ZERO) < 0) {
      this.#fail(finding("least-negative", at(least.span), { found: writtenAt(least.span) }));
    }
    return least;
  }
}

/** What only groups have; a map with any of these is one. */
const GROUP_KEYS: ReadonlySet<string> = new Set(["lines", "times", "at_most", "leaves_at_least", "at_least"]);

function isGroup(map: YamlMap): boolean {
  return map.entries.some(({ key }) => GROUP_KEYS.has(key.text));
}

function writtenAt({ file, start: from, end }: Span): string {
  return file.text.slice(from, end);
}

const ROUND = /^(?:(half_up|up|down) )?(\d+(?:\.\d+)?)$/;

function readRound(context: ShapeContext, node: YamlNode | undefined): Round | undefined {
  const text = context.reader.text(node);
  if (!text) return undefined;
  const match = ROUND.exec(text.text);
  const to = match?.[2] === undefined ? undefined : parseExact(match[2]);
  if (!to || to.n === 0n)
    return context.reader.add(finding("round-form", at(text.span), { found: text.text }));
  if (to.div(CENT).d !== 1n)
    return context.reader.add(finding("round-cents", at(text.span), { found: text.text }));
  return { to, how: (match?.[1] ?? "half_up") as Rounding };
}
