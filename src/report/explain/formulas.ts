/** Formulas in the words of the rulebook's labels: as they are written, and with the values that were put in. */
import type { Bilingual } from "../../base/language.js";
import type { CalendarCall, Gather, History, Node, Window } from "../../language/tree.js";
import type { Type } from "../../language/types.js";
import { isMissing } from "../../language/value.js";
import type { Step, Term } from "../../study/explain/tree.js";
import { reasonShown } from "../forms.js";
import { inFormula, rowCalled, type Telling } from "./telling.js";

/** Tightness of each form, as in the language's own printer. */
const LEVEL = {
  else: 0,
  or: 1,
  and: 2,
  not: 3,
  compare: 4,
  sum: 5,
  product: 6,
  sign: 7,
  primary: 8,
} as const;

const SIGNS: Readonly<Record<string, string>> = {
  "*": "×",
  "/": "÷",
  "-": "−",
  "<=": "≤",
  ">=": "≥",
  "!=": "≠",
};

type Shaped = { readonly op: Node["op"] | Term["op"]; readonly operator?: string };

function level({ op, operator }: Shaped): number {
  if (op === "unary") return operator === "not" ? LEVEL.not : LEVEL.sign;
  if (op === "in" || op === "is_missing") return LEVEL.compare;
  if (op !== "binary") return LEVEL.primary;
  if (operator === "or") return LEVEL.or;
  if (operator === "and") return LEVEL.and;
  if (operator === "+" || operator === "-") return LEVEL.sum;
  return operator === "*" || operator === "/" ? LEVEL.product : LEVEL.compare;
}

function within(text: string, one: Shaped, place: number): string {
  return level(one) < place ? `(${text})` : text;
}

function operatorText(operator: string, { tell }: Telling): string {
  if (operator === "and" || operator === "or") return tell(operator);
  return SIGNS[operator] ?? operator;
}

/** Sides of an operator: the right one of a difference or quotient stands in parentheses where it is as loose. */
function sides(operator: string): { readonly own: number; readonly left: number; readonly right: number } {
  const own = level({ op: "binary", operator });
  const left = own === LEVEL.compare ? LEVEL.sum : own;
  return { own, left, right: left === own ? own + 1 : left };
}

/** A formula with the values that were put in; what was not worked out is not in it. */
export function termText(term: Term, telling: Telling): string {
  const { tell } = telling;
  const inner = (one: Term, place: number) => within(termText(one, telling), one, place);
  switch (term.op) {
    case "literal":
      return inFormula(term.value, term.type, telling);
    case "period":
      return `${tell(term.edge === "first" ? "periodFirst" : "periodLast")} ${inFormula(term.value, term.type, telling)}`;
    case "step":
      return stepInFormula(term.step, telling);
    case "unary":
      return term.operator === "not"
        ? `${tell("not")} ${inner(term.of, LEVEL.not)}`
        : `−${inner(term.of, LEVEL.sign)}`;
    case "binary": {
      const { left, right } = sides(term.operator);
      if (!term.right) return inner(term.left, LEVEL.else);
      const sign = operatorText(term.operator, telling);
      return `${inner(term.left, left)} ${sign} ${inner(term.right, right)}`;
    }
    case "else":
      if (!term.otherwise) return termText(term.of, telling);
      return tell("elseTaken", {
        otherwise: termText(term.otherwise, telling),
        fact: factText(term.of, telling),
      });
    case "if": {
      if (!term.taken) return tell("ifOpen", { condition: termText(term.condition, telling) });
      return tell("ifTaken", {
        taken: termText(term.taken, telling),
        fact: factText(term.condition, telling),
      });
    }
    case "in": {
      const list = term.list.map((one) => termText(one, telling)).join(", ");
      return tell("isIn", { of: inner(term.of, LEVEL.sum), list });
    }
    case "is_missing":
      return tell("isMissing", { of: inner(term.of, LEVEL.sum) });
    case "call":
      return `${term.name}(${term.args.map((arg) => termText(arg, telling)).join("; ")})`;
  }
}

/** A part of a product with its values, in parentheses where it is a sum. */
export function factorText(term: Term, telling: Telling): string {
  return within(termText(term, telling), term, LEVEL.sign);
}

/** What each comparison says where it does not hold. */
const CONTRARY: Readonly<Record<string, string>> = {
  "<": "≥",
  "<=": ">",
  ">": "≤",
  ">=": "<",
  "=": "≠",
  "!=": "=",
};

/**
 * What made a condition yes or no, said as it is in truth: of `distance <= 100` that does not hold, `distance 120 > 100`.
 * Of conditions that are joined, those that decided.
 */
export function factText(term: Term, telling: Telling): string {
  const { tell } = telling;
  if (isMissing(term.value)) return lackText(term, telling);
  const isTrue = term.value === true;
  switch (term.op) {
    case "unary":
      return factText(term.of, telling);
    case "binary": {
      const { operator, left, right } = term;
      if (!right) return factText(left, telling);
      if (operator === "and" || operator === "or") {
        const isBoth = isTrue === (operator === "and");
        const facts = isBoth ? [left, right] : [left, right].filter(({ value }) => value === isTrue);
        return facts.map((one) => factText(one, telling)).join(` ${tell("and")} `);
      }
      if (typeof term.value !== "boolean") return termText(term, telling);
      const sign = isTrue ? operatorText(operator, telling) : CONTRARY[operator];
      return `${reckonedText(left, telling)} ${sign} ${reckonedText(right, telling)}`;
    }
    case "else":
      return factText(term.of, telling);
    case "if": {
      if (!term.taken) return termText(term, telling);
      const taken = factText(term.taken, telling);
      return tell("ifTaken", { taken, fact: factText(term.condition, telling) });
    }
    case "in": {
      const list = term.list.map((one) => termText(one, telling)).join(", ");
      return tell(isTrue ? "isIn" : "isNotIn", { of: reckonedText(term.of, telling), list });
    }
    case "is_missing":
      return isTrue ? lackText(term.of, telling) : tell("hasOne", { of: termText(term.of, telling) });
    case "call":
      return tell("answered", {
        text: termText(term, telling),
        answer: inFormula(term.value, term.type, telling),
      });
    default:
      return termText(term, telling);
  }
}

/** A formula with what it comes to, where it is reckoned from several values. */
export function reckonedText(term: Term, telling: Telling): string {
  const text = within(termText(term, telling), term, LEVEL.sum);
  const isReckoned = term.op === "binary" || term.op === "unary" || term.op === "call";
  if (!isReckoned) return text;
  return telling.tell("reached", { text, value: inFormula(term.value, term.type, telling) });
}

/** Which part of a formula has no value, and why. */
function lackText(term: Term, telling: Telling): string {
  const lacking = firstLacking(term);
  const reason = isMissing(lacking.value) ? reasonShown(lacking.value, telling.manner.say) : "";
  const of = lacking.op === "step" ? calledIn(lacking.step, telling) : termText(lacking, telling);
  return telling.tell("hasNone", { of, reason });
}

/** The step that lacks a value, or the operation of values that are there (a quotient by zero). */
function firstLacking(term: Term): Term {
  const inner = operands(term).find(({ value }) => isMissing(value));
  return inner ? firstLacking(inner) : term;
}

function operands(term: Term): readonly Term[] {
  switch (term.op) {
    case "literal":
    case "period":
    case "step":
      return [];
    case "unary":
    case "is_missing":
      return [term.of];
    case "binary":
      return term.right ? [term.left, term.right] : [term.left];
    case "else":
      return term.otherwise ? [term.otherwise] : [term.of];
    case "if":
      return term.taken ? [term.taken] : [term.condition];
    case "in":
      return [term.of, ...term.list];
    case "call":
      return term.args;
  }
}

/** `Base 3,000.00` */
export function stepInFormula(step: Step, telling: Telling): string {
  return `${calledIn(step, telling)} ${inFormula(step.value, step.type, telling, step)}`;
}

/** What a step is called in a formula of a row of its own table. */
export function calledIn(step: Step, telling: Telling): string {
  const { kind, label, row } = step;
  const how = kind === "source" ? step.how : undefined;
  switch (how?.kind) {
    case "gather":
    case "window":
    case "history":
    case "calendar":
      return nodeText(how.node, telling);
    default: {
      const named = label[telling.language];
      // A row of a small table (a grade, a kind of job) says which value it is.
      const isOther = row !== undefined && row.key !== undefined && row.table !== telling.rulebook.scored;
      const isOwn = step.kind !== "column" || !isOther || !("rule" in row.where);
      return isOwn ? named : telling.tell("ofRow", { label: named, row: rowCalled(row, telling) });
    }
  }
}

/** A formula as it is written, in labels. */
export function nodeText(node: Node, telling: Telling): string {
  const { tell } = telling;
  const inner = (one: Node, place: number) => within(nodeText(one, telling), one, place);
  switch (node.op) {
    case "literal":
      return inFormula(node.value, node.type, telling, { wordLabels: undefined });
    case "period":
      return tell(node.edge === "first" ? "periodFirst" : "periodLast");
    case "param":
      return telling.rulebook.params.get(node.name)?.label[telling.language] ?? node.name;
    case "column":
      return labelOf(node.table, node.name, telling);
    case "follow":
      return nodeText(node.read, telling);
    case "gather":
      return gatherText(node, telling);
    case "window":
      return windowText(node, telling);
    case "history":
      return historyText(node, telling);
    case "calendar":
      return calendarText(node, telling);
    case "unary":
      return node.operator === "not"
        ? `${tell("not")} ${inner(node.of, LEVEL.not)}`
        : `−${inner(node.of, LEVEL.sign)}`;
    case "binary": {
      const { left, right } = sides(node.operator);
      return `${inner(node.left, left)} ${operatorText(node.operator, telling)} ${inner(node.right, right)}`;
    }
    case "else":
      return `${inner(node.of, LEVEL.or)} else ${inner(node.otherwise, LEVEL.else)}`;
    case "if":
      return `if(${[node.condition, node.yes, node.no].map((one) => nodeText(one, telling)).join("; ")})`;
    case "in":
      return tell("isIn", {
        of: inner(node.of, LEVEL.sum),
        list: node.list.map((one) => nodeText(one, telling)).join(", "),
      });
    case "is_missing":
      return tell("isMissing", { of: inner(node.of, LEVEL.sum) });
    case "call":
      return `${node.name}(${node.args.map((arg) => nodeText(arg, telling)).join("; ")})`;
  }
}

function gatherText(node: Gather, telling: Telling): string {
  const { tell } = telling;
  const table = tableLabel(node.from, telling);
  const value = node.value ? nodeText(node.value, telling) : "";
  const plain = tell(`g_${node.name}`, { table, value });
  const over = typeof node.time === "object" ? tell("gOver", { text: plain, span: node.time.span }) : plain;
  return node.where ? tell("gWhere", { text: over, where: nodeText(node.where, telling) }) : over;
}

function windowText(node: Window, telling: Telling): string {
  const { tell } = telling;
  const value = node.value ? nodeText(node.value, telling) : "";
  if (node.name !== "first") return tell(`w_${node.name}`, { value });
  const per = node.per.map((one) => nodeText(one, telling)).join(", ");
  return tell("w_first", { value, per, after: node.after ? nodeText(node.after, telling) : "" });
}

function historyText({ name, value, back, over }: History, telling: Telling): string {
  const { tell } = telling;
  const stretch = typeof over === "object" ? over.span : over === undefined ? "" : tell(over);
  const said = name === "last" && back === 1 ? "h_last_one" : (`h_${name}` as const);
  return tell(said, { value: nodeText(value, telling), back, stretch });
}

function calendarText({ name, calendar, args }: CalendarCall, telling: Telling): string {
  return telling.tell(`c_${name}`, {
    args: args.map((arg) => nodeText(arg, telling)).join(", "),
    calendar,
  });
}

function tableLabel(name: string, { rulebook, language }: Telling): string {
  return rulebook.tables.get(name)?.label[language] ?? name;
}

function labelOf(table: string, name: string, { rulebook, language }: Telling): string {
  const column: { readonly label: Bilingual; readonly type: Type } | undefined = rulebook.tables
    .get(table)
    ?.columns.get(name);
  const named = column ?? rulebook.quantities.find((one) => one.table === table && one.name === name);
  return named?.label[language] ?? name;
}
