import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gb18030, utf16 } from "../encoders.js";
import { readCsv, table } from "./reading.js";

const lenient = (content: string | Uint8Array, chunkBytes = 1 << 18) =>
  readCsv(content, { lenient: true, chunkBytes });

describe("CSV that is read leniently", () => {
  it("takes quotes out of place as text, and tells each cell", async () => {
    const read = await lenient('a,b\n5" pipe,1\n"he said "hi" to us",2\n"as ""it"" should",3\n');
    expect(table(read)).toEqual([
      ["a", "b"],
      ['5" pipe', "1"],
      ['"he said "hi" to us"', "2"],
      ['as "it" should', "3"],
    ]);
    expect(read.findings).toEqual([
      { code: "csv-quote-taken", row: 2, column: "A" },
      { code: "csv-quote-taken", row: 3, column: "A" },
    ]);
    expect(read.sheet.facts).toMatchObject({ lenient: true });
  });

  it.each([1, 3, 1 << 18])("still refuses a quote that is never closed, %i bytes at a time", async (size) => {
    const read = await lenient('a,b\n1,5" x\n"c,d\n3,4\n', size);
    expect(table(read)).toEqual([
      ["a", "b"],
      ["1", '5" x'],
    ]);
    expect(read.findings).toEqual([
      { code: "csv-quote-taken", row: 2, column: "B" },
      { code: "csv-quote-unclosed", row: 3, column: "A", line: 3 },
    ]);
  });

  it("keeps the places of bytes that cannot be decoded, behind rows that it wrote anew", async () => {
    const text = Buffer.concat([Buffer.from('a,b\n5" x,售\n1,"'), Buffer.from([0xff]), Buffer.from('"\n')]);
    const { findings } = await lenient(text, 4);
    const undecodable = findings.find(({ code }) => code === "text-undecodable");
    expect(undecodable?.offset).toBe(text.indexOf(0xff));
  });

  it.each([
    ["GB18030", gb18030('姓名,备注\n王小明,5" 管道\n')],
    ["UTF-16LE", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('姓名,备注\n王小明,5" 管道\n')])],
  ])("reads %s", async (encoding, bytes) => {
    const read = await lenient(bytes, 5);
    expect(table(read)).toEqual([
      ["姓名", "备注"],
      ["王小明", '5" 管道'],
    ]);
    expect(read.sheet.facts.encoding).toBe(encoding);
  });

  const piece = fc.constantFrom("a", "中", " ", '"', '""', ",", ",", "\n", "\r\n", ';"');
  const texts = fc.array(piece, { maxLength: 24 }).map((pieces) => `sep=,\nx,y\n${pieces.join("")}`);
  const sizes = fc.constantFrom(1, 2, 5, 1000);

  it("is what csv-parse makes of it with relaxed quotes, or refused", async () => {
    await fc.assert(
      fc.asyncProperty(texts, sizes, async (text, size) => {
        const read = await lenient(text, size);
        const errors = read.findings.filter(({ code }) => code !== "csv-quote-taken");
        expect(errors.length > 0).toBe(relaxed(text) === "refused");
        if (errors.length === 0) expect(table(read)).toEqual(relaxed(text));
      }),
      { numRuns: 500 },
    );
  });

  it("is the same as without, where nothing is wrong", async () => {
    await fc.assert(
      fc.asyncProperty(texts, sizes, async (text, size) => {
        const strict = await readCsv(text, { chunkBytes: size });
        fc.pre(strict.findings.length === 0);
        const read = await lenient(text, size);
        expect({ rows: table(read), findings: read.findings }).toEqual({ rows: table(strict), findings: [] });
      }),
      { numRuns: 500 },
    );
  });
});

function relaxed(text: string): string[][] | "refused" {
  try {
    const rows: string[][] = parse(text.slice("sep=,\n".length), {
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ["\r\n", "\n", "\r"],
    });
    return rows.map((row) => (row.every((cell) => cell === "") ? [] : row));
  } catch {
    return "refused";
  }
}
