import { describe, expect, it } from "vitest";
import { openCsv } from "../../../src/sheets/csv/csv.js";
import { textEncoding } from "../../../src/sheets/encoding/encoding.js";
import { bytesOf, readCsv, table } from "../csv/reading.js";
import { FOUR_BYTE_CHARACTERS, gb18030, utf16 } from "../encoders.js";
import { sourceOf } from "../workbook.js";

const CHINESE = "工号,姓名,分\n1,张三,95\n2,李四,一\n";
const MEGABYTE = 1 << 20;

async function encodingOf(bytes: Uint8Array): Promise<string> {
  return (await textEncoding(sourceOf(bytes))).encoding;
}

describe("the encoding of a text", () => {
  it.each([
    ["UTF-8", bytesOf(CHINESE)],
    ["UTF-8 with BOM", bytesOf(`\ufeff${CHINESE}`)],
    ["UTF-16LE", utf16(`\ufeff${CHINESE}`)],
    ["UTF-16BE", utf16(`\ufeff${CHINESE}`, true)],
    ["GB18030", gb18030(CHINESE)],
    ["GB18030", gb18030(`\ufeff${CHINESE}`)],
  ])("is stated as %s, and its byte order mark is no text", async (encoding, bytes) => {
    for (const chunkBytes of [1, 2, 3, 1000]) {
      const read = await readCsv(bytes, { chunkBytes });
      expect(read.sheet.facts.encoding).toBe(encoding);
      expect(table(read)).toEqual([
        ["工号", "姓名", "分"],
        ["1", "张三", "95"],
        ["2", "李四", "一"],
      ]);
      expect(read.findings).toEqual([]);
    }
  });

  it("is UTF-8 for ASCII, and for a file without any byte", async () => {
    expect(await encodingOf(bytesOf("a,b\n1,2\n"))).toBe("UTF-8");
    expect(await encodingOf(new Uint8Array(0))).toBe("UTF-8");
  });

  it("is UTF-16 without a mark where zero bytes stand on one side", async () => {
    expect(await encodingOf(utf16(CHINESE))).toBe("UTF-16LE");
    expect(await encodingOf(utf16(CHINESE, true))).toBe("UTF-16BE");
    expect(table(await readCsv(utf16(CHINESE, true)))[2]).toEqual(["2", "李四", "一"]);
  });

  // At these lengths the first character beyond ASCII stands before, across and behind the border of what is read.
  const lengths = [6, 5, 4, 3, 2, 1, 0].map((before) => MEGABYTE - before);

  it.each([...lengths, 3 * MEGABYTE + 5])(
    "is GB18030 also where %i bytes of ASCII come first",
    async (length) => {
      const ascii = Buffer.alloc(length, "id,name\n");
      expect(await encodingOf(Buffer.concat([ascii, gb18030("\n1,张三\n")]))).toBe("GB18030");
      expect(await encodingOf(Buffer.concat([ascii, bytesOf("\n1,张三\n")]))).toBe("UTF-8");
    },
  );

  it("is decided by what comes later where the first characters are good in both", async () => {
    // These Chinese characters of GB18030 are Cyrillic letters of UTF-8.
    const both = Uint8Array.of(0xd0, 0xb0, 0xd0, 0xb1, 0x2c, 0x0a);
    expect(new TextDecoder("utf-8", { fatal: true }).decode(both)).toBe("аб,\n");
    expect(new TextDecoder("gb18030", { fatal: true }).decode(both)).toBe("邪斜,\n");
    const filler = Buffer.alloc(2 * MEGABYTE, both);
    expect(await encodingOf(filler)).toBe("UTF-8");
    expect(await encodingOf(Buffer.concat([filler, gb18030("张三,1\n")]))).toBe("GB18030");
    expect(await encodingOf(Buffer.concat([filler, bytesOf("张三,1\n")]))).toBe("UTF-8");
  });

  it("has characters of four bytes in GB18030, digits and all", async () => {
    const cells = [...FOUR_BYTE_CHARACTERS, "维修人员张三"];
    const read = await readCsv(gb18030(`${cells.join(",")}\n`), { chunkBytes: 1 });
    expect(table(read)).toEqual([cells]);
    expect(read.findings).toEqual([]);
  });

  it("is not read otherwise because of second bytes that look like letters or a bar", async () => {
    // 憒 (91 7C), 俓 (83 5C) and 誠 (D5 5C) end as | and \ do.
    const text = `姓名,备注\n${"憒俓誠张三,李四王五\n".repeat(3)}`;
    expect([...gb18030(text)]).toContain(0x7c);
    const read = await readCsv(gb18030(text));
    expect(read.sheet.facts.delimiter).toBe(",");
    expect(table(read)[1]).toEqual(["憒俓誠张三", "李四王五"]);
  });
});

describe("text that cannot be decoded", () => {
  it("is found in UTF-8 with its row and offset, once a cell", async () => {
    const rows = ["工号,姓名,维修\n", "1,张三,电源故障网络中断\n", "2,\xff\xfe\n", "3,李四,电源\n", "4,王\n"];
    const bytes = Buffer.concat(
      rows.map((row) => (row.includes("\xff") ? Buffer.from(row, "latin1") : bytesOf(row))),
    );
    // The last character is cut in the middle.
    const cut = Buffer.concat([bytes.subarray(0, -2), bytes.subarray(-1)]);
    for (const chunkBytes of [1, 4, 1000]) {
      const { findings, sheet } = await readCsv(cut, { chunkBytes });
      expect(sheet.facts.encoding).toBe("UTF-8");
      expect(findings).toEqual([
        { code: "text-undecodable", row: 3, column: "B", offset: cut.indexOf(0xff) },
        { code: "text-undecodable", row: 5, column: "B", offset: cut.length - 3 },
      ]);
    }
  });

  it("is found behind a byte order mark, which counts in the offset", async () => {
    const { findings } = await readCsv(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x0a, 0x62, 0xff));
    expect(findings).toEqual([{ code: "text-undecodable", row: 2, column: "A", offset: 6 }]);
  });

  it("is found in GB18030", async () => {
    const good = gb18030("工号,姓名\n1,张三\n2,");
    const bytes = Buffer.concat([good, Buffer.of(0xff), gb18030("李四\n3,王五\n")]);
    for (const chunkBytes of [1, 4, 1000]) {
      const { findings, sheet, rows } = await readCsv(bytes, { chunkBytes });
      expect(sheet.facts.encoding).toBe("GB18030");
      expect(findings).toEqual([{ code: "text-undecodable", row: 3, column: "B", offset: good.length }]);
      expect(rows[3].cells).toEqual(["3", "王五"]);
    }
  });

  it("is found in UTF-16, at its place in the file", async () => {
    for (const bigEndian of [false, true]) {
      const bytes = Buffer.concat([
        utf16("\ufeff工号,b\n1,\ud800\n2,3\n4,\udc00", bigEndian),
        Buffer.of(0x20),
      ]);
      for (const chunkBytes of [1, 3, 1000]) {
        const { findings } = await readCsv(bytes, { chunkBytes });
        expect(findings).toEqual([
          { code: "text-undecodable", row: 2, column: "B", offset: 2 + 2 * 7 },
          { code: "text-undecodable", row: 4, column: "B", offset: 2 + 2 * 15 },
        ]);
      }
    }
  });

  it("is an error in columns that are read and a warning in others, also in rows given before that was said", async () => {
    const bad = Buffer.from([0x31, 0x2c, 0xff, 0x2c, 0x32, 0x2c, 0xfe, 0x0a]);
    const bytes = Buffer.concat([bad, bytesOf("1,2,3,4\n".repeat(63)), bad]);
    const sheet = await (await openCsv(sourceOf(bytes))).sheets[0].open();
    await sheet.next();
    sheet.narrow([3]);
    await sheet.next();
    const findings = sheet.takeFindings().map(({ code, place }) => [code, place]);
    const at = (row: number, column: string, offset: number) => ({
      data: { file: "book.xlsx", row, column, offset },
    });
    const second = bytes.length - bad.length;
    expect(findings).toEqual([
      ["text-undecodable-unread", at(1, "B", 2)],
      ["text-undecodable", at(1, "D", 6)],
      ["text-undecodable-unread", at(65, "B", second + 2)],
      ["text-undecodable", at(65, "D", second + 6)],
    ]);
  });

  it.each([
    ["UTF-8", bytesOf, 3, 1],
    ["GB18030", gb18030, 2, 1],
    ["UTF-16LE", (text: string) => utf16(text), 2, 2],
  ] as const)("is found far into a file of %s that is read piece by piece", async (_, encode, han, ascii) => {
    const line = "维修,人员\n";
    const lineBytes = 4 * han + 2 * ascii;
    const lone = ascii === 2 ? utf16("\ud800") : Uint8Array.of(0xff);
    const bytes = Buffer.concat([
      encode(line.repeat(100)),
      encode("x,"),
      lone,
      encode("\n"),
      encode(line.repeat(5)),
    ]);
    for (const chunkBytes of [1, 7, 64, 500, 5000]) {
      const { findings } = await readCsv(bytes, { chunkBytes });
      expect(findings).toEqual([
        { code: "text-undecodable", row: 101, column: "B", offset: 100 * lineBytes + 2 * ascii },
      ]);
    }
  });

  it("does not turn a UTF-8 file into a GB18030 one by a single bad byte", async () => {
    const bytes = Buffer.concat([bytesOf(`${CHINESE.repeat(20)}x,`), Buffer.from("Am\xe9lie,1\n", "latin1")]);
    const { findings, sheet } = await readCsv(bytes);
    expect(sheet.facts.encoding).toBe("UTF-8");
    expect(findings.map(({ code, row }) => [code, row])).toEqual([["text-undecodable", 61]]);
  });
});

describe("an encoding in doubt", () => {
  it("is told where text reads as GB18030 but is hardly Chinese", async () => {
    const western = Buffer.from("name,n\nAm\xe9lie,1\nJos\xe9e,2\nZo\xeb!x,3\n", "latin1");
    const { findings } = await readCsv(western);
    expect(findings[0]).toEqual({ code: "text-encoding-doubtful", offset: 9 });
  });

  it("is not told for Chinese names with a rare character", async () => {
    const { findings } = await readCsv(gb18030("姓名,n\n陶喆,1\n朱镕基,2\n"));
    expect(findings).toEqual([]);
  });
});

describe("a delimiter that may be half of a character", () => {
  it("is refused in GB18030 and taken in UTF-8", async () => {
    const text = "工号|姓名\n1|张三\n2|李四\n";
    const refused = await openCsv(sourceOf(gb18030(text)));
    expect(refused.sheets).toEqual([]);
    expect(refused.findings.map(({ code }) => code)).toEqual(["csv-delimiter-in-gb18030"]);
    expect(table(await readCsv(text))[1]).toEqual(["1", "张三"]);
  });
});
