import { describe, expect, it } from "vitest";
import { sourceFile } from "../../src/base/source.js";
import { messageOf } from "../../src/findings/finding.js";
import { Findings } from "../../src/findings/findings.js";
import { CALENDAR_FUNCTIONS } from "../../src/language/calendars.js";
import { plainFormula } from "../../src/language/formula-text.js";
import { SCALAR_FUNCTIONS } from "../../src/language/functions.js";
import { GATHER_FUNCTIONS, WINDOW_FUNCTIONS } from "../../src/language/gathers.js";
import { HISTORY_FUNCTIONS } from "../../src/language/history.js";
import { parseFormula } from "../../src/language/parser.js";
import { printFormula } from "../../src/language/printer.js";
import { runCases } from "../../src/study/run-cases.js";
import {
  CALENDARS,
  type Example,
  GATHERS,
  HISTORY,
  IF,
  LITERALS,
  MISSING,
  NAMES,
  OPERATORS,
  PAST,
  ROWS,
  RULEBOOK,
  WINDOWS,
} from "./formula-examples.js";

const EXAMPLES: readonly Example[] = [
  ...LITERALS.map(({ example }) => example),
  ...NAMES.map(({ example }) => example),
  ...OPERATORS.map(({ example }) => example),
  IF,
  ...MISSING.flatMap(({ examples }) => examples),
  ...GATHERS,
  ...WINDOWS,
  ...HISTORY,
  ...CALENDARS,
];

const KEYS: Readonly<Record<string, string>> = {
  people: "A",
  "people:B": "B",
  "people:C": "C",
  jobs: "j1",
  team: "East",
  all: "all",
};

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const tableOf = ({ on }: Example) => on.split(":")[0] ?? on;

/** The examples as quantities of one rulebook, `x0`, `x1`, … */
function rulebook(): string {
  const tables = new Set(EXAMPLES.map(tableOf));
  const rules = [...tables].map((name) => {
    const own = EXAMPLES.flatMap((example, i) =>
      tableOf(example) === name ? [`    x${i}: ${quoted(example.formula)}`] : [],
    );
    return `  ${name}:\n${own.join("\n")}`;
  });
  return `${RULEBOOK}rules:\n${rules.join("\n")}\n`;
}

/** One case for each example, so that each is told of by itself. */
function cases(): string {
  const rows = (list: readonly Readonly<Record<string, string>>[]) =>
    list
      .map((row) => Object.entries(row).filter(([, value]) => value !== ""))
      .map((row) => `{ ${row.map(([name, value]) => `${name}: ${value}`).join(", ")} }`)
      .join(", ");
  return EXAMPLES.map((example, i) => {
    const expected = `{ ${tableOf(example)}: { ${KEYS[example.on]}: { x${i}: ${example.gives} } } }`;
    return [
      `- case: example ${i}`,
      "  period: 2026-10",
      `  given: { people: [${rows(ROWS.people)}], jobs: [${rows(ROWS.jobs)}] }`,
      `  history: ${PAST}`,
      `  expect: ${expected}`,
    ].join("\n");
  }).join("\n");
}

describe("examples of the page on formulas", async () => {
  const findings = new Findings();
  const outcomes = await runCases(
    sourceFile("examples.yaml", rulebook()),
    sourceFile("examples.test.yaml", cases()),
    async () => {
      throw new Error("no example reads a folder");
    },
    findings,
  );

  it("are formulas of one rulebook that checks clean", () => {
    expect(findings.kept.map((finding) => messageOf(finding, "en"))).toEqual([]);
    expect(outcomes).toHaveLength(EXAMPLES.length);
  });

  it.each(EXAMPLES.map(({ on, formula, gives }, i) => [on, formula, gives, i] as const))(
    "on %s, %s is %s",
    (_on, _formula, _gives, i) => {
      expect(outcomes?.[i]?.failures.map((finding) => messageOf(finding, "en"))).toEqual([]);
    },
  );

  it.each(OPERATORS.flatMap(({ binds }) => (binds ? [binds] : [])))("%s reads as %s", (one, other) => {
    const printed = (formula: string) => {
      const parsed = parseFormula(plainFormula(sourceFile("formula", formula)));
      return "code" in parsed ? parsed.code : printFormula(parsed);
    };
    expect(printed(one)).toBe(printed(other));
  });

  it("hold every gather, window and history, and functions have examples of their own", () => {
    const used = (names: Iterable<string>, examples: readonly Example[]) =>
      [...names].filter((name) => !examples.some(({ formula }) => formula.startsWith(`${name}(`)));
    expect(used(GATHER_FUNCTIONS.keys(), GATHERS)).toEqual([]);
    expect(used(WINDOW_FUNCTIONS.keys(), WINDOWS)).toEqual([]);
    expect(used(HISTORY_FUNCTIONS.keys(), HISTORY)).toEqual([]);
    expect(used(CALENDAR_FUNCTIONS.keys(), CALENDARS)).toEqual([]);
    expect([...SCALAR_FUNCTIONS.values()].filter(({ examples }) => examples.length === 0)).toEqual([]);
  });
});
