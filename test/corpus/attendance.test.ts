/** What punch clocks and attendance systems print, damaged: blocks, days beside one another, years, sheets, parts of cells. */
import { BLOCKS, LINES, rules, SHEET, STAFF, WIDE } from "../cli/clock.js";
import { relationships, workbook } from "../sheets/workbook.js";
import { type Case, corpus } from "./corpus.js";

const RUN = "run clock.yaml --data data --period 2026-10 --json";
const ANY_TEXT = BLOCKS.replace("      came:", "      text: { from: cell, empty: allowed }\n      came:");
/** Cards: each line of a block is a row. */
const CARDS = rules(
  `    blocks: { begin: 工号：* }
    columns:
      who: { from: block, header: 工号, to: staff }
      what: { header: 事项, empty: allowed }
      times: { header: 次数, type: number, empty: allowed }`,
  "count(month)",
);
const CARD = `工号：1,姓名：王小明,
事项,次数,说明
迟到,2,
早退,1,
工号：2,姓名：李四,
事项,次数,说明
,,
迟到,1,雨
`;
const YEARLESS = rules(
  `    dated: day
    columns:
      who: { header: 工号, to: staff }
      day: { header: 日期, type: date, format: MM-dd, year: title }`,
  "count(month)",
);
const DATES = "2026-10-01 ~ 2026-10-31,\n工号,日期\n1,10-01\n1,10-02\n2,10-31\n";
const CELLS = rules(
  `    columns:
      who: { header: 工号, to: staff }
      hours: { header: 工时, type: number, words: { 8: [全天], 4: [半天] } }
      paid: { header: 计薪, type: boolean, words: { yes: [计], no: [不计] } }
      for: { header: 类别, empty: allowed, take: { whole: ["加班<number>小时", 值班], parted_by: 、 } }`,
  "sum(month.hours where paid)",
);
const HEADED = rules(
  `    header_row: 3
    header_rows: 3
    columns:
      who: { header: 基本/员工/工号, to: staff }
      days: { header: 考勤/出勤/天数, type: number }`,
  "sum(month.days)",
);
const SHEETS = rules(
  `    sheet: 考勤*
    columns:
      who: { header: 工号, to: staff }
      days: { header: 天数, type: number }`,
  "sum(month.days)",
);

const files = (rulebook: string, month: string | Uint8Array, ending = "csv"): Case["files"] => ({
  "clock.yaml": rulebook,
  "data/staff.csv": STAFF,
  [`data/month.${ending}`]: month,
});
const paid = (what: string, month: Case["files"], first: string, second: string): Case => ({
  what,
  files: month,
  exit: 0,
  says: [],
  values: { "staff.1.total": first, "staff.2.total": second },
});
const said = (what: string, month: Case["files"], ...says: string[]): Case => ({
  what,
  files: month,
  exit: 1,
  says,
});

corpus("blocks", { line: RUN }, [
  paid("as a punch clock prints them", files(BLOCKS, SHEET), "2.00", "1.00"),
  said(
    "cut off in a head",
    files(BLOCKS, SHEET.slice(0, SHEET.indexOf("李四"))),
    "block-header-missing: month.csv row 6",
  ),
  said(
    "cut off before the days of one",
    files(BLOCKS, SHEET.slice(0, SHEET.lastIndexOf("1,2,3"))),
    "block-header-missing: month.csv row 6",
  ),
  said(
    "a page's title between two blocks",
    files(BLOCKS, SHEET.replace("工号：2", "考勤记录表,,\n工号：2")),
    "block-text-unread: month.csv row 6, column 1",
  ),
  said(
    "a page's foot with a time, below the last punch of somebody",
    files(BLOCKS, `${SHEET}打印时间 2026-11-01 18:02,,\n`),
    "block-text-unread: month.csv row 9, column 1",
  ),
  said(
    "a page's foot with its time in a cell of its own, and who signs",
    files(BLOCKS, `${SHEET}制表人,李四,\n,打印时间,18:02\n`),
    "block-text-unread: month.csv row 9, column 1",
  ),
  said(
    "a time with a word that no column reads",
    files(BLOCKS, SHEET.replace("09:00", "09:00 迟到")),
    "block-text-unread: month.csv row 4, column 2",
  ),
  paid(
    "words that a column reads which no rule asks for",
    files(
      BLOCKS.replace(
        "rules:",
        "      late: { from: cell, type: boolean, empty: allowed, take: { has: 迟到 } }\nrules:",
      ),
      SHEET.replace("09:00", "09:00 迟到"),
    ),
    "2.00",
    "1.00",
  ),
  paid(
    "words that a column passes over",
    files(
      BLOCKS.replace('{ count: "{time}" }', '{ count: "{time}", except: [迟到, 事假] }'),
      SHEET.replace("09:00", "09:00 迟到").replace(",,次日", ",事假,次日"),
    ),
    "2.00",
    "1.00",
  ),
  said(
    "a page's foot with a date where a column takes all texts as they stand",
    files(ANY_TEXT, `${SHEET}打印于 2026-11-01 18:02,,\n`),
    "block-text-unread: month.csv row 9, column 1",
  ),
  said(
    "a page's foot behind so much text that no pattern is looked for in it",
    files(
      BLOCKS.replace(
        / {6}came:[\s\S]*?rules:/,
        "      late: { from: cell, type: boolean, empty: allowed, take: { has: 迟到 } }\nrules:",
      ).replace("times > 0", "late"),
      `${SHEET.replace(/(?:次日)?\d\d:[\d:]+/g, "迟到")}打印时间 2026-11-01 18:02${" ".repeat(20_000)},,\n`,
    ),
    "block-text-unread: month.csv row 9, column 1",
  ),
  paid("cards with a row a line", files(CARDS, CARD), "2.00", "1.00"),
  said(
    "a card's foot below a column that is not declared",
    files(CARDS, `${CARD},,制表人：李四\n`),
    "block-text-unread: month.csv row 9, column 说明",
  ),
  {
    ...paid("a card's foot in a column of any text", files(CARDS, `${CARD}制表人：李四,,\n`), "2.00", "2.00"),
    says: ["block-foot-likely: month.csv row 9, column 事项"],
  },
  paid(
    "a card's foot that is said to be left out",
    files(
      CARDS.replace(
        "    columns:\n      who",
        '    skip_rows: { foot: { where: { what: "" }, say: 页脚 } }\n    columns:\n      who',
      ),
      `${CARD},,制表人：李四\n`,
    ),
    "2.00",
    "1.00",
  ),
  {
    ...paid(
      "a page's foot where no column says what cells may hold",
      files(
        ANY_TEXT.replace(/ {6}(?:came|times):.*\n/g, "").replace("times > 0 else no", "text is not missing"),
        `${SHEET}制表人：李四,,\n`,
      ),
      "2.00",
      "2.00",
    ),
    says: ["block-foot-likely: month.csv row 9, column 1"],
  },
  said(
    "a head of nobody",
    files(BLOCKS, SHEET.replace("工号：2", "工号：")),
    "cell-empty: month.csv row 6, column 工号",
  ),
  said(
    "a head of somebody unknown",
    files(BLOCKS, SHEET.replace("工号：2", "工号：3")),
    "link-unknown: month.csv row 6, column 工号",
  ),
  said(
    "one person twice",
    files(BLOCKS.replace("key: none", "key: [who, day]"), SHEET.replace("工号：2", "工号：1")),
    "key-doubled: month.csv row 8, column 1",
    "key-doubled: month.csv row 8, column 2",
    "key-doubled: month.csv row 8, column 3",
  ),
  said(
    "other days below",
    files(BLOCKS, SHEET.replace("\n1,2,3\n,,", "\n2,3,4\n,,")),
    "block-header-missing: month.csv row 6",
  ),
  said(
    "a day too few",
    files(BLOCKS, SHEET.replace("\n1,2,3\n,,", "\n1,2,\n,,")),
    "block-header-missing: month.csv row 6",
  ),
  said(
    "cells beside the days",
    files(BLOCKS, SHEET.replaceAll("\n", ",\n").replace("次日08:00,", "次日08:00,09:00")),
    "block-cell-beside: month.csv row 8, column D",
  ),
  paid(
    "a page's foot with a time, and a total, where they end the blocks",
    files(
      BLOCKS.replace("join: yes", "end: [打印时间*, 合计], join: yes"),
      `${SHEET.replace("工号：2", "打印时间：2026-11-01 08:00,,\n第1页,,\n工号：2")}合计,08:00,3\n`,
    ),
    "2.00",
    "1.00",
  ),
  said(
    "lines of a block that goes on behind the foot of a page",
    files(
      BLOCKS.replace("join: yes", "end: [打印时间*, 考勤*], join: yes"),
      `${SHEET}打印时间：2026-11-01 08:00,,\n第2页,,\n考勤记录表,,\n09:00,,18:00\n`,
    ),
    "block-line-behind-end: month.csv row 12, column A",
  ),
  said(
    "an end within a head",
    files(
      BLOCKS.replace("join: yes", "end: 制表*, join: yes"),
      SHEET.replace("王小明,\n", "王小明,\n制表：甲,,\n"),
    ),
    "block-header-missing: month.csv row 2",
  ),
  said(
    "a punch at 25:61, though another of that day is one",
    files(BLOCKS, SHEET.replace("09:00", "25:61")),
    "cell-part-no-time: month.csv row 4, column 2",
  ),
  said(
    "a punch at 25:30, in which 5:30 stands",
    files(BLOCKS, SHEET.replace("08:5118:31", "08:5125:30")),
    "cell-part-no-time: month.csv row 4, column 1",
  ),
  said("no block at all", files(BLOCKS, SHEET.replaceAll("工号：", "编号：")), "blocks-none: month.csv"),
  said(
    "heads that are only NUL and controls",
    files(BLOCKS, SHEET.replace("工号：2", "工号：\u0000\u001b[2J")),
    "csv-null-byte: month.csv row 6, column A",
    "link-unknown: month.csv row 6, column 工号",
  ),
  said(
    "no title with dates",
    files(BLOCKS, SHEET.replace(/^.*\n/, "考勤表,,\n")),
    "wide-day-unknown: month.csv row 3",
  ),
  said(
    "a title of 29-02-2023",
    files(BLOCKS, SHEET.replace("2026-10-01 ~ 2026-10-03", "2023-02-29 ~ 2023-03-02")),
    "wide-day-differs: month.csv row 3, column 1",
    "wide-day-differs: month.csv row 3, column 2",
    "wide-day-differs: month.csv row 3, column 3",
  ),
]);

corpus("days beside one another", { line: RUN }, [
  paid(
    "with their weekdays below them",
    files(WIDE, LINES.replace("1,2,3\n", "1,2,3\n,,四,五,六\n")),
    "2.00",
    "1.00",
  ),
  said(
    "with weekdays of another month below them",
    files(WIDE, LINES.replace("1,2,3\n", "1,2,3\n,,四,五,日\n")),
    "wide-day-differs: month.csv row 3, column 3/日",
  ),
  paid("one column a day", files(WIDE, LINES), "2.00", "1.00"),
  said(
    "a day left out",
    files(WIDE, LINES.replace("1,2,3", "1,3,4")),
    "wide-day-differs: month.csv row 2, column 3",
    "wide-day-differs: month.csv row 2, column 4",
  ),
  said(
    "a day doubled",
    files(WIDE, LINES.replace("1,2,3", "1,1,2")),
    "wide-day-differs: month.csv row 2, column 1 (D)",
    "wide-day-differs: month.csv row 2, column 2",
  ),
  said(
    "more days than the title has, with marks",
    files(WIDE, LINES.replaceAll(/(,3|,)\n/g, "$1,√\n")),
    "wide-day-surplus: month.csv row 3, column √",
    "wide-day-surplus: month.csv row 4, column √",
  ),
  said(
    "ten thousand days",
    files(WIDE, LINES.replace("1,2,3", Array.from({ length: 10_000 }, (_, i) => i + 1).join())),
    "row-cell-count: month.csv row 3",
    "row-cell-count: month.csv row 4",
    "wide-days-surplus: month.csv",
  ),
  said("a line cut off", files(WIDE, LINES.slice(0, -4)), "row-cell-count: month.csv row 4"),
  paid(
    "__proto__ as the name of a day",
    files(WIDE, LINES.replace("1,2,3", "1,__proto__,3")),
    "2.00",
    "1.00",
  ),
]);

corpus("dates without a year", { line: RUN }, [
  paid("of the title's year", files(YEARLESS, DATES), "2.00", "1.00"),
  said(
    "outside of its days",
    files(YEARLESS, DATES.replace("2,10-31", "2,11-01")),
    "cell-outside-days: month.csv row 5, column 日期",
  ),
  said(
    "29 February of no leap year",
    files(YEARLESS, DATES.replace("2,10-31", "2,02-29")),
    "cell-no-such-date: month.csv row 5, column 日期",
  ),
  said(
    "a title without a date",
    files(YEARLESS, DATES.replace(/^.*\n/, "考勤表,\n")),
    "year-unknown: month.csv",
  ),
  said(
    "a stretch that runs backwards",
    files(YEARLESS, DATES.replace("2026-10-01 ~ 2026-10-31", "2026-10-31 ~ 2026-10-01")),
    "year-unknown: month.csv",
  ),
  said(
    "a year of five digits",
    files(YEARLESS, DATES.replaceAll("2026-10", "20260-10")),
    "year-unknown: month.csv",
  ),
]);

corpus("words and parts of cells", { line: RUN }, [
  paid(
    "as declared",
    files(CELLS, "工号,工时,计薪,类别\n1,全天,计,加班2小时、值班\n1,4,计,\n2,半天,不计,\n"),
    "12.00",
    "0.00",
  ),
  said(
    "a word that is none of them",
    files(CELLS, "工号,工时,计薪,类别\n1,全天候,计,\n2,1,也许,\n"),
    "cell-unknown-word: month.csv row 2, column 工时",
    "cell-unknown-word: month.csv row 3, column 工时",
    "cell-unknown-word: month.csv row 3, column 计薪",
  ),
  said(
    "a part of a cell of more than 20,000 characters",
    files(CELLS, `工号,工时,计薪,类别\n1,8,计,${"、值班".repeat(6_667)}\n`),
    "cell-too-long-to-take: month.csv row 2, column 类别",
  ),
  said(
    "a part that is not as declared",
    files(CELLS, "工号,工时,计薪,类别\n1,8,计,加班2小时、休息\n"),
    "cell-unfit: month.csv row 2, column 类别",
  ),
  said(
    "NaN and Infinity among the words",
    files(CELLS, "工号,工时,计薪,类别\n1,NaN,计,\n2,Infinity,计,\n"),
    "cell-unknown-word: month.csv row 2, column 工时",
    "cell-unknown-word: month.csv row 3, column 工时",
  ),
]);

corpus("three header rows", { line: RUN }, [
  paid(
    "as declared",
    files(HEADED, "基本,,考勤\n员工,,出勤\n工号,姓名,天数\n1,王小明,3\n2,李四,4\n"),
    "3.00",
    "4.00",
  ),
  said(
    "one is missing",
    files(HEADED, "基本,,考勤\n工号,姓名,天数\n1,王小明,3\n2,李四,4\n"),
    "header-row-other: month.csv row 3",
  ),
  said(
    "all of them are blank",
    files(HEADED, ",,\n,,\n,,\n1,王小明,3\n"),
    "header-row-other: month.csv row 3",
  ),
  said("cut off within them", files(HEADED, "基本,,考勤\n员工,,出勤\n"), "header-row-other: month.csv row 3"),
]);

/** A workbook of these sheets, each with its own lines. */
function book(sheets: Readonly<Record<string, string>>, attributes = ""): Uint8Array {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const line = (text: string) => `<row>${text.split(",").map(cell).join("")}</row>`;
  const names = Object.keys(sheets);
  const file = (i: number) => `worksheets/sheet${i + 1}.xml`;
  const whole = (rows: string) =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.split("\n").map(line).join("")}</sheetData></worksheet>`;
  return workbook({
    sheets: names
      .map(
        (name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i + 1}" ${i > 0 ? attributes : ""}/>`,
      )
      .join(""),
    parts: [
      {
        name: "xl/_rels/workbook.xml.rels",
        bytes: relationships(names.map((_, i) => [`s${i + 1}`, "worksheet", file(i)] as const)),
      },
      ...Object.values(sheets).map((rows, i) => ({ name: `xl/${file(i)}`, bytes: whole(rows) })),
    ],
  });
}

const ONE = "工号,天数\n1,3";
const OTHER = "天数,工号\n4,2";

corpus("several sheets", { line: RUN }, [
  paid(
    "read together, their columns in another order",
    files(SHEETS, book({ 考勤一: ONE, 考勤二: OTHER, 说明: "x" }), "xlsx"),
    "3.00",
    "4.00",
  ),
  said(
    "one without the header",
    files(SHEETS, book({ 考勤一: ONE, 考勤二: "天数\n4" }), "xlsx"),
    "header-missing: month.xlsx [考勤二] row 1",
  ),
  said(
    "one twice",
    files(SHEETS, book({ 考勤一: ONE, 考勤二: ONE }), "xlsx"),
    "row-in-two-files: month.xlsx [考勤二] row 2",
  ),
  said("none of that name", files(SHEETS, book({ 打卡: ONE }), "xlsx"), "sheet-missing: month.xlsx"),
  {
    ...paid(
      "one that is hidden",
      files(SHEETS, book({ 考勤一: ONE, 考勤二: OTHER }, 'state="hidden"'), "xlsx"),
      "3.00",
      "4.00",
    ),
    says: ["sheet-hidden: month.xlsx [考勤二]"],
  },
  said(
    "one whose name would be a path",
    files(SHEETS, book({ "考勤../../x": ONE, 考勤__proto__: "工号,天数\n2,x" }), "xlsx"),
    "cell-unreadable: month.xlsx [考勤__proto__] row 2, column 天数",
  ),
]);
