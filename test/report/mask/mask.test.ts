import { describe, expect, test } from "vitest";
import { bilingual } from "../../../src/base/language.js";
import { finding } from "../../../src/findings/finding.js";
import { resultJson } from "../../../src/report/json/result-json.js";
import { mask } from "../../../src/report/mask/mask.js";
import { pseudonym } from "../../../src/report/mask/masker.js";
import { reportOf } from "../../../src/report/report.js";
import { textOf } from "../json/text-of.js";
import { sampleResult } from "../sample-result.js";
import { sampleRulebook } from "../sample-rulebook.js";

const rulebook = sampleRulebook();

describe("a masked result", () => {
  const masked = mask(sampleResult(), rulebook);

  test("has a pseudonym for id and name of each scored row", () => {
    const [first] = masked.tables[0].rows;
    expect(first.key).toBe(pseudonym("E001"));
    expect(first.values.slice(0, 3)).toEqual([pseudonym("E001"), pseudonym("E001"), "A"]);
  });

  test("keeps every figure", () => {
    const figures = (result: typeof masked) => result.tables[0].rows.map((row) => row.values.slice(3));
    expect(figures(masked)).toEqual(figures(sampleResult()));
  });

  test("says nothing of names and ids anywhere", () => {
    const view = { only: undefined, masked: true };
    const json = textOf(resultJson(masked, view, "zh"));
    const report = reportOf(masked, view, "zh");
    const rows = [
      report.scoreDetail,
      report.payDetail,
      report.leftOut,
      report.findings,
      report.about,
    ].flatMap(({ rows }) => [...rows]);
    const shown = rows
      .flat()
      .filter((cell) => typeof cell === "string")
      .join("\n");
    for (const secret of ["E001", "E002", "E003", "王小明", "HYPERLINK"]) {
      expect(json).not.toContain(secret);
      expect(shown).not.toContain(secret);
    }
  });
});

test("the part of a key that names a scored row is masked, also of one who is not among them", () => {
  const sample = sampleResult();
  const row = { ...[...sample.leftOut][0], table: "attendance", detail: bilingual("x") };
  const keys = ["E001 / 2026-10-05", "E099 / 2026-10-05"];
  const masked = mask({ ...sample, leftOut: keys.map((key) => ({ ...row, key })) }, rulebook);
  expect([...masked.leftOut].map(({ key }) => key)).toEqual([
    `${pseudonym("E001")} / 2026-10-05`,
    `${pseudonym("E099")} / 2026-10-05`,
  ]);
});

test("so is an id of which the number of a row that leads there is made", () => {
  const sample = sampleResult();
  const tickets = "\n  jobs: { file: jobs, key: job, columns: { job: , who: { to: people } } }";
  const row = { ...[...sample.leftOut][0], table: "jobs", detail: bilingual("x") };
  const keys = ["E001-K7", "2026/E002/1", "XE001-K7", "K7"];
  const masked = mask({ ...sample, leftOut: keys.map((key) => ({ ...row, key })) }, sampleRulebook(tickets));
  expect([...masked.leftOut].map(({ key }) => key)).toEqual([
    `${pseudonym("E001")}-K7`,
    `2026/${pseudonym("E002")}/1`,
    "XE001-K7",
    "K7",
  ]);
});

test("a name is masked amid a sentence, in hints and in keys of several parts", () => {
  const sample = sampleResult();
  const name = String(sample.tables[0].rows[0].values[1]);
  const hint = bilingual(` Did you mean ${name}?`, `是否为${name}？`);
  const told = [
    finding("set-unknown", undefined, {
      found: "E001 / 2026-10-05",
      hint,
      known: ["attendance E002 / x", "E0011"],
    }),
  ];
  const { kept } = mask({ ...sample, findings: { kept: told, counts: [] } }, rulebook).findings;
  const own = pseudonym("E001");
  expect(kept[0].values).toEqual({
    found: `${own} / 2026-10-05`,
    hint: bilingual(` Did you mean ${own}?`, `是否为${own}？`),
    known: [`attendance ${pseudonym("E002")} / x`, "E0011"],
  });
});

test("keys of rows that are not about a scored one stay", () => {
  const sample = sampleResult();
  expect([...mask(sample, rulebook).leftOut][0].key).toBe([...sample.leftOut][0].key);
  expect(mask(sample, rulebook).tables[2].rows[0].key).toBe("A");
});

test("a text that two scored rows share stands for neither", () => {
  const sample = sampleResult();
  const [people, ...rest] = sample.tables;
  const rows = people.rows.map((row) => ({ ...row, values: [row.key, "王伟", ...row.values.slice(2)] }));
  const told = finding("file-missing", undefined, { path: "王伟" });
  const masked = mask(
    { ...sample, tables: [{ ...people, rows }, ...rest], findings: { kept: [told], counts: [] } },
    rulebook,
  );
  expect(masked.findings.kept[0].values).toEqual({ path: "P-*" });
  expect(masked.tables[0].rows[1].values[1]).toBe(pseudonym("E002"));
});

test("a quantity that gives a name is masked, in the scored table and in others", () => {
  const sample = sampleResult();
  const leader = { ...sample.tables[0].columns[1], name: "leader", role: "quantity" as const };
  const name = String(sample.tables[0].rows[0].values[1]);
  const tables = sample.tables.map((table) => ({
    ...table,
    columns: [...table.columns, leader],
    rows: table.rows.map((row) => ({ ...row, values: [...row.values, name] })),
  }));
  const [people, , team] = mask({ ...sample, tables: [tables[0], ...tables.slice(1)] }, rulebook).tables;
  expect(people.rows.map((row) => row.values.at(-1))).toEqual(people.rows.map(() => pseudonym("E001")));
  expect(team.rows[0].values.at(-1)).toBe(pseudonym("E001"));
});

test("the same id has the same pseudonym in every run", () => {
  expect(pseudonym("E001")).toBe(pseudonym("E001"));
  expect(pseudonym("E001")).toMatch(/^P-[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(pseudonym("E001")).not.toBe(pseudonym("E002"));
});
