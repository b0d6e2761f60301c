import type { Zone } from "../../base/calendar.js";
import type { Language } from "../../base/language.js";
import { paramValue } from "../../engine/running/params.js";
import type { Binary, BinaryOperator, Gather, History, Literal, Node, Window } from "../../language/tree.js";
import type { Type } from "../../language/types.js";
import { isMissing, type Value } from "../../language/value.js";
import { valueText } from "../../language/value-text.js";
import type { Rulebook } from "../../rulebook/model.js";
import { limitShown } from "../durations.js";
import { wordSaid } from "../word-said.js";
import { calendarText, callText } from "./call-words.js";
import { ruleWordsIn, type SayRule } from "./rule-words.js";

/** How tightly the parts of a formula hold together; what holds less tightly than its place stands in brackets. */
const TIGHTNESS = { sentence: 0, or: 1, and: 2, not: 3, comparison: 4, sum: 5, product: 6, atom: 7 } as const;

const SYMBOLS: Readonly<Partial<Record<BinaryOperator, string>>> = {
  "*": "×",
  "/": "÷",
  "-": "−",
  "!=": "≠",
  "<=": "≤",
  ">=": "≥",
};

/** Tells formulas of a rulebook in words: names by their labels, parameters with the values of a period. */
export class FormulaWords {
  readonly say: SayRule;
  readonly language: Language;
  readonly #rulebook: Rulebook;
  readonly #firstDay: number;
  readonly #zone: Zone;

  /** `firstDay`: of the period, as a day; it picks the values of dated parameters. */
  constructor(rulebook: Rulebook, firstDay: number, language: Language, zone: Zone) {
    this.say = ruleWordsIn(language);
    this.language = language;
    this.#rulebook = rulebook;
    this.#firstDay = firstDay;
    this.#zone = zone;
  }

  /** A formula in words. */
  text(node: Node): string {
    return this.#within(node, TIGHTNESS.sentence);
  }

  /** A value as formulas write it. */
  value(value: Value, type: Type): string {
    const isStretch = type.kind === "duration" && typeof value === "object" && !isMissing(value);
    const stretch = isStretch ? limitShown(value, this.language) : undefined;
    if (stretch !== undefined) return stretch;
    return valueText(value, type, this.#zone);
  }

  /** What readers call a table. */
  table(name: string): string {
    return this.#rulebook.tables.get(name)?.label[this.language] ?? name;
  }

  /** What readers call a column or quantity. */
  label(table: string, name: string): string {
    const column = this.#rulebook.tables.get(table)?.columns.get(name);
    const quantity = this.#rulebook.quantities.find((one) => one.table === table && one.name === name);
    return (column ?? quantity)?.label[this.language] ?? this.#linkOfSeveral(table, name);
  }

  /** A link of several columns has no column of its own: it goes by the table to which it leads. */
  #linkOfSeveral(table: string, name: string): string {
    const to = this.#rulebook.tables.get(table)?.links.get(name)?.to;
    return to === undefined ? name : this.table(to);
  }

  #span(name: string): string {
    return this.#rulebook.spans.get(name)?.label[this.language] ?? name;
  }

  #within(node: Node, tightness: number): string {
    const own = tightnessOf(node);
    const text = this.#plain(node);
    return own < tightness ? `(${text})` : text;
  }

  #plain(node: Node): string {
    const { say } = this;
    switch (node.op) {
      case "literal":
        return this.#literal(node);
      case "param":
        return this.#param(node.name);
      case "period":
        return say(node.edge === "first" ? "periodFirst" : "periodLast");
      case "column":
        return this.label(node.table, node.name);
      case "follow": {
        const read = this.#within(node.read, TIGHTNESS.atom);
        if (!node.step) return read;
        return say("of", { link: this.label(node.step.from, node.step.link), read });
      }
      case "gather":
        return this.#gather(node);
      case "window":
        return this.#window(node);
      case "history":
        return this.#history(node);
      case "unary": {
        if (node.operator === "not" && node.of.op === "is_missing") {
          return say("isThere", { of: this.#within(node.of.of, TIGHTNESS.sum) });
        }
        const of = this.#within(node.of, node.operator === "not" ? TIGHTNESS.not : TIGHTNESS.atom);
        if (node.operator !== "not") return `−${of}`;
        return tightnessOf(node.of) === TIGHTNESS.atom ? say("not", { of }) : say("notSo", { of });
      }
      case "binary":
        return this.#binary(node);
      case "else":
        return say("else", {
          of: this.#within(node.of, TIGHTNESS.or),
          otherwise: this.#within(node.otherwise, TIGHTNESS.or),
        });
      case "if":
        return say("if", {
          condition: this.text(node.condition),
          yes: this.#within(node.yes, TIGHTNESS.or),
          no: this.text(node.no),
        });
      case "in": {
        const list = node.list
          .map((one) => this.#beside(one, TIGHTNESS.sentence, node.of))
          .join(say("listComma"));
        return say("in", { of: this.#within(node.of, TIGHTNESS.sum), list });
      }
      case "is_missing":
        return say("isMissing", { of: this.#within(node.of, TIGHTNESS.sum) });
      case "call":
        return callText(
          node.name,
          node.args.map((arg) => this.text(arg)),
          this.language,
        );
      case "calendar":
        return calendarText(
          node.name,
          this.#rulebook.calendars.get(node.calendar)?.label[this.language] ?? node.calendar,
          node.args.map((arg) => this.text(arg)),
          this.language,
        );
    }
  }

  #literal({ value, type }: Literal): string {
    if (typeof value === "boolean") return this.say(value ? "yes" : "no");
    return typeof value === "string" ? this.say("quoted", { text: value }) : this.value(value, type);
  }

  #param(name: string): string {
    const param = this.#rulebook.params.get(name);
    const value = param && paramValue(param, this.#firstDay);
    if (!param || value === undefined) return name;
    return this.say("param", {
      label: param.label[this.language],
      value: this.value(value, param.type),
    });
  }

  #binary(node: Binary): string {
    const { operator } = node;
    const own = tightnessOf(node);
    const left = this.#beside(node.left, own, node.right);
    // The right side of − and ÷ must hold tighter: a − (b − c).
    const tighter = operator === "and" || operator === "or" ? own : own + 1;
    const right = this.#beside(node.right, tighter, node.left);
    if (operator === "and" || operator === "or") return this.say(operator, { left, right });
    return `${left} ${SYMBOLS[operator] ?? operator} ${right}`;
  }

  /** A word that is compared with a column of words goes by its label. */
  #beside(node: Node, tightness: number, other: Node): string {
    const word = node.op === "literal" && typeof node.value === "string" ? node.value : undefined;
    const column = other.op === "follow" ? other.read : other;
    const text =
      word === undefined || column.op !== "column"
        ? undefined
        : wordSaid(this.#rulebook, column.table, column.name, word, this.language);
    return text === undefined ? this.#within(node, tightness) : this.say("quoted", { text });
  }

  #gather({ name, from, value, where, time }: Gather): string {
    const { say } = this;
    const table = this.table(from);
    const condition = where ? this.text(where) : "";
    const over = (what: string) =>
      typeof time === "string" ? what : say("over", { what, span: this.#span(time.span) });
    if (name === "share" || name === "any" || name === "every") return over(say(name, { table, condition }));
    const what =
      name === "count"
        ? say("count", { table })
        : say(name, { table, value: value ? this.#within(value, TIGHTNESS.atom) : "" });
    return over(where ? say("where", { what, condition }) : what);
  }

  #window({ name, value, per, after, by, where }: Window): string {
    const { say } = this;
    const together = per.map((one) => this.text(one)).join(say("listComma"));
    const asked = value ? this.#within(value, TIGHTNESS.atom) : "";
    const found =
      name === "nth"
        ? say("nth", { per: together, by: by ? this.text(by) : "" })
        : say(name, { per: together, value: asked });
    const later = after ? say("after", { what: found, after: this.text(after) }) : found;
    return where ? say("where", { what: later, condition: this.text(where) }) : later;
  }

  #history({ name, value, back, over }: History): string {
    const { say } = this;
    const asked = this.text(value);
    if (name === "streak") return say("streak", { value: asked });
    if (name === "last") {
      return back === 1 ? say("last", { value: asked }) : say("lastBack", { value: asked, count: back });
    }
    const stretch = typeof over === "object" ? this.#span(over.span) : say(over ?? "year");
    return say("historyOver", { name: say(`name_${name}`), value: asked, over: stretch });
  }
}

function tightnessOf(node: Node): number {
  switch (node.op) {
    case "if":
    // In words they have no brackets of their own: `(the larger of a and b) + c`.
    case "call":
    case "calendar":
      return TIGHTNESS.sentence;
    case "unary":
      return node.operator === "not" ? TIGHTNESS.not : TIGHTNESS.product;
    case "in":
    case "is_missing":
      return TIGHTNESS.comparison;
    case "binary":
      return tightnessOfOperator(node.operator);
    default:
      return TIGHTNESS.atom;
  }
}

function tightnessOfOperator(operator: BinaryOperator): number {
  switch (operator) {
    case "or":
    case "and":
      return TIGHTNESS[operator];
    case "+":
    case "-":
      return TIGHTNESS.sum;
    case "*":
    case "/":
      return TIGHTNESS.product;
    default:
      return TIGHTNESS.comparison;
  }
}
