import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Workplace } from "../cli/workplace.js";

/** The month of two engineers: on the edges of both limits, and beyond them. */
const TICKETS = [
  ["T1", "An", "2026-10-01", "4"],
  ["T2", "An", "2026-10-02", "24"],
  ["T3", "An", "2026-10-09", "72.5"],
  ["T4", "Bo", "2026-10-31", "25"],
];

const PAGES = [
  ["README.md", "tickets.csv", ["ticket", "engineer", "closed", "hours"]],
  ["README.zh.md", "工单.csv", ["工单号", "维修人员", "完工日期", "用时"]],
] as const;

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.remove());

describe.each(PAGES)("the rulebook of %s", (page, file, headers) => {
  const [, rules = ""] = /```yaml\n(.*?)```/s.exec(readFileSync(page, "utf8")) ?? [];

  test("has ten lines, which fit a screen, and is in order", async () => {
    const lines = rules.trimEnd().split("\n");
    expect(lines).toHaveLength(10);
    for (const line of lines) expect(line.length).toBeLessThan(125);
    place.write({ "rules.yaml": rules });
    expect(await place.merit("check rules.yaml")).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("pays what the page says", async () => {
    const csv = [headers, ...TICKETS].map((cells) => cells.join(",")).join("\n");
    place.write({ "rules.yaml": rules, [`data/${file}`]: `${csv}\n` });
    const { code, stdout } = await place.merit("run rules.yaml --data data --lang en --all");
    // 2 × 20 + 10, and nothing
    expect([code, /^An +([\d.]+)$/m.exec(stdout)?.[1], /^Bo +([\d.]+)$/m.exec(stdout)?.[1]]).toEqual([
      0,
      "50.00",
      "0.00",
    ]);
  });
});
