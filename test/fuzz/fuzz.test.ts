/**
 * Whole commands on damaged input: they end with findings, in time and within memory. A short run is part of
 * `npm test`; `npm run fuzz` takes a minute for each kind.
 */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BLOCKS, LINES, SHEET, STAFF, WIDE } from "../cli/clock.js";
import { PEOPLE, RULEBOOK, RUN, SHOP } from "../cli/shop.js";
import { Workplace } from "../cli/workplace.js";
import { processorTime } from "../processor-time.js";
import { workbookParts, zipOf } from "../sheets/workbook.js";
import { bounds, LONGEST } from "./bounds.js";

/** No damaged file of some kilobytes may take so long of a processor, nor so much more memory. */
const LONGEST_MS = 10_000;
const MOST_BYTES = 512 * 2 ** 20;
/** Damaged files of each kind. */
const RUNS = 50;

const PARTS = workbookParts({
  strings: "<si><t>甲</t></si><si><r><t>王</t></r><r><t>小明</t></r></si>",
  formats: ["yyyy-mm-dd", 10],
  rows: PEOPLE.trimEnd()
    .split("\n")
    .map((line) => {
      const cells = line.split(",").map((said) => `<c t="inlineStr"><is><t>${said}</t></is></c>`);
      return `<row>${cells.join("")}<c t="s"><v>1</v></c><c s="1"><v>46296</v></c></row>`;
    })
    .join(""),
});

/** Bytes with some changed, taken out, doubled or cut off; what is put in are signs that mean something. */
function damaged(whole: Uint8Array, signs: string): fc.Arbitrary<Uint8Array> {
  const edit = fc.record({
    at: fc.nat(whole.length - 1),
    take: fc.nat(12),
    put: fc.oneof(
      fc.constantFrom(...signs).map((sign) => Buffer.from(sign)),
      fc.uint8Array({ maxLength: 3 }),
      fc.nat(400).map((count) => Buffer.alloc(count, signs[count % signs.length])),
    ),
  });
  return fc
    .array(edit, { minLength: 1, maxLength: 5 })
    .map((edits) =>
      edits.reduce<Uint8Array>(
        (bytes, { at, take, put }) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + take)]),
        whole,
      ),
    );
}

const CASES = `- case: one
  period: 2026-10
  given: { people: [{ id: "1", base: 10, done: 3, points: 7 }], team: [{ team: a }] }
  expect: { people: { "1": { total: 23.33, score.jobs: 100 } } }
- { case: two, period: 2026-10, data: ../data, expect: { people: { "2": { total: 33.33 } } } }
`;
const EXPORT = `export: 1
file: payroll-{period}.csv
encoding: GB18030
columns: { Id: id, Name: name, Pay: { value: total, decimals: 2, missing: "" } }
leave_out_zero: total
control_total: { of: Pay, line: Sum, file: "control-{period}.csv" }
`;
const CLOSABLE = RULEBOOK.replace("merit: 1\n", "merit: 1\nid: shop\n");

/** The files of a ledger of one closed month. */
const ledgerFiles = new Map<string, string>();

/** Such a ledger, with one of its files damaged. */
function damagedLedger(name: string): fc.Arbitrary<Files> {
  return fc.constant(null).chain(() =>
    damaged(Buffer.from(ledgerFiles.get(name) ?? ""), '{}[]:,"0-9.e\\ \n').map((bytes) => ({
      ...Object.fromEntries([...ledgerFiles].map(([one, text]) => [`ledger/${one}`, text])),
      "rules/shop.yaml": CLOSABLE,
      [`ledger/${name}`]: bytes,
    })),
  );
}

/** An attendance sheet, damaged, with the rulebook that reads it. */
function damagedSheet(rulebook: string, sheet: string): fc.Arbitrary<Files> {
  return damaged(Buffer.from(sheet), '",;\t\r\n\0=\ufeff工号：1 -~').map((bytes) => ({
    "rules/shop.yaml": rulebook,
    "data/staff.csv": STAFF,
    "data/month.csv": bytes,
  }));
}

type Files = Readonly<Record<string, string | Uint8Array>>;

/** What is damaged, how, and the command that meets it where that is not a run. */
const KINDS: readonly (readonly [what: string, files: fc.Arbitrary<Files>, line?: string])[] = [
  [
    "CSV",
    damaged(Buffer.from(PEOPLE), '",;\t\r\n\0=\ufeff甲').map((bytes) => ({ "data/people.csv": bytes })),
  ],
  [
    "CSV that is read leniently",
    damaged(Buffer.from(PEOPLE), '"",\n').map((bytes) => ({
      "data/people.csv": bytes,
      "rules/shop.yaml": RULEBOOK.replace("file: people\n", "file: people\n    csv: lenient\n"),
    })),
  ],
  [
    "parts of XLSX",
    fc.constantFrom(...PARTS).chain((part) =>
      damaged(Buffer.from(part.bytes), "<>/=\"'&;![]?: \0").map((bytes) => ({
        "data/people.xlsx": zipOf([...PARTS.filter((one) => one !== part), { ...part, bytes }]),
      })),
    ),
  ],
  [
    "archives of XLSX",
    damaged(zipOf(PARTS), "PK\u0001\u0002\u0005\u0006\0\u00ff").map((bytes) => ({
      "data/people.xlsx": bytes,
    })),
  ],
  [
    "YAML",
    damaged(Buffer.from(RULEBOOK), "{}[]:,&*!|>-#'\"%@? \n\t").map((bytes) => ({ "rules/shop.yaml": bytes })),
  ],
  [
    "formulas",
    fc
      .array(
        fc.constantFrom(
          ...'sum( jobs.points ) count(jobs where points > 1 ) + - * / ( ) , . if( else not and or 1 3% 24h "a" = < [ ] in jobs base done parts last( first( per by via'.split(
            " ",
          ),
        ),
        { maxLength: 40 },
      )
      .map((words) => ({
        "rules/shop.yaml": RULEBOOK.replace("is: sum(jobs.points)", `is: '${words.join(" ")}'`),
      })),
  ],
  [
    "CSV that is looked at",
    damaged(Buffer.from(PEOPLE), '",;\t\r\n\0=\ufeff甲').map((bytes) => ({ "data/people.csv": bytes })),
    "inspect data --json",
  ],
  ["sheets of blocks", damagedSheet(BLOCKS, SHEET)],
  ["sheets with a column a day", damagedSheet(WIDE, LINES)],
  [
    "test files",
    damaged(Buffer.from(CASES), "{}[]:,&*!|>-#'\"%@? \n\t0").map((bytes) => ({
      "rules/shop.test.yaml": bytes,
    })),
    "test rules/shop.test.yaml --coverage",
  ],
  [
    "definitions of exports",
    damaged(Buffer.from(EXPORT), "{}[]:,&*!|>-#'\"%@? \n\t0").map((bytes) => ({ "pay.yaml": bytes })),
    `${RUN} --json --export pay.yaml --out out`,
  ],
  ["what a ledger lists", damagedLedger("ledger.json"), "verify --ledger ledger"],
  [
    "closed results",
    damagedLedger("shop.2026-10.json"),
    `${RUN.replace("2026-10", "2026-11")} --json --ledger ledger`,
  ],
];

describe("damaged input", () => {
  const work = new Workplace();
  beforeAll(async () => {
    // The first run loads the program, which is no part of the time for the others.
    work.write({ ...SHOP, "rules/shop.yaml": CLOSABLE });
    await work.merit(`${RUN} --out closing --ledger ledger`);
    expect(await work.merit("close closing --ledger ledger")).toMatchObject({ code: 0 });
    for (const name of work.names("ledger")) ledgerFiles.set(name, work.read(`ledger/${name}`));
  });
  afterAll(() => work.remove());

  test.each(KINDS.map(([what, files, line]) => [what, { files, asked: line }] as const))(
    "%s: no crash, no hang, no flood",
    async (_, { files, asked }) => {
      const before = process.memoryUsage().rss;
      await fc.assert(
        fc.asyncProperty(files, async (changed) => {
          work.write(SHOP);
          const isWorkbook = "data/people.xlsx" in changed;
          work.write({ ...changed, ...(isWorkbook ? { "data/people.csv": "" } : {}) });
          const line = asked ?? (isWorkbook ? RUN.replace("--data data", "--data book") : RUN);
          if (isWorkbook)
            work.write({
              "book/people.xlsx": changed["data/people.xlsx"],
              "book/jobs.csv": SHOP["data/jobs.csv"],
            });
          const start = processorTime();
          const ended = await work.merit(line);
          expect(processorTime() - start).toBeLessThan(LONGEST_MS);
          expect([0, 1, 2]).toContain(ended.code);
          expect(ended.stderr).not.toContain("[tool-bug]");
          expect(ended.stderr).not.toMatch(/\{(?!number|text|time|duration)\w+\} |undefined/);
          if (ended.code !== 0 && !/^(test|inspect)/.test(line)) expect(ended.stdout).toBe("");
        }),
        bounds(RUNS),
      );
      expect(process.memoryUsage().rss - before).toBeLessThan(MOST_BYTES);
    },
    LONGEST,
  );
});
