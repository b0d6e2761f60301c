import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { textOf } from "../report/json/text-of.js";
import { GARAGE, NOVEMBER_JOBS, OCTOBER_JOBS, PEOPLE, YARD } from "./garage.js";
import { type Ended, Workplace } from "./workplace.js";

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
  place.write(YARD);
});

afterEach(() => place.remove());

const RUN = "run rules/garage.yaml --data data --ledger ledger";

async function run(period: string, more = ""): Promise<Ended> {
  return place.merit(`${RUN} --period ${period} --out out/${period} ${more}`);
}

async function close(period: string): Promise<Ended> {
  return place.merit(`close out/${period} --ledger ledger`);
}

/** Runs and closes September (of which the data are whole) and October (of which they are not). */
async function closeTwo(): Promise<void> {
  for (const period of ["2026-09", "2026-10"]) {
    expect((await run(period)).stderr).toBe("");
    expect(await close(period)).toMatchObject({ code: 0, stderr: "" });
  }
}

function people(
  period: string,
): Record<string, { total: string; pay: string[]; values: Record<string, string> }> {
  const { tables } = JSON.parse(place.read(`out/${period}/result.json`));
  return Object.fromEntries(
    tables.people.map(
      (row: {
        key: string;
        total: string;
        values: Record<string, string>;
        pay: { line: string; amount: string }[];
      }) => [
        row.key,
        { total: row.total, values: row.values, pay: row.pay.map(({ line, amount }) => `${line} ${amount}`) },
      ],
    ),
  );
}

const totals = (period: string) =>
  Object.fromEntries(Object.entries(people(period)).map(([key, { total }]) => [key, total]));

/** A rulebook with a history that no formula looks back at. */
const FORGETFUL = GARAGE.replace("    before: last(done)\n    busy: streak(done > 0)\n", "");

/** Codes of findings in what a command printed. */
const codes = ({ stderr }: Ended) => [...stderr.matchAll(/\[([a-z][a-z0-9-]+)\]/g)].map(([, code]) => code);

describe("merit close", () => {
  test("keeps the very bytes of the result, and lists it", async () => {
    await run("2026-09");
    const ended = await close("2026-09");
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(ended.stdout).toContain("Closed 2026-09 of garage (final) into ledger.");
    expect(place.names("ledger")).toEqual(["garage.2026-09.json", "ledger.json"]);
    expect(place.read("ledger/garage.2026-09.json")).toBe(place.read("out/2026-09/result.json"));
    const { entries } = JSON.parse(place.read("ledger/ledger.json"));
    expect(entries).toMatchObject([{ number: 1, rulebook: "garage", period: "2026-09" }]);
  });

  test("takes a result.json by its name", async () => {
    await run("2026-09");
    expect(await place.merit("close out/2026-09/result.json --ledger ledger")).toMatchObject({ code: 0 });
  });

  test("refuses a period that is closed already", async () => {
    await closeTwo();
    const before = place.bytes("ledger");
    const ended = await close("2026-10");
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(codes(ended)).toEqual(["close-again"]);
    expect(place.bytes("ledger")).toEqual(before);
  });

  test("refuses a hole where the rulebook does not say when history begins", async () => {
    await run("2026-09");
    await close("2026-09");
    place.write({
      "data/jobs.csv": NOVEMBER_JOBS,
      "rules/garage.yaml": FORGETFUL.replace(/^history: .*\n/m, ""),
    });
    await run("2026-11");
    const ended = await close("2026-11");
    expect(codes(ended)).toEqual(["close-hole"]);
    expect(ended.stderr).toContain("Close 2026-10 first.");
  });

  test.each([
    ["close-trial", "--set price=90", ""],
    ["close-not-whole", "--only team=East", ""],
    ["close-not-whole", "--mask", ""],
    ["close-no-id", "", "id: garage\n"],
  ])("refuses with %s what was run with %s", async (code, option, taken) => {
    const rulebook = GARAGE.replace(taken, "").replace(
      "    before: last(done)\n    busy: streak(done > 0)\n",
      "",
    );
    place.write({ "rules/garage.yaml": rulebook });
    const ended = await place.merit(
      `run rules/garage.yaml --data data --period 2026-09 --out out/x ${option}`,
    );
    expect(ended.code).toBe(0);
    const closing = await place.merit("close out/x --ledger ledger");
    expect(closing).toMatchObject({ code: 1, stdout: "" });
    expect(codes(closing)).toEqual([code]);
    expect(place.names()).not.toContain("ledger");
  });

  test("refuses a result that was changed by hand", async () => {
    await run("2026-09");
    const text = place.read("out/2026-09/result.json");
    place.write({ "out/2026-09/result.json": text.replace('"total":"100.00"', '"total":"900.00"') });
    expect(place.read("out/2026-09/result.json")).not.toBe(text);
    expect(codes(await close("2026-09"))).toEqual(["close-changed"]);
  });

  test("refuses what is no result", async () => {
    place.write({ "a.json": "{}", "b.json": "not", "c.json": new Uint8Array([0xff, 0xfe, 0x00]) });
    for (const name of ["a.json", "b.json", "c.json"]) {
      expect(codes(await place.merit(`close ${name} --ledger ledger`))).toEqual(["close-no-result"]);
    }
    expect(codes(await place.merit("close nowhere --ledger ledger"))).toEqual(["file-missing"]);
  });

  test("refuses a result with errors", async () => {
    await run("2026-09");
    const { sealed } = await import("../../src/ledger/seal.js");
    const text = place.read("out/2026-09/result.json");
    const forged = text.replace(
      '"counts": []',
      '"counts": [{ "code": "x", "severity": "error", "count": 2 }]',
    );
    place.write({
      "out/2026-09/result.json": [
        ...sealed([`${forged.replace(/,\n {2}"sha256": "\w+"\n}\n$/, "")}\n}\n`]),
      ].join(""),
    });
    expect(codes(await close("2026-09"))).toEqual(["close-errors"]);
  });

  test("refuses a result that does not know the ledger", async () => {
    await run("2026-09");
    await close("2026-09");
    const plain = GARAGE.replace("    before: last(done)\n    busy: streak(done > 0)\n", "");
    place.write({ "rules/garage.yaml": plain });
    await place.merit("run rules/garage.yaml --data data --period 2026-10 --out out/2026-10");
    expect(codes(await close("2026-10"))).toEqual(["close-other-ledger"]);
  });

  test("is not disturbed by one that was cut off, and never writes over a strange file", async () => {
    await run("2026-09");
    const result = place.read("out/2026-09/result.json");
    place.write({ "ledger/garage.2026-09.json": result });
    expect((await place.merit("verify --ledger ledger")).code).toBe(1);
    rmSync(join(place.folder, "ledger/garage.2026-09.json"));
    place.write({
      "ledger/ledger.json": '{ "schema": "meritbook-ledger/1", "entries": [] }',
      "ledger/garage.2026-09.json": result,
    });
    expect(codes(await place.merit("verify --ledger ledger"))).toEqual(["ledger-entry-added"]);
    expect(await close("2026-09")).toMatchObject({ code: 0 });
    place.write({ "ledger/garage.2026-10.json": "mine" });
    await run("2026-10");
    expect(codes(await close("2026-10"))).toEqual(["ledger-stray"]);
    expect(place.read("ledger/garage.2026-10.json")).toBe("mine");
  });
});

describe("merit verify", () => {
  const path = (name: string) => join(place.folder, "ledger", name);
  const verify = () => place.merit("verify --ledger ledger");

  test("finds a ledger as it was closed", async () => {
    await closeTwo();
    const ended = await verify();
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(ended.stdout).toContain("ledger is as it was closed. Entries: 2.");
  });

  test("says so as JSON, with the entries and what was found", async () => {
    await closeTwo();
    const whole = await place.merit("verify --ledger ledger --json");
    expect(JSON.parse(whole.stdout)).toMatchObject({
      schema: "meritbook-verify/1",
      intact: true,
      entries: [{ period: "2026-09" }, { period: "2026-10" }],
      findings: [],
    });
    rmSync(path("garage.2026-10.json"));
    const lacking = await place.merit("verify --ledger ledger --format json");
    expect([lacking.code, lacking.stderr]).toEqual([1, ""]);
    expect(JSON.parse(lacking.stdout)).toMatchObject({
      intact: false,
      chain: null,
      findings: [{ code: "ledger-entry-missing" }],
    });
  });

  test("finds a changed entry", async () => {
    await closeTwo();
    writeFileSync(path("garage.2026-09.json"), `${readFileSync(path("garage.2026-09.json"), "utf8")} `);
    const ended = await verify();
    expect(ended.code).toBe(1);
    expect(codes(ended)).toEqual(["ledger-entry-changed"]);
    expect(ended.stderr).toContain("garage.2026-09.json is not what was closed as 2026-09 of garage");
  });

  test("finds a missing entry, also the last", async () => {
    await closeTwo();
    rmSync(path("garage.2026-10.json"));
    expect(codes(await verify())).toEqual(["ledger-entry-missing"]);
  });

  test("finds entries that were exchanged", async () => {
    await closeTwo();
    renameSync(path("garage.2026-09.json"), path("x"));
    renameSync(path("garage.2026-10.json"), path("garage.2026-09.json"));
    renameSync(path("x"), path("garage.2026-10.json"));
    expect(codes(await verify())).toEqual(["ledger-entry-changed", "ledger-entry-changed"]);
  });

  test.each([
    ["a line taken away", (lines: string[]) => lines.slice(1), "ledger-chain"],
    ["lines exchanged", (lines: string[]) => [...lines].reverse(), "ledger-chain"],
    ["the last line taken away", (lines: string[]) => lines.slice(0, 1), "ledger-entry-added"],
  ])("finds %s", async (_, change, code) => {
    await closeTwo();
    const list = JSON.parse(readFileSync(path("ledger.json"), "utf8"));
    writeFileSync(path("ledger.json"), JSON.stringify({ ...list, entries: change(list.entries) }));
    const ended = await verify();
    expect(ended.code).toBe(1);
    expect(codes(ended)).toEqual([code]);
  });

  test("finds a list that was made anew over entries that do not rest on one another", async () => {
    const { withEntry, listText } = await import("../../src/ledger/ledger-list.js");
    const { sha256 } = await import("../../src/base/sha256.js");
    await closeTwo();
    const bytes = readFileSync(path("garage.2026-10.json"));
    rmSync(path("garage.2026-09.json"));
    const list = withEntry([], { rulebook: "garage", period: "2026-10", sha256: sha256(bytes) });
    writeFileSync(path("ledger.json"), listText(list));
    expect(codes(await verify())).toEqual(["ledger-order"]);
  });

  test("finds an entry that fits its hash and is no result", async () => {
    const { withEntry, listText } = await import("../../src/ledger/ledger-list.js");
    const { sha256 } = await import("../../src/base/sha256.js");
    const { sealed } = await import("../../src/ledger/seal.js");
    await closeTwo();
    for (const text of [
      "{}",
      textOf(sealed(['{\n  "schema": "x"\n}\n'])),
      readFileSync(path("garage.2026-10.json"), "utf8"),
    ]) {
      writeFileSync(path("garage.2026-09.json"), text);
      writeFileSync(
        path("ledger.json"),
        listText(withEntry([], { rulebook: "garage", period: "2026-09", sha256: sha256(text) })),
      );
      rmSync(path("garage.2026-10.json"), { force: true });
      expect(codes(await verify())).toEqual(["ledger-entry-unreadable"]);
    }
  });

  test.each([
    ["no JSON", "not JSON", "ledger-list-unreadable"],
    ["another form", '{ "schema": "x" }', "ledger-list-unreadable"],
    [
      "a way out of the folder",
      '{ "schema": "meritbook-ledger/1", "entries": [{ "number": 1, "rulebook": "a", "period": "2026-10", "file": "../../etc/passwd", "sha256": "", "chain": "" }] }',
      "ledger-list-unreadable",
    ],
    ["deep nesting", `{ "schema": ${"[".repeat(100_000)}`, "ledger-list-unreadable"],
  ])("finds a list of %s", async (_, text, code) => {
    place.write({ "ledger/ledger.json": text });
    expect(codes(await verify())).toEqual([code]);
    expect(codes(await run("2026-10"))).toContain(code);
  });

  test("finds a list that is gone, and a folder that is no ledger", async () => {
    await closeTwo();
    rmSync(path("ledger.json"));
    expect(codes(await verify())).toEqual(["ledger-list-missing"]);
    expect(codes(await place.merit("verify --ledger rules/none"))).toEqual(["file-missing"]);
    place.write({ "empty/.keep": "" });
    rmSync(join(place.folder, "empty/.keep"));
    expect(codes(await place.merit("verify --ledger empty"))).toEqual(["ledger-empty"]);
    expect(codes(await place.merit("verify --ledger data"))).toEqual(["ledger-empty"]);
  });
});

describe("merit run with a ledger", () => {
  test("refuses a ledger that does not reach up to the period, also where no formula looks back", async () => {
    place.write({ "data/jobs.csv": NOVEMBER_JOBS, "rules/garage.yaml": FORGETFUL });
    const mistyped = await run("2026-11");
    expect([mistyped.code, codes(mistyped)]).toEqual([1, ["ledger-gap"]]);
    expect(mistyped.stderr).toContain("nothing closed from 2026-09-01 to 2026-10-31, before 2026-11");
    await run("2026-09");
    await close("2026-09");
    expect((await run("2026-11")).stderr).toContain("nothing closed from 2026-10-01 to 2026-10-31");
  });

  test("warns where there is a history and no ledger is given", async () => {
    place.write({ "data/jobs.csv": NOVEMBER_JOBS, "rules/garage.yaml": FORGETFUL });
    const october = "run rules/garage.yaml --data data --period 2026-10";
    expect(codes(await place.merit(october))).toEqual(["ledger-not-given"]);
    expect(codes(await place.merit(october.replace("2026-10", "2026-09")))).toEqual([]);
  });

  test("reads closed periods, and says which", async () => {
    await closeTwo();
    expect(people("2026-09")["1"].values).toMatchObject({ done: "0", before: null, busy: "0" });
    expect(people("2026-10")["1"].values).toMatchObject({ done: "2", before: "0", busy: "1" });
    expect(people("2026-10")["2"].values).toMatchObject({ done: "1", before: "1", busy: "2" });
    const result = JSON.parse(place.read("out/2026-10/result.json"));
    const { entries } = JSON.parse(place.read("ledger/ledger.json"));
    expect(result.ledger.entries).toEqual([
      { rulebook: "garage", period: "2026-09", status: "final", sha256: entries[0].sha256 },
    ]);
  });

  test("gives the same bytes again once the period and later ones are closed", async () => {
    await closeTwo();
    const before = place.bytes("out/2026-10");
    await run("2026-10");
    expect(place.bytes("out/2026-10")).toEqual(before);
    place.write({ "data/jobs.csv": NOVEMBER_JOBS });
    await run("2026-11");
    await close("2026-11");
    const november = place.bytes("out/2026-11");
    await run("2026-11");
    expect(place.bytes("out/2026-11")).toEqual(november);
    expect((await place.merit("verify --ledger ledger")).code).toBe(0);
  });

  test("needs the ledger where the rulebook looks back", async () => {
    const ended = await place.merit("run rules/garage.yaml --data data --period 2026-10");
    expect(ended.code).toBe(2);
    expect(codes(ended)).toEqual(["ledger-needed"]);
  });

  test("does not trust a ledger that was changed", async () => {
    await closeTwo();
    place.write({ "ledger/garage.2026-09.json": "{}" });
    const ended = await run("2026-11");
    expect(ended.code).toBe(2);
    expect(codes(ended)).toEqual(["ledger-entry-changed"]);
  });

  test("needs a name by which the ledger knows the rulebook", async () => {
    place.write({ "rules/garage.yaml": GARAGE.replace("id: garage\n", "") });
    const ended = await run("2026-10");
    expect(ended.code).toBe(2);
    expect(codes(ended)).toEqual(["ledger-no-id"]);
  });

  test("finds a hole", async () => {
    const ended = await run("2026-10");
    expect(ended.code).toBe(1);
    expect(codes(ended)).toContain("history-hole");
  });
});

describe("a provisional period", () => {
  /** Closes September and October, then November's data come: October's jobs d and e were no good. */
  async function november(jobs = NOVEMBER_JOBS, staff = PEOPLE, more = ""): Promise<Ended> {
    await closeTwo();
    place.write({ "data/jobs.csv": jobs, "data/people.csv": staff });
    return run("2026-11", more);
  }

  test("is paid as it stands, and corrected when it comes out differently", async () => {
    const ended = await november();
    expect(totals("2026-10")).toEqual({ "1": "200.00", "2": "100.00", "3": "50.00" });
    // October: 1 did c and d, d was no good; 2 did e, which was no good. November: 2 did g, 3 did f and h.
    expect(people("2026-11")).toMatchObject({
      "1": { total: "0.00", pay: ["jobs 0.00", "bonus 0.00", "correction 2026-10 0.00"] },
      "2": { total: "0.00", pay: ["jobs 100.00", "bonus 0.00", "correction 2026-10 -100.00"] },
      "3": { total: "250.00", pay: ["jobs 200.00", "bonus 50.00"] },
    });
    expect(codes(ended)).toEqual(["correction-held"]);
    expect(ended.stdout).toContain("2026-10, 2: 100.00 paid, 0.00 now, -100.00 in this period");
    expect(ended.stdout).toContain("2026-10, 1: 200.00 paid, 100.00 now, 0.00 in this period, -100.00 left");
    const result = JSON.parse(place.read("out/2026-11/result.json"));
    expect(result.corrections).toEqual([
      {
        period: "2026-10",
        status: "provisional",
        rows: [
          { key: "1", paid: "200.00", now: "100.00", amount: "0.00", rest: "-100.00" },
          { key: "2", paid: "100.00", now: "0.00", amount: "-100.00", rest: "0.00" },
        ],
      },
    ]);
    expect(result.tables.team).toMatchObject([
      { key: "East", values: { paid: "0.00" } },
      { key: "West", values: { paid: "250.00" } },
    ]);
    expect(result.cuts).toEqual([]);
  });

  test("is corrected once, and what a floor held back later", async () => {
    await november();
    await close("2026-11");
    const december = `${NOVEMBER_JOBS}i,1,u,2026-12-01\nj,1,t,2026-12-02\nk,2,s,2026-12-03\n`;
    place.write({ "data/jobs.csv": december });
    await run("2026-12");
    expect(people("2026-12")).toMatchObject({
      "1": { total: "100.00", pay: ["jobs 200.00", "bonus 0.00", "correction 2026-10 -100.00"] },
      "2": { total: "100.00", pay: ["jobs 100.00", "bonus 0.00"] },
    });
    await close("2026-12");
    place.write({ "data/jobs.csv": `${december}l,3,r,2027-01-31\n` });
    await run("2027-01");
    expect(people("2027-01")["1"].pay).toEqual(["jobs 0.00", "bonus 0.00"]);
    const { corrections } = JSON.parse(place.read("out/2027-01/result.json"));
    // October became final, and was settled, in December's result.
    expect(
      corrections.map(({ period, status }: { period: string; status: string }) => `${period} ${status}`),
    ).toEqual(["2026-11 final", "2026-12 final"]);
  });

  test("is never corrected by data that hold less of it", async () => {
    const ended = await november(NOVEMBER_JOBS.replace(/\n[cde],.*/g, ""));
    expect(ended.code).toBe(1);
    expect(codes(ended)).toEqual(["correction-thinner"]);
  });

  test("names what somebody is owed who is not there any more", async () => {
    const gone = PEOPLE.replace("3,West,50\n", "");
    const ended = await november(OCTOBER_JOBS, gone);
    expect(ended.code).toBe(1);
    expect(codes(ended)).toEqual(["correction-lost"]);
    expect(ended.stderr).toContain("3 was paid 50.00 for 2026-10");
  });

  test("names what somebody is owed who is paid nothing now", async () => {
    place.write({
      "rules/garage.yaml": GARAGE.replace(
        "    total:\n",
        "    total:\n      for: period.last < 2026-11-01 or done > 0\n",
      ),
    });
    const ended = await november();
    expect(ended.code).toBe(1);
    expect(codes(ended)).toEqual(["correction-left"]);
    expect(ended.stderr).toContain("1 is due -100.00 for 2026-10");
  });

  test("says where the row's data or the rule are not what they were", async () => {
    await closeTwo();
    const rulebook = GARAGE.replace("done * price", "done * price + 10");
    place.write({
      "rules/garage.yaml": rulebook,
      "data/people.csv": PEOPLE.replace("3,West,50", "3,West,70"),
    });
    const ended = await run("2026-11");
    expect(codes(ended).sort()).toEqual(["correction-data", "correction-rules", "period-without-rows"]);
    expect(ended.stderr).toContain("when its bonus was 50; it is 70 now");
    expect(people("2026-11")["3"].pay).toEqual(["jobs 10.00", "bonus 70.00", "correction 2026-10 30.00"]);
  });

  test("cannot be worked out again from data with errors of its own", async () => {
    await closeTwo();
    const checked = GARAGE.replace(
      "  people:\n    done",
      "  people:\n    checks: { odd: { when: done > 1 and period.last < 2026-11-01, say: odd } }\n    done",
    );
    place.write({ "rules/garage.yaml": checked });
    const ended = await run("2026-11");
    expect(ended.code).toBe(1);
    expect(codes(ended)).toEqual(["correction-failed"]);
  });

  test("stays so while an appeal is open, however far the data reach", async () => {
    const appeals = `  appeals:
    file: appeals
    key: appeal
    dated: day
    columns: { appeal: {}, who: { to: people }, day: { type: date }, decided: { type: date, empty: allowed }, grant: { type: money } }
`;
    const rulebook = GARAGE.replace("  jobs:\n    file", `${appeals}  jobs:\n    file`)
      .replace(
        "        bonus: bonus",
        "        bonus: bonus\n        granted: sum(appeals.grant where decided is not missing)",
      )
      .replace(
        "  team:\n    paid",
        "  all:\n    provisional: { open: { when: any(appeals where decided is missing), say: open appeals } }\n  team:\n    paid",
      );
    const decided = "appeal,who,day,decided,grant\n1,3,2026-09-28,2026-11-20,40\n";
    place.write({
      "rules/garage.yaml": rulebook,
      "data/appeals.csv": decided.replace("2026-11-20", ""),
    });
    await closeTwo();
    place.write({ "data/jobs.csv": NOVEMBER_JOBS, "data/appeals.csv": decided });
    await run("2026-11");
    expect(people("2026-11")["3"].pay).toContain("correction 2026-09 40.00");
    const { corrections } = JSON.parse(place.read("out/2026-11/result.json"));
    expect(corrections[0]).toMatchObject({ period: "2026-09", status: "final" });
  });

  test("hides and limits its corrections like all else", async () => {
    const ended = await november(NOVEMBER_JOBS, PEOPLE, "--mask --json");
    const masked = JSON.parse(ended.stdout);
    expect(masked.corrections[0].rows.map(({ key }: { key: string }) => key)).toEqual(
      masked.tables.people.slice(0, 2).map(({ key }: { key: string }) => key),
    );
    expect(masked.corrections[0].rows[0].key).toMatch(/^P-/);
    const limited = await place.merit(`${RUN} --period 2026-11 --only team=West --json`);
    expect(JSON.parse(limited.stdout).corrections[0].rows).toEqual([]);
  });
});

describe("a final period", () => {
  test("is corrected only where it is asked for", async () => {
    await closeTwo();
    place.write({ "data/jobs.csv": `${NOVEMBER_JOBS}m,2,q,2026-09-30\n` });
    await run("2026-11");
    const names = () =>
      JSON.parse(place.read("out/2026-11/result.json")).corrections.map(
        ({ period }: { period: string }) => period,
      );
    expect(names()).toEqual(["2026-10"]);
    await run("2026-11", "--correct 2026-09");
    expect(names()).toEqual(["2026-09", "2026-10"]);
    expect(people("2026-11")["2"].pay).toEqual([
      "jobs 100.00",
      "bonus 0.00",
      "correction 2026-09 100.00",
      "correction 2026-10 -100.00",
    ]);
  });

  test("may be corrected on fewer rows, and that is said", async () => {
    await closeTwo();
    place.write({ "data/jobs.csv": NOVEMBER_JOBS.replace(/\nb,.*/, "") });
    const ended = await run("2026-11", "--correct 2026-09");
    expect(codes(ended)).toContain("correction-fewer");
    expect(people("2026-11")["2"].pay).toContain("correction 2026-09 -100.00");
  });

  test("must be one that is closed", async () => {
    await closeTwo();
    const ended = await run("2026-11", "--correct 2026-08");
    expect(ended.code).toBe(2);
    expect(codes(ended)).toEqual(["correction-not-closed"]);
    expect(codes(await place.merit("run rules/garage.yaml --data data --correct 2026-09"))).toEqual([
      "usage-needs-option",
    ]);
  });
});
