/** Formulas with the values that were put in, and what made a condition yes or no. */
import { LEVEL, sidesOf } from "../../language/tightness.js";
import { isMissing } from "../../language/value.js";
import type { Step, Term } from "../../study/explain/tree.js";
import { operandsOf } from "../../study/explain/walk.js";
import { reasonShown } from "../forms.js";
import { callText } from "../rules/call-words.js";
import { calledIn, operatorText, wordedLevel } from "./formulas.js";
import { inFormula, type Telling, wordOf } from "./telling.js";

/** How tightly the text of a term holds: of one that chose between two, the text is that of the one taken. */
function level(term: Term): number {
  if (term.op === "else") return level(term.otherwise ?? term.of);
  if (term.op === "if" && term.taken) return level(term.taken);
  return wordedLevel(term.op, "operator" in term ? term.operator : undefined);
}

function within(text: string, term: Term, place: number): string {
  return level(term) < place ? `(${text})` : text;
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
    case "unary": {
      const { of } = term;
      if (term.operator !== "not") return `−${inner(of, LEVEL.sign)}`;
      if (of.op === "is_missing") return tell("isThere", { of: inner(of.of, LEVEL.sum) });
      return tell(of.op === "step" ? "notOf" : "notSo", { of: inner(of, LEVEL.not) });
    }
    case "binary": {
      const { left, right } = sidesOf(term.operator);
      if (!term.right) return inner(term.left, LEVEL.else);
      const sign = operatorText(term.operator, telling);
      const beside = (one: Term, other: Term, place: number) =>
        wordBeside(one, other, telling) ?? inner(one, place);
      return `${beside(term.left, term.right, left)} ${sign} ${beside(term.right, term.left, right)}`;
    }
    case "else":
      if (!term.otherwise) return termText(term.of, telling);
      return tell("elseTaken", {
        otherwise: termText(term.otherwise, telling),
        fact: factText(term.of, telling),
      });
    case "if": {
      if (!term.taken) return tell("ifOpen", { condition: termText(term.condition, telling) });
      // One `if` in another: what decided, in the order in which it was asked.
      const facts = [factText(term.condition, telling)];
      let { taken } = term;
      while (taken.op === "if" && taken.taken) {
        facts.push(factText(taken.condition, telling));
        taken = taken.taken;
      }
      return tell("ifTaken", { taken: termText(taken, telling), fact: facts.join(` ${tell("and")} `) });
    }
    case "in": {
      return tell("isIn", { of: inner(term.of, LEVEL.sum), list: listText(term, telling) });
    }
    case "is_missing":
      return tell("isMissing", { of: inner(term.of, LEVEL.sum) });
    case "call":
      return callText(
        term.name,
        term.args.map((arg) => termText(arg, telling)),
        telling.language,
      );
  }
}

function listText({ of, list }: Extract<Term, { op: "in" }>, telling: Telling): string {
  const words = list.map((one) => wordBeside(one, of, telling) ?? termText(one, telling));
  return words.join(telling.tell("comma"));
}

/** A word that is compared with a column of words, as readers call it. */
function wordBeside(term: Term, other: Term, telling: Telling): string | undefined {
  if (term.op !== "literal" || typeof term.value !== "string" || other.op !== "step") return undefined;
  const [table, name] = other.step.path.split(".");
  return wordOf(term.value, table, name, telling);
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
      // `Grade “A”` says that it is that one; `Grade “A” = “A”` would say it twice.
      const [own, fixed] = left.op === "literal" ? [right, left] : [left, right];
      if (isTrue && operator === "=" && fixed.op === "literal" && own.op === "step") {
        return stepInFormula(own.step, telling);
      }
      const sign = isTrue ? operatorText(operator, telling) : CONTRARY[operator];
      const beside = (one: Term, other: Term) =>
        wordBeside(one, other, telling) ?? reckonedText(one, telling);
      return `${beside(left, right)} ${sign} ${beside(right, left)}`;
    }
    case "else":
      return factText(term.of, telling);
    case "if": {
      if (!term.taken) return termText(term, telling);
      const taken = factText(term.taken, telling);
      return tell("ifTaken", { taken, fact: factText(term.condition, telling) });
    }
    case "in": {
      const list = listText(term, telling);
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
  const inner = valued(term).find(({ value }) => isMissing(value));
  return inner ? firstLacking(inner) : term;
}

/** The parts whose value is the formula's own: of one that chose between two, the one taken. */
function valued(term: Term): readonly Term[] {
  if (term.op === "else") return [term.otherwise ?? term.of];
  if (term.op === "if") return [term.taken ?? term.condition];
  return operandsOf(term);
}

/** `Base 3,000.00` */
export function stepInFormula(step: Step, telling: Telling): string {
  const value = inFormula(step.value, step.type, telling, step);
  return telling.tell("called", { label: calledIn(step, telling), value });
}
