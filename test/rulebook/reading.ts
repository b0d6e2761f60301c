import { lineColumn, sourceFile } from "../../src/base/source.js";
import type { Code } from "../../src/findings/catalogue.js";
import type { Finding } from "../../src/findings/finding.js";
import { Findings } from "../../src/findings/findings.js";
import type { Library } from "../../src/rulebook/files/library.js";
import type { Quantity, Rulebook } from "../../src/rulebook/model.js";
import { readRulebook } from "../../src/rulebook/read.js";
import type { YamlText } from "../../src/rulebook/yaml.js";

/** Stands in a sample before the place at which a finding must be. */
const MARK = "▸";

/** A rulebook text with marks taken out, and the places where they stood, as `line:column`. */
export function marked(yaml: string): { readonly text: string; readonly places: readonly string[] } {
  const parts = yaml.split(MARK);
  const text = parts.join("");
  const file = sourceFile("sample", text);
  let offset = 0;
  const places = parts.slice(0, -1).map((part) => {
    offset += part.length;
    const { line, column } = lineColumn(file, offset);
    return `${line}:${column}`;
  });
  return { text, places };
}

export interface Reading {
  readonly rulebook: Rulebook | undefined;
  readonly findings: readonly Finding[];
}

/** Files beside the sample, by their paths. */
export function filesOf(files: Readonly<Record<string, string>>): Library {
  return (path) => (Object.hasOwn(files, path) ? { text: files[path] } : { near: Object.keys(files) });
}

export function read(text: string, overrides?: ReadonlyMap<string, YamlText>, library?: Library): Reading {
  const findings = new Findings();
  const rulebook = readRulebook(sourceFile("sample", text), findings, overrides, library);
  return { rulebook, findings: findings.kept };
}

/** A rulebook that must be right, warnings apart. */
export function rulebookOf(text: string): Rulebook {
  const { rulebook, findings } = read(text);
  if (!rulebook) throw new Error(told(findings).join("\n"));
  return rulebook;
}

export function quantityOf(text: string, path: string): Quantity {
  const quantity = rulebookOf(text).quantities.find((q) => q.path === path);
  if (!quantity) throw new Error(`no ${path}`);
  return quantity;
}

/** Findings as `line:column code`, in the order of their places. */
export function told(findings: readonly Finding[]): string[] {
  return [...findings].sort((a, b) => startOf(a) - startOf(b)).map((f) => `${placeOf(f)} ${f.code}`);
}

export function codesOf(findings: readonly Finding[]): Code[] {
  return findings.map((finding) => finding.code);
}

function startOf({ place }: Finding): number {
  return place && "source" in place ? place.source.start : -1;
}

function placeOf({ place }: Finding): string {
  if (!place || !("source" in place)) return "nowhere";
  const { line, column } = lineColumn(place.source.file, place.source.start);
  return `${line}:${column}`;
}

const indented = (text: string, by: number) =>
  text
    .split("\n")
    .map((line) => (line.trim() === "" ? line : " ".repeat(by) + line))
    .join("\n");

const HEAD = `merit: 1
name: Sample
period: month
scored: people
`;

const TABLES = `people:
  file: staff
  key: id
  columns:
    id: {}
    team: { to: team }
    base: { type: money }
    rate: { type: percent }
    score: { type: number }
    joined: { type: date }
    mark: { type: number, empty: allowed }
team:
jobs:
  file: jobs-*
  key: job
  dated: day
  columns:
    job: {}
    worker: { to: people }
    day: { type: date }
    points: { type: number }
    kind: { words: { body: [车身, Body], engine: [发动机] } }
    checked: { type: boolean }
`;

/** A rulebook on the sample tables with these lines under `rules:`. */
export function withRules(rules: string, head = ""): string {
  return `${HEAD}${head}tables:\n${indented(TABLES, 2)}rules:\n${indented(rules, 2)}\n`;
}

/** A rulebook on the sample tables with these quantities of people. */
export function withPeople(quantities: string, head = ""): string {
  return withRules(`people:\n${indented(quantities, 2)}`, head);
}

/** A rulebook with these tables beside those of the sample. */
export function withTables(tables: string, rules = "people: { one: 1 }"): string {
  return `${HEAD}tables:\n${indented(TABLES, 2)}${indented(tables, 2)}\nrules:\n  ${rules}\n`;
}

/** A rulebook with these lines beside a small table and rule. */
export function withHead(lines: string): string {
  return `${lines}\ntables:\n  people: { file: staff, key: id, columns: { id: {}, base: { type: money } } }\nrules:\n  people: { one: 1 }\n`;
}
