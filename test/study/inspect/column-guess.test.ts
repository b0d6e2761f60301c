import { describe, expect, it } from "vitest";
import { columnOf, inspected } from "./inspected.js";

async function guessed(header: string, ...cells: string[]) {
  const { guess } = await inspected(columnOf(header, cells));
  return guess(header);
}

describe("what a column is guessed to be", () => {
  it.each([
    ["日期", ["2026-10-01", "2026/10/2", "2026年10月3日"], { type: "date", formats: [] }],
    [
      "入职",
      ["15-03-2019", "01-07-2021"],
      { type: "date", formats: ["dd-MM-yyyy"], formatOrElse: undefined },
    ],
    [
      "Joined",
      ["03/15/2019", "01/07/2021"],
      { type: "date", formats: ["MM/dd/yyyy"], formatOrElse: undefined },
    ],
    ["Joined", ["03/05/2019", "01/07/2021"], { formats: ["dd/MM/yyyy"], formatOrElse: "MM/dd/yyyy" }],
    ["日期", ["26-10-08 星期四", "26-10-29 星期四"], { type: "date", formats: ["yy-MM-dd EEEE"] }],
    ["日期", ["20261001", "20261031"], { type: "date", formats: ["yyyyMMdd"] }],
    ["更新时间", ["12-10-2026 18:00:05"], { type: "datetime", formats: ["dd-MM-yyyy HH:mm:ss"] }],
    ["开始时间", ["1791820800000", "1791993600000"], { type: "date", formats: ["epoch_milliseconds"] }],
    ["开始时间", ["1791820800000", "1791993600001"], { type: "datetime" }],
    ["创建时间", ["2026-10-01 08:00", "2026-10-01T09:00:30"], { type: "datetime" }],
    ["最晚", ["18:10", "次日01:10"], { type: "duration", formats: ["clock"] }],
    ["处理时长", ["72:02", "2:04"], { type: "duration", formats: [] }],
    ["处理时长", ["27分钟", "1小时5分钟"], { type: "duration", formats: [] }],
    ["迟到（分钟）", ["27", "0"], { type: "duration", unit: "minutes" }],
    ["请假", ["1天", "0.5天"], { type: "number", unit: "天" }],
    ["全勤奖", ["300元", "1,200元".replace(",", "")], { type: "money", unit: "元" }],
    ["金额", ["¥12.50", "3"], { type: "money", unit: undefined }],
    ["完成率", ["95%", "100%"], { type: "percent", of100: false }],
    ["完成率", ["95", "88.5"], { type: "percent", of100: true }],
    ["Completion rate", ["95", "88.5"], { type: "percent", of100: true }],
    ["Rate per 1000 words", ["30", "28.5"], { type: "money" }],
    ["Hourly rate", ["30", "28.5"], { type: "money" }],
    ["单价（每千字）", ["30", "28.5"], { type: "money" }],
    ["效率", ["5", "3"], { type: "number" }],
    ["转正", ["是", "否"], { type: "boolean" }],
    ["是否加班", ["1", "0"], { type: "boolean" }],
    ["迟到", ["1", "0"], { type: "number" }],
    ["工号", ["1001", "1002"], { type: "text" }],
    ["数量", ["007", "008"], { type: "text" }],
    ["数量", ["12345678901234567890", "1"], { type: "text" }],
    ["评分", ["5", "无", "--", ""], { type: "number", emptyWords: ["无", "--"] }],
    ["姓名", ["王三（离职）", "李四"], { type: "text", without: ["（离职）"] }],
  ] as const)("%s with %j", async (header, cells, expected) => {
    expect(await guessed(header, ...cells)).toMatchObject(expected);
  });

  it("takes the type of four cells of five, and lists the others", async () => {
    const guess = await guessed("距离", "1", "2", "3", "4", "约5");
    expect(guess).toMatchObject({ type: "number", filled: 5, fitting: 4 });
    expect(guess.odd).toEqual([{ form: "text", count: 1, first: [{ text: "约5", row: 6 }] }]);
    expect(await guessed("距离", "1", "2", "约3", "4", "约5")).toMatchObject({ type: "text" });
  });

  it("lists the words of a column of few, one spelling each, the most frequent first", async () => {
    const guess = await guessed("渠道", "sms", "Phone", "phone", "phone ", "phone", "phone", "sms");
    expect(guess.words).toEqual(["phone", "sms"]);
    expect((await guessed("客户", "甲", "乙", "甲", "乙", "甲", "乙")).words).toBeUndefined();
    expect((await guessed("渠道", "a", "b", "a", "b", "a")).words).toBeUndefined();
  });

  it("finds the forms of texts with times and lengths in them", async () => {
    const guess = await guessed("考勤", "正常", "迟到27分钟", "迟到1小时5分钟", "正常");
    expect(guess.patterns?.patterns).toEqual([
      { text: "正常", count: 2 },
      { text: "迟到<duration>", count: 2 },
    ]);
    expect(guess.words).toBeUndefined();
  });
});
