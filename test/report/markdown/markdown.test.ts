import { describe, expect, test } from "vitest";
import type { Result } from "../../../src/engine/result/result.js";
import { resultMarkdown } from "../../../src/report/markdown/markdown.js";
import { inline } from "../../../src/report/markdown/markup.js";
import { reportOf } from "../../../src/report/report.js";
import { sampleResult } from "../sample-result.js";

const view = { only: undefined, masked: false };

const page = (result: Result = sampleResult(), language: "en" | "zh" = "en") =>
  resultMarkdown(reportOf(result, view, language));

/** So many people of that name; other tables are left out. */
function crowd(count: number, name = "王小明"): Result {
  const sample = sampleResult();
  const [people] = sample.tables;
  const rows = Array.from({ length: count }, (_, i) => {
    const values = [...people.rows[0].values];
    values[0] = `P${i}`;
    values[1] = name;
    return { ...people.rows[0], key: `P${i}`, values };
  });
  return { ...sample, tables: [{ ...people, rows }] };
}

describe("a result as a page in Markdown", () => {
  test("has totals first, teams, people folded, what is to be decided, where it comes from", () => {
    const parts = [
      "### After-sales engineer\n\n2026-10, 2026-10-01 to 2026-10-31: provisional\n\n_provisional: Tickets.reported must",
      "| Figure | Value |\n| :-- | --: |\n| Total | 3,454.77 CNY |\n| People | 3 (with flags 1) |\n| payroll | 3,454.77 |\n",
      "**Teams**\n\n| team | paid |\n| :-- | --: |\n| A | 2,616.17 |\n| B | 838.60 |\n",
      "<details>\n<summary>People: all 3</summary>\n\n| id | name | team | score | grade | total | Flags |\n",
      "| E001 | 王小明 | A | 91.80 | Excellent | 2,616.17 |  |\n",
      "**Flags**\n\n- Extra penalty, to be decided (1): E002 =HYPERLINK(",
      "**Limits that acted**\n\n- E003 赵",
      "<details>\n<summary>Where it comes from</summary>\n\n| Table | File | Read | Used |",
      "| Written by | Meritbook ",
    ];
    const text = page();
    const places = parts.map((part) => text.indexOf(part));
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text.match(/<details>/g)).toHaveLength(text.match(/<\/details>/g)?.length ?? 0);
    expect(text.endsWith("</details>\n")).toBe(true);
  });

  test("shows the highest and the lowest of many above all of them", () => {
    const text = page(crowd(13));
    expect(text).toContain("**People: the 5 highest and the 5 lowest of 13 by score**");
    expect(text.match(/^\| P\d/gm)).toHaveLength(10 + 13);
    expect(page(crowd(12)).match(/^\| P\d/gm)).toHaveLength(12);
  });

  test("stays below what GitHub takes as a comment, and counts whom it leaves out", () => {
    const count = 5000;
    const text = page(crowd(count));
    expect(text.length).toBeLessThan(65_536);
    expect(text.length).toBeGreaterThan(60_000);
    const listed = text.slice(text.indexOf("<details>")).match(/^\| P\d/gm)?.length ?? 0;
    expect(text).toContain(`${count - listed} rows are left out, as GitHub takes no longer text`);
    expect(text).toContain("Where it comes from");
  });

  test("stays below it whatever else is long: notes, lists, other tables, files", () => {
    const sample = sampleResult();
    const [people, team] = [sample.tables[0], sample.tables[2]];
    const many = <One>(one: One, size: number) => Array.from({ length: size }, () => one);
    const text = page({
      ...sample,
      tables: [people, { ...team, rows: many(team.rows[0], 9000) }, sample.tables[1]],
      overrides: many({ name: "near".repeat(20), from: "1", to: "2" }, 900),
      cuts: many(sample.cuts[0], 4000),
      funds: many(sample.funds[0], 4000),
      inputs: many(sample.inputs[0], 3000),
    });
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain("| E001 | 王小明 | A |");
    expect(text.match(/rows are left out/g)?.length).toBeGreaterThanOrEqual(5);
  });

  test("speaks Chinese", () => {
    const text = page(crowd(20), "zh");
    expect(text).toContain("<summary>人员：全部 20 个</summary>");
    expect(text).toContain("| 合计 | ");
    expect(text).toContain("数据来源");
  });
});

describe("a text of the input on that page", () => {
  const evil = "| a | b <script>x</script> [l](http://x) @all #1 ![i](u) `c` **d** </details>";

  test("becomes no cell, markup, link, picture or mention", () => {
    const text = page(crowd(1, evil));
    const row = text.split("\n").find((line) => line.startsWith("| P0 |")) ?? "";
    const shown = inline(evil);
    expect(row).toBe(`| P0 | ${shown} | A | 91.80 | Excellent | 2,616.17 |  |`);
    expect(shown.replaceAll("<!-- -->", "")).not.toMatch(/[|<>[\]`*]/);
    expect(shown).not.toMatch(/@\w|(?<!&)#\d|:\/\//);
  });

  test("cannot close what is folded", () => {
    const text = page(crowd(20, evil));
    expect(text.match(/<\/details>/g)).toHaveLength(text.match(/<details>/g)?.length ?? 0);
  });

  test("is no number of a commit either", () => {
    expect(inline("10012345 deadbeef deadbee")).toBe("1001<!-- -->2345 dead<!-- -->beef dead<!-- -->bee");
    expect(inline("123456 1234567x &1234567")).toBe("123456 1234567x &#38;1234<!-- -->567");
  });
});
