/** Formulas as they are written, in the words of the rulebook's labels. */
import type { Bilingual } from "../../base/language.js";
import { LEVEL, levelOf, sidesOf } from "../../language/tightness.js";
import type { CalendarCall, Gather, History, Node, Window } from "../../language/tree.js";
import type { Type } from "../../language/types.js";
import type { RowRef, Step } from "../../study/explain/tree.js";
import { calendarText, callText } from "../rules/call-words.js";
import { wordSaid } from "../word-said.js";
import { inFormula, maskedText, rowCalled, type Telling, wordOf } from "./telling.js";

const SIGNS: Readonly<Record<string, string>> = {
  "*": "×",
  "/": "÷",
  "-": "−",
  "<=": "≤",
  ">=": "≥",
  "!=": "≠",
};

/** An operator as people write it. */
export function operatorText(operator: string, { tell }: Telling): string {
  if (operator === "and" || operator === "or") return tell(operator);
  return SIGNS[operator] ?? operator;
}

/** How tightly a formula told in words holds: calls have no brackets of their own there. */
export function wordedLevel(op: string, operator?: string): number {
  return op === "call" || op === "calendar" ? LEVEL.else : levelOf(op, operator);
}

/** A formula as it is written, in labels. */
export function nodeText(node: Node, telling: Telling): string {
  const { tell } = telling;
  const inner = (one: Node, place: number) => {
    const text = nodeText(one, telling);
    return wordedLevel(one.op, "operator" in one ? one.operator : undefined) < place ? `(${text})` : text;
  };
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
      return askedText(node, telling);
    case "unary": {
      const { of } = node;
      if (node.operator !== "not") return `−${inner(of, LEVEL.sign)}`;
      if (of.op === "is_missing") return tell("isThere", { of: inner(of.of, LEVEL.sum) });
      return tell(isNamed(of) ? "notOf" : "notSo", { of: inner(of, LEVEL.not) });
    }
    case "binary": {
      const { left, right } = sidesOf(node.operator);
      const sign = operatorText(node.operator, telling);
      const beside = (one: Node, other: Node, place: number) =>
        wordBeside(one, other, telling) ?? inner(one, place);
      return `${beside(node.left, node.right, left)} ${sign} ${beside(node.right, node.left, right)}`;
    }
    case "else":
      return tell("else", { of: inner(node.of, LEVEL.or), otherwise: inner(node.otherwise, LEVEL.or) });
    case "if":
      return tell("if", {
        condition: nodeText(node.condition, telling),
        yes: inner(node.yes, LEVEL.or),
        no: nodeText(node.no, telling),
      });
    case "in":
      return tell("isIn", {
        of: inner(node.of, LEVEL.sum),
        list: node.list
          .map((one) => wordBeside(one, node.of, telling) ?? nodeText(one, telling))
          .join(tell("comma")),
      });
    case "is_missing":
      return tell("isMissing", { of: inner(node.of, LEVEL.sum) });
    case "call":
      return callText(
        node.name,
        node.args.map((arg) => nodeText(arg, telling)),
        telling.language,
      );
  }
}

/** Is it a single name, whose value is yes or no? */
function isNamed(node: Node): boolean {
  return node.op === "column" || node.op === "param" || (node.op === "follow" && isNamed(node.read));
}

/** A word that is compared with a column of words, as readers call it. */
function wordBeside(node: Node, other: Node, telling: Telling): string | undefined {
  if (node.op !== "literal" || typeof node.value !== "string") return undefined;
  const column = other.op === "follow" ? other.read : other;
  if (column.op !== "column") return undefined;
  const word = wordOf(node.value, column.table, column.name, telling);
  if (word !== undefined || !telling.rulebook.tables.get(column.table)?.columns.has(column.name)) return word;
  // Another column may have a label for the same word; here it is called as it is written.
  return telling.tell("quoted", {
    text: maskedText(node.value, `${column.table}.${column.name}`, telling.masker),
  });
}

function gatherText(node: Gather, telling: Telling): string {
  const { tell } = telling;
  const table = tableLabel(node.from, telling);
  const value = node.value ? nodeText(node.value, telling) : "";
  const plain = tell(`g_${node.name}`, { table, value });
  const over =
    typeof node.time === "object"
      ? tell("gOver", { text: plain, span: spanLabel(node.time.span, telling) })
      : plain;
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
  const stretch =
    typeof over === "object" ? spanLabel(over.span, telling) : over === undefined ? "" : tell(over);
  const said = name === "last" && back === 1 ? "h_last_one" : (`h_${name}` as const);
  return tell(said, { value: nodeText(value, telling), back, stretch });
}

function askedText({ name, calendar, args }: CalendarCall, telling: Telling): string {
  const { rulebook, language } = telling;
  const told = args.map((arg) => nodeText(arg, telling));
  return calendarText(name, rulebook.calendars.get(calendar)?.label[language] ?? calendar, told, language);
}

function spanLabel(name: string, { rulebook, language }: Telling): string {
  return rulebook.spans.get(name)?.label[language] ?? name;
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
      return isOwn ? named : telling.tell("ofRow", { label: named, row: valueCalled(row, telling) });
    }
  }
}

/** Which value a row of a small table stands for: the label of its key, where that is a word. */
function valueCalled(row: RowRef, telling: Telling): string {
  const { rulebook, language } = telling;
  const key = rulebook.tables.get(row.table)?.key ?? "none";
  const isWord = row.key !== undefined && key !== "none" && key.length === 1;
  const label = isWord ? wordSaid(rulebook, row.table, key[0], row.key, language) : undefined;
  return label ?? rowCalled(row, telling);
}
