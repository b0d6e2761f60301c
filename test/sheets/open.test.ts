import { describe, expect, it } from "vitest";
import { fixOf, messageOf } from "../../src/findings/finding.js";
import { openFile } from "../../src/sheets/open.js";
import { bytesOf, readSheet, table } from "./csv/reading.js";
import { gb18030, utf16 } from "./encoders.js";
import { sourceOf } from "./workbook.js";

const WORKBOOK_2003 = `<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>`;
const OFFICE_PAGE = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head></head></html>`;
const ARCHIVE = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n';

/** The codes that opening gave, and how many sheets. */
async function opened(content: string | Uint8Array, name: string) {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  const { sheets, findings } = await openFile(sourceOf(bytes, name));
  return { sheets: sheets.length, codes: findings.map(({ code }) => code) };
}

/** What a message says a file is. */
async function foundIn(content: string | Uint8Array, name: string): Promise<unknown> {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  const { findings } = await openFile(sourceOf(bytes, name));
  return findings[0].values.found;
}

describe("a file is what its contents are", () => {
  it("reads text as CSV, whatever its encoding", async () => {
    for (const bytes of [
      bytesOf("姓名,分\n"),
      gb18030("姓名,分\n"),
      utf16("\ufeff姓名,分\n"),
      utf16("姓名,分\n"),
    ]) {
      const file = await openFile(sourceOf(bytes, "tickets.csv"));
      expect(file.findings).toEqual([]);
      expect(table(await readSheet(file))).toEqual([["姓名", "分"]]);
    }
  });

  it.each(["tickets.csv", "tickets.TSV", "tickets.txt", "tickets", "tickets.dat", "tickets.2026-10"])(
    "says nothing of text named %s",
    async (name) => {
      expect(await opened("a,b\n", name)).toEqual({ sheets: 1, codes: [] });
    },
  );

  it.each(["tickets.xlsx", "tickets.XLS", "folder.csv/tickets.xls"])(
    "reads text named %s and tells that the name is wrong",
    async (name) => {
      expect(await opened("a\tb\n1\t2\n", name)).toEqual({ sheets: 1, codes: ["file-name-differs"] });
    },
  );

  it("takes a ZIP archive for a workbook, whatever its name", async () => {
    // The end record of an archive without entries: no workbook, and no CSV either.
    const empty = Uint8Array.of(0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0));
    const { sheets, codes } = await opened(empty, "tickets.csv");
    expect(sheets).toBe(0);
    expect(codes).toHaveLength(1);
    expect(codes[0]).not.toMatch(/^csv|^text|^file-empty/);
  });
});

describe("a file that holds no table", () => {
  it.each([new Uint8Array(0), bytesOf("\ufeff"), utf16("\ufeff")])(
    "is told to be empty: %j",
    async (bytes) => {
      expect(await opened(bytes, "a.csv")).toEqual({ sheets: 0, codes: ["file-empty"] });
    },
  );

  it.each([
    ["<table><tr><td>1</td></tr></table>", "a web page (HTML)"],
    ["\r\n  <!-- export -->\n<HTML><body>", "a web page (HTML)"],
    ["\ufeff<!DOCTYPE html>\n<html>", "a web page (HTML)"],
    ['<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', "a web page (HTML)"],
    ['<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">', "a web page (HTML)"],
    [OFFICE_PAGE, "a web page (HTML)"],
    [utf16(`\ufeff${OFFICE_PAGE}`), "a web page (HTML)"],
    [WORKBOOK_2003, "an XML Spreadsheet of 2003"],
    ["<ss:Workbook xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'>", "an XML Spreadsheet of 2003"],
    [ARCHIVE, "a web archive (MHTML)"],
  ])("is told to be a saved page or XML: %j", async (content, found) => {
    expect(await opened(content, "export.xls")).toEqual({ sheets: 0, codes: ["file-saved-as-page"] });
    expect(await foundIn(content, "export.xls")).toMatchObject({ en: found });
  });

  it.each([
    ["%PDF-1.7\n%\xe2\xe3", "a PDF document"],
    ['<?xml version="1.0"?>\n<tickets>', "an XML text"],
    [Uint8Array.from({ length: 400 }, (_, i) => (i * 7919) % 251), "no text but binary data"],
  ])("is told to be something else: %j", async (content, found) => {
    expect(await opened(content, "a.csv")).toEqual({ sheets: 0, codes: ["file-no-table"] });
    expect(await foundIn(content, "a.csv")).toMatchObject({ en: found });
  });

  it.each(["<none>,b\n1,2\n", "a < b,c\n", "MIME,b\n", "x,%PDF-\n"])("is not seen in %j", async (text) => {
    expect(await opened(text, "a.csv")).toEqual({ sheets: 1, codes: [] });
  });

  it("is not seen in a text with a few zero bytes, which have findings of their own", async () => {
    expect(await opened("id,name\n1,\0\0\n2,x\n", "a.csv")).toEqual({ sheets: 1, codes: [] });
  });
});

describe("what is told of a misnamed file", () => {
  it("says what it is and how it should be named, in both languages", async () => {
    const { findings } = await openFile(sourceOf(bytesOf("a\tb\n"), "data/export.xls"));
    expect(messageOf(findings[0], "en")).toBe(
      "The name ends in .xls, but the file is CSV text; it was read as what it is.",
    );
    expect(fixOf(findings[0], "zh")).toBe("请将扩展名改为 .csv，以免其他程序误读。");
  });
});
