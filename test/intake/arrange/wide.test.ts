import { describe, expect, it } from "vitest";
import type { Wide } from "../../../src/base/layout.js";
import { messageOf } from "../../../src/findings/finding.js";
import { column } from "../declarations.js";
import { number, serial } from "../fake-sheet.js";
import { csv, read, shownValues, xlsx } from "../reading.js";
import { layout, prepared, skip } from "./arranging.js";

const WIDE: Wide = { columns: { headers: ["出勤/*"] }, each: 1, days: "title" };
const COLUMNS = [
  column("id"),
  prepared("day", { from: "day" }, { type: "date" }),
  prepared("cell", { from: "cell" }, { emptyAllowed: true }),
];
const sheet = (headings: readonly string[], ...lines: readonly (readonly string[])[]) => [
  ["统计日期：2026-10-01 至 2026-10-04"],
  ["id", "出勤"],
  ["", ...headings],
  ...lines,
];
const wide = (more: Partial<Wide> = {}) => ({ layout: layout({ wide: { ...WIDE, ...more } }) });
const OCTOBER = ["1", "2", "六", "日"];

describe("a wide table", () => {
  it("has a last row that ends with the last header, where each column has one", async () => {
    const rows = [
      ["统计日期：2026-10-01 至 2026-10-02"],
      ["id", "1", "", "2", ""],
      ["", "上班", "下班", "上班", "下班"],
      ["a", "08:51", "18:01", "08:52", "18:02"],
    ];
    const went = prepared("went", { from: "cell", place: 1 }, { emptyAllowed: true });
    const shape = { columns: { after: "id", before: undefined }, each: 2, days: "title" } as const;
    const more = { layout: layout({ wide: shape, headerRows: 2 }) };
    const { read: table, told } = await read(xlsx(rows), [...COLUMNS, went], more);
    expect([told, shownValues(table, "cell"), shownValues(table, "went")]).toEqual([
      [],
      ["08:51", "08:52"],
      ["18:01", "18:02"],
    ]);
  });

  it("gives one row for each line and column, in this order", async () => {
    const rows = sheet(OCTOBER, ["a", "√", "旷工", "", "休"], ["b", "1", "2", "3", "4"]);
    const { read: table, told } = await read(xlsx(rows), COLUMNS, wide());
    expect(told).toEqual([]);
    expect(shownValues(table, "id").join("")).toBe("aaaabbbb");
    expect(shownValues(table, "cell")).toEqual(["√", "旷工", "-", "休", "1", "2", "3", "4"]);
    expect(shownValues(table, "day").slice(0, 4)).toEqual(["20727", "20728", "20729", "20730"]);
    expect(table?.files[0]).toMatchObject({ rows: 8, wide: { lines: 2 } });
    expect([...(table?.unitOf ?? [])]).toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
  });

  it("keeps a line that is left out as one row", async () => {
    const rows = sheet(OCTOBER, ["a", "1", "2", "3", "4"], ["合计", "", "", "", ""]);
    const rules = { layout: layout({ wide: WIDE, skip: [skip("id", ["合计"])] }) };
    const { read: table } = await read(xlsx(rows), COLUMNS, rules);
    expect([table?.rows, [...(table?.skippedBy ?? [])]]).toEqual([5, [0, 0, 0, 0, 1]]);
  });

  it("leaves out single cells by what they say", async () => {
    const rows = sheet(OCTOBER, ["a", "1", "", "3", ""]);
    const where = [{ headers: [], from: "cell", place: 0, patterns: [""] } as const];
    const rules = { layout: layout({ wide: WIDE, skip: [{ where, below: false }] }) };
    expect([...((await read(xlsx(rows), COLUMNS, rules)).read?.skippedBy ?? [])]).toEqual([0, 1, 0, 1]);
  });

  it("leaves out single days", async () => {
    const where = [{ headers: [], from: "day", place: 0, patterns: ["2026-10-02", "*-04"] } as const];
    const rules = { layout: layout({ wide: WIDE, skip: [{ where, below: false }] }) };
    const { read: table } = await read(xlsx(sheet(OCTOBER, ["a", "1", "2", "3", "4"])), COLUMNS, rules);
    expect([...(table?.skippedBy ?? [])]).toEqual([0, 1, 0, 1]);
  });

  it("keeps a line of too few cells as one row, of which nothing is trusted", async () => {
    const file = csv([
      ["2026-10-01", "", "", ""],
      ["id", "出勤", "", ""],
      ["", "1", "2", "六"],
      ["a", "1"],
    ]);
    const { read: table, told } = await read(file, COLUMNS, wide());
    expect([told, table?.rows, shownValues(table, "id")]).toEqual([["row-cell-count 4"], 1, ["!"]]);
    expect([...(table?.unitOf ?? [])]).toEqual([65535]);
  });

  it("names the column of a bad cell, with its letters where headers repeat", async () => {
    const rows = [
      ["2026-10-03"],
      ["id", "出勤"],
      ["", "六", "日", "5", "国庆", "国庆"],
      ["a", "1", "x", "3", "y", "z"],
    ];
    const days = [COLUMNS[0], COLUMNS[1], prepared("cell", { from: "cell" }, { type: "number" })];
    const { told } = await read(xlsx(rows), days, wide());
    expect(told).toEqual([
      "cell-unreadable 4 出勤/日",
      "cell-unreadable 4 出勤/国庆 (E)",
      "cell-unreadable 4 出勤/国庆 (F)",
    ]);
  });

  it("has several columns a row where it says so", async () => {
    const rows = [
      ["id", "1上", "1下", "2上", "2下", "备注"],
      ["a", "8", "17", "9", "18", ""],
    ];
    const columns = [
      column("id"),
      prepared("came", { from: "cell" }, { type: "number" }),
      prepared("went", { from: "cell", place: 1 }, { type: "number" }),
      prepared("heading", { from: "heading" }),
    ];
    const between = { columns: { after: "id", before: "备注" }, each: 2, days: undefined };
    const { read: table } = await read(csv(rows), columns, wide(between));
    expect([shownValues(table, "came"), shownValues(table, "went")]).toEqual([
      ["8", "9"],
      ["17", "18"],
    ]);
    expect(shownValues(table, "heading")).toEqual(["1上", "2上"]);
    const uneven = await read(csv(rows), columns, wide({ ...between, each: 3 }));
    expect(uneven.told).toEqual(["wide-uneven 1"]);
  });

  it("takes columns without a heading of their own with those between which they stand", async () => {
    const rows = [
      ["id", "1", "", "2", ""],
      ["a", "8", "17", "9", "18"],
    ];
    const columns = [
      column("id"),
      prepared("came", { from: "cell" }),
      prepared("went", { from: "cell", place: 1 }, { type: "number" }),
    ];
    const two = wide({ columns: { after: "id", before: undefined }, each: 2, days: undefined });
    const { read: table, told } = await read(csv(rows), columns, two);
    expect([told, shownValues(table, "came"), shownValues(table, "went")]).toEqual([
      [],
      ["8", "9"],
      ["17", "18"],
    ]);
    expect(table?.files[0].wide?.headers).toEqual(["1", "2"]);
  });

  it("reads headings as cells: dates of a spreadsheet, questions under a parent", async () => {
    const dates = [
      ["id", serial("46296"), serial("46297")],
      ["a", "1", "2"],
    ];
    const columns = [column("id"), prepared("day", { from: "heading" }, { type: "date" })];
    const all = { columns: { after: "id", before: undefined }, days: undefined };
    expect(shownValues((await read(xlsx(dates), columns, wide(all))).read, "day")).toEqual([
      "20727",
      "20728",
    ]);
    const survey = [
      ["id", "服务", "", "价格"],
      ["", "态度", "速度", "合理"],
      ["a", "5", "4", "3"],
    ];
    const asked = [column("id"), prepared("topic", { from: "parent" }), prepared("q", { from: "heading" })];
    const { read: table } = await read(
      xlsx(survey),
      asked,
      wide({ columns: { headers: ["服务/*", "价格/*"] }, days: undefined }),
    );
    expect(shownValues(table, "topic")).toEqual(["服务", "服务", "价格"]);
    expect(shownValues(table, "q")).toEqual(["态度", "速度", "合理"]);
  });

  it("is read over batches, also in GB18030", async () => {
    const lines = Array.from({ length: 200 }, (_, i) => [`p${i}`, "正常", "旷工", "休", ""]);
    const file = {
      ...csv(sheet(OCTOBER, ...lines).map((row) => [...row, "", "", "", ""].slice(0, 5))),
      encoding: "GB18030" as const,
    };
    const { read: table, told } = await read(file, COLUMNS, wide());
    expect([told, table?.rows]).toEqual([[], 800]);
    expect(shownValues(table, "cell").slice(796)).toEqual(["正常", "旷工", "休", "-"]);
  });

  it("tells equal lines of two files by their hashes", async () => {
    const rows = sheet(OCTOBER, ["a", "1", "1", "1", "1"]);
    const { read: table } = await read([xlsx(rows, "a.xlsx"), xlsx(rows, "b.xlsx")], COLUMNS, wide(), true);
    const hashes = [...(table?.rowHash ?? [])];
    expect(new Set(hashes).size).toBe(4);
    expect(hashes.slice(0, 4)).toEqual(hashes.slice(4));
  });
});

describe("days of a wide table", () => {
  const daysOf = async (
    title: string,
    headings: readonly string[],
    more: Partial<Wide> = {},
    name = "a.xlsx",
  ) => {
    const rows = [[title], ["id", "出勤"], ["", ...headings], ["a", ...headings]];
    return await read(xlsx(rows, name), COLUMNS, wide(more));
  };

  it("begin with the first date of the title", async () => {
    const { read: table } = await daysOf("考勤日期：2026年10月1日～2026年10月4日", OCTOBER);
    expect(shownValues(table, "day")[0]).toBe("20727");
  });

  it("or of the row that names a stretch, whenever the sheet was made", async () => {
    const rows = [
      ["生成于 2026-11-02"],
      ["2026-10-01 ~ 2026-10-04"],
      ["id", "出勤"],
      ["", ...OCTOBER],
      ["a", ...OCTOBER],
    ];
    const { read: table, told } = await read(xlsx(rows), COLUMNS, wide());
    expect([told, shownValues(table, "day")[0]]).toEqual([[], "20727"]);
  });

  it("or with the month in the file's name", async () => {
    const { read: table, told } = await daysOf("无", OCTOBER, { days: "file" }, "考勤-202610.xlsx");
    expect([told, shownValues(table, "day")[0]]).toEqual([[], "20727"]);
  });

  it("must be said somewhere", async () => {
    const { told, findings } = await daysOf("十月", OCTOBER);
    expect(told).toEqual(["wide-day-unknown 3"]);
    expect(messageOf(findings[0], "en")).toContain("no date stands in the rows above the header");
  });

  it.each([
    ["2026-10-01", ["1", "3", "六", "日"], "出勤/3"],
    ["2026-10-01", ["1", "2", "日", "4"], "出勤/日"],
    ["2026-10-01", ["10-01", "10-03", "3", "4"], "出勤/10-03"],
    ["2026-10-01 至 2026-10-05", OCTOBER, "出勤/日"],
  ])("from %s must agree with their headings %j", async (title, headings, column) => {
    expect((await daysOf(title, headings)).told).toEqual([`wide-day-differs 3 ${column}`]);
  });

  it("end with the last day that the title names: a form's columns after it must be empty", async () => {
    const form = ["28", "29", "30", "31"];
    const rows = (last: string) => [
      ["2026-06-28 ~ 2026-06-30"],
      ["id", "出勤"],
      ["", ...form],
      ["a", "1", "2", "3", ""],
      ["b", "1", "2", "3", last],
    ];
    const good = await read(xlsx(rows("")), COLUMNS, wide());
    expect([good.told, good.read?.rows, good.read?.files[0].wide?.headers.length]).toEqual([
      ["wide-days-surplus"],
      6,
      3,
    ]);
    expect(messageOf(good.findings[0], "en")).toBe(
      "1 columns stand after the last day, 2026-06-30, and are empty in all rows: 出勤/31. They are left out.",
    );
    const bad = await read(xlsx(rows("√")), COLUMNS, wide());
    expect(bad.told).toEqual(["wide-day-surplus 5 出勤/31"]);
  });

  it.each(["2026年6月考勤表", "2026-06-01 起"])("end with the month that %s begins", async (title) => {
    const form = Array.from({ length: 31 }, (_, i) => `${i + 1}`);
    const rows = [[title], ["id", "出勤"], ["", ...form], ["a", ...form.slice(0, 30)]];
    const { read: table, told } = await read(xlsx(rows), COLUMNS, wide());
    expect([told, table?.rows]).toEqual([["wide-days-surplus"], 30]);
  });

  it("begin with a real date of the title, and with the name of the sheet", async () => {
    const rows = (title: Parameters<typeof xlsx>[0][number]) => [
      title,
      ["id", "出勤"],
      ["", "1"],
      ["a", "√"],
    ];
    const dated = await read(xlsx(rows(["考勤日期", serial("46296")])), COLUMNS, wide());
    expect(shownValues(dated.read, "day")).toEqual(["20727"]);
    const sheets = [{ name: "2026年10月", rows: rows(["考勤"]) }];
    const named = await read({ name: "a.xlsx", sheets }, COLUMNS, wide({ days: "sheet" }));
    expect(shownValues(named.read, "day")).toEqual(["20727"]);
  });

  it("may bear a holiday's name", async () => {
    expect((await daysOf("2026-10-01", ["国庆", "国庆", "六", "4 日"])).told).toEqual([]);
  });
});

describe("the columns of a wide table", () => {
  it("must be there", async () => {
    const { told } = await read(
      xlsx([
        ["id", "x"],
        ["a", number("1")],
      ]),
      COLUMNS,
      wide(),
    );
    expect(told).toEqual(["wide-none 1"]);
    const under = await read(
      xlsx(sheet(OCTOBER, ["a", "1", "2", "3", "4"])),
      COLUMNS,
      wide({ columns: { headers: ["考勤/*"] } }),
    );
    expect(under.told).toEqual(["wide-none 3"]);
  });
});
