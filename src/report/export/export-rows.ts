import { dateText } from "../../base/calendar.js";
import { type Exact, exactText, sumExact, ZERO } from "../../base/exact.js";
import { bilingual } from "../../base/language.js";
import type { Result } from "../../engine/result/result.js";
import { at, type Finding, finding } from "../../findings/finding.js";
import type { Findings } from "../../findings/findings.js";
import { exactOf, isMissing, type Value } from "../../language/value.js";
import { type Manner, reasonShown } from "../forms.js";
import { sayIn } from "../words.js";
import { alikeRows } from "./alike-rows.js";
import type { ExportColumn, ExportDefinition, NumberForm, ValueSource } from "./definition.js";
import { roundedNumber, writtenNumber, writtenText } from "./value-form.js";
import { ValueReader } from "./value-source.js";

/** A cell of an export: its text, and whether it is a number. */
export interface ExportCell {
  readonly text: string;
  /** Where the cell is a number: its value, rounded as it is written, in the unit that is written, and its form. */
  readonly number: { readonly value: Exact; readonly form: NumberForm } | undefined;
}

/** What an export writes. */
export interface ExportRows {
  readonly rows: readonly (readonly ExportCell[])[];
  /** Rows of the table that `leave_out_zero:` left out. */
  readonly leftOut: number;
  /** Sums of the columns of the control total, by place, as they are written. */
  readonly sums: ReadonlyMap<number, ExportCell>;
}

/** The rows of an export. Undefined where a value is missing or would not be written whole; `findings` tells. */
export function exportRows(
  definition: ExportDefinition,
  result: Result,
  manner: Manner,
  findings: Findings,
): ExportRows | undefined {
  const table = result.tables.find(({ name }) => name === definition.table);
  if (!table) throw new Error(`the result has no table ${definition.table}`);
  const before = findings.count("error");
  const values = new ValueReader(result.tables);
  const { leaveOutZero, columns } = definition;
  const chosen = table.rows.filter((row) => !leaveOutZero || !isZero(values.read(leaveOutZero, table, row)));
  const rows = chosen.map((row) =>
    columns.map((column) => {
      const cell = cellOf(column, (source) => values.read(source, table, row), result, manner);
      if (!("code" in cell)) return cell;
      findings.add({ ...cell, values: { ...cell.values, key: row.key } });
      return EMPTY;
    }),
  );
  const told = rows.map((cells, i) => ({ key: chosen[i].key, texts: cells.map(({ text }) => text) }));
  const alike = alikeRows(columns, table, told);
  if (alike) findings.add(alike);
  if (findings.count("error") > before) return undefined;
  const sums = new Map((definition.control?.of ?? []).map((place) => [place, sumOf(rows, place, columns)]));
  return { rows, leftOut: table.rows.length - chosen.length, sums };
}

const EMPTY: ExportCell = { text: "", number: undefined };

function isZero(value: Value): boolean {
  return typeof value === "object" && (isMissing(value) || value.isZero);
}

function cellOf(
  { header, content, span }: ExportColumn,
  read: (source: ValueSource) => Value,
  result: Result,
  manner: Manner,
): ExportCell | Finding {
  if (content.kind === "text") return { text: filledIn(content.text, result), number: undefined };
  const { source, form } = content;
  const value = read(source);
  if (typeof value === "object" && isMissing(value)) {
    if (content.missing !== undefined) return { text: content.missing, number: undefined };
    // The file has the rulebook's language, and who reads the finding another.
    const reason = bilingual(reasonShown(value, sayIn("en")), reasonShown(value, sayIn("zh")));
    return finding("export-missing", at(span), { column: header, key: "", reason });
  }
  if (form.kind !== "number")
    return { text: writtenText(value, source.type, form, manner), number: undefined };
  const exact = exactOf(value);
  const rounded = roundedNumber(exact, form);
  if (rounded) return { text: writtenNumber(rounded, form), number: { value: rounded, form } };
  return finding("export-loses-cents", at(span), { column: header, key: "", amount: exactText(exact) });
}

/** The sum of what stands in a column; a text that stands for a missing value adds nothing. */
function sumOf(
  rows: readonly (readonly ExportCell[])[],
  place: number,
  columns: readonly ExportColumn[],
): ExportCell {
  const { content } = columns[place];
  if (content.kind !== "value" || content.form.kind !== "number") throw new Error("no numbers to add up");
  const { form } = content;
  const value = sumExact(rows.map((cells) => cells[place].number?.value ?? ZERO));
  return { text: writtenNumber(value, form), number: { value, form } };
}

/** A text or file name with the period and its days filled in. */
export function filledIn(text: string, { period }: Pick<Result, "period">): string {
  const values: Readonly<Record<string, string>> = {
    period: period.name,
    first: dateText(period.first),
    last: dateText(period.last),
  };
  return text.replace(/\{(period|first|last)\}/g, (_, name: string) => values[name] ?? "");
}
