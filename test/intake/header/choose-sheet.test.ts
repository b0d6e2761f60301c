import { describe, expect, it } from "vitest";
import { fixOf, messageOf } from "../../../src/findings/finding.js";
import { column } from "../declarations.js";
import { csv, read, shownValues, xlsx } from "../reading.js";

const ID = column("id", { headers: ["工号", "employee_id"] });
const NAME = column("name", { headers: ["姓名", "name"] });
const PEOPLE = [
  ["工号", "姓名"],
  ["1", "李"],
];
const NOTES = [["说明"], ["请勿修改"]];

describe("the sheet of a workbook", () => {
  it("is the only one that has the headers", async () => {
    const sheets = [
      { name: "说明", rows: NOTES },
      { name: "人员", rows: PEOPLE },
    ];
    const { read: result, told } = await read({ name: "staff.xlsx", sheets }, [ID, NAME]);
    expect(told).toEqual([]);
    expect(result?.files[0].facts.sheet).toBe("人员");
    expect(shownValues(result, "name")).toEqual(["李"]);
  });

  it("is not chosen where several have the headers, hidden ones too", async () => {
    const sheets = [
      { name: "九月", rows: PEOPLE, hidden: true },
      { name: "十月", rows: PEOPLE },
    ];
    const { read: result, findings } = await read({ name: "staff.xlsx", sheets }, [ID, NAME]);
    expect(result).toBeUndefined();
    expect(findings.map((f) => `${f.code}: ${messageOf(f, "en")}`)).toEqual([
      "sheet-unclear: Several sheets have all headers of table tickets: 九月, 十月.",
    ]);
  });

  it("is the one of the declared name, spelt alike where no name is equal", async () => {
    const sheets = [
      { name: "Staff 2026", rows: PEOPLE },
      { name: "old", rows: PEOPLE },
    ];
    const file = { name: "staff.xlsx", sheets };
    const { read: result, told } = await read(file, [ID, NAME], { sheet: ["staff 2026 "] });
    expect(told).toEqual([]);
    expect(result?.files[0].facts.sheet).toBe("Staff 2026");
  });

  it("is missing where none has the declared name; the nearest is named", async () => {
    const sheets = [
      { name: "Staff", rows: PEOPLE },
      { name: "Notes", rows: NOTES },
    ];
    const { read: result, findings } = await read({ name: "s.xlsx", sheets }, [ID], { sheet: ["Stuff"] });
    expect(result).toBeUndefined();
    expect(findings.map((f) => messageOf(f, "en"))).toEqual([
      "There is no sheet “Stuff”; the workbook has: Staff, Notes. Nearest: “Staff”.",
    ]);
  });

  it("may be hidden, which is said", async () => {
    const file = { name: "s.xlsx", sheets: [{ name: "人员", hidden: true, rows: PEOPLE }] };
    const { read: result, findings } = await read(file, [ID]);
    expect(result?.rows).toBe(1);
    expect(findings.map(({ code, severity, place }) => [code, severity, place])).toEqual([
      ["sheet-hidden", "notice", { data: { file: "s.xlsx", sheet: "人员" } }],
    ]);
  });

  it("is none where each lacks a header; what each lacks is listed", async () => {
    const sheets = [
      { name: "A", rows: [["工号", "姓 名称"]] },
      { name: "B", rows: [["name", "工号", "employee_id"]] },
      { name: "C", rows: NOTES },
    ];
    const { read: result, findings } = await read({ name: "s.xlsx", sheets }, [ID, NAME]);
    expect(result).toBeUndefined();
    expect(findings.map((f) => messageOf(f, "en"))).toEqual([
      "No sheet of the workbook has all headers of table tickets. “A” lacks 姓名; “B” has 工号 2 times; “C” has none of them.",
    ]);
  });

  it("is not asked for by name in a CSV", async () => {
    const { read: result, told } = await read(csv(PEOPLE), [ID], { sheet: ["人员"] });
    expect(told).toEqual([]);
    expect(result?.rows).toBe(1);
  });
});

describe("the header", () => {
  it("is stated with its row and its columns", async () => {
    const rows = [["十月考勤"], [], ["工号", "考勤", ""], ["", "应出勤", "实出勤"], ["1", "22", "21"]];
    const due = column("due", { headers: ["应出勤"], type: "number" });
    const absent = column("note", { headers: ["备注"], optional: true });
    const { read: result, told } = await read(xlsx(rows), [due, ID, absent]);
    expect(told).toEqual([]);
    expect(result?.files[0]).toMatchObject({ name: "tickets.xlsx", headerRow: 4, rows: 1 });
    expect([...(result?.files[0].headers ?? [])]).toMatchObject([
      ["due", { header: "考勤/应出勤", column: 1 }],
      ["id", { header: "工号", column: 0 }],
    ]);
    expect(shownValues(result, "due")).toEqual(["22"]);
    expect(shownValues(result, "note")).toEqual(["-"]);
  });

  it("tells of every missing column, the nearest header and all that there are", async () => {
    const rows = [
      ["员工号", "employe_id", "部门"],
      ["1", "李", "一班"],
    ];
    const team = column("team", { headers: ["部门"] });
    const { read: result, findings, told } = await read(csv(rows), [ID, NAME, team]);
    expect(result).toBeUndefined();
    expect(told).toEqual(["header-missing 1", "header-missing 1"]);
    expect(findings.map((f) => messageOf(f, "en"))).toEqual([
      "No header fits column id of table tickets (accepted: 工号, employee_id). Nearest: “员工号”. Row 1 has: 员工号, employe_id, 部门.",
      "No header fits column name of table tickets (accepted: 姓名, name). Row 1 has: 员工号, employe_id, 部门.",
    ]);
    expect(messageOf(findings[1], "zh")).toBe(
      "没有表头对应表 tickets 的列 name（可接受：姓名、name）。第 1 行的表头：员工号、employe_id、部门。",
    );
    expect(fixOf(findings[1], "en")).toContain("headers of column name");
  });

  it("tells where two headers fit one column", async () => {
    const { findings, told } = await read(csv([["工号", "姓名", "employee_id"]]), [ID, NAME]);
    expect(told).toEqual(["header-repeated 1"]);
    expect(messageOf(findings[0], "en")).toBe(
      "Column id of table tickets must be one column of the sheet, but in row 1 these fit: A 工号, C employee_id.",
    );
  });

  it("tells where no row has any of the headers, and what the first row has", async () => {
    const { findings, told } = await read(csv([[], ["a", "b"], ["1", "2"]]), [ID, NAME]);
    expect(told).toEqual(["header-none"]);
    expect(messageOf(findings[0], "en")).toBe(
      "None of the first 30 rows has any of the headers of table tickets (工号, 姓名). The first row with cells has: a, b.",
    );
  });

  it("tells of a file without rows", async () => {
    const { read: result, findings } = await read(csv([]), [ID]);
    expect(result).toBeUndefined();
    expect(findings.map((f) => messageOf(f, "zh"))).toEqual([
      "前 30 行中没有表 tickets 的任何表头（工号）。首个非空行为：（无）。",
    ]);
  });
});

describe("several sheets of one file", () => {
  const week = (name: string, ...ids: readonly string[]) => ({
    name,
    rows: [["工号"], ...ids.map((id) => [id])],
  });

  it("are read together where a pattern or a list names them, in the order of the workbook", async () => {
    const sheets = [week("第2周", "b"), week("第1周", "a", "c"), week("说明", "x")];
    const file = { name: "m.xlsx", sheets };
    for (const sheet of [["第?周"], ["第1周", "第2周"]]) {
      const { read: result, told } = await read(file, [ID], { sheet });
      expect([told, shownValues(result, ID.name)]).toEqual([[], ["b", "a", "c"]]);
      expect(result?.files.map(({ facts, rows }) => [facts.sheet, rows])).toEqual([
        ["第2周", 1],
        ["第1周", 2],
      ]);
      expect([...(result?.fileOf ?? [])]).toEqual([0, 1, 1]);
    }
  });

  it("must all have the header, those apart that hold nothing", async () => {
    const empty = { name: "Sheet3", rows: [] };
    const good = await read({ name: "m.xlsx", sheets: [week("A", "a"), empty] }, [ID], { sheet: ["*"] });
    expect([good.told, good.read?.rows]).toEqual([[], 1]);
    const notes = { name: "B", rows: NOTES };
    const bad = await read({ name: "m.xlsx", sheets: [week("A", "a"), notes] }, [ID], { sheet: ["*"] });
    expect([bad.told, bad.read]).toEqual([["header-none"], undefined]);
  });

  it("must be there, each that a list names", async () => {
    const file = { name: "m.xlsx", sheets: [week("第1周", "a")] };
    expect((await read(file, [ID], { sheet: ["第1周", "第2周"] })).told).toEqual(["sheet-missing"]);
  });

  it("are not the same file given twice", async () => {
    const file = { name: "m.xlsx", sheets: [week("1", "a"), week("2", "a")] };
    expect((await read(file, [ID], { sheet: ["?"] })).told).toEqual([]);
  });
});
