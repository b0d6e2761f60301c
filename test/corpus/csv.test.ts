/** CSV as it comes, and as it must not come: bytes, quotes, rows, headers. */
import { JOBS, PEOPLE, RUN, SHOP } from "../cli/shop.js";
import { gb18030, utf16 } from "../sheets/encoders.js";
import { type Case, corpus } from "./corpus.js";

const LINE = `${RUN} --json`;
const bytes = (...parts: readonly (string | Uint8Array | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

const people = (content: string | Uint8Array, name = "people.csv"): Case["files"] => ({
  "rules/shop.yaml": SHOP["rules/shop.yaml"],
  [`data/${name}`]: content,
  "data/jobs.csv": JOBS,
});
const jobs = (content: string | Uint8Array): Case["files"] => ({ ...SHOP, "data/jobs.csv": content });

/** What the shop pays from its data, however these are written: 7 × 10 ÷ 3 and 10 × 10 ÷ 3, to the cent. */
const PAID = { "people.1.total": "23.33", "people.2.total": "33.33", "people.3.total": "0.00" };
const NAMED = { ...PAID, "people.1.name": "王小明" };

corpus("CSV: encodings", { line: LINE }, [
  { what: "an empty file", files: people(""), exit: 2, says: ["file-empty: people.csv"] },
  {
    what: "nothing but blanks and line ends",
    files: people(" \r\n\n  \n"),
    exit: 1,
    says: ["header-none: people.csv"],
  },
  {
    what: "nothing but a byte order mark",
    files: people("\ufeff"),
    exit: 2,
    says: ["file-empty: people.csv"],
  },
  {
    what: "UTF-8 with a byte order mark",
    files: people(`\ufeff${PEOPLE}`),
    exit: 0,
    says: [],
    values: NAMED,
  },
  {
    what: "UTF-16LE with its mark",
    files: people(bytes([0xff, 0xfe], utf16(PEOPLE))),
    exit: 0,
    says: [],
    values: NAMED,
  },
  {
    what: "UTF-16BE with its mark",
    files: people(bytes([0xfe, 0xff], utf16(PEOPLE, true))),
    exit: 0,
    says: [],
    values: NAMED,
  },
  { what: "UTF-16LE without a mark", files: people(utf16(PEOPLE)), exit: 0, says: [], values: NAMED },
  { what: "UTF-16BE without a mark", files: people(utf16(PEOPLE, true)), exit: 0, says: [], values: NAMED },
  {
    what: "UTF-16LE without a mark, long Chinese cells",
    files: people(utf16(PEOPLE.replace("王小明", "王小明".repeat(40)))),
    exit: 0,
    says: [],
    values: { ...PAID, "people.1.name": "王小明".repeat(40) },
  },
  {
    what: "UTF-16LE with its mark, cut in the middle of a character",
    files: people(bytes([0xff, 0xfe], utf16(PEOPLE).subarray(0, -1))),
    exit: 1,
    says: ["text-undecodable: people.csv row 4, column D, byte 86"],
  },
  { what: "GBK", files: people(gb18030(PEOPLE)), exit: 0, says: [], values: NAMED },
  {
    what: "GB18030 with its mark",
    files: people(bytes([0x84, 0x31, 0x95, 0x33], gb18030(PEOPLE))),
    exit: 0,
    says: [],
    values: NAMED,
  },
  {
    what: "Windows-1252, which looks like GBK",
    files: { ...latin("Name"), "data/people.csv": bytes("ID,Name\n1,M", [0xfc], "ller\n") },
    exit: 0,
    says: ["text-encoding-doubtful: people.csv byte 11"],
  },
  {
    what: "bytes that are no UTF-8 in a column that counts",
    files: people(bytes("工号,姓名,班组,基数\n1,王", [0xe5, 0x94], ",甲,10\n2,李雷,甲,10\n3,韩梅,乙,10\n")),
    exit: 1,
    says: ["text-undecodable: people.csv row 2, column B, byte 33"],
  },
  {
    what: "bytes that are no UTF-8 in a column that nobody reads",
    files: people(
      bytes("工号,姓名,班组,基数,备注\n1,王小明,甲,10,好", [0xff], "\n2,李雷,甲,10,\n3,韩梅,乙,10,\n"),
    ),
    exit: 0,
    says: ["text-undecodable-unread: people.csv row 2, column E, byte 57"],
    values: NAMED,
  },
]);

corpus("CSV: rows and quotes", { line: LINE }, [
  {
    what: "a header and no rows",
    files: people("工号,姓名,班组,基数\n"),
    exit: 1,
    says: ["no-rows: people.csv", "link-table-empty: jobs.csv row 2, column 工号", "scored-empty"],
  },
  {
    what: "CR, LF and CRLF mixed",
    files: people("工号,姓名,班组,基数\r1,王小明,甲,10\r\n2,李雷,甲,10\n3,韩梅,乙,10"),
    exit: 0,
    says: [],
    values: NAMED,
  },
  {
    what: "line breaks, delimiters and doubled quotes in quoted cells",
    files: people('工号,姓名,班组,基数\n1,"王""小""明,\n老师",甲,"1,000"\n2,李雷,甲,10\n3,韩梅,乙,10\n'),
    exit: 0,
    says: [],
    values: { "people.1.name": '王"小"明,\n老师', "people.1.base": "1000.00" },
  },
  {
    what: "a quote that is never closed, named where it opens",
    files: jobs(JOBS.replace("c,1", '"c,1')),
    exit: 1,
    says: ["csv-quote-unclosed: jobs.csv row 4, column A"],
  },
  {
    what: "a quote inside an unquoted cell",
    files: people(PEOPLE.replace("王小明", '王"小"明')),
    exit: 1,
    says: ["csv-quote-stray: people.csv row 2, column B"],
  },
  {
    what: "text behind a closing quote",
    files: people(PEOPLE.replace("王小明", '"王小"明')),
    exit: 1,
    says: ["csv-text-after-quote: people.csv row 2, column B"],
  },
  {
    what: "a row that is too short",
    files: jobs(JOBS.replace("c,1,2026-10-03,4", "c,1,2026-10-03")),
    exit: 1,
    says: ["row-cell-count: jobs.csv row 4"],
  },
  {
    what: "a row that is too long: a thousands separator without quotes",
    files: people(PEOPLE.replace("李雷,甲,10", "李雷,甲,1,000")),
    exit: 1,
    says: ["row-cell-count: people.csv row 3", "link-unknown-unread: people.csv row 3"],
  },
  {
    what: "a short row in the staff table",
    files: people(PEOPLE.replace("1,王小明,甲,10", "1,王小明,甲")),
    exit: 1,
    says: ["row-cell-count: people.csv row 2", "link-unknown-unread: people.csv row 2"],
  },
  {
    what: "blank lines between rows and at the end",
    files: people(`${PEOPLE.replace("2,", "\n,,,\n2,")}\n\n,,,\n`),
    exit: 0,
    says: [],
    values: PAID,
  },
  {
    what: "semicolons for commas",
    files: people(PEOPLE.replaceAll(",", ";")),
    exit: 0,
    says: [],
    values: NAMED,
  },
  {
    what: "tabs for commas, in a .csv",
    files: people(PEOPLE.replaceAll(",", "\t")),
    exit: 0,
    says: [],
    values: NAMED,
  },
  {
    what: "a first line that names the delimiter",
    files: people(`sep=;\n${PEOPLE.replaceAll(",", ";")}`),
    exit: 0,
    says: [],
    values: NAMED,
  },
  {
    what: "NUL in a cell that counts",
    files: people(PEOPLE.replace("王小明", "王\0小明")),
    exit: 1,
    says: ["csv-null-byte: people.csv row 2, column B"],
  },
  {
    what: "a control character in a cell",
    files: people(PEOPLE.replace("王小明", "王\u0007小明")),
    exit: 0,
    says: ["csv-control-character: people.csv row 2, column B"],
    values: { "people.1.name": "王\u0007小明" },
  },
  { what: "10,000 columns", files: people(wide(10_000)), exit: 0, says: [], values: NAMED },
  {
    what: "20,000 columns",
    files: people(wide(20_000)),
    exit: 1,
    says: [1, 2, 3, 4].map((row) => `csv-too-many-columns: people.csv row ${row}`),
  },
  {
    what: "a cell of 1 MB",
    files: people(PEOPLE.replace("王小明", "王".repeat(349_525))),
    exit: 1,
    says: ["cell-too-long: people.csv row 2, column 姓名"],
  },
  {
    what: "a cell of 1 MB that is read",
    files: people(PEOPLE.replace("王小明", "王".repeat(349_525))),
    line: `${RUN} --json --read-limit text=1MB`,
    exit: 0,
    says: [],
    values: { "people.1.name": "王".repeat(349_525) },
  },
  {
    what: "a cell of 1 MB in a column that no rule reads",
    files: people(
      PEOPLE.replaceAll("\n", ",\n")
        .replace(",\n", ",备注\n")
        .replace("10,\n", `10,${"王".repeat(349_525)}\n`),
    ),
    exit: 0,
    says: [],
    values: NAMED,
  },
  {
    what: "a cell of more than 1 MB",
    files: people(PEOPLE.replace("王小明", "王".repeat(349_526))),
    exit: 1,
    says: ["csv-cell-too-long: people.csv row 2, column B"],
  },
  {
    what: "a file without line ends",
    files: people("工号,".repeat(10_000)),
    exit: 1,
    says: ["header-repeated: people.csv row 1", "header-misfit: people.csv row 1"],
  },
]);

corpus("CSV: headers", { line: LINE }, [
  {
    what: "a header that stands twice, of a column that is read",
    files: people(PEOPLE.replace("姓名,班组", "姓名,姓名")),
    exit: 1,
    says: ["header-repeated: people.csv row 1", "header-missing: people.csv row 1"],
  },
  {
    what: "a header that stands twice, of columns that nobody reads",
    files: people(extra("备注,备注")),
    exit: 0,
    says: [],
    values: PAID,
  },
  { what: "blank headers", files: people(extra(",")), exit: 0, says: [], values: PAID },
  {
    what: "a blank header where one is asked for",
    files: people(PEOPLE.replace("工号,", ",")),
    exit: 1,
    says: ["header-missing: people.csv row 1"],
  },
  {
    what: "full-width letters in a header",
    files: latin("Ｎａｍｅ"),
    exit: 0,
    says: [],
    values: { "people.1.name": "Ann" },
  },
  {
    what: "zero-width characters in a header",
    files: latin("N\u200bam\ufeffe"),
    exit: 0,
    says: [],
    values: { "people.1.name": "Ann" },
  },
  {
    what: "blanks around a header, and other letter cases",
    files: latin(" NAME\u3000"),
    exit: 0,
    says: [],
    values: { "people.1.name": "Ann" },
  },
  {
    what: "a header in NFD where the rulebook has NFC",
    files: latin("Prénom".normalize("NFD"), "Prénom"),
    exit: 0,
    says: [],
    values: { "people.1.name": "Ann" },
  },
  {
    what: "two headers that differ by width alone",
    files: latin("Name,Ｎａｍｅ"),
    exit: 1,
    says: ["header-repeated: people.csv row 1"],
  },
  {
    what: "__proto__ and constructor as headers",
    files: latin("__proto__,constructor", "__proto__"),
    exit: 0,
    says: [],
    values: { "people.1.name": "Ann" },
  },
  {
    what: "a header with ESC in it, told as missing",
    files: latin("N\u001b[31mame"),
    exit: 1,
    says: ["csv-control-character: people.csv row 1, column B", "header-missing: people.csv row 1"],
  },
]);

const LENIENT = SHOP["rules/shop.yaml"].replace("file: people\n", "file: people\n    csv: lenient\n");
const lenient = (content: string): Case["files"] => ({ ...people(content), "rules/shop.yaml": LENIENT });
corpus("CSV: read leniently, as the table says", { line: LINE }, [
  {
    what: "a quote inside an unquoted cell is text",
    files: lenient(PEOPLE.replace("王小明", '王"小"明')),
    exit: 0,
    says: ["csv-quote-taken: people.csv row 2, column B"],
    values: { ...PAID, "people.1.name": '王"小"明' },
    also: ({ stdout }) => {
      if (!stdout.includes('"lenient": true'))
        throw new Error("the result does not say how the file was read");
    },
  },
  {
    what: "text behind a closing quote is text",
    files: lenient(PEOPLE.replace("王小明", '"王"小明')),
    exit: 0,
    says: ["csv-quote-taken: people.csv row 2, column B"],
    values: { "people.1.name": '"王"小明' },
  },
  {
    what: "a delimiter within quotes that are out of place still parts cells, and the row is refused",
    files: lenient(PEOPLE.replace("王小明", '"王"小,明"')),
    exit: 1,
    says: [
      "csv-quote-taken: people.csv row 2, column B",
      "row-cell-count: people.csv row 2",
      "link-unknown-unread: people.csv row 2",
    ],
  },
  {
    what: "a quote that is never closed is refused",
    files: lenient(PEOPLE.replace("李雷", '"李雷')),
    exit: 1,
    says: ["csv-quote-unclosed: people.csv row 3, column B"],
  },
]);

/** The people with more columns that nobody reads. */
function wide(columns: number): string {
  const more = Array.from({ length: columns - 4 }, (_, i) => `x${i}`).join(",");
  const [header, ...rows] = PEOPLE.trimEnd().split("\n");
  return [`${header},${more}`, ...rows.map((row) => row + ",".repeat(columns - 4))].join("\n");
}

/** The people with two more columns of these headers. */
function extra(headers: string): string {
  const [header, ...rows] = PEOPLE.trimEnd().split("\n");
  return [`${header},${headers}`, ...rows.map((row) => `${row},a,b`)].join("\n");
}

/** A staff table of one person, whose name stands under a header of this spelling. */
function latin(header: string, declared = "Name"): Case["files"] {
  const cells = header.split(",").map(() => "Ann");
  return {
    "rules/shop.yaml": `merit: 1
name: Shop
period: month
scored: people
tables:
  people: { file: people, key: id, columns: { id: { header: ID }, name: { header: ${declared} } } }
rules:
  people:
    total: { pay: { fixed: 10 } }
`,
    "data/people.csv": `ID,${header}\n1,${cells.join(",")}\n`,
  };
}
