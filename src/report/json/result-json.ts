import { dateText, type Zone } from "../../base/calendar.js";
import { exactText, moneyText } from "../../base/exact.js";
import type { Language } from "../../base/language.js";
import type { Correction, Cut, Input, Result, ResultTable } from "../../engine/result/result.js";
import { TableOfRun } from "../../engine/result/table-of-run.js";
import { findingRecord } from "../../findings/render-record.js";
import { RESULT_SCHEMA } from "../../ledger/schema.js";
import { sealed } from "../../ledger/seal.js";
import { mannerOf } from "../forms.js";
import { LANGUAGE_VERSION, VERSION } from "../version.js";
import type { View } from "../view.js";
import { figuresJson } from "./figures-json.js";
import { jsonText, nameJson } from "./json-text.js";
import { rowJson } from "./row-json.js";

/**
 * `result.json`, sealed by its hash: every figure of a result, exactly (see `exactForm`), each row of a table on a line of its own.
 * `language` is only that of the messages of findings. The same result gives the same text. It comes in pieces that
 * are made as they are asked for: as a whole, with all that it was made of, the text of 5,000 people took 30 MB.
 */
export function resultJson(result: Result, view: View, language: Language): Iterable<Uint8Array> {
  const { zone } = mannerOf(result, language);
  const { rulebook, period } = result;
  const head = {
    schema: RESULT_SCHEMA,
    tool: { name: "Meritbook", version: VERSION },
    language: LANGUAGE_VERSION,
    rulebook: {
      name: rulebook.name,
      id: rulebook.id ?? null,
      version: rulebook.version ?? null,
      sha256: rulebook.sha256,
      files: rulebook.files,
    },
    currency: rulebook.currency ?? null,
    timezone: rulebook.timezone ?? null,
    period: period.name,
    days: { first: dateText(period.first), last: dateText(period.last) },
    status: result.status,
    dataUntil: dayOrNull(result.dataUntil),
    reach: result.reach.map((reach) => ({
      column: `${reach.table}.${reach.column}`,
      until: dayOrNull(reach.until),
      needed: dateText(reach.needed),
    })),
    provisional: result.provisional.map(({ name, say, table, keys }) => ({ name, say, table, keys })),
    overrides: result.overrides,
    view: { only: view.only ?? null, masked: view.masked },
    ...(view.exports ? { exports: view.exports } : {}),
    inputs: result.inputs.map(inputRecord),
    ledger: result.ledger ? { entries: result.ledger } : null,
    corrections: result.corrections.map(correctionRecord),
    scored: result.scored,
    columns: Object.fromEntries(result.tables.map((table) => [table.name, columnRecords(table)])),
  };
  const tail = {
    cuts: result.cuts.map(cutRecord),
    funds: result.funds.map(({ quantity, key, lines, fund, amount }) => ({
      quantity,
      key: key ?? null,
      lines: lines.map(({ name }) => name),
      fund: fund ?? null,
      amount: moneyText(amount),
    })),
    guards: result.guards.map(({ name, table, key, held, otherwise, say }) => {
      return { name, table, key, held, else: otherwise, say };
    }),
    leftOut: result.leftOut.length,
    findings: {
      counts: result.findings.counts,
      kept: result.findings.kept.map((finding) => findingRecord(finding, language)),
    },
  };
  const start = `${pretty(head).slice(0, -2)},\n  "tables": {\n`;
  const end = `\n  },${pretty(tail).slice(1)}\n`;
  return sealed(wholeText(start, result.tables, zone, end));
}

function* wholeText(
  start: string,
  tables: readonly ResultTable[],
  zone: Zone,
  end: string,
): Generator<string | Uint8Array> {
  yield start;
  for (const [i, table] of tables.entries()) {
    if (i > 0) yield ",\n";
    yield* tableTexts(table, zone);
  }
  yield end;
}

function cutRecord({ table, key, quantity, part, before, after, by }: Cut): object {
  const { rule, group, limit, formula, place } = by;
  return {
    table,
    key,
    quantity,
    part: part ?? null,
    before: moneyText(before),
    after: moneyText(after),
    by: { rule, group: group ?? null, limit: exactText(limit), formula, place },
  };
}

function pretty(value: object): string {
  return jsonText(value, 2);
}

function dayOrNull(day: number | undefined): string | null {
  return day === undefined ? null : dateText(day);
}

function inputRecord({ table, file, sha256, facts, headerRow, rows, unfolded }: Input): object {
  const { format, encoding, delimiter, lenient, sheet, hidden, date1904 } = facts;
  return {
    table,
    file,
    sha256,
    format,
    encoding,
    delimiter,
    lenient,
    sheet,
    hidden,
    date1904,
    headerRow,
    rows,
    unfolded,
  };
}

function correctionRecord({ period, status, rows }: Correction): object {
  return {
    period,
    status,
    rows: rows.map(({ key, paid, now, amount, rest }) => ({
      key,
      paid: moneyText(paid),
      now: moneyText(now),
      amount: moneyText(amount),
      rest: moneyText(rest),
    })),
  };
}

/** What the values of a table are, and by which rule: a later run that reads them here must know. */
function columnRecords({ columns }: ResultTable): object {
  return Object.fromEntries(
    columns.map(({ name, type, role, rule }) => [name, { type: type.kind, role, rule: rule ?? null }]),
  );
}

const BEFORE_ROW = ",\n      ";

/** A table as pieces of text: its rows one by one, or many of them as bytes. */
function* tableTexts(table: ResultTable, zone: Zone): Generator<string | Uint8Array> {
  yield `    ${nameJson(table.name)}: [`;
  let isFirst = true;
  for (const piece of table instanceof TableOfRun
    ? figuresJson(table, BEFORE_ROW, zone)
    : rowTexts(table, zone)) {
    // No comma stands before the first row.
    yield isFirst ? piece.slice(1) : piece;
    isFirst = false;
  }
  yield isFirst ? "]" : "\n    ]";
}

function* rowTexts(table: ResultTable, zone: Zone): Generator<string> {
  const text = rowJson(table, zone);
  for (const row of table.rows) yield BEFORE_ROW + text(row);
}
