import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { USUAL_LIMITS } from "../../../src/base/limits.js";
import { openCsv } from "../../../src/sheets/csv/csv.js";
import { sourceOf } from "../workbook.js";
import { bytesOf, readCsv, table } from "./reading.js";

describe("rows and cells", () => {
  it("parts rows at LF, CRLF and CR, also mixed", async () => {
    expect(table(await readCsv("a,b\nc,d\r\ne,f\rg,h\n"))).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
      ["g", "h"],
    ]);
  });

  it("needs no line end behind the last row", async () => {
    expect(table(await readCsv("a,b\n1,2"))).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
    expect(table(await readCsv("a,b\n1,"))).toEqual([
      ["a", "b"],
      ["1", ""],
    ]);
  });

  it("reads quoted cells with delimiters, line ends and doubled quotes in them", async () => {
    expect(table(await readCsv('"a,b","c\r\nd"\n"e ""f""",""""\n'))).toEqual([
      ["a,b", "c\r\nd"],
      ['e "f"', '"'],
    ]);
  });

  it("gives empty cells as blank, quoted or not", async () => {
    const { rows } = await readCsv('a,,"",d\n');
    expect(rows).toEqual([{ number: 1, cellCount: 4, cells: ["a", "", "", "d"] }]);
  });

  it("keeps blanks around cells", async () => {
    expect(table(await readCsv(" a , b\n"))).toEqual([[" a ", " b"]]);
  });

  it("tells how many cells each row of a ragged table has", async () => {
    const { rows } = await readCsv("a,b,c\n1\n1,2,3,4\n");
    expect(rows.map(({ cellCount }) => cellCount)).toEqual([3, 1, 4]);
    expect(rows.map(({ cells }) => cells)).toEqual([["a", "b", "c"], ["1"], ["1", "2", "3", "4"]]);
  });

  it("counts no cells in a row whose cells are all blank", async () => {
    const { rows } = await readCsv('a,b\n\n,\n"",\n1,2\n');
    expect(rows.map(({ number, cellCount }) => [number, cellCount])).toEqual([
      [1, 2],
      [2, 0],
      [3, 0],
      [4, 0],
      [5, 2],
    ]);
  });

  it("numbers rows as a spreadsheet program does, whatever lines a quoted cell takes", async () => {
    const { rows } = await readCsv('a\n"1\n2\n3"\n\nb\n');
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it("gives a header alone, and nothing of an empty file", async () => {
    expect(table(await readCsv("工号,姓名"))).toEqual([["工号", "姓名"]]);
    expect(table(await readCsv(""))).toEqual([]);
  });
});

describe("batches", () => {
  const long = `id,name\n${Array.from({ length: 500 }, (_, i) => `${i},n${i}`).join("\n")}\n`;

  it.each([1, 7, 100, undefined])(
    "gives the first 64 rows first, read %s bytes at a time",
    async (chunkBytes) => {
      const file = await openCsv(sourceOf(bytesOf(long)), chunkBytes ? { chunkBytes } : {});
      const first = await (await file.sheets[0].open()).next();
      expect(first?.rows).toBe(64);
      expect(first?.width).toBe(2);
    },
  );

  it("gives a shorter sheet as a whole in the first batch", async () => {
    const file = await openCsv(sourceOf(bytesOf("a,b\n1,2\n")), { chunkBytes: 1 });
    const sheet = await file.sheets[0].open();
    expect((await sheet.next())?.rows).toBe(2);
    expect(await sheet.next()).toBeUndefined();
    expect(await sheet.next()).toBeUndefined();
  });

  it("gives all columns of all rows where it is not narrowed", async () => {
    const rows = Array.from({ length: 5000 }, (_, i) =>
      Array.from({ length: 1 + (i % 9) }, (_, c) => `${i}.${c}`),
    );
    const read = await readCsv(rows.map((row) => row.join(",")).join("\n"));
    expect(table(read)).toEqual(rows);
  });

  it("reports only the wanted columns once narrowed, in the order asked for, and counts all cells", async () => {
    const text = `a,b,c,d\n${Array.from({ length: 99 }, (_, i) => `a${i},"b""${i}",c${i},d${i}\n`).join("")}`;
    const { rows } = await readCsv(text, { columns: [3, 1] });
    expect(rows).toHaveLength(100);
    expect(rows[63].cells).toEqual(["a62", 'b"62', "c62", "d62"]);
    expect(rows[64]).toEqual({ number: 65, cellCount: 4, cells: ["d63", 'b"63'] });
  });

  it("may be narrowed to the same column twice, to columns that rows lack, and to none", async () => {
    const text = `${"a,b\n".repeat(64)}1,2\n3\n`;
    expect((await readCsv(text, { columns: [1, 1, 7] })).rows.slice(64)).toEqual([
      { number: 65, cellCount: 2, cells: ["2", "2", ""] },
      { number: 66, cellCount: 1, cells: ["", "", ""] },
    ]);
    expect((await readCsv(text, { columns: [] })).rows.slice(64)).toEqual([
      { number: 65, cellCount: 2, cells: [] },
      { number: 66, cellCount: 1, cells: [] },
    ]);
  });

  it("tells a row with cells only in columns that are not read from a blank one", async () => {
    const { rows } = await readCsv(`${"a,b\n".repeat(64)}x,\n,\n`, { columns: [1] });
    expect(rows.slice(64).map(({ cellCount }) => cellCount)).toEqual([2, 0]);
  });

  it("finds what is wrong in columns that are not read, too", async () => {
    const { findings } = await readCsv(`${"a,b\n".repeat(64)}x"y,1\n`, { columns: [1] });
    expect(findings).toEqual([{ code: "csv-quote-stray", row: 65, column: "A", line: 65 }]);
  });

  it("tells of control characters only in columns that are read", async () => {
    const text = `x\x01,y\x02\n${"a,b\n".repeat(63)}x\0,y\0\n`;
    const sheet = await (await openCsv(sourceOf(bytesOf(text), "data.csv"))).sheets[0].open();
    await sheet.next();
    sheet.narrow([1]);
    await sheet.next();
    expect(sheet.takeFindings().map(({ code, place }) => [code, place])).toEqual([
      ["csv-control-character", { data: { file: "data.csv", row: 1, column: "B" } }],
      ["csv-null-byte", { data: { file: "data.csv", row: 65, column: "B" } }],
    ]);
  });

  it("can be opened again, each time from the start", async () => {
    const file = await openCsv(sourceOf(bytesOf("a,b\n")));
    for (let i = 0; i < 2; i++) {
      const sheet = await file.sheets[0].open();
      const batch = await sheet.next();
      expect(batch && sheet.text(batch, 1)).toBe("b");
    }
  });
});

describe("the file's hash", () => {
  it("is the SHA-256 of all its bytes, byte order mark included", async () => {
    const bytes = Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), bytesOf("姓名,分\n张三,1\n")]);
    for (const chunkBytes of [1, 2, 5, 1000]) {
      const { sheet } = await readCsv(bytes, { chunkBytes });
      expect(sheet.sha256()).toBe(createHash("sha256").update(bytes).digest("hex"));
    }
  });

  it("is of the whole file also where reading had to stop", async () => {
    const bytes = bytesOf(`a\n"${"x".repeat(USUAL_LIMITS.cell + 1)}"\n${"b\n".repeat(300_000)}`);
    const { sheet, findings } = await readCsv(bytes);
    expect(findings.map(({ code }) => code)).toEqual(["csv-cell-too-long"]);
    expect(sheet.sha256()).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  it("is not known before the end", async () => {
    const sheet = await (await openCsv(sourceOf(bytesOf("a\n".repeat(200))))).sheets[0].open();
    expect(() => sheet.sha256()).toThrow("was not read to its end");
  });
});

describe("what breaks the rules of CSV", () => {
  it("names an unclosed quote at the line that opens it, and reads nothing from there on", async () => {
    const { rows, findings } = await readCsv('a,b\n"1\n1",2\n3,"4\n5,6\n7,8\n');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["a", "b"],
      ["1\n1", "2"],
    ]);
    expect(findings).toEqual([{ code: "csv-quote-unclosed", row: 3, column: "B", line: 4 }]);
  });

  it("names a quote inside an unquoted cell, keeps the cell as it stands, and reads on", async () => {
    const { rows, findings } = await readCsv('size,n\n5" pipe,1\nx, "y"\n');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["size", "n"],
      ['5" pipe', "1"],
      ["x", ' "y"'],
    ]);
    expect(findings).toEqual([
      { code: "csv-quote-stray", row: 2, column: "A", line: 2 },
      { code: "csv-quote-stray", row: 3, column: "B", line: 3 },
    ]);
  });

  it("names text behind a closing quote once, keeps the cell as it stands, and reads on", async () => {
    const { rows, findings } = await readCsv('a,b\n"the "new" part",1\n"x" ,2\n');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["a", "b"],
      ['"the "new" part"', "1"],
      ['"x" ', "2"],
    ]);
    expect(findings).toEqual([
      { code: "csv-text-after-quote", row: 2, column: "A", line: 2 },
      { code: "csv-text-after-quote", row: 3, column: "A", line: 3 },
    ]);
  });

  it("tells a zero byte as an error and another control character as a warning, once a cell", async () => {
    const { rows, findings } = await readCsv('a,b\nx\0\0y,"1\x0b2"\n3,4\x01\n');
    expect(rows[1].cells).toEqual(["x\0\0y", "1\x0b2"]);
    expect(findings).toEqual([
      { code: "csv-null-byte", row: 2, column: "A" },
      { code: "csv-control-character", row: 2, column: "B" },
      { code: "csv-control-character", row: 3, column: "B" },
    ]);
  });

  it("takes a tab for text where it parts no cells", async () => {
    const { rows, findings } = await readCsv("a,b\nx\ty,2\n");
    expect(rows[1].cells).toEqual(["x\ty", "2"]);
    expect(findings).toEqual([]);
  });

  it.each([1 << 18, 1 << 22])(
    "stops at a cell beyond the limit, read %i bytes at a time",
    async (chunkBytes) => {
      const most = "x".repeat(USUAL_LIMITS.cell);
      const fits = await readCsv(`a,b\n1,${most}\n`, { chunkBytes });
      expect(fits.findings).toEqual([]);
      expect(fits.rows[1].cells[1]).toHaveLength(USUAL_LIMITS.cell);
      for (const cell of [`${most}x`, `"${most}x"`, `"${most}x`]) {
        const { rows, findings } = await readCsv(`a,b\n1,${cell}\n2,3\n`, { chunkBytes });
        expect(rows).toHaveLength(1);
        expect(findings).toEqual([{ code: "csv-cell-too-long", row: 2, column: "B", line: 2 }]);
      }
    },
  );

  it("stops at a row beyond the limit", async () => {
    const cells = `${"x".repeat(1023)},`.repeat(USUAL_LIMITS.row >> 10);
    const { rows, findings } = await readCsv(`a,b\n${cells}yy\n1,2\n`);
    expect(rows).toHaveLength(1);
    expect(findings).toEqual([{ code: "csv-row-too-long", row: 2 }]);
  });

  it("tells a row of too many columns, gives those that are allowed, and reads on", async () => {
    const { rows, findings } = await readCsv(`a,b\n${"1,".repeat(USUAL_LIMITS.columns)}2\n3,4\n`);
    expect(rows.map(({ cellCount }) => cellCount)).toEqual([2, USUAL_LIMITS.columns + 1, 2]);
    expect(rows[1].cells).toHaveLength(USUAL_LIMITS.columns);
    expect(findings).toEqual([{ code: "csv-too-many-columns", row: 2 }]);
  });
});
