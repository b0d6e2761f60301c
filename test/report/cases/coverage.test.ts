import { describe, expect, it } from "vitest";
import { textWidth } from "../../../src/base/text-width.js";
import { coverageRecord, coverageText, percentShown } from "../../../src/report/cases/coverage.js";
import { caseOf, covering, rulebookOf } from "../../study/coverage/covering.js";

const RULEBOOK = rulebookOf(
  ["x", "y"],
  `fee: { of: x, bands: { up_to 3: 10, over 3 up_to 5: 20, over 5: 30 } }
flags: { late: { when: y > 2 and x > 1 else no, say: Late } }`,
);
const files = () => covering(RULEBOOK, caseOf([{ x: 3 }, { x: 4, y: 5 }]));

describe("coverage as text", () => {
  it("says in the rule's own words what no case shows, line by line", async () => {
    expect(coverageText(await files(), "en", undefined)).toBe(
      `rules.yaml: covered 10 of 22 (45.4%)
  line 15  people.fee   edge 3 · never below it
  line 15  people.fee   edge 5 · never exactly at it, never just above it
  line 15  people.fee   over 5: 30 · never taken
  line 16  people.late  y > 2 · never what makes it no
  line 16  people.late  y > 2 · never exactly at it, never below it, never just above it
  line 16  people.late  x > 1 · never what makes it no
  line 16  people.late  x > 1 · never exactly at it, never below it, never just above it
`,
    );
  });

  it("says it in Chinese, aligned", async () => {
    const lines = coverageText(await files(), "zh", undefined).split("\n");
    expect(lines[0]).toBe("rules.yaml：覆盖 10/22（45.4%）");
    expect(lines[2]).toBe("  第 15 行  people.fee   界限 5 · 从未恰好等于，从未略高于");
  });

  it("cuts the words of a rule, not what is said of them, to the width there is", async () => {
    const rulebook = rulebookOf(["x"], `q: if(x + x + x + x + x + x + x + x = 8, 1, 2)`);
    const text = coverageText(await covering(rulebook, caseOf([{ x: 1 }])), "en", 60);
    const line = text.split("\n")[1];
    expect(line).toBe("  line 14  people.q  if: x + x + x + x + x + x +… · never no");
    expect(textWidth(line)).toBe(60);
  });

  it("says of what nothing was asked that it was never asked", async () => {
    const text = coverageText(await covering(RULEBOOK, caseOf([{ fee: 1, late: "yes" }])), "en", undefined);
    expect(text).toContain("flag: y > 2 and x > 1 else no · never asked");
  });

  it("sums up several files", async () => {
    const [file] = await files();
    const text = coverageText([file, { ...file, file: "other.yaml" }], "en", undefined);
    expect(text).toMatch(/All files: covered 20 of 44 \(45\.4%\)\n$/);
  });
});

describe("the percent of coverage", () => {
  it.each([
    [0, 0, "100.0%"],
    [1999, 2000, "99.9%"],
    [2, 3, "66.6%"],
    [3, 3, "100.0%"],
  ])("of %d in %d is %s: nothing less than all is 100%%", (covered, points, shown) => {
    expect(percentShown({ covered, points })).toBe(shown);
  });
});

it("coverage as records has every point with its place", async () => {
  expect(coverageRecord(await files())).toMatchObject({
    schema: "meritbook-coverage/1",
    total: { covered: 10, points: 22, share: "5/11" },
    files: [
      {
        file: "rules.yaml",
        points: expect.arrayContaining([
          {
            line: 15,
            column: 61,
            path: "people.fee",
            construct: "bands",
            outcome: "taken",
            text: "over 5: 30",
            covered: false,
          },
        ]),
      },
    ],
  });
});
