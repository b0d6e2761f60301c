import { createHash } from "node:crypto";
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FileFailure } from "../../../src/cli/host/failure.js";
import { HashThread } from "../../../src/cli/host/hash-thread.js";
import { openFolder } from "../../../src/cli/host/input.js";
import { openFile } from "../../../src/sheets/open.js";
import { readSheet } from "../../sheets/csv/reading.js";

const NEVER = Number.POSITIVE_INFINITY;
/** More than is read at a time, in Chinese, with a byte that cannot be decoded in the middle. */
const LINES = Array.from({ length: 30_000 }, (_, i) => `WX${i},班组${i % 7},"第 ${i} 次, 更换",${i * 3}\n`);
const TABLE = Buffer.concat([
  Buffer.from(`单号,班组,说明,数\n${LINES.slice(0, 20_000).join("")}`),
  Buffer.from([0x41, 0xff, 0x2c, 0x42, 0x2c, 0x43, 0x2c, 0x31, 0x0a]),
  Buffer.from(LINES.slice(20_000).join("")),
]);
let place: string;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "merit-hash-"));
  writeFileSync(join(place, "tickets.csv"), TABLE);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const sha256 = (...pieces: Uint8Array[]) =>
  pieces.reduce((hash, piece) => hash.update(piece), createHash("sha256")).digest("hex");

/** The folder, with files of so many bytes or more hashed by a thread. */
function folder(threadFrom: number) {
  const outcome = openFolder(place, "in", threadFrom);
  if (!outcome.ok) throw new Error(outcome.finding.code);
  return outcome.value;
}

async function readTickets(threadFrom: number) {
  const opened = folder(threadFrom);
  try {
    const file = await openFile(await opened.data.open("tickets.csv"));
    const { sheet, rows, findings } = await readSheet(file);
    return { rows, findings, sha256: sheet.sha256() };
  } finally {
    opened.close();
  }
}

test("pieces of any size, more than there is room for, have the hash of all their bytes", async () => {
  const sizes = [
    0,
    1,
    63,
    64,
    (1 << 18) + 1,
    3_000_000,
    0,
    ...Array.from({ length: 40 }, (_, i) => 190_000 + i),
  ];
  const pieces = sizes.map((size, n) => Uint8Array.from({ length: size }, (_, i) => (i * (n + 3)) % 251));
  const hash = new HashThread();
  const overwritten = new Uint8Array(3_000_000);
  for (const piece of pieces) {
    overwritten.set(piece);
    await hash.update(overwritten.subarray(0, piece.length));
  }
  expect(await hash.digest()).toBe(sha256(...pieces));
});

test("nothing has the hash of nothing", async () => {
  expect(await new HashThread().digest()).toBe(sha256());
});

test("a thread that was ended gives no hash", async () => {
  const hash = new HashThread();
  await hash.update(Uint8Array.of(1));
  hash.end();
  await expect(hash.digest()).rejects.toThrow("has ended");
});

test("a file that a thread hashes has the same rows, findings and hash", async () => {
  const beside = await readTickets(0);
  expect(beside).toEqual(await readTickets(NEVER));
  expect(beside.rows).toHaveLength(LINES.length + 2);
  expect(beside.findings.map(({ code }) => code)).toEqual(["text-undecodable"]);
  expect(beside.sha256).toBe(sha256(TABLE));
});

test("a file that is written to while a thread hashes it is told, and nothing is left running", async () => {
  writeFileSync(join(place, "changing.csv"), TABLE);
  const opened = folder(0);
  const file = await openFile(await opened.data.open("changing.csv"));
  appendFileSync(join(place, "changing.csv"), "more");
  await expect(readSheet(file)).rejects.toThrow(FileFailure);
  opened.close();
});
