import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { USUAL_LIMITS } from "../../../src/base/limits.js";
import { readEntry } from "../../../src/sheets/zip/entry.js";
import { sharedSource } from "../../../src/sheets/zip/source.js";
import { readZip } from "../../../src/sheets/zip/zip.js";
import { sourceOf, type ZipPart, zipOf } from "../workbook.js";

/** The first part of an archive: its text as far as it can be read, and what was found wrong with it. */
async function readFirst(bytes: Uint8Array) {
  const source = sharedSource(sourceOf(bytes));
  const zip = await readZip(source);
  if ("problem" in zip) throw new Error(zip.problem.code);
  const [entry] = zip.entries.values();
  const stream = readEntry(source, entry);
  const pieces: Uint8Array[] = [];
  for (let piece = await stream.next(); piece; piece = await stream.next()) pieces.push(piece);
  return { text: Buffer.concat(pieces).toString(), problem: stream.problem };
}

const PART: ZipPart = { name: "part.xml", bytes: "some text ".repeat(20) };

describe("a part of an archive", () => {
  it.each<[string, Partial<ZipPart>]>([
    ["deflated", {}],
    ["stored", { stored: true }],
    ["with its sizes behind it", { descriptor: true }],
    ["with ZIP64 sizes", { zip64: true }],
    ["with nothing in it", { bytes: "" }],
  ])("is read %s", async (_, change) => {
    const part = { ...PART, ...change };
    expect(await readFirst(zipOf([part]))).toEqual({ text: part.bytes, problem: undefined });
  });

  it("is read whole however long it is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 600_000 }), fc.boolean(), async (length, stored) => {
        const text = Array.from({ length: Math.ceil(length / 8) }, (_, i) =>
          (i * i).toString(36).padEnd(8),
        ).join("");
        const read = await readFirst(zipOf([{ name: "p", bytes: text, stored }]));
        expect(read.problem).toBeUndefined();
        expect(read.text === text).toBe(true);
      }),
      { numRuns: 12 },
    );
  });
});

describe("a part that is not what the directory says", () => {
  it("is found by its check sum", async () => {
    const { problem } = await readFirst(zipOf([{ ...PART, claims: { crc: 1 } }]));
    expect(problem).toMatchObject({ code: "zip-part-damaged", values: { part: "part.xml" } });
    expect(problem?.values.problem).toMatchObject({ en: expect.stringContaining("CRC-32") });
  });

  it("is not unpacked beyond the size that is claimed", async () => {
    const { text, problem } = await readFirst(zipOf([{ ...PART, claims: { size: 20 } }]));
    expect(text.length).toBeLessThanOrEqual(20);
    expect(problem?.values.problem).toMatchObject({
      en: expect.stringContaining("more than the directory says"),
    });
  });

  it("is found when it is shorter", async () => {
    const { problem } = await readFirst(zipOf([{ ...PART, claims: { size: 1000 } }]));
    expect(problem?.values.problem).toMatchObject({ en: expect.stringContaining("cut short") });
  });

  it("is found when its packed bytes are broken", async () => {
    const bytes = Uint8Array.from(zipOf([PART]));
    bytes.fill(0xff, 30 + "part.xml".length, 30 + "part.xml".length + 8);
    expect((await readFirst(bytes)).problem?.code).toBe("zip-part-damaged");
  });

  it("is found when its header has another name", async () => {
    const bytes = Uint8Array.from(zipOf([PART]));
    bytes[26] -= 1;
    const { problem } = await readFirst(bytes);
    expect(problem?.values.problem).toMatchObject({ en: "its header and the directory differ" });
  });

  it("is found when its header is not there", async () => {
    const bytes = Uint8Array.from(zipOf([PART]));
    bytes[0] = 0;
    expect((await readFirst(bytes)).problem?.code).toBe("zip-part-damaged");
  });
});

describe("a part that is not unpacked at all", () => {
  it("is packed in another way", async () => {
    const { problem } = await readFirst(zipOf([{ ...PART, claims: { method: 9 } }]));
    expect(problem).toMatchObject({ code: "zip-method", values: { method: 9 } });
  });

  it("claims to be larger than any sheet", async () => {
    const size = USUAL_LIMITS.part + 1;
    const { problem } = await readFirst(zipOf([{ ...PART, zip64: true, claims: { size } }]));
    expect(problem).toMatchObject({ code: "zip-part-too-large", values: { size } });
  });

  it("is a bomb: far larger than what it is packed in", async () => {
    const { problem } = await readFirst(zipOf([{ ...PART, claims: { size: 100_000_000 } }]));
    expect(problem?.code).toBe("zip-bomb");
    expect(problem?.values.ratio).toBeGreaterThan(1000);
  });
});

it("passes on a failure of the source as the source gave it", async () => {
  const bytes = zipOf([PART]);
  const whole = sourceOf(bytes);
  const zip = await readZip(sharedSource(whole));
  if ("problem" in zip) throw new Error(zip.problem.code);
  const [entry] = zip.entries.values();
  const failing = { ...whole, read: () => Promise.reject(new Error("the disk is gone")) };
  await expect(readEntry(failing, entry).next()).rejects.toThrow("the disk is gone");
});
