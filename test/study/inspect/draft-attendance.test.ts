import { describe, expect, it } from "vitest";
import { draftText } from "../../../src/report/inspect/draft-text.js";
import { inspected } from "./inspected.js";

const drafted = async (text: string) => {
  const { table, remarks } = await inspected(text);
  return { text: draftText([table], "en", false), remarks };
};
const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join("\n");

describe("a draft of what attendance systems export", () => {
  it("has patterns for what differs in a time only, in a list too", async () => {
    const states = ["正常", "迟到3分钟", "早退5分钟;迟到12分钟", "缺卡"];
    const { text } = await drafted(`账号,状态\n${lines(24, (i) => `a${i},${states[i % 4]}`)}\n`);
    expect(text).toContain(
      'take: { whole: [正常, 缺卡, "迟到<duration>", "早退<duration>"], parted_by: ";" }',
    );
    expect(text).toContain("take: { has: 缺卡, parted_by");
    expect(text).not.toContain("has: 迟到");
  });

  it("takes columns under a day together that make one row", async () => {
    const days = [1, 2, 3, 4, 5];
    const head = `工号,时长,${days.map((day) => `10-0${day},`).join()}\n,,${days.map(() => "上班,下班").join()}\n`;
    const line = (i: number) => `00${i},8,${days.map(() => `08:5${i},18:0${i}`).join()}`;
    const { text } = await drafted(
      `考勤 2026-10-01 ~ 2026-10-05${",".repeat(11)}\n${head}${lines(9, line)}\n`,
    );
    expect(text).toContain("wide: { after: 时长, each: 2, days: title }");
    expect(text).toContain("上班:   { from: cell, type: duration, format: clock");
    expect(text).toContain("下班:   { from: cell 2, type: duration, format: clock");
    expect(text).toContain("key: [id, day]");
  });

  it("takes weekdays below days into the header, and the days for columns that are rows", async () => {
    const head = "工号,姓名,1,2,3,4,5,6\n,,四,五,六,日,一,二\n";
    const { text } = await drafted(
      `考勤 2026-10-01 ~ 2026-10-06,,,,,,,\n${head}${lines(9, (i) => `00${i},员${i},√,√,,,√,√`)}\n`,
    );
    expect(text).toContain("header_rows: 2");
    expect(text).toContain("wide: { after: 姓名, days: title }");
    expect(text).not.toMatch(/(?:id|name): .*empty: allowed/);
  });

  it("takes names of months for names of columns", async () => {
    const { text } = await drafted(`工号,1月,2月,3月,合计\n${lines(9, (i) => `00${i},1,2,3,6`)}\n`);
    expect(text).toMatch(/: +\{ header: 3月, type: number \}/);
  });

  it("takes marks such as 5分 for points, beside minutes that are none", async () => {
    const { text } = await drafted(
      `工号,评分,时长\n${lines(9, (i) => `00${i},${(i % 5) + 1}分,${i + 1}分`)}\n`,
    );
    expect(text).toMatch(/header: 评分, type: number, unit: 分 \}/);
    expect(text).toMatch(/header: 时长, type: duration \}/);
  });

  it("leaves out a line of totals that goes on behind its word", async () => {
    const { text } = await drafted(
      `序号,姓名,工号,分值\n${lines(9, (i) => `${i + 1},员${i},00${i},3`)}\n合计：9人,,,27\n`,
    );
    expect(text).toContain('totals: { where: { number: "合计*" }');
    expect(text).not.toContain("empty: allowed");
  });

  it("leaves out the number of a page, also where its line has two cells", async () => {
    const { text } = await drafted(
      `单号,工号,分值\n${lines(9, (i) => `T${i},00${i},3`)}\n第 1 页,共 1 页,\n`,
    );
    expect(text).toContain('notes: { where: { number: "第*" }');
    expect(text).toMatch(/header: 分值, type: number \}/);
  });

  it("takes a UserId for an id, before names that happen to differ", async () => {
    const { text } = await drafted(`姓名,UserId,天数\n${lines(12, (i) => `员${i},u0${i},2${i % 3}`)}\n`);
    expect(text).toContain("key: userid");
  });

  it("tells what was done before it began, also where day and month cannot be told apart", async () => {
    const line = (i: number) =>
      `T${i},0${1 + (i % 9)}-10-2026 09:15,0${1 + (i % 9)}-10-2026 09:${i === 7 ? 14 : 20}`;
    const { remarks } = await drafted(`工单号,创建时间,接单时间\n${lines(20, line)}\n`);
    expect(remarks.filter(({ code }) => code.startsWith("order")).map(({ values }) => values.count)).toEqual([
      1,
    ]);
  });

  it("does not hold dates of different days against each other, whose order is not known", async () => {
    const line = (i: number) => `T${i},10/${20 + (i % 10)}/2026 09:15,11/0${1 + (i % 9)}/2026 09:20`;
    const { remarks } = await drafted(`工单号,创建时间,接单时间\n${lines(20, line)}\n`);
    expect(remarks.map(({ code }) => code).filter((code) => code.startsWith("order"))).toEqual([]);
  });

  it("says how many rows have no date, and so belong to no period", async () => {
    const line = (i: number) =>
      `T${i},2026-10-0${1 + (i % 9)} 09:15,${i % 4 === 0 ? "" : "2026-10-10 08:00"}`;
    const { text } = await drafted(`工单号,创建时间,关闭时间\n${lines(20, line)}\n`);
    expect(text).toContain(
      "dated: closed  # guess: by what a row belongs to a period; rows without it, which belong to no period: 5",
    );
  });

  it("reads a line with a value alone, which is a row that lacks the others", async () => {
    const { text } = await drafted("a,b,c\n1,,\n2,3,4\n");
    expect(text).toContain("{ header: b, type: number, empty: allowed }");
  });
});
