import type { Bilingual } from "../../base/language.js";
import type { Severity } from "../../findings/entry.js";
import { finding } from "../../findings/finding.js";
import { UNKNOWN, YES } from "../../intake/columns/columns.js";
import type { Guard, Quantity } from "../../rulebook/model.js";
import { tellUndecided } from "../quantities/conditions.js";
import { isActive, isUsed } from "../rows/active.js";
import type { Evaluation } from "../running/evaluation.js";
import { figuresRead } from "../words/figures-read.js";
import { judgedPlace } from "../words/judged-place.js";
import { rowName } from "../words/row-name.js";
import { written } from "../words/written.js";
import { inKeyOrder, usedRows } from "./parts.js";
import { isShort } from "./reach.js";
import type { Doubtful, GuardOutcome, Reach } from "./result.js";

/**
 * Flags, checks, guards and doubts on the rows of the period: each must be yes or no; a check that holds and a guard
 * that does not are told with the place of their row.
 */
export function judge(evaluation: Evaluation): void {
  for (const quantity of evaluation.rulebook.quantities) {
    if (quantity.role === "quantity") continue;
    const series = conditionSeries(evaluation, quantity);
    const table = evaluation.table(quantity.table);
    const scope = evaluation.scopeOf(quantity);
    for (let row = 0; row < series.length; row++) {
      const answer = series[row];
      if (!isUsed(table, row)) continue;
      if (answer === UNKNOWN) {
        if (isActive(scope, row)) undecided(evaluation, quantity, row);
      } else if (quantity.role.kind === "check") {
        if (answer === YES) tellCheck(evaluation, quantity, quantity.role.severity, quantity.role.say, row);
      } else if (quantity.role.kind === "guard") {
        if (answer !== YES) tellGuard(evaluation, quantity, quantity.role, row);
      }
    }
  }
}

/** The guards at all rows of the period for which they say yes or no. */
export function guardsOf(evaluation: Evaluation): GuardOutcome[] {
  return evaluation.rulebook.quantities.flatMap((quantity) => {
    const { role, table, name, label } = quantity;
    if (role === "quantity" || role.kind !== "guard") return [];
    const answers = conditionSeries(evaluation, quantity);
    const rows = evaluation.table(table);
    const judged = usedRows(rows).filter((row) => answers[row] !== UNKNOWN);
    return inKeyOrder(rows, judged).map((row) => {
      const held = answers[row] === YES;
      const where = { table, tableLabel: rows.table.label, key: rows.keyText(row) };
      return { name, label, say: role.say, ...where, held, otherwise: role.otherwise };
    });
  });
}

/** The conditions under `provisional:` that hold, with the rows of the period for which they do. */
export function doubtsOf(evaluation: Evaluation): Doubtful[] {
  return evaluation.rulebook.quantities.flatMap((quantity) => {
    const { role, table, name } = quantity;
    if (role === "quantity" || role.kind !== "provisional") return [];
    const answers = conditionSeries(evaluation, quantity);
    const rows = evaluation.table(table);
    const open = inKeyOrder(
      rows,
      usedRows(rows).filter((row) => answers[row] === YES),
    );
    return open.length === 0
      ? []
      : [
          {
            name,
            say: role.say,
            table,
            tableLabel: rows.table.label,
            keys: open.map((row) => rows.keyText(row)),
          },
        ];
  });
}

/** Is a result not final, because data do not reach far enough or a condition under `provisional:` holds? */
export function isProvisional(reach: readonly Reach[], doubts: readonly Doubtful[]): boolean {
  return reach.some(isShort) || doubts.length > 0;
}

function conditionSeries(evaluation: Evaluation, { table, name, path }: Quantity): Uint8Array {
  const series = evaluation.series(table, name);
  if (series.kind !== "truth") throw new Error(`${path} is no condition`);
  return series.values;
}

function undecided(evaluation: Evaluation, quantity: Quantity, row: number): void {
  tellUndecided(evaluation, conditionOf(quantity), row, evaluation.scopeOf(quantity));
}

function conditionOf({ shape, path }: Quantity) {
  if (shape.kind !== "formula") throw new Error(`${path} is no formula`);
  return shape.is;
}

function tellGuard(evaluation: Evaluation, quantity: Quantity, { say, otherwise }: Guard, row: number): void {
  const { table, path } = quantity;
  const must = conditionOf(quantity);
  const place = judgedPlace(evaluation, table, row, must);
  const figures = figuresRead(evaluation, must, row, evaluation.scopeOf(quantity));
  const found = {
    en: figures.map((figure) => `; ${figure}`).join(""),
    zh: figures.map((figure) => `；${figure}`).join(""),
  };
  const values = { guard: path, row: rowName(evaluation, table, row), say, formula: written(must), found };
  evaluation.tell(finding(otherwise === "fail" ? "guard-failed" : "guard-reported", place, values));
}

const CHECK_CODES = { error: "check-error", warning: "check-warning", notice: "check-notice" } as const;

function tellCheck(
  evaluation: Evaluation,
  quantity: Quantity,
  severity: Severity,
  say: Bilingual,
  row: number,
): void {
  const { table, name } = quantity;
  const place = judgedPlace(evaluation, table, row, conditionOf(quantity));
  const values = { check: `${table}.${name}`, row: rowName(evaluation, table, row), say };
  evaluation.tell(finding(CHECK_CODES[severity], place, values));
}
