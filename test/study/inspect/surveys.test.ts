import { describe, expect, it } from "vitest";
import { sourceFile } from "../../../src/base/source.js";
import { Findings } from "../../../src/findings/findings.js";
import { draftText } from "../../../src/report/inspect/draft-text.js";
import { readRulebook } from "../../../src/rulebook/read.js";
import { inspectionOf } from "../../../src/study/inspect/inspection.js";
import { columnOf, inspected, profileOf } from "./inspected.js";

async function guessed(header: string, ...cells: string[]) {
  return (await inspected(columnOf(header, cells))).guess(header);
}

/** The lines of the draft of a file, from its first column on; it can be read as a part of a rulebook. */
async function drafted(text: string, masked = false): Promise<string[]> {
  const { tables } = inspectionOf([await profileOf(text)]);
  const draft = draftText(tables, "en", masked);
  const findings = new Findings();
  const head = "merit: 1\nname: x\nperiod: month\nscored: x\nrules: {}\n";
  readRulebook(sourceFile("x.yaml", head + draft), findings);
  expect(findings.kept.map(({ code, values }) => [code, values])).toEqual([]);
  return draft
    .split("\n")
    .slice(2)
    .map((line) =>
      line
        .replace(/\s+#.*/, "")
        .replace(/:\s+/, ": ")
        .trim(),
    );
}

describe("several answers in a cell", () => {
  it.each([
    ["┋", ["快┋专业", "专业", "快┋专业"]],
    [";", ["快;专业", "专业；快", "快"]],
    ["、", ["快、专业", "专业、快", "快"]],
    ["\n", ['"快\n专业"', '"专业\n快"', "快"]],
  ] as const)("are told by %j between answers that come again", async (mark, cells) => {
    const { list, words } = await guessed("哪些方面好", ...cells);
    expect([list?.mark, [...(list?.options ?? [])].sort(), words]).toEqual([mark, ["专业", "快"], undefined]);
  });

  it("are no sentences, and no names that happen to stand together", async () => {
    expect((await guessed("情况", "来得快、修好了", "很专业，态度好", "没修好")).list).toBeUndefined();
    expect((await guessed("工程师", "甲;乙", "乙;甲", "甲")).list).toBeUndefined();
    expect((await guessed("哪里不好（多选题）的原因", "甲;乙", "乙;甲", "甲")).list?.mark).toBe(";");
  });

  it("are drafted as a list with its vocabulary, and as a yes or no for each answer", async () => {
    const text = columnOf("哪些方面好", ["快┋专业", "专业", "(跳过)", "专业┋其他〖便宜〗"]);
    expect((await drafted(text)).slice(-4, -1)).toEqual([
      '哪些方面好: { header: 哪些方面好, take: { whole: [专业, 快, "其他〖<text>〗"], parted_by: "┋" }, empty: allowed, empty_words: ["(跳过)"] }',
      '专业: { header: 哪些方面好, type: boolean, take: { has: 专业, parted_by: "┋" }, empty: allowed, empty_words: ["(跳过)"] }',
      '快: { header: 哪些方面好, type: boolean, take: { has: 快, parted_by: "┋" }, empty: allowed, empty_words: ["(跳过)"] }',
    ]);
  });

  it("are not drafted with --mask", async () => {
    const draft = await drafted(columnOf("哪些方面好", ["快┋专业", "专业", "快┋专业"]), true);
    expect(draft.join()).not.toMatch(/专业|快/);
  });
});

describe("words of a scale", () => {
  it("stand for numbers, those that nobody chose too", async () => {
    const draft = await drafted(columnOf("评价结果", ["满意", "非常满意", "不满意", "0"]));
    expect(draft.at(-2)).toBe(
      "评价结果: { header: 评价结果, type: number, words: { 5: [非常满意], 4: [满意], 3: [一般], 2: [不满意], 1: [非常不满意] }, empty: allowed, empty_words: [0] }",
    );
    const english = await guessed("Overall", "Very satisfied", "Neutral");
    expect(english.scale?.[2]).toEqual([3, ["Neutral"]]);
  });

  it("are no scale where one of them is of none", async () => {
    expect((await guessed("评价结果", "满意", "不满意", "还行")).scale).toBeUndefined();
    expect((await guessed("评价结果", "满意", "满意")).scale).toBeUndefined();
  });
});

describe("dates with halves of a day", () => {
  it.each([
    [["10/13/2026 08:15:22 AM", "10/03/2026 02:15:22 PM"], "MM/dd/yyyy h:mm:ss a"],
    [["2026/10/3 下午8:15", "2026/10/13 上午8:15"], "yyyy/M/d ah:mm"],
    [["2026-10-03 8:15 PM", "2026-10-13 8:15 AM"], "yyyy-MM-dd h:mm a"],
  ] as const)("%j are of a format", async (cells, format) => {
    expect(await guessed("提交时间", ...cells)).toMatchObject({ type: "datetime", formats: [format] });
  });
});

describe("a question of several columns", () => {
  const OPTIONS = [
    "编号,打分,哪些方面好,,",
    ",,快,专业,其他",
    "A1,5,快,,",
    "A2,4,快,专业,便宜",
    "A3,3,,,",
  ].join("\n");

  it("whose cells hold their own heading is a list of options: a table beside, with a row for each that was picked", async () => {
    expect(await drafted(OPTIONS)).toEqual([
      "x:",
      "file: x",
      "key: number",
      "header_rows: 2",
      "columns:",
      "number: { header: 编号 }",
      "打分: { header: 打分, type: number }",
      "x_picks:",
      "file: x",
      "key: [number, option]",
      "header_rows: 2",
      'wide: { headers: "哪些方面好/*" }',
      "skip_rows:",
      'not_picked: { where: { picked: "" }, say: { en: Not picked, zh: 未选 } }',
      "columns:",
      "number: { header: 编号, to: x }",
      "option: { from: heading, words: [快, 专业, 其他] }",
      "picked: { from: cell }",
      "",
    ]);
  });

  it("is that also where picks are 1 and others 0", async () => {
    const ticked = OPTIONS.replaceAll(",快,,", ",1,0,")
      .replace(",快,专业,便宜", ",1,1,便宜")
      .replace("A3,3,,,", "A3,3,0,0,");
    expect(await drafted(ticked)).toContain(
      'not_picked: { where: { picked: ["", 0] }, say: { en: Not picked, zh: 未选 } }',
    );
  });

  it("with marks of one kind is a matrix: a table beside, with a row for each mark", async () => {
    const text = "编号,总体,3、请评价—快,3、请评价—好,3、请评价—省\nA1,5,4,3,5\nA2,2,1,0,4";
    expect((await drafted(text)).slice(-9)).toEqual([
      "x_marks:",
      "file: x",
      "key: [number, aspect]",
      'wide: { headers: "3、请评价—*" }',
      "columns:",
      "number: { header: 编号, to: x }",
      'aspect: { from: heading, take: { whole: "3、请评价—{text}" }, words: [快, 好, 省] }',
      "mark: { from: cell, type: number, empty: allowed }",
      "",
    ]);
  });

  it("is none where headings only begin alike", async () => {
    const { table } = await inspected("编号,days_due,days_present,days_late\nA1,22,21,1\nA2,22,22,0");
    expect(table.columns.map(({ name }) => name)).toEqual([
      "number",
      "days_due",
      "days_present",
      "days_late",
    ]);
  });
});

describe("names of questions", () => {
  it("leave out their number and what is said out of politeness, and are those above a mere Response", async () => {
    const { table } = await inspected("编号,1、您的工单号,2、满意度（必填）\nA1,W1,5");
    expect(table.columns.map(({ name }) => name)).toEqual(["number", "ticket", "satisfaction"]);
    const paired = await inspected(
      "编号,How was it?,Ticket,,\n,Response,Open-Ended Response,b,c\nA1,5,W1,x,y",
    );
    expect(paired.table.columns.map(({ name }) => name)).toContain("how_was_it");
  });
});
