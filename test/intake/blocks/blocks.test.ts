import { describe, expect, it } from "vitest";
import { dateText } from "../../../src/base/calendar.js";
import type { Blocks, Wide } from "../../../src/base/layout.js";
import { messageOf } from "../../../src/findings/finding.js";
import type { ReadTable } from "../../../src/intake/table.js";
import { layout, pattern, prepared, skip } from "../arrange/arranging.js";
import { column } from "../declarations.js";
import { elapsed, type FakeCell, number } from "../fake-sheet.js";
import { csv, read, shownValues, xlsx } from "../reading.js";

type Row = readonly FakeCell[];

const BEGIN: Blocks = { begin: ["工号*"], join: false };
const DAYS: Wide = { columns: { headers: ["*"] }, each: 1, days: "title" };
const wide = (blocks: Partial<Blocks> = {}, days: Partial<Wide> = {}) => ({
  layout: layout({ blocks: { ...BEGIN, ...blocks }, wide: { ...DAYS, ...days } }),
});
const ID = prepared("id", { from: "block" }, { headers: ["工号"] });
const NAME = prepared("name", { from: "block" }, { headers: ["姓名"], emptyAllowed: true });
const DAY = prepared("day", { from: "day" }, { type: "date" });
const CELL = prepared("cell", { from: "cell" }, { emptyAllowed: true });
const COLUMNS = [ID, NAME, DAY, CELL];

const DATES: Row = ["1", "2", "3", "4"];
const TITLE: Row[] = [["考勤记录表"], ["考勤日期：2026-05-01 ~ 2026-05-04"]];
const head = (id: string, name: string): Row => [`工号：${id}`, "", `姓名：${name}`];

const rowsOf = (table: ReadTable | undefined) => {
  const days = shownValues(table, "day").map((day) => dateText(Number(day)).slice(8));
  const [ids, cells] = [shownValues(table, "id"), shownValues(table, "cell")];
  return ids.map((id, i) => `${id} ${days[i]} ${cells[i]}`);
};

describe("blocks of days", () => {
  const sheet: Row[] = [
    ...TITLE,
    head("001", "张三"),
    DATES,
    ["08:5118:31", "", "08:58", "17:30"],
    head("002", "李四"),
    DATES,
    ["", "09:01", "", ""],
  ];

  it("give a row for each line and day, with what their head says", async () => {
    const { read: table, told } = await read(xlsx(sheet), COLUMNS, wide());
    expect(told).toEqual([]);
    expect(rowsOf(table)).toEqual([
      "001 01 08:5118:31",
      "001 02 -",
      "001 03 08:58",
      "001 04 17:30",
      "002 01 -",
      "002 02 09:01",
      "002 03 -",
      "002 04 -",
    ]);
    expect(shownValues(table, "name").slice(3, 5)).toEqual(["张三", "李四"]);
    expect([...(table?.rowNumber ?? [])].slice(3, 5)).toEqual([5, 8]);
    expect([...(table?.headOf ?? [])].slice(3, 5)).toEqual([3, 6]);
    expect(table?.files[0]).toMatchObject({ headerRow: 4, rows: 8, wide: { lines: 2, each: 4 } });
  });

  it("may have their days once, above all of them, and in CSV files of any encoding", async () => {
    const rows: Row[] = [
      ...TITLE,
      DATES,
      head("001", "张三"),
      ["08:51", "09:01 迟到", "", ""],
      head("002", "李四"),
      ["", "", "09:00", ""],
    ].map((row) => [...row, "", "", "", ""].slice(0, 4));
    for (const encoding of ["UTF-8", "GB18030"] as const) {
      const { read: table, told } = await read({ ...csv(rows), encoding }, COLUMNS, wide());
      expect([told, rowsOf(table)[1], rowsOf(table)[6]]).toEqual([[], "001 02 09:01 迟到", "002 03 09:00"]);
    }
  });

  it("have their labels in one cell, or their values in cells beside", async () => {
    const inOne: Row = ["工号：001 姓名：张三 部门：客服"];
    const beside: Row = ["工号:", "", number("1"), "姓名:", "张三"];
    const plain: Row = ["工号", "7", "姓名", "张三"];
    for (const [own, id] of [
      [inOne, "001"],
      [beside, "1"],
      [plain, "7"],
    ] as const) {
      const { read: table, told } = await read(xlsx([...TITLE, own, DATES, DATES, ["x"]]), COLUMNS, wide());
      expect([told, rowsOf(table)[0], shownValues(table, "name")[0]]).toEqual([[], `${id} 01 x`, "张三"]);
    }
  });

  it("have a label that ends with another one of the same column", async () => {
    const columns = [ID, prepared("name", { from: "block" }, { headers: ["姓名", "员工姓名"] }), DAY, CELL];
    const rows: Row[] = [...TITLE, ["工号：001", "", "员工姓名：张三"], DATES, ["x"]];
    const { read: table, told } = await read(xlsx(rows), columns, wide());
    expect([told, shownValues(table, "name")[0]]).toEqual([[], "张三"]);
  });

  it("have no label in the end of another word", async () => {
    const rows: Row[] = [...TITLE, ["工号：001", "卡工号：77", "姓名：张三"], DATES, ["x"]];
    const { read: table, told } = await read(xlsx(rows), COLUMNS, wide());
    expect([told, rowsOf(table)[0]]).toEqual([[], "001 01 x"]);
  });

  it("take no empty header for a label", async () => {
    const columns = [ID, prepared("name", { from: "block" }, { headers: ["", "姓名"] }), DAY, CELL];
    const rows: Row[] = [...TITLE, ["工号：001 姓名：张三（甲:1）", "", "考勤"], DATES, ["x"]];
    const { read: table, told } = await read(xlsx(rows), columns, wide());
    expect([told, shownValues(table, "name")[0]]).toEqual([[], "张三（甲:1）"]);
  });

  it("may stand below a title that begins with a date", async () => {
    const rows: Row[] = [["2026-05-01 ~ 2026-05-04"], ["2026-05-01", "2026-05-04"], ...sheet.slice(2)];
    const { read: table, told } = await read(xlsx(rows), COLUMNS, wide());
    expect([told, table?.rows]).toEqual([[], 8]);
  });

  it("join their lines where the table says so", async () => {
    const rows: Row[] = [
      ...TITLE,
      head("001", "张三"),
      DATES,
      ["08:51", "08:50"],
      ["18:31"],
      ["23:00"],
      head("002", "李四"),
      DATES,
    ];
    const { read: table, told } = await read(xlsx(rows), COLUMNS, wide({ join: true }));
    expect([told, rowsOf(table).slice(0, 5)]).toEqual([
      [],
      ["001 01 08:51\n18:31\n23:00", "001 02 08:50", "001 03 -", "001 04 -", "002 01 -"],
    ]);
    const apart = await read(xlsx(rows), COLUMNS, wide());
    expect(apart.read?.rows).toBe(16);
  });

  it("take punches out of the times that a spreadsheet stores, alone and joined", async () => {
    // 0.36875 of a day is 08:51, 0.7715277777777778 is 18:31, 0.3541782407407407 is 08:30:01.
    const rows: Row[] = [
      ...TITLE,
      head("001", "张三"),
      DATES,
      [elapsed("0.36875"), elapsed("0.3541782407407407")],
      [elapsed("0.7715277777777778")],
    ];
    const taking = (how: "first" | "last" | "count", type: "text" | "number" = "text") =>
      prepared(
        how,
        { from: "cell", take: { how, patterns: [pattern("{time}")], except: [] } },
        { type, emptyAllowed: true },
      );
    const columns = [ID, DAY, taking("first"), taking("last"), taking("count", "number")];
    const { read: table, told } = await read(xlsx(rows), columns, wide({ join: true }));
    expect(told).toEqual([]);
    expect(shownValues(table, "first").slice(0, 2)).toEqual(["08:51", "08:30:01"]);
    expect(shownValues(table, "last").slice(0, 2)).toEqual(["18:31", "08:30:01"]);
    expect(shownValues(table, "count")).toEqual(["2", "1", "-", "-"]);
  });

  it("have a blank line where there is none: of nobody is nothing said", async () => {
    const rows: Row[] = [...TITLE, head("001", "张三"), DATES, [], head("002", "李四"), DATES, ["x"]];
    const { read: table } = await read(xlsx(rows), COLUMNS, wide());
    expect(rowsOf(table).slice(0, 5)).toEqual(["001 01 -", "001 02 -", "001 03 -", "001 04 -", "002 01 x"]);
    expect([...(table?.rowNumber ?? [])].slice(3, 5)).toEqual([3, 8]);
  });

  it("may be left out by what their head says", async () => {
    const rows: Row[] = [...sheet, head("", ""), DATES];
    const rule = {
      ...skip("工号", [""]),
      where: [{ headers: ["工号"], from: "block", place: 0, patterns: [""] }],
    } as const;
    const more = { layout: { ...wide().layout, skip: [rule] } };
    const { read: table, told } = await read(xlsx(rows), COLUMNS, more);
    expect([told, [...(table?.skippedBy ?? [])]]).toEqual([[], [0, 0, 0, 0, 0, 0, 0, 0, 1]]);
  });

  it("are read over batches", async () => {
    const many = Array.from({ length: 60 }, (_, i) => [head(`${i}`, "某"), DATES, ["a"], ["b"]]).flat();
    const { read: table, told } = await read(xlsx([...TITLE, ...many]), COLUMNS, wide({ join: true }));
    expect([told, table?.rows, rowsOf(table)[59 * 4]]).toEqual([[], 240, "59 01 a\nb"]);
    const hashed = await read(xlsx([...TITLE, ...many]), COLUMNS, wide(), true);
    expect([hashed.read?.rows, new Set(hashed.read?.rowHash).size]).toEqual([480, 480]);
  });

  it("stand side by side; cells are named by their letters", async () => {
    const two = (a: Row, b: Row): Row => [...a, ...Array.from({ length: 5 - a.length }, () => ""), ...b];
    const rows: Row[] = [
      ...TITLE,
      two(head("001", "张三"), head("002", "李四")),
      two(DATES, DATES),
      two(["1", "2"], ["3", "x"]),
      head("003", "王五"),
      DATES,
      ["", "", "", "5"],
    ];
    const cell = prepared("cell", { from: "cell" }, { emptyAllowed: true, type: "number" });
    const { read: table, told } = await read(xlsx(rows), [ID, NAME, DAY, cell], wide());
    expect(told).toEqual(["cell-unreadable 5 2 (G)"]);
    expect(rowsOf(table).filter((row) => !row.endsWith("-"))).toEqual([
      "001 01 1",
      "001 02 2",
      "002 01 3",
      "002 02 !",
      "003 04 5",
    ]);
    expect(table?.files[0].wide?.headers[5]).toBe("2 (G)");
    expect(table?.unitOf?.[5]).toBe(5);
  });
});

describe("blocks of lines", () => {
  const card = (id: string): Row[] => [
    ["部门", "客服", "姓名", "张三"],
    ["日期", "2026-05", "工号", id],
    ["日", "上班", "下班", "备注"],
    ["01", "08:51", "18:31", ""],
    ["02", "", "", "休"],
  ];
  const columns = [
    ID,
    prepared("dept", { from: "block" }, { headers: ["部门"] }),
    column("date", { headers: ["日"] }),
    column("came", { headers: ["上班"], emptyAllowed: true }),
  ];
  const more = { layout: layout({ blocks: { begin: ["部门"], join: false } }) };

  it("give a row a line, also side by side", async () => {
    const [left, right] = [card("001"), card("002")];
    const rows = [["考勤卡"], ...left.map((row, i) => [...row, ...right[i]]), ...card("003")];
    const { read: table, told } = await read(xlsx(rows), columns, more);
    expect(told).toEqual([]);
    expect(shownValues(table, "id")).toEqual(["001", "002", "001", "002", "003", "003"]);
    expect(shownValues(table, "date")).toEqual(["01", "01", "02", "02", "01", "02"]);
    expect(table?.files[0].besides?.map((names) => names.get("came"))).toEqual(["上班 (B)", "上班 (F)"]);
    expect([...(table?.unitOf ?? [])]).toEqual([0, 1, 0, 1, 0, 0]);
  });

  it("may have a header of two rows, that every block has", async () => {
    const two = (id: string): Row[] => [
      ["工号", id],
      ["日", "上午", "", "下午"],
      ["", "上班", "下班", "上班"],
      ["01", "08:51", "12:00", "13:30"],
    ];
    const own = [ID, column("date", { headers: ["日"] }), column("came", { headers: ["下午/上班"] })];
    const rows = [...two("1"), ...two("2")];
    const shape = { layout: layout({ blocks: { begin: ["工号"], join: false }, headerRows: 2 }) };
    const { read: table, told } = await read(xlsx(rows), own, shape);
    expect([told, shownValues(table, "came"), table?.files[0].headerRow]).toEqual([
      [],
      ["13:30", "13:30"],
      3,
    ]);
  });
});

describe("a block that is damaged", () => {
  const damaged = async (...rows: readonly Row[]) => {
    const good: Row[] = [head("001", "张三"), DATES, ["08:51"]];
    return await read(xlsx([...TITLE, ...good, ...rows]), COLUMNS, wide());
  };

  it("lacks its header", async () => {
    const { told, findings } = await damaged(
      head("002", "李四"),
      ["08:51", "", "", "18:00"],
      head("003", "王"),
      DATES,
    );
    expect(told).toEqual(["block-header-missing 6"]);
    expect(messageOf(findings[0], "en")).toContain("(1, 2, 3, 4)");
  });

  it("has another header than the first one", async () => {
    expect((await damaged(head("002", "李"), ["1", "2", "4", "5"], ["x"])).told).toEqual([
      "block-header-missing 6",
    ]);
  });

  it("lacks a label, or has it twice", async () => {
    expect((await damaged(["工号牌 2"], DATES, ["x"])).told).toEqual([
      "block-label-missing 6",
      "block-label-missing 6",
    ]);
    expect((await damaged(["工号：2", "", "姓名：张", "姓名：李"], DATES, ["x"])).told).toEqual([
      "block-label-twice 6",
    ]);
  });

  it("has an empty value where there must be one", async () => {
    expect((await damaged(["工号：", "", "姓名：张"], DATES, ["x"])).told).toEqual(["cell-empty 6 工号"]);
  });

  it("has the next label where a value must be", async () => {
    expect((await damaged(["工号", "", "姓名", "张"], DATES, ["x"])).told).toEqual(["cell-empty 6 工号"]);
  });

  it("has cells beside its columns", async () => {
    const { told, findings } = await damaged(head("002", "李"), DATES, ["x", "", "", "", "18:31"]);
    expect(told).toEqual(["block-cell-beside 8 E"]);
    expect(messageOf(findings[0], "en")).toBe(
      "Found “18:31” beside the block, whose header goes from column A to D.",
    );
  });

  it("has cells before its columns", async () => {
    const rows: Row[] = [...TITLE, ["", ...head("001", "张三")], ["", ...DATES], ["18:31", "x"]];
    expect((await read(xlsx(rows), COLUMNS, wide())).told).toEqual(["block-cell-beside 5 A"]);
  });

  it("has no room beside the next", async () => {
    expect((await damaged(["工号：2", "姓名：a", "工号：3", "", "姓名：b"], DATES)).told).toEqual([
      "block-narrow 6",
      "block-header-missing 6",
    ]);
  });

  it("is of other days", async () => {
    const own = (id: string, days: string): Row[] => [[`工号：${id}`, "姓名：张", days], DATES, ["x"]];
    const days = "2026-05-01 ~ 2026-05-04";
    for (const other of ["2026-06-01 ~ 2026-06-04", "2026-05-01 ~ 2026-05-31", "2026-04-01 ~ 2026-05-04"]) {
      const rows = [...own("1", days), ...own("2", other)];
      expect((await read(xlsx(rows), COLUMNS, wide())).told, other).toEqual(["block-other-days 4"]);
    }
    const same = await read(xlsx([...own("1", days), ...own("2", days)]), COLUMNS, wide());
    expect([same.told, rowsOf(same.read)[4]]).toEqual([[], "2 01 x"]);
  });

  it("is none at all", async () => {
    const { told, findings } = await read(xlsx([...TITLE, ["编号：1"], DATES]), COLUMNS, wide());
    expect(told).toEqual(["blocks-none"]);
    expect(messageOf(findings[0], "en")).toBe(
      "Table tickets is made of blocks, and in the first 30 rows no cell says 工号*.",
    );
  });
});
