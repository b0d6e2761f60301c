import { UTC, type Zone } from "../../src/base/calendar.js";
import { sourceFile } from "../../src/base/source.js";
import type { Code } from "../../src/findings/catalogue.js";
import type { Finding } from "../../src/findings/finding.js";
import { Findings } from "../../src/findings/findings.js";
import type { ScopeCalendar } from "../../src/language/calendars.js";
import { Checker } from "../../src/language/checker.js";
import { plainFormula } from "../../src/language/formula-text.js";
import { parseFormula } from "../../src/language/parser.js";
import type { Scope } from "../../src/language/scope.js";
import type { LinkStep, Node } from "../../src/language/tree.js";
import {
  BOOLEAN,
  DATE,
  DATETIME,
  DURATION,
  MONEY,
  NUMBER,
  PERCENT,
  RATIO,
  TEXT,
  type Type,
} from "../../src/language/types.js";

/**
 * Tables for formulas to stand on: tickets lead to people by two columns, people to their team and leader; complaints
 * lead to tickets; nothing leads to or from the lone table.
 */
const COLUMNS: Readonly<Record<string, Readonly<Record<string, Type | "broken">>>> = {
  tickets: {
    ticket: TEXT,
    engineer: TEXT,
    seller: TEXT,
    asset: TEXT,
    fault: { kind: "text", words: ["body", "engine", "chassis"] },
    urgent: BOOLEAN,
    distance: NUMBER,
    price: MONEY,
    rate: PERCENT,
    part: RATIO,
    took: DURATION,
    day: DATE,
    reported: DATETIME,
    closed: DATETIME,
    wrong: "broken",
  },
  complaints: { about: TEXT, points: NUMBER },
  people: {
    id: TEXT,
    team: TEXT,
    leader: TEXT,
    base: MONEY,
    score: NUMBER,
    "score.arrival": NUMBER,
    joined: DATE,
  },
  team: { name: TEXT, bonus: MONEY },
  lone: { x: NUMBER },
  all: { profit: MONEY },
};

const STEPS: readonly LinkStep[] = [
  { from: "tickets", link: "engineer", to: "people" },
  { from: "tickets", link: "seller", to: "people" },
  { from: "complaints", link: "about", to: "tickets" },
  { from: "people", link: "team", to: "team" },
  { from: "people", link: "leader", to: "people" },
];

const PARAMS: Readonly<Record<string, Type | "broken">> = {
  near: NUMBER,
  limit: PERCENT,
  window: DURATION,
  start: DATE,
  torn: "broken",
};

const CALENDARS: Scope["calendars"] = new Map<string, ScopeCalendar | "broken">([
  ["office", { days: "holidays", hours: false }],
  ["desk", { days: undefined, hours: true }],
  ["torn", "broken"],
]);

function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

function waysBetween(from: string, to: string, visited: readonly string[]): LinkStep[][] {
  return STEPS.filter((step) => step.from === from).flatMap((step) => {
    if (step.to === to) return [[step]];
    if (visited.includes(step.to)) return [];
    return waysBetween(step.to, to, [...visited, step.to]).map((rest) => [step, ...rest]);
  });
}

/** The names in reach of a formula on one of the sample tables. */
export function sampleScope(table: string, zone: Zone = UTC): Scope {
  return {
    table,
    zone,
    column: (on, name) => own(own(COLUMNS, on), name),
    partNames: (on, name) => (on === "people" && name === "score" ? ["arrival"] : []),
    param: (name) => own(PARAMS, name),
    hasTable: (name) => Object.hasOwn(COLUMNS, name),
    link: (on, name) => STEPS.find((step) => step.from === on && step.link === name),
    waysTo: (from, to) => waysBetween(from, to, [from]),
    isDated: (name) => name === "tickets" || name === "complaints",
    calendars: CALENDARS,
    hasSpan: (name) => name === "season",
    columnNames: (on) => Object.keys(own(COLUMNS, on) ?? {}),
    otherNames: () => [...Object.keys(PARAMS), ...Object.keys(COLUMNS)],
  };
}

/** A formula that stands alone, checked on the rows of a sample table. */
export function checked(
  formula: string,
  scope: Scope = sampleScope("tickets"),
): { readonly node: Node | undefined; readonly findings: readonly Finding[] } {
  const findings = new Findings();
  const parsed = parseFormula(plainFormula(sourceFile("formula", formula)));
  if ("code" in parsed) return { node: undefined, findings: [parsed] };
  const node = new Checker(scope, findings).check(parsed);
  return { node, findings: findings.kept };
}

/** A formula that must be right. */
export function nodeOf(formula: string, scope?: Scope): Node {
  const { node, findings } = checked(formula, scope);
  if (!node) throw new Error(`${formula}: ${codes(findings).join(", ")}`);
  return node;
}

export function codes(findings: readonly Finding[]): Code[] {
  return findings.map((finding) => finding.code);
}

/** What a finding points at: the text between its start and end. */
export function pointedAt(finding: Finding | undefined): string | undefined {
  const place = finding?.place;
  if (!place || !("source" in place)) return undefined;
  const { file, start, end } = place.source;
  return file.text.slice(start, end);
}
