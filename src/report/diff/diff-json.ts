import { dateText, type Zone } from "../../base/calendar.js";
import { type Exact, exactText, moneyText } from "../../base/exact.js";
import type { Language } from "../../base/language.js";
import { isMissing, type Value } from "../../language/value.js";
import type { Cause } from "../../study/diff/causes.js";
import type { Change } from "../../study/diff/changes.js";
import type { Comparison } from "../../study/diff/compare.js";
import type { SideFigures, Who } from "../../study/diff/figures.js";
import type { Changed, PayTotal } from "../../study/diff/measure.js";
import type { PersonChange } from "../../study/diff/people.js";
import { exactForm, mannerOf } from "../forms.js";
import { jsonText } from "../json/json-text.js";
import { LANGUAGE_VERSION, VERSION } from "../version.js";
import type { View } from "../view.js";
import type { Titles } from "./diff-report.js";

/** Name and version of the form of a comparison as JSON. */
export const DIFF_SCHEMA = "meritbook-diff/1";

/** A comparison with every figure, exactly as `result.json` writes them; each row stands on a line of its own. */
export function diffJson(comparison: Comparison, titles: Titles, view: View, language: Language): string {
  const { old, side, changes, attribution, people, measure } = comparison;
  const { zone } = mannerOf(side.result, language);
  const { period, rulebook } = side.result;
  const record = {
    schema: DIFF_SCHEMA,
    tool: { name: "Meritbook", version: VERSION },
    language: LANGUAGE_VERSION,
    old: sideRecord(old, titles.old),
    new: sideRecord(side, titles.new),
    period: period.name,
    days: { first: dateText(period.first), last: dateText(period.last) },
    currency: rulebook.currency ?? null,
    scored: side.result.scored,
    view: { only: view.only ?? null, masked: view.masked },
    measure: measure
      ? { kind: measure.kind, old: measure.before?.name ?? null, new: measure.after?.name ?? null }
      : null,
    total: comparison.total ? totalRecord(comparison.total) : null,
    otherTotals: comparison.otherTotals.map(totalRecord),
    counts: comparison.counts,
    rules: changes.map(changeRecord),
    attribution: attribution.steps.map((step) => ({
      changes: step.changes,
      amount: moneyText(step.amount),
      people: step.rows.size,
    })),
    people: people.map((person) => personRecord(person, comparison, zone)),
    teams: comparison.teams.map(({ way, table, rows }) => ({
      way,
      table,
      rows: rows.map(({ who, people: heads, ...amounts }) => {
        return {
          ...(who ? whoRecord(who) : { key: null, name: null }),
          people: heads,
          ...changedRecord(amounts),
        };
      }),
    })),
    grades: comparison.grades.map(({ table, quantity, from, to, rows }) => {
      return { table, quantity, from: from?.word ?? null, to: to?.word ?? null, rows: rows.map(whoRecord) };
    }),
    flags: comparison.flags.map(({ table, flag, standing, rows }) => {
      return { table, flag, standing, rows: rows.map(whoRecord) };
    }),
    guards: comparison.guards.map(({ guard, before, after }) => {
      const { name, table, key, otherwise, say } = guard;
      return { name, table, key, else: otherwise, say, old: before ?? null, new: after ?? null };
    }),
    findings: comparison.findings,
    figures: comparison.figures.map(({ table, quantity, rows, differ }) => ({
      table,
      quantity,
      rows,
      differ,
    })),
  };
  return `${jsonText(record, 2)}\n`;
}

function sideRecord({ result }: SideFigures, file: string): object {
  const { name, id, version, sha256, files } = result.rulebook;
  return {
    file,
    rulebook: { name, id: id ?? null, version: version ?? null, sha256, files },
    overrides: result.overrides,
    status: result.status,
  };
}

function whoRecord({ key, name }: Who): object {
  return { key, name: name ?? null };
}

function changedRecord({ before, after, change }: Changed): object {
  return { before: moneyText(before), after: moneyText(after), change: moneyText(change) };
}

function totalRecord({ before, after, total }: PayTotal): object {
  return { old: before?.name ?? null, new: after?.name ?? null, ...changedRecord(total) };
}

function changeRecord({ id, kind, name, label, before, after }: Change): object {
  return { id, kind, name, label, old: before ?? null, new: after ?? null };
}

function personRecord(person: PersonChange, { measure, attribution }: Comparison, zone: Zone): object {
  const { who, standing, links, before, after, change, cause, lines, steps } = person;
  const text = (amount: Exact) => (measure?.kind === "pay" ? moneyText(amount) : exactText(amount));
  return {
    ...whoRecord(who),
    standing,
    links: Object.fromEntries(links),
    before: before ? text(before) : null,
    after: after ? text(after) : null,
    change: text(change),
    cause: cause ? causeRecord(cause, zone) : null,
    lines: lines.map(({ name, ...amounts }) => ({ line: name, ...changedRecord(amounts) })),
    attribution: steps.flatMap((amount, i) =>
      amount.isZero ? [] : [{ changes: attribution.steps[i].changes, amount: moneyText(amount) }],
    ),
  };
}

function causeRecord({ path, of, column, before, after, because }: Cause, zone: Zone): object {
  const form = (value: Value | undefined) => {
    return value === undefined ? null : exactForm(value, column.type, zone);
  };
  const missing = [before, after].flatMap((value) =>
    value !== undefined && isMissing(value) ? [value.missing] : [],
  );
  return {
    figure: path,
    of: of ? whoRecord(of) : null,
    before: form(before),
    after: form(after),
    missing,
    because,
  };
}
