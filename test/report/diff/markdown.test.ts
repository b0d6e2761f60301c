import { describe, expect, test } from "vitest";
import { diffMarkdown } from "../../../src/report/diff/diff-markdown.js";
import { diffReportOf } from "../../../src/report/diff/diff-report.js";
import { fenced, inline, opening } from "../../../src/report/markdown/markup.js";
import { differ, sideOf } from "../../study/diff/differing.js";
import { FILES, SHOP } from "../../study/diff/shop.js";

async function markdown(old: string, other: string, files: Readonly<Record<string, string>> = FILES) {
  const comparison = await differ(sideOf(old), sideOf(other), files);
  const titles = { old: "old.yaml", new: "new.yaml", set: [] };
  return diffMarkdown(diffReportOf(comparison, titles, { only: undefined, masked: false }, "en"));
}

describe("a comparison as a comment", () => {
  test("has the totals first, and the people folded up", async () => {
    const text = await markdown(SHOP, SHOP.replace("points >= goal", "points > goal"));
    expect(text).toBe(COMMENT);
  });

  test("says in one line that nothing differs", async () => {
    expect(await markdown(SHOP, SHOP)).toBe(`### Test, 2026-10 (2026-10-01 to 2026-10-31)

old.yaml → new.yaml

No difference: both rulebooks mean the same, and every figure is the same.
55.00 CNY paid to 3 on both sides.
`);
  });

  test("stays below what GitHub takes, and says what is left out", async () => {
    const count = 3000;
    const people = Array.from({ length: count }, (_, i) => `${i},Somebody with a long name ${i},x`).join(
      "\n",
    );
    const jobs = Array.from({ length: count }, (_, i) => `${i},${i},2026-10-01,2`).join("\n");
    const files = { "people.csv": `id,name,team\n${people}\n`, "jobs.csv": `job,who,day,points\n${jobs}\n` };
    const text = await markdown(SHOP, SHOP.replace("rate: 10", "rate: 11"), files);
    expect(text.length).toBeGreaterThan(50_000);
    expect(text.length).toBeLessThan(65_536);
    const shown = text.match(/\| Somebody with a long name/g)?.length ?? 0;
    expect(text).toContain(`${count - shown} of 3000 rows are left out`);
    expect(text.endsWith("</details>\n\n") || text.endsWith("</details>\n")).toBe(true);
  });
});

describe("text of data and rulebooks", () => {
  test("cannot become markup, a cell, a mention, a link or a picture", () => {
    expect(inline("a|b")).toBe("a&#124;b");
    expect(inline("<script>*x* _y_ `z` ~~w~~ [l](u) \\| &amp;")).toBe(
      "&#60;script&#62;&#42;x&#42; &#95;y&#95; &#96;z&#96; &#126;&#126;w&#126;&#126; &#91;l&#93;(u) &#92;&#124; &#38;amp;",
    );
    expect(inline("@somebody")).toBe("@<!-- -->somebody");
    expect(inline("see #12, GH-12")).toBe("see #<!-- -->12, GH<!-- -->-12");
    expect(inline("https://x.example www.x.example :smile: $x$")).toBe(
      "https:<!-- -->//x.example www<!-- -->.x.example :<!-- -->smile: $<!-- -->x$<!-- -->",
    );
    expect(inline("two\nlines")).toBe("two&#92;nlines");
  });

  test("cannot begin a list or a heading", () => {
    expect(["+ x", "- x", "# x", "12. x", "1) x", "12 x"].map(opening)).toEqual([
      "&#43; x",
      "&#45; x",
      "&#35; x",
      "&#49;&#50;. x",
      "&#49;) x",
      "12 x",
    ]);
  });

  test("cannot end a fence", () => {
    expect(fenced(["```", "`````"], "diff")).toEqual(["``````diff", "```", "`````", "``````"]);
  });

  test("stands in the people's table as it is", async () => {
    const files = { ...FILES, "people.csv": FILES["people.csv"].replace("Ann", "A|nn <b>") };
    const text = await markdown(SHOP, SHOP.replace("rate: 10", "rate: 11"), files);
    expect(text).toContain("| a | A&#124;nn &#60;b&#62; | x |");
  });
});

const COMMENT = `### Test, 2026-10 (2026-10-01 to 2026-10-31)

old.yaml → new.yaml

| What | Before | After | Change | In % |
| :-- | --: | --: | --: | --: |
| Bonus in all (CNY) | 55.00 | 45.00 | -10.00 | -18.18% |

people: 0 more, 2 less, 1 unchanged

**Where the change comes from**

|  | Changed | Change | People |
| :-- | :-- | --: | --: |
| 1 | jobs.good | -10.00 | 2 |

**Grades**

- level: high → middle: 1: Ann
- level: middle → low: 1: Bob

**Flags**

- &#43; No good job: 1: Bob

<details>
<summary>Rules that changed (1)</summary>

jobs.good  rule, rules.yaml:17

\`\`\`diff
- good: points >= goal
+ good: points > goal
\`\`\`

</details>

<details>
<summary>By team</summary>

| team | Before | After | Change | In % | People |
| :-- | --: | --: | --: | --: | --: |
| x | 50.00 | 40.00 | -10.00 | -20.00% | 2 |
| y | 5.00 | 5.00 | 0.00 | 0.00% | 1 |

</details>

<details>
<summary>people (2)</summary>

| id | Name | team | Before | After | Change | In % | First difference |
| :-- | :-- | :-- | --: | --: | --: | --: | :-- |
| a | Ann | x | 40.00 | 35.00 | -5.00 | -12.50% | Good jobs: 2.00 → 1.00 |
| b | Bob | x | 10.00 | 5.00 | -5.00 | -50.00% | Good jobs: 1.00 → 0.00 |

</details>

`;
