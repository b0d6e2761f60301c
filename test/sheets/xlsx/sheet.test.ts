import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSharedStrings } from "../../../src/sheets/xlsx/shared-strings.js";
import { XlsxSheet } from "../../../src/sheets/xlsx/sheet.js";
import { openXlsx } from "../../../src/sheets/xlsx/xlsx.js";
import type { ByteStream } from "../../../src/sheets/zip/entry.js";
import { rowsOf, rowsOfSheet, sourceOf, workbook } from "../workbook.js";

async function open(bytes: Uint8Array) {
  const file = await openXlsx(sourceOf(bytes));
  return file.sheets[0].open();
}

/** Rows 1 to `count`, each with its number in columns A to C. */
function countingRows(count: number): string {
  const cells = (row: number) => ["A", "B", "C"].map((c) => `<c r="${c}${row}"><v>${row}</v></c>`).join("");
  return Array.from({ length: count }, (_, i) => `<row r="${i + 1}">${cells(i + 1)}</row>`).join("");
}

describe("the batches of a sheet", () => {
  it("are the first 64 rows, then more at a time", async () => {
    const sheet = await open(workbook({ rows: countingRows(10_000) }));
    const sizes: number[] = [];
    for (let batch = await sheet.next(); batch; batch = await sheet.next()) sizes.push(batch.rows);
    expect(sizes[0]).toBe(64);
    expect(sizes.length).toBeLessThan(20);
    expect(sizes.reduce((a, b) => a + b)).toBe(10_000);
  });

  it("are one where there are fewer rows, and none where there is no row", async () => {
    const sheet = await open(workbook({ rows: countingRows(3) }));
    expect((await sheet.next())?.rows).toBe(3);
    expect(await sheet.next()).toBeUndefined();
    expect(await sheet.next()).toBeUndefined();
    expect(await (await open(workbook({}))).next()).toBeUndefined();
  });

  it("give the first 64 rows at once also where they are long", async () => {
    const long = "x".repeat(30_000);
    const rows = Array.from({ length: 70 }, (_, i) => `<row><c t="str"><v>${i}${long}</v></c></row>`).join(
      "",
    );
    const sheet = await open(workbook({ rows }));
    const batch = await sheet.next();
    expect(batch?.rows).toBe(64);
    expect(batch && rowsOf(sheet, batch).map(({ cells }) => cells[0][1])).toEqual(
      Array.from({ length: 64 }, (_, i) => `${i}${long}`),
    );
  });

  it("stay small where rows are wide", async () => {
    const rows = Array.from({ length: 200 }, (_, i) => `<row><c r="XFD${i + 1}"><v>1</v></c></row>`).join("");
    const sheet = await open(workbook({ rows }));
    await sheet.next();
    const second = await sheet.next();
    expect(second?.width).toBe(16_384);
    expect(second?.rows).toBeLessThanOrEqual(16);
  });

  it("get narrow again behind a wide row", async () => {
    const sheet = await open(
      workbook({
        rows: `<row r="1"><c r="XFD1"><v>1</v></c></row>${countingRows(5000).slice(countingRows(1).length)}`,
      }),
    );
    const widths: number[] = [];
    for (let batch = await sheet.next(); batch; batch = await sheet.next()) widths.push(batch.width);
    expect(widths[0]).toBe(16_384);
    expect(widths.at(-1)).toBe(3);
  });

  it("get wider with the rows, and keep what stood in them", async () => {
    const cells = (count: number) => "<c><v>1</v></c>".repeat(count);
    const widths = [1, 20, 3, 300, 2];
    const sheet = await open(
      workbook({ rows: widths.map((width) => `<row>${cells(width)}</row>`).join("") }),
    );
    const rows = await rowsOfSheet(sheet);
    expect(rows.map((row) => row.cells)).toEqual(widths.map((width) => Array(width).fill(["number", "1"])));
  });
});

describe("a narrowed sheet", () => {
  const rows = `${countingRows(60)}<row r="61"><c r="B61"><f>1</f></c></row>`;
  const more = Array.from(
    { length: 500 },
    (_, i) =>
      `<row r="${i + 100}"><c r="A${i + 100}"><v>${i}</v></c><c r="B${i + 100}"><f>1</f></c><c r="D${i + 100}" t="str"><v>d</v></c></row>`,
  ).join("");

  it("gives only the wanted columns from the next batch on, in the order asked for", async () => {
    const sheet = await open(workbook({ rows: countingRows(64) + more }));
    await sheet.next();
    sheet.narrow([3, 0]);
    const batch = await sheet.next();
    expect(batch?.width).toBe(2);
    const [first] = batch ? rowsOf(sheet, batch) : [];
    expect(first.cells).toEqual([
      ["text", "d"],
      ["number", "0"],
    ]);
    expect(first.cellCount).toBe(4);
  });

  it("leaves the batch that was given as it was", async () => {
    const sheet = await open(workbook({ rows: countingRows(5) }));
    const batch = await sheet.next();
    sheet.narrow([0]);
    expect(batch && rowsOf(sheet, batch)[4].cells).toEqual(Array(3).fill(["number", "5"]));
  });

  it("says nothing of what is wrong with other columns", async () => {
    const sheet = await open(workbook({ rows: rows + more }));
    await sheet.next();
    sheet.narrow([0]);
    while (await sheet.next());
    expect(sheet.takeFindings()).toEqual([]);
    const all = await open(workbook({ rows: rows + more }));
    while (await all.next());
    expect(all.takeFindings().length).toBe(501);
  });

  it("counts a row as blank only where all of its cells are, wanted or not", async () => {
    const sheet = await open(
      workbook({
        rows: `${countingRows(64)}<row r="65"><c r="B65"><v>1</v></c></row><row r="66"><c r="B66" t="str"><f>""</f><v></v></c></row>`,
      }),
    );
    await sheet.next();
    sheet.narrow([0]);
    const batch = await sheet.next();
    expect([...(batch?.cellCount.subarray(0, 2) ?? [])]).toEqual([2, 0]);
  });
});

describe("a sheet", () => {
  it("states what it was read as", async () => {
    const sheet = await open(workbook({ properties: 'date1904="true"' }));
    expect(sheet.facts).toEqual({
      format: "xlsx",
      encoding: "UTF-8",
      sheet: "Sheet1",
      hidden: false,
      date1904: true,
      merged: 0,
    });
  });

  it("knows the SHA-256 of the file at its end, and not before", async () => {
    const bytes = workbook({ rows: countingRows(2) });
    const sheet = await open(bytes);
    await sheet.next();
    expect(() => sheet.sha256()).toThrow();
    await sheet.next();
    expect(sheet.sha256()).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  it("can be read beside another of the same file, and again", async () => {
    const file = await openXlsx(
      sourceOf(workbook({ rows: countingRows(3000), strings: "<si><t>a</t></si>" })),
    );
    const sheets = await Promise.all([file.sheets[0].open(), file.sheets[0].open()]);
    const [one, two] = await Promise.all(sheets.map(rowsOfSheet));
    expect(one.length).toBe(3000);
    expect(two).toEqual(one);
  });

  it("decodes shared strings by their index", async () => {
    const sheet = await open(workbook({ strings: "<si><t>一</t></si><si><r><t>b</t></r></si>" }));
    expect(sheet.sharedCount).toBe(2);
    expect([0, 1, 2, -1].map((index) => sheet.shared(index))).toEqual(["一", "b", "", ""]);
  });
});

/** Bytes in pieces of the given lengths, over and over. */
function streamOf(text: string, lengths: readonly number[]): ByteStream {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  let turn = 0;
  return {
    problem: undefined,
    next: () => {
      const piece = at < bytes.length ? bytes.slice(at, at + lengths[turn % lengths.length]) : undefined;
      at += lengths[turn++ % lengths.length];
      return Promise.resolve(piece);
    },
  };
}

describe("the pieces in which bytes come", () => {
  const STRINGS =
    '<?xml version="1.0"?><!-- c --><sst count="3"><si><t>一二</t></si><si><r><t xml:space="preserve">a </t></r><r><t>&amp;</t></r><rPh sb="0"><t>no</t></rPh></si><si><t/></si></sst>';
  const cells = (row: number) =>
    `<c r="A${row}" t="s"><v>${row % 3}</v></c><c r="B${row}" s="1"><v>4629${row % 10}.5</v></c><c r="C${row}" t="inlineStr"><is><t>工&lt;${row}</t></is></c><c r="F${row}" t="str"><f>x&gt;1</f><v><![CDATA[<>]]></v></c><c r="G${row}"><f>1</f></c><c r="H${row}" t="s"><v>9</v></c>`;
  const SHEET = `<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetViews><x:sheetView/></x:sheetViews><sheetData>${Array.from(
    { length: 80 },
    (_, i) =>
      `<row r="${2 * i + 1}"${i % 2 ? ' hidden="1"' : ""}>${cells(2 * i + 1)}</row><!-- > -->\n<row r="${2 * i + 2}"/>`,
  ).join("")}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></x:worksheet>`;

  async function read(lengths: readonly number[]) {
    const { strings, findings } = await readSharedStrings(streamOf(STRINGS, lengths), "book.xlsx", "strings");
    const sheet = new XlsxSheet({
      source: sourceOf(new Uint8Array(0)),
      name: "Sheet1",
      hidden: false,
      date1904: false,
      part: "sheet",
      stream: streamOf(SHEET, lengths),
      styles: Uint8Array.of(5, 6),
      strings,
      findings,
      sha256: () => Promise.resolve(""),
    });
    return { rows: await rowsOfSheet(sheet), findings: sheet.takeFindings(), merged: sheet.facts.merged };
  }

  it("change nothing, down to single bytes", async () => {
    const whole = await read([1_000_000]);
    expect(whole.rows.length).toBe(160);
    expect(whole.findings.length).toBe(160);
    expect(await read([1])).toEqual(whole);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 6 }),
        async (lengths) => {
          expect(await read(lengths)).toEqual(whole);
        },
      ),
      { numRuns: 25 },
    );
  });
});
