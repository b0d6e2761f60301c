import type { Bilingual } from "../../base/language.js";
import { paidQuantity } from "../../engine/history/paid-quantity.js";
import type { Evaluation } from "../../engine/running/evaluation.js";
import type { Finding } from "../../findings/finding.js";
import type { Quantity } from "../../rulebook/model.js";
import { Explainer } from "./explainer.js";
import { poolNamed, quantityNamed } from "./named.js";
import { type FundTold, fundTold, type PoolTold, poolsOf } from "./pools.js";
import { type Subject, subjectOf, whyUnused } from "./subject.js";
import type { RowRef, Step } from "./tree.js";

/** What somebody wants explained. */
export interface Question {
  /** A row, as people call it; undefined: all pools. */
  readonly subject: string | undefined;
  /** A column, quantity or part of the row; undefined: what it is paid. */
  readonly quantity: string | undefined;
  /** A pool or fund. */
  readonly pool: string | undefined;
  /** Names of the parameters that `--set` gave. */
  readonly set: Iterable<string>;
  /** Must nobody be named who was not asked for? */
  readonly masked: boolean;
}

/** How figures came about. */
export interface Explanation {
  readonly subject: RowRef | undefined;
  /** Why the row does not count in the period, where it does not. */
  readonly unused: Bilingual | undefined;
  readonly figures: readonly Step[];
  /** Were pools asked about, in place of figures? */
  readonly isOfPools: boolean;
  /** Flags that are raised for the row; where one quantity was asked for, none are told. */
  readonly flags: readonly Step[];
  readonly pools: readonly PoolTold[];
  readonly funds: readonly FundTold[];
}

/** Explains figures of a run, or says why the question has no answer. */
export function explain(evaluation: Evaluation, question: Question): Explanation | Finding {
  const explainer = new Explainer(evaluation, question.set);
  return question.pool === undefined
    ? explainRow(explainer, question)
    : explainPool(explainer, question.pool, question);
}

function explainRow(explainer: Explainer, question: Question): Explanation | Finding {
  const { evaluation } = explainer;
  const { subject: text = "all", quantity: name, masked } = question;
  const subject = subjectOf(evaluation, text, [evaluation.rulebook.scored, "all"], masked);
  if ("code" in subject) return subject;
  const { table, row } = subject;
  const asked = name === undefined ? undefined : quantityNamed(evaluation, table, name);
  if (asked !== undefined && typeof asked !== "string") return asked;
  const names = asked === undefined ? mainFigures(evaluation, table) : [asked];
  return {
    subject: explainer.ref(table, row),
    unused: whyUnused(evaluation, subject),
    isOfPools: false,
    figures: names.map((one) => explainer.step(table, row, one)),
    flags: asked === undefined ? raisedFlags(explainer, subject) : [],
    pools: [],
    funds: [],
  };
}

/** What a row is paid; where it is paid nothing, its scores and grades; else all that is worked out for it. */
function mainFigures({ rulebook }: Evaluation, table: string): readonly string[] {
  const own = rulebook.quantities
    .filter(({ table: one, shape, role }) => one === table && shape.kind !== "part" && role === "quantity")
    .sort((a, b) => a.span.start - b.span.start);
  const paid = table === rulebook.scored ? paidQuantity(rulebook) : undefined;
  if (paid) return [paid.name];
  const pays = own.filter(({ shape }) => shape.kind === "pay");
  const scores = own.filter(({ shape }) => shape.kind === "scorecard" || shape.kind === "grades");
  const chosen = [pays, scores, own].find((group) => group.length > 0);
  return chosen?.map(({ name }) => name) ?? [...(rulebook.tables.get(table)?.columns.keys() ?? [])];
}

function raisedFlags(explainer: Explainer, { table, row }: Subject): Step[] {
  const isFlag = ({ table: own, role }: Quantity) =>
    own === table && role !== "quantity" && role.kind === "flag";
  const flags = explainer.evaluation.rulebook.quantities.filter(isFlag);
  return flags
    .filter(({ name }) => explainer.evaluation.value(table, row, name) === true)
    .map(({ name }) => explainer.step(table, row, name));
}

function explainPool(
  explainer: Explainer,
  name: string,
  { subject: text, masked }: Question,
): Explanation | Finding {
  const { evaluation } = explainer;
  const asked = poolNamed(evaluation, name);
  if ("code" in asked) return asked;
  const tables = [
    evaluation.rulebook.scored,
    ...asked.splits.flatMap(({ table, shape }) => [
      table,
      (shape.kind === "split" ? shape.via.at(-1)?.to : undefined) ?? "all",
    ]),
  ];
  const subject = text === undefined ? undefined : subjectOf(evaluation, text, [...new Set(tables)], masked);
  if (subject && "code" in subject) return subject;
  return {
    subject: subject && explainer.ref(subject.table, subject.row),
    unused: subject && whyUnused(evaluation, subject),
    isOfPools: true,
    figures: [],
    flags: [],
    pools: asked.splits.flatMap((split) => poolsOf(explainer, split, subject)),
    funds: subject ? [] : asked.funds.map((fund) => fundTold(explainer, fund)),
  };
}
