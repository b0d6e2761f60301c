import { createHash } from "node:crypto";
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  oneof,
  option,
  record,
  stringMatching,
} from "fast-check";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FileFailure } from "../../../src/cli/host/failure.js";
import { openFolder } from "../../../src/cli/host/input.js";
import { openFile } from "../../../src/sheets/open.js";
import { readSheet } from "../../sheets/csv/reading.js";

let place: string;
let program: string;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "merit-scan-"));
  program = join(place, "worker.cjs");
  const built = await rolldown({ input: "src/cli/host/scan-worker.ts", platform: "node", logLevel: "warn" });
  await built.write({ file: program, format: "cjs" });
  await built.close();
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** The folder, with its CSV files scanned by a thread that runs a program, or here. */
async function folder(worker: string | undefined) {
  const outcome = await openFolder(
    place,
    "in",
    worker === undefined ? undefined : { program: worker, from: 0 },
  );
  if (!outcome.ok) throw new Error(outcome.finding.code);
  return outcome.value;
}

interface Manner {
  readonly worker: string | undefined;
  readonly columns?: readonly number[] | undefined;
  readonly chunkBytes?: number;
}

async function readTickets({ worker, columns, chunkBytes = 1 << 18 }: Manner) {
  const opened = await folder(worker);
  try {
    const file = await openFile(await opened.data.open("tickets.csv"), { chunkBytes });
    const { sheet, rows, findings } = await readSheet(file, columns);
    return { rows, findings, facts: sheet.facts, cutShort: sheet.isCutShort, sha256: sheet.sha256() };
  } finally {
    opened.close();
  }
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("a large file is the same whether a thread scans it or not", async () => {
  const lines = Array.from({ length: 12_000 }, (_, i) => `WX${i},班组${i % 7},"第 ${i} 次, 更换",${i * 3}\n`);
  const table = Buffer.concat([
    Buffer.from(`单号,班组,说明,数\n${lines.slice(0, 8_000).join("")}`),
    Buffer.from([0x41, 0xff, 0x2c, 0x42, 0x2c, 0x43, 0x2c, 0x31, 0x0a]),
    Buffer.from(lines.slice(8_000).join("")),
  ]);
  writeFileSync(join(place, "tickets.csv"), table);
  const beside = await readTickets({ worker: program });
  expect(beside).toEqual(await readTickets({ worker: undefined }));
  expect(beside.rows).toHaveLength(lines.length + 2);
  expect(beside.findings.map(({ code }) => code)).toEqual(["text-undecodable"]);
  expect(beside.sha256).toBe(sha256(table));
});

/** Pieces of text of which some are no CSV. */
const cell = oneof(
  stringMatching(/^[a-z0-9 ]{0,8}$/),
  stringMatching(/^"[a-z ]{0,4}(""|,|\n|\r\n)?[a-z]{0,4}"$/),
  constantFrom("班组", "维修", 'a"b', '"a"b', "\u0001"),
);
const line = record({ cells: array(cell, { maxLength: 5 }), end: constantFrom("\n", "\r\n", "\r") });
const manyLines = array(line, { minLength: 1, maxLength: 12 });

test("rows, findings and hash never depend on who scans, in any form and for any columns", async () => {
  const texts = record({
    begin: constantFrom("", "\ufeff", "sep=;\n", "a,b\n"),
    lines: manyLines,
    times: integer({ min: 1, max: 30 }),
    rest: constantFrom("", '"never closed', "no line end", "\ud800"),
    encoding: constantFrom("utf8", "utf16le", "latin1"),
    columns: option(array(integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }), { nil: undefined }),
    chunkBytes: constantFrom(64, 500, 4096),
  });
  await assert(
    asyncProperty(texts, async ({ begin, lines, times, rest, encoding, columns, chunkBytes }) => {
      const body = lines.map(({ cells, end }) => cells.join(",") + end).join("");
      const bytes = Buffer.from(`${begin}${body.repeat(times)}${rest}`, encoding as BufferEncoding);
      writeFileSync(join(place, "tickets.csv"), bytes);
      const opened = { columns, chunkBytes };
      const here = await readIfTable({ worker: undefined, ...opened });
      expect(await readIfTable({ worker: program, ...opened })).toEqual(here);
      if (typeof here !== "string") expect(here.sha256).toBe(sha256(bytes));
    }),
    { numRuns: 15 },
  );
});

/** Bytes that are no table at all have no sheet. */
async function readIfTable(manner: Manner) {
  const opened = await folder(undefined);
  const { sheets } = await openFile(await opened.data.open("tickets.csv"));
  opened.close();
  return sheets.length === 0 ? "no table" : readTickets(manner);
}

test("rows longer than what is read at a time, and wider ones than before, come through the ring", async () => {
  const rows = Array.from({ length: 400 }, (_, i) =>
    Array.from({ length: 1 + (i % 90) }, () => `c${i}`).join(","),
  );
  writeFileSync(join(place, "tickets.csv"), `a,b\n${"x".repeat(5000)},1\n${rows.join("\n")}`);
  const beside = await readTickets({ worker: program, chunkBytes: 100 });
  expect(beside).toEqual(await readTickets({ worker: undefined, chunkBytes: 100 }));
  expect(beside.rows).toHaveLength(402);
});

test("a file that is written to while a thread scans it is told", async () => {
  writeFileSync(join(place, "tickets.csv"), "a,b\n1,2\n");
  const opened = await folder(program);
  const file = await openFile(await opened.data.open("tickets.csv"));
  appendFileSync(join(place, "tickets.csv"), "more");
  const read = readSheet(file);
  await expect(read).rejects.toThrow(FileFailure);
  await expect(read).rejects.toHaveProperty("finding.code", "file-changed");
  opened.close();
});

test("a file that the system does not let a thread read is told", async () => {
  writeFileSync(join(place, "tickets.csv"), "a,b\n1,2\n");
  const opened = await folder(program);
  const file = await openFile(await opened.data.open("tickets.csv"));
  // What was opened is closed, as where a disk is gone.
  opened.close();
  await expect(readSheet(file)).rejects.toHaveProperty("finding.code", "file-unreadable");
});

test.each([
  ["is not there", "missing.cjs", undefined],
  ["throws", "throws.cjs", "throw new Error('out of order')"],
  ["ends before its work is done", "ends.cjs", ""],
])("a thread whose program %s is an error of ours, and nobody waits for it", async (_, name, text) => {
  writeFileSync(join(place, "tickets.csv"), "a,b\n1,2\n");
  if (text !== undefined) writeFileSync(join(place, name), text);
  const read = readTickets({ worker: join(place, name) });
  await expect(read).rejects.toThrow(Error);
  await expect(read).rejects.not.toThrow(FileFailure);
});

test("who stops reading leaves no thread behind", async () => {
  writeFileSync(join(place, "tickets.csv"), `a,b\n${"1,2\n".repeat(50_000)}`);
  const opened = await folder(program);
  const file = await openFile(await opened.data.open("tickets.csv"));
  const sheet = await file.sheets[0].open();
  expect((await sheet.next())?.rows).toBe(64);
  await sheet.next();
  opened.close();
  expect(await sheet.next()).toBeUndefined();
});
