import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Result } from "../../../src/engine/result/result.js";
import { changesOf, differenceOf, largestChanges } from "../../../src/report/changes.js";
import { moneyShown } from "../../../src/report/forms.js";
import { mask } from "../../../src/report/mask/mask.js";
import { pseudonym } from "../../../src/report/mask/masker.js";
import { YARD } from "../../cli/garage.js";
import { Workplace } from "../../cli/workplace.js";
import { exact, sampleResult } from "../sample-result.js";
import { sampleRulebook } from "../sample-rulebook.js";

/** E001 was paid 2,000 in team B, E999 is not there any more, all others are new. */
const BEFORE: Result["before"] = {
  period: "2026-09",
  status: "final",
  rows: [
    { key: "E001", paid: exact("2000"), links: new Map([["team", "B"]]) },
    { key: "E999", paid: exact("500.5"), links: new Map([["team", "B"]]) },
  ],
};

describe("changes against the last closed period", () => {
  const changes = changesOf({ ...sampleResult(), before: BEFORE });

  test("tell each one's pay of then and now, also of those who came or went", () => {
    expect(
      changes && differenceOf(changes.rows.get("E001") ?? { key: "", before: undefined, now: undefined }),
    ).toEqual(exact("616.17"));
    expect(changes?.rows.get("E999")).toEqual({ key: "E999", before: exact("500.5"), now: undefined });
    expect(changes?.heads.before).toBe(2);
    expect(changes && moneyShown(changes.all.before)).toBe("2,500.50");
  });

  test("count everybody where they belonged then, and where they belong now", () => {
    const team = changes?.byLink.get("team")?.find(({ key }) => key === "B");
    expect(team?.before && moneyShown(team.before)).toBe("2,500.50");
  });

  test("list the largest first, and nobody who came or went", () => {
    expect(largestChanges(changes?.rows.values() ?? [], 10).map(({ key }) => key)).toEqual(["E001"]);
  });

  test("name nobody where a report is masked", () => {
    const masked = mask({ ...sampleResult(), before: BEFORE }, sampleRulebook());
    expect(masked.before?.rows.map(({ key }) => key)).toEqual([pseudonym("E001"), pseudonym("E999")]);
    expect(changesOf(masked)?.rows.get(pseudonym("E001"))?.now).toEqual(exact("2616.17"));
  });

  test("are none without a closed period", () => {
    expect(changesOf(sampleResult())).toBeUndefined();
  });
});

describe("a page beside a ledger", () => {
  let place: Workplace;
  beforeEach(async () => {
    place = new Workplace();
    place.write(YARD);
    await run("2026-09");
    await place.merit("close out/2026-09 --ledger ledger");
  });
  afterEach(() => place.remove());

  const run = (period: string, more = "") =>
    place.merit(
      `run rules/garage.yaml --data data --ledger ledger --period ${period} --out out/${period} ${more}`,
    );
  const page = () => place.read("out/2026-10/report.html");

  test("tells what is different, in all and for each one", async () => {
    await run("2026-10");
    // September: job b and a bonus of 50; October: three jobs and the bonus
    expect(page()).toContain(
      "Paid together: 150.00 in 2026-09, 350.00 now (+200.00). people: 3 then, 3 now.",
    );
    expect(page()).toContain("<dt>Paid in 2026-09<dd>0.00, now +200.00</div>");
  });

  test("tells whom it is limited to nothing of others", async () => {
    await run("2026-10", "--only team=West");
    expect(page()).toContain("Paid together: 50.00 in 2026-09, 50.00 now (0.00). people: 1 then, 1 now.");
  });

  test("tells nothing of it where no period was closed before", async () => {
    await run("2026-09");
    expect(place.read("out/2026-09/report.html")).not.toContain('id="before"');
  });
});
