import { type Ran, runGiven } from "../running.js";

/** People with some columns of every kind that shapes look at; all may be empty. */
export const PEOPLE = `
scored: people
tables:
  team:
  people:
    file: people
    key: id
    columns:
      id: {}
      team: { to: team, empty: allowed }
      rate: { type: percent, empty: allowed }
      low: { type: percent, empty: allowed }
      sales: { type: money, empty: allowed }
      n: { type: number, empty: allowed }
      m: { type: number, empty: allowed }
      k: { type: number, empty: allowed }
      ok: { type: boolean, empty: allowed }
`;

/** The rules of people over rows that are given: p0, p1, … */
export function people(rules: string, ...rows: string[]): Ran {
  return peopleAnd("", rules, ...rows);
}

/** The same, with rules of other tables. */
export function peopleAnd(others: string, rules: string, ...rows: string[]): Ran {
  const given = rows.map((row, i) => `  - { id: p${i}, ${row} }`).join("\n");
  return runGiven(
    `${PEOPLE}\nrules:\n${others.replace(/^(?=.)/gm, "  ")}\n  people:\n${rules.replace(/^/gm, "    ")}`,
    `people:\n${given}`,
  );
}

/** The values of a quantity, row by row. */
export function valuesOf(ran: Ran, count: number, name = "x"): string[] {
  return Array.from({ length: count }, (_, i) => ran.value("people", `p${i}`, name));
}
