import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceFile } from "../../../src/base/source.js";
import { Findings } from "../../../src/findings/findings.js";
import { draftText } from "../../../src/report/inspect/draft-text.js";
import { readRulebook } from "../../../src/rulebook/read.js";
import { inspectionOf } from "../../../src/study/inspect/inspection.js";
import { inspected, profileOf } from "./inspected.js";

describe("a drafted table", () => {
  it("has the only id that differs in every row as its key", async () => {
    expect((await inspected("姓名,工号\n王,1\n李,2")).table.key).toEqual(["id"]);
  });

  it("prefers an id to the running number of its rows, which it links to nothing", async () => {
    const staff = await profileOf("序号,姓名,工号\n1,王,07\n2,李,12\n3,赵,15\n", "花名册.csv");
    const answers = await profileOf("序号,说明\n1,好\n2,好\n3,差\n", "答卷.csv");
    const { tables } = inspectionOf([staff, answers]);
    expect(tables.map(({ key }) => key)).toEqual([["id"], ["number"]]);
    expect(tables.flatMap(({ columns }) => columns.filter(({ to }) => to))).toEqual([]);
  });

  it("dates rows that name a month, and has it in the key beside the team", async () => {
    const { table } = await inspected(
      "月份,班组,收入\n2026-09,甲,1\n2026-09,乙,2\n2026-10,甲,3\n2026-10,乙,4\n",
    );
    expect(table).toMatchObject({ key: ["month", "team"], dated: "month" });
    expect(table.columns[0]).toMatchObject({ type: "date", formats: ["yyyy-MM"] });
  });

  it("has the month in the key of few teams, which come again next month", async () => {
    const { table } = await inspected("月份,班组,收入\n2026年9月,甲,1\n2026年9月,乙,2\n");
    expect(table).toMatchObject({ key: ["team", "month"], dated: "month" });
  });

  it("links few rows of teams to the teams that people name", async () => {
    const staff = await profileOf("工号,班组\n01,甲\n02,甲\n03,乙\n04,乙\n", "a.csv");
    const income = await profileOf("月份,班组,收入\n2026-09,甲,1\n2026-09,乙,2\n", "b.csv");
    const { tables } = inspectionOf([staff, income]);
    expect(tables.map(({ columns }) => columns.flatMap(({ to }) => to ?? []))).toEqual([
      [],
      ["team"],
      ["team"],
    ]);
  });

  it("makes one table of the days of two months, whose headers differ, with what either holds", async () => {
    const month = (title: string, count: number, state: string) => {
      const days = Array.from({ length: count }, (_, i) => i + 1);
      const line = (id: string) => `${id},${days.map((day) => (day === 3 ? state : "正常")).join(",")}\n`;
      return `${title}\n工号,${days.join(",")}\n${line("01")}${line("02")}`;
    };
    const september = await profileOf(month("2026-09-01 至 2026-09-30", 30, "旷工"), "考勤_202609.csv");
    const october = await profileOf(month("2026-10-01 至 2026-10-31", 31, "外勤"), "考勤_202610.csv");
    const { tables } = inspectionOf([september, october]);
    expect(tables.map(({ file, key }) => [file, key])).toEqual([["考勤_*", ["id", "day"]]]);
    expect(tables[0].columns.at(-1)?.words).toEqual(["正常", "旷工", "外勤"]);
  });

  it("takes a single text behind a number for a text", async () => {
    const { guess } = await inspected("工号,备注\n01,9月转正\n02,\n03,\n");
    expect(guess("备注").type).toBe("text");
  });

  it("has whose and when as its key where ids repeat", async () => {
    const { table } = await inspected("日期,工号,类别\n2026-10-01,1,a\n2026-10-02,1,a\n2026-10-01,2,a");
    expect(table.key).toEqual(["id", "day"]);
  });

  it("keeps the last row of an id where rows say when they were changed", async () => {
    const { table } = await inspected("单号,状态,更新时间\n1,开,2026-10-01 08:00\n1,关,2026-10-02 08:00");
    expect([table.key, table.keep]).toEqual([["number"], "updated"]);
  });

  it("takes an id with a few doubled rows for a key with mistakes", async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `T${i === 9 ? 8 : i},x`).join("\n");
    const { table } = await inspected(`工单号,备注\n${rows}`);
    expect([table.key, table.keyNotes]).toEqual([["ticket"], [{ note: "doubled", count: 1 }]]);
  });

  it("makes rows of columns that are days, from the first day that the title names", async () => {
    const days = Array.from({ length: 31 }, (_, i) => i + 1);
    const { table } = await inspected(
      `考勤表 2026-10-01～2026-10-31\n工号,姓名,${days.join(",")}\n001,王,${days.map(() => "正常").join(",")}\n`,
    );
    expect(table).toMatchObject({ key: ["id", "day"], dated: "day", wide: { after: "姓名", days: "title" } });
  });

  it("makes rows of questions under a parent", async () => {
    const { table, profile } = await inspected(
      "单号,客户,请打分,,,\n,,态度,速度,质量,价格\n1,甲,5,4,3,5\n2,乙,1,2,,4\n",
    );
    expect(profile.header).toEqual({ row: 2, rows: 2 });
    expect(table).toMatchObject({
      headerRows: 2,
      key: ["number", "question"],
      wide: { headers: ["请打分/*"] },
    });
  });

  it("keeps the last answers of a ticket, and takes a 0 among words for none", async () => {
    const { table } = await inspected(
      [
        "工单号,客户,提交时间,请打分,,,",
        ",,,态度,速度,质量,价格",
        "W1,甲,2026-10-03 10:00,满意,一般,满意,0",
        "W1,甲,2026-10-04 10:00,满意,满意,满意,满意",
        "W2,乙,2026-10-05 10:00,一般,满意,满意,未评价",
      ].join("\n"),
    );
    expect(table).toMatchObject({ key: ["ticket", "question"], keep: "submitted" });
    expect(table.columns.at(-1)).toMatchObject({ type: "number", emptyWords: ["未评价", "0"] });
    expect(table.columns.at(-1)?.scale?.map(([value, words]) => `${value} ${words}`)).toEqual([
      "5 非常满意",
      "4 满意",
      "3 一般",
      "2 不满意",
      "1 非常不满意",
    ]);
  });

  it("leads to each person in one way only, where several files name them by number, name and department", async () => {
    const staff = await profileOf("工号,姓名,部门\n01,王,甲\n02,李,甲\n03,赵,乙\n04,孙,乙\n", "花名册.csv");
    const leave = await profileOf(
      "日期,工号,姓名,部门,假别\n2026-11-02,01,王,甲,病\n2026-11-03,03,赵,乙,事\n2026-11-03,02,李,甲,事\n2026-11-04,01,王,甲,事\n",
      "请假.csv",
    );
    const { tables } = inspectionOf([staff, leave]);
    const links = tables.flatMap(({ name, columns }) =>
      columns.flatMap((column) =>
        column.to === undefined ? [] : [`${name}.${column.name} to ${column.to}`],
      ),
    );
    expect(links).toEqual(["people.department to department", "leave.id to people"]);
  });

  it("leads to people by their name where no number does", async () => {
    const staff = await profileOf("工号,姓名\n01,王某\n02,李某\n03,赵某\n", "花名册.csv");
    const jobs = await profileOf("工单号,维修人员\nA1,王某\nA2,赵某\nA3,李某\nA4,王某\n", "工单.csv");
    const { tables } = inspectionOf([staff, jobs]);
    expect(tables.at(-1)?.columns.map(({ to }) => to)).toEqual([undefined, "people.name"]);
  });

  it("can be pasted whatever the cells and headers are", async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        "",
        "1",
        "007",
        "是",
        "95%",
        "合计",
        "2026-10-01",
        "08:00",
        "迟到5分钟",
        "{x}",
        "a: b #c",
        "甲┋乙",
        "a;b",
        "满意",
        "不满意",
        "1、问—甲",
        "1、问—乙",
        "无",
      ),
      fc.string({ maxLength: 8 }),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    );
    const table = fc
      .integer({ min: 1, max: 6 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }));
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const text = rows
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(","))
          .join("\n");
        const profile = await profileOf(`${text}\nx,y\n`);
        const { tables } = inspectionOf([profile]);
        const [scored] = tables.filter(({ file }) => file !== undefined);
        if (!scored) return;
        const draft = draftText(tables, "en", false);
        const head = `merit: 1\nname: x\nperiod: month\nscored: ${scored.name}\nrules: {}\n`;
        const findings = new Findings();
        readRulebook(sourceFile("x.yaml", head + draft), findings);
        expect(findings.kept.map(({ code, values }) => [code, values, draft])).toEqual([]);
      }),
      // Headers that all stand twice leave nothing to draft.
      { numRuns: 150, examples: [[[["是", "是"]]]] },
    );
  });
});
