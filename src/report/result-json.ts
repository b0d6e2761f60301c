import { dateText, type Zone } from "../base/calendar.js";
import { type Exact, exactText, moneyText } from "../base/exact.js";
import type { Language } from "../base/language.js";
import type { Correction, Cut, Input, Result, ResultRow, ResultTable } from "../engine/result.js";
import { findingRecord } from "../findings/render-record.js";
import { isMissing } from "../language/value.js";
import { RESULT_SCHEMA } from "../ledger/schema.js";
import { sealed } from "../ledger/seal.js";
import { exactForm, mannerOf } from "./forms.js";
import { totalColumn } from "./table-grids.js";
import { LANGUAGE_VERSION, VERSION } from "./version.js";
import type { View } from "./view.js";

/**
 * `result.json`, sealed by its hash: every figure of a result, exactly (see `exactForm`), each row of a table on a line of its own.
 * `language` is only that of the messages of findings. The same result gives the same text.
 */
export function resultJson(result: Result, view: View, language: Language): string {
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
  const tables = result.tables.flatMap((table, i) => [
    ...(i === 0 ? [] : [",\n"]),
    ...tableTexts(table, zone).map(seen),
  ]);
  const start = seen(`${pretty(head).slice(0, -2)},\n  "tables": {\n`);
  return sealed([start, ...tables, seen(`\n  },${pretty(tail).slice(1)}\n`)].join(""));
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

/** JSON in which what a terminal would obey or hide stands as an escape; it says the same. */
function seen(json: string): string {
  return json.replace(/[\u007f-\u009f]|\p{Cf}|\p{Zl}|\p{Zp}/gu, (characters) =>
    Array.from({ length: characters.length }, (_, i) => escapeOf(characters.charCodeAt(i))).join(""),
  );
}

function escapeOf(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}

function pretty(value: object): string {
  return JSON.stringify(value, null, 2);
}

function dayOrNull(day: number | undefined): string | null {
  return day === undefined ? null : dateText(day);
}

function inputRecord({ table, file, sha256, facts, headerRow, rows }: Input): object {
  const { format, encoding, delimiter, sheet, hidden, date1904 } = facts;
  return { table, file, sha256, format, encoding, delimiter, sheet, hidden, date1904, headerRow, rows };
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

/** A table as pieces of text, one for each row: put together once, as there may be many. */
function tableTexts(table: ResultTable, zone: Zone): string[] {
  const name = `    ${JSON.stringify(table.name)}: [`;
  if (table.rows.length === 0) return [`${name}]`];
  const total = totalColumn(table);
  const marked = table.columns.filter(({ card }) => card?.hasPass || card?.hasVeto);
  const told = new Set(marked.map((column) => column.name));
  const rows = table.rows.map((row, i) => {
    return `${i === 0 ? "" : ","}\n      ${JSON.stringify(rowRecord(row, table, total, told, zone))}`;
  });
  return [name, ...rows, "\n    ]"];
}

/** What is undefined in here is left out of the text. */
function rowRecord(
  row: ResultRow,
  table: ResultTable,
  total: number | undefined,
  told: ReadonlySet<string>,
  zone: Zone,
): object {
  const values: Record<string, string | boolean | null> = {};
  const missing: Record<string, string> = {};
  const grades: Record<string, string | boolean | null> = {};
  table.columns.forEach(({ name, type, role }, i) => {
    const value = row.values[i];
    values[name] = exactForm(value, type, zone);
    if (isMissing(value)) missing[name] = value.missing;
    if (role === "grade") grades[name] = values[name];
  });
  return {
    key: row.key,
    links: Object.fromEntries(row.links),
    values,
    missing,
    grades,
    scores: flat(row.scores, (quantity, items) =>
      items.map(({ name, role, module, points, measured, measuredType, got, passed, missing: gap }) => ({
        quantity,
        item: name,
        module,
        role: role === "points" ? undefined : role,
        points: exactText(points),
        measured: measured === undefined || !measuredType ? null : exactForm(measured, measuredType, zone),
        got: got === undefined ? null : exactText(got),
        passed,
        missing: gap,
      })),
    ),
    cards: outcomes(row, told),
    pay: flat(row.pay, (quantity, lines) =>
      lines.map(({ name, groups, exact, due, amount, rule, reason, missing: gap }) => ({
        quantity,
        line: name,
        groups,
        exact: exactText(exact),
        due: moneyText(due),
        amount: moneyText(amount),
        rule,
        reason,
        missing: gap,
      })),
    ),
    payGroups: flat(row.payGroups, (quantity, sums) =>
      sums.map(({ name, groups, amount, rule }) => ({
        quantity,
        group: name,
        groups,
        amount: moneyText(amount),
        rule,
      })),
    ),
    total: total === undefined ? null : values[table.columns[total].name],
    flags: row.flags,
  };
}

/** All that is made of the entries of a map, which mostly has one. */
function flat<T>(
  of: ReadonlyMap<string, readonly T[]>,
  made: (name: string, entries: readonly T[]) => object[],
): object[] {
  const all: object[] = [];
  for (const [name, entries] of of) all.push(...made(name, entries));
  return all;
}

/** What made of items a score, of the scorecards that have a pass mark or vetoes, or were bounded; undefined of none. */
function outcomes({ cards }: ResultRow, told: ReadonlySet<string>): object[] | undefined {
  const records: object[] = [];
  const text = (value: Exact | undefined) => (value === undefined ? null : exactText(value));
  for (const [quantity, { full, before, atMost, passed, vetoes }] of cards) {
    if (!told.has(quantity) && atMost === undefined) continue;
    records.push({
      quantity,
      full: text(full),
      before: text(before),
      atMost: text(atMost),
      passed: passed ?? null,
      vetoes,
    });
  }
  return records.length > 0 ? records : undefined;
}
