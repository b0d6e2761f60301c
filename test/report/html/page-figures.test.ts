import { describe, expect, test } from "vitest";
import { toFixed } from "../../../src/base/exact.js";
import { mannerOf } from "../../../src/report/forms.js";
import { reportHtml } from "../../../src/report/html/report-html.js";
import { insightOf } from "../../../src/report/insight/insight.js";
import { resultJson } from "../../../src/report/json/result-json.js";
import { reportOf } from "../../../src/report/report.js";
import { rulesInWords } from "../../../src/report/rules/rules-in-words.js";
import { run } from "../../engine/schemes/fixture-run.js";
import { SCHEMES } from "../../fixtures/schemes.js";
import { textOf } from "../json/text-of.js";
import { exact } from "../sample-result.js";

const VIEW = { only: undefined, masked: false };
const AFTER_SALES = {
  rules: "after-sales.yaml",
  folder: "after-sales",
  period: "2026-10",
  before: undefined,
};

/** A figure as readers see it, in cents. */
const cents = (text: string) => Math.round(Number(text.replaceAll(",", "")) * 100);

const figuresIn = (markup: string) => [...markup.matchAll(/<td class=n>([^<]*)/g)].map(([, text]) => text);

describe.each([AFTER_SALES, ...SCHEMES])("the page of $rules in $period", (scheme) => {
  test("has the figures of result.json, and ways that add up to them", async () => {
    const { evaluation, result } = await run(scheme.rules, scheme.folder, scheme.period, scheme.before);
    const manner = mannerOf(result, "en");
    const rules = rulesInWords(evaluation.rulebook, result.period.first, "en", manner.zone);
    const page = reportHtml(reportOf(result, VIEW, "en", rules, insightOf(evaluation, result, manner))).join(
      "",
    );
    const people = new Map(
      page
        .split('<details class="person" id=')
        .slice(1)
        .map((markup) => [/^"p-([^"]*)"/.exec(markup)?.[1] ?? "", markup]),
    );
    const json = JSON.parse(textOf(resultJson(result, VIEW, "en")));
    const rows: JsonRow[] = json.tables[json.scored];
    expect([...people.keys()]).toEqual(rows.map(({ key }) => encoded(key)));
    const pays = new Set(rows.flatMap(({ pay }) => (pay ?? []).map(({ quantity }) => quantity)));
    const total = pays.has("total") ? "total" : [...pays].at(-1);
    for (const { key, values, scores } of rows) {
      const markup = people.get(encoded(key)) ?? "";
      const [summary] = markup.split("</summary>");
      const paid = total === undefined ? undefined : values[total];
      if (paid)
        expect([key, cents(/<span class="n">([^<]*)<\/span>$/.exec(summary)?.[1] ?? "")]).toEqual([
          key,
          cents(paid),
        ]);
      const got = [...markup.matchAll(/<td class=n>([^<]*) of [^<]*<i class=part/g)].map(([, text]) =>
        Number(text),
      );
      const expected = (scores ?? [])
        .filter((item) => item.got !== null && item.points !== "0")
        .map((item) => exact(item.got ?? ""));
      expect([key, got.map((one, i) => Math.abs(one - Number(toFixed(expected[i], 6))) < 0.006)]).toEqual([
        key,
        expected.map(() => true),
      ]);
      for (const [table] of markup.matchAll(/<table class=way>.*?<\/table>/g)) {
        const [steps, end] = table.split("<tfoot>").map(figuresIn);
        const sum = steps.reduce((all, step) => all + cents(step), 0);
        expect([key, sum]).toEqual([key, cents(end[0])]);
      }
    }
    const charts = [...page.matchAll(/<figcaption[^>]*>([^<]*), how many of each/g)].map(
      ([, label]) => label,
    );
    const table = result.tables.find(({ name }) => name === result.scored);
    const given = table?.columns.filter(
      ({ name, role }) => role === "grade" && rows.some(({ values }) => values[name] !== null),
    );
    expect(charts).toEqual(given?.map(({ label }) => label.en.replaceAll("'", "&#39;")));
  });
});

/** Of each team on a page: what its members are paid, and what it says that comes to. */
function teamsOf(page: string): { readonly members: number; readonly together: number }[] {
  return [...page.matchAll(/<details class="team">.*?<\/details>/gs)].flatMap(([team]) => {
    const [rows, foot] = team.split("<tfoot>");
    if (foot === undefined) return [];
    const paid = rows
      .split("<tr>")
      .slice(2)
      .map((row) => cents(figuresIn(row).at(-1) ?? ""));
    return [
      { members: paid.reduce((sum, one) => sum + one, 0), together: cents(figuresIn(foot).at(-1) ?? "") },
    ];
  });
}

test("a team's sum is what its members are paid", async () => {
  let teams = 0;
  for (const { rules, folder, period, before } of [AFTER_SALES, ...SCHEMES]) {
    const { result } = await run(rules, folder, period, before);
    for (const { members, together } of teamsOf(reportHtml(reportOf(result, VIEW, "en")).join(""))) {
      expect([rules, together]).toEqual([rules, members]);
      teams += 1;
    }
  }
  // Five of the flagship, the roles and teams of the dealer, and others.
  expect(teams).toBeGreaterThan(10);
});

interface JsonRow {
  readonly key: string;
  readonly values: Readonly<Record<string, string | null>>;
  readonly pay?: readonly { readonly quantity: string }[];
  readonly scores?: readonly { readonly got: string | null; readonly points: string }[];
}

const encoded = (key: string) => key.replaceAll("&", "&amp;");
