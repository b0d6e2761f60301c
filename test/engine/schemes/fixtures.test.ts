import { describe, expect, test } from "vitest";
import { paidLines } from "../../../src/engine/result/paid.js";
import { scoreItems } from "../../../src/engine/result/parts.js";
import { json } from "../../fixtures/files.js";
import { normal, plain, type Run, run } from "./fixture-run.js";

interface Person {
  readonly [name: string]: unknown;
  readonly points: Readonly<Record<string, string | null>> | null;
}

interface Team {
  readonly members: number;
  readonly paid: string;
  readonly closed: number;
  readonly returns: string | null;
}

interface Expected {
  readonly status: string;
  readonly rows: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly people: Readonly<Record<string, Person>>;
  readonly team: Readonly<Record<string, Team>>;
  readonly tickets: {
    readonly late: readonly string[];
    readonly returned: readonly string[];
    readonly at_fault: readonly string[];
  };
}

function personOf({ evaluation }: Run, id: string): Record<string, unknown> {
  const row = evaluation.rowOf("people", id);
  if (row === undefined) return {};
  const value = (name: string) => plain(evaluation.value("people", row, name));
  const score = evaluation.quantity("people", "score");
  const total = evaluation.quantity("people", "total");
  const items = score ? scoreItems(evaluation, score, row) : [];
  const [line] = total ? paidLines(evaluation, total, row) : [];
  return {
    closed: Number(value("closed")),
    timely: value("timely"),
    satisfied: value("satisfied"),
    return_rate: value("return_rate"),
    retention: value("retention"),
    complaint_rate: value("complaint_rate"),
    attendance_rate: value("attendance_rate"),
    points: Object.fromEntries(items.map(({ name, got }) => [name, plain(got)])),
    score: value("score"),
    grade: value("grade"),
    return_factor: value("return_factor"),
    low_score: value("low_score"),
    pay_unrounded: plain(line?.exact),
    total: value("total"),
  };
}

function rowsOf({ result }: Run): Record<string, Record<string, number>> {
  return Object.fromEntries(
    result.inputs.map(({ table, rows: { read, used, outside, excluded, rejected } }) => [
      table,
      { read, used, outside, excluded, rejected },
    ]),
  );
}

describe("the fixtures' months come out as an independent script computes them", () => {
  test.for([
    ["after-sales", "2026-10", "after-sales/expected.json"],
    ["after-sales-xlsx", "2026-10", "after-sales/expected.json"],
    ["after-sales", "2026-11", "after-sales/expected-2026-11.json"],
  ] as const)("%s in %s", async ([folder, period, name]) => {
    const expected = json<Expected>(name);
    const made = await run("after-sales.yaml", folder, period);
    expect(made.result.status).toBe(expected.status);
    expect(rowsOf(made)).toEqual(expected.rows);
    for (const [id, person] of Object.entries(expected.people)) {
      const own = personOf(made, id);
      const same = Object.fromEntries(Object.keys(own).map((key) => [key, normal(person[key])]));
      const points = Object.fromEntries(Object.entries(person.points ?? {}).map(([k, v]) => [k, normal(v)]));
      expect({ id, ...own }).toEqual({ id, ...same, points });
    }
    for (const [key, team] of Object.entries(expected.team)) {
      const row = made.evaluation.rowOf("team", key) ?? -1;
      const value = (name: string) => plain(made.evaluation.value("team", row, name));
      expect([key, value("paid"), value("closed"), value("returns")]).toEqual([
        key,
        normal(team.paid),
        String(team.closed),
        normal(team.returns),
      ]);
    }
    expect(ticketsWhere(made, "on_time", false)).toEqual(expected.tickets.late);
    expect(ticketsWhere(made, "returned", true)).toEqual(expected.tickets.returned);
    expect(ticketsWhere(made, "at_fault", true)).toEqual(expected.tickets.at_fault);
  });
});

/** Tickets of the period for which a condition holds or not, in the order of their numbers. */
function ticketsWhere({ evaluation }: Run, name: string, holds: boolean): string[] {
  const table = evaluation.table("tickets");
  const rows = Array.from({ length: table.rows }, (_, row) => row);
  return rows
    .filter((row) => table.used?.[row] !== 0 && evaluation.value("tickets", row, name) === holds)
    .map((row) => table.keyText(row))
    .sort();
}

test("agents of an export without a staff list come out as an independent script computes them", async () => {
  const expected = json<{ agents: Record<string, Record<string, string | number | null>> }>(
    "helpdesk/expected.json",
  );
  const { evaluation, result } = await run("helpdesk-agents.yaml", "helpdesk");
  expect(result.tables[0].rows.map((row) => row.key)).toEqual(Object.keys(expected.agents).sort());
  for (const [agent, figures] of Object.entries(expected.agents)) {
    const row = evaluation.rowOf("agents", agent) ?? -1;
    const value = (name: string) => plain(evaluation.value("agents", row, name));
    expect([
      agent,
      ...["tickets_handled", "first_response", "resolution", "solved", "rating"].map(value),
    ]).toEqual([
      agent,
      String(figures.tickets),
      normal(figures.first_response_on_time),
      normal(figures.resolution_on_time),
      normal(figures.resolved),
      normal(figures.survey_mean),
    ]);
  }
});
