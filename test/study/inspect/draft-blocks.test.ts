import { describe, expect, it } from "vitest";
import { draftText } from "../../../src/report/inspect/draft-text.js";
import { inspected } from "./inspected.js";

const DAYS = "1,2,3,4,5";
const TITLE = "考勤记录表,,,,\n考勤日期：2026-10-01 ~ 2026-10-05,,,,\n";
const block = (id: string, name: string, line = "08:5118:31,,08:58,09:00,") =>
  `工号：${id},,姓名：${name},,\n${DAYS}\n${line}\n`;
const FOOT = "制表人：王小姐,,,打印时间：2026-11-01 08:02,\n第1页,,,,\n";

const drafted = async (text: string) => {
  const { table, remarks, profile } = await inspected(text);
  return { text: draftText([table], "en", false), codes: remarks.map(({ code }) => code), profile, table };
};

describe("a draft of blocks", () => {
  it("names the feet and titles of pages as what ends them, and takes nothing of them for punches", async () => {
    const text = `${TITLE}${block("001", "张三")}${FOOT}${TITLE}${block("002", "李四")}${FOOT}`;
    const { text: draft, codes, table } = await drafted(text);
    expect(draft).toContain('blocks: { begin: "工号：*", end: "制表人*" }');
    expect(draft).toContain('take: { count: "{time}" }');
    expect(codes).toContain("block-ends");
    expect(table.blocks?.join).toBe(false);
  });

  it("names each kind of line that ends one", async () => {
    const totals = "合计,,,3,\n";
    const text = `${TITLE}${block("001", "张三")}${TITLE}${block("002", "李四")}${totals}${block("003", "王五")}第1页 共1页,,,,\n`;
    expect((await drafted(text)).table.blocks?.end).toEqual(["考勤记录表*", "合计*", "第*页*"]);
  });

  it("does not take a line with one punch for a foot", async () => {
    const text = `${TITLE}${block("001", "张三")}${block("002", "李四", "08:51,,,,")}${block("003", "王五", "请假,,,,")}`;
    expect((await drafted(text)).table.blocks?.end).toEqual([]);
  });

  it("leaves out of a masked draft what may name somebody", async () => {
    const { table } = await drafted(`${TITLE}${block("001", "张三")}${block("002", "李四")}${FOOT}`);
    expect(draftText([table], "en", true)).toContain('blocks: { begin: "工号：*" }');
  });

  it("may have heads of two rows that begin with labels of words alone", async () => {
    const head = (id: string, name: string) => `部门,客服部,姓名,${name},\n日期,2026-10,工号,${id},\n`;
    const lines = `${DAYS}\n08:5118:31,,08:58,,\n`;
    const { text } = await drafted(`${TITLE}${head("001", "张三")}${lines}${head("002", "李四")}${lines}`);
    expect(text).toContain("blocks: { begin: 部门 }");
    expect(text).toContain("{ header: 工号, from: block }");
    expect(text).toContain("{ header: 姓名, from: block }");
    expect(text).toContain("key: [id, day]");
  });

  it("has a header of two rows where each block has one", async () => {
    const card = (id: string) =>
      `工号：${id},,姓名：张${id},,\n日期,上午,,下午,\n,上班,下班,上班,下班\n10-01,08:51,12:00,13:30,18:01\n10-02,08:52,12:00,13:30,18:02\n员工签字：,,,,\n`;
    const { text } = await drafted(`${TITLE}${card("001")}${card("002")}${card("003")}`);
    expect(text).toContain("header_rows: 2");
    expect(text).toContain("{ header: 下午/上班, type: duration, format: clock }");
    expect(text).toContain('end: "员工签字*"');
    expect(text).toContain("key: [id, day]");
  });

  it("is not made of a table whose header comes again", async () => {
    const { profile } = await inspected(
      "姓名,入职日期,工号,基数\n张三,2026-01-01,001,3000\n姓名,入职日期,工号,基数\n李四,2026-01-01,002,3000\n",
    );
    expect(profile.blocks).toBeUndefined();
  });
});

describe("a draft of a header of three rows", () => {
  const lines = Array.from({ length: 12 }, (_, i) => `00${i},员${i},${i},${2 * i},1,0`).join("\n");
  it("has them where names are merged over all three", async () => {
    const head = "月度考勤,,,,,\n工号,姓名,考勤,,,\n,,迟到,,早退,\n,,次数,分钟,次数,分钟\n";
    const { text, profile } = await drafted(`${head}${lines}\n`);
    expect(profile.header).toEqual({ row: 4, rows: 3 });
    expect(text).toContain("header_rows: 3");
    expect(text).toContain("{ header: 考勤/迟到/分钟, type: duration, unit: minutes }");
  });

  it("has them where names of the lower two stand twice", async () => {
    const head = "基本,,上旬,,下旬,\n员工,,迟到,早退,迟到,早退\n工号,姓名,次数,次数,次数,次数\n";
    const { text } = await drafted(`${head}${lines}\n`);
    expect(text).toContain("header_rows: 3");
    expect(text).toContain("{ header: 下旬/早退/次数, type: number }");
  });

  it("has one where the lowest names all differ", async () => {
    const head = "月度考勤,,,,,\n基本,,考勤,,,\n工号,姓名,迟到,早退,旷工,请假\n";
    expect((await drafted(`${head}${lines}\n`)).profile.header).toEqual({ row: 3, rows: 1 });
  });
});

describe("a key of few rows", () => {
  const leave = (rows: number) =>
    `工号,类型,开始日期,结束日期\n${Array.from({ length: rows }, (_, i) => `0${10 + i},事假,2026-10-${10 + i},2026-10-${10 + i}`).join("\n")}\n`;
  it("has the day on which something happened to somebody", async () => {
    expect((await drafted(leave(2))).text).toContain("key: [id, from]  # guess from 2 rows only");
  });
  it("is the id alone where there are many, or where days tell since when", async () => {
    expect((await drafted(leave(12))).text).toContain("key: id\n");
    const staff = "工号,姓名,入职日期\n001,张三,2026-01-01\n002,李四,2026-01-02\n";
    expect((await drafted(staff)).text).toContain("key: id  # guess from 2 rows only");
  });
});
