import { describe, expect, it } from "vitest";
import { AS_IT_STANDS, type CellReading } from "../../../src/base/layout.js";
import { zoneNamed } from "../../../src/base/zone.js";
import { messageOf } from "../../../src/findings/finding.js";
import type { CellType, ColumnDeclaration } from "../../../src/intake/declaration.js";
import { elapsed, type FakeCell, number, quoted, serial, truth } from "../fake-sheet.js";
import { cellsOf } from "../reading.js";
import { format, parsed, pattern } from "./arranging.js";

async function cells(
  type: CellType,
  reading: Partial<CellReading>,
  values: readonly FakeCell[],
  more: Partial<ColumnDeclaration> = {},
) {
  const declared = { type, emptyAllowed: true, ...more, reading: { ...AS_IT_STANDS, ...reading } };
  const outcome = await cellsOf(declared, values);
  return [...outcome.values, ...outcome.told];
}

describe("words for an empty cell", () => {
  it("leave cells without a value", async () => {
    expect(await cells("text", { emptyWords: ["无", "--", "?"] }, ["无", " -- ", "？", "无锡"])).toEqual([
      "-",
      "-",
      "-",
      "无锡",
    ]);
  });

  it("may be a number, which is the same however it is written", async () => {
    const zeros = ["0", "0.0", number("0"), "０", "5"];
    expect(await cells("number", { emptyWords: ["0"] }, zeros)).toEqual(["-", "-", "-", "-", "5"]);
  });

  it("are told as empty cells where none may be", async () => {
    const told = await cells("number", { emptyWords: ["无"] }, ["无"], { emptyAllowed: false });
    expect(told).toEqual(["!", "cell-empty 2 v"]);
  });
});

describe("declared forms of dates", () => {
  it("are read, and no other text", async () => {
    const values = ["05-03-2026", "2026-03-05", "29-02-2023"];
    expect(await cells("date", { forms: [format("dd-MM-yyyy")] }, values)).toEqual([
      "20517",
      "!",
      "!",
      "cell-unfit 3 v",
      "cell-no-such-date 4 v",
    ]);
  });

  it("may be several; a spreadsheet's own dates need none", async () => {
    const forms = [format("dd-MM-yyyy"), format("yy-MM-dd EEEE")];
    const values = ["05-03-2026", "26-03-05 星期四", serial("46086"), "26-03-05 星期五"];
    expect(await cells("date", { forms }, values)).toEqual([
      "20517",
      "20517",
      "20517",
      "!",
      "cell-other-weekday 5 v",
    ]);
  });

  it("say what was found and what is expected", async () => {
    const { findings } = await cellsOf(
      { type: "date", reading: { ...AS_IT_STANDS, forms: [format("dd-MM-yyyy")] } },
      ["2026/3/5"],
    );
    expect(messageOf(findings[0], "en")).toBe("Found “2026/3/5”, expected a date as dd-MM-yyyy.");
    expect(messageOf(findings[0], "zh")).toBe("读到 “2026/3/5”，应为日期，写作 dd-MM-yyyy。");
  });

  it("may be seconds or milliseconds since 1970, as text or number", async () => {
    const forms = [{ kind: "epoch", unit: "milliseconds" } as const];
    const at = ["1772640000000", number("1772640000000"), number("1.77264E12"), "17726400000x"];
    expect(await cells("datetime", { forms }, at)).toEqual([
      ...Array(3).fill("1772640000000"),
      "!",
      "cell-unfit 5 v",
    ]);
  });

  it("of a date must be midnight in the zone", async () => {
    const zone = zoneNamed("Asia/Shanghai");
    const forms = [{ kind: "epoch", unit: "milliseconds" } as const];
    // 2026-03-05 00:00 at Shanghai is 2026-03-04 16:00 UTC.
    const values = ["1772640000000", "1772640001000"];
    const declared = { type: "date" as const, zone, reading: { ...AS_IT_STANDS, forms } };
    const outcome = await cellsOf(declared, values);
    expect([...outcome.values, ...outcome.told]).toEqual(["20517", "!", "cell-time-in-date 3 v"]);
  });
});

describe("times of day", () => {
  it("are time since midnight, also past it", async () => {
    const values = ["08:51", "次日08:00", "24:00", "08:00(+1)", "前日23:00", elapsed("0.5"), "25:00", "下班"];
    expect(await cells("duration", { forms: [{ kind: "clock" }] }, values)).toEqual([
      ...[8.85, 32, 24, 32, -1, 12].map((hours) => `${hours * 3_600_000}`),
      "!",
      "!",
      "cell-no-such-time 8 v",
      "cell-unfit 9 v",
    ]);
  });
});

describe("units", () => {
  it("behind a number are dropped where they are declared", async () => {
    const values = ["8000元", "1,234.50 元", "500", "5美元", number("7")];
    expect(await cells("money", { units: ["元"] }, values)).toEqual([
      "8000.00",
      "1234.50",
      "500.00",
      "!",
      "7.00",
      "cell-unreadable 5 v",
    ]);
  });

  it("say what a bare number of a duration counts", async () => {
    const values = ["27", number("1.5"), "1:30", "2h"];
    const minutes = [27, 1.5, 90, 120].map((n) => `${n * 60_000}`);
    expect(await cells("duration", { units: ["minutes"] }, values)).toEqual(minutes);
  });
});

describe("the part of a cell that counts", () => {
  const late = [pattern("迟到{duration}"), pattern("迟到 {number}分")];

  it("is what the first pattern finds, or nothing", async () => {
    const values = ["上班迟到27分钟\n(08:57)", "正常", "迟到1小时5分钟"];
    expect(await cells("duration", { take: { how: "first", patterns: late, except: [] } }, values)).toEqual([
      "1620000",
      "-",
      "3900000",
    ]);
  });

  it("must be found where the cell may not be empty; the message says what was looked for", async () => {
    const take = { how: "first", patterns: [pattern("迟到{duration}")], except: [] } as const;
    const declared = { type: "duration", reading: { ...AS_IT_STANDS, take } } as const;
    const { told, findings, values } = await cellsOf(declared, ["迟到5分钟", "早退5分钟", ""]);
    expect([values, told]).toEqual([
      ["300000", "!", "!"],
      ["cell-not-found 3 v", "cell-empty 4 v"],
    ]);
    expect(messageOf(findings[0], "en")).toBe(
      "Found “早退5分钟”, of which “take:” takes nothing; expected a cell like 迟到{duration}.",
    );
  });

  it("may be the last, how many there are, or their sum", async () => {
    const patterns = [pattern("{time}")];
    const glued = ["08:5112:0013:0118:31", ""];
    const clock = { forms: [{ kind: "clock" } as const] };
    expect(await cells("duration", { ...clock, take: { how: "last", patterns, except: [] } }, glued)).toEqual(
      ["66660000", "-"],
    );
    expect(await cells("number", { take: { how: "count", patterns, except: [] } }, glued)).toEqual([
      "4",
      "-",
    ]);
    const sum = { how: "sum", patterns: [pattern("扣{number}分")], except: [] } as const;
    expect(await cells("number", { take: sum }, ["扣1.5分，扣2分", "无", "扣0.50分"])).toEqual([
      "3.5",
      "0.0",
      "0.5",
    ]);
    const away = { how: "sum", patterns: [pattern("外出{duration}")], except: [] } as const;
    expect(await cells("duration", { take: away }, ["外出30分钟；外出1小时", "正常"])).toEqual([
      "5400000",
      "0",
    ]);
  });

  it("must make up the cell where it is to be whole", async () => {
    const take = { how: "whole", patterns: [pattern("<number>/{number}")], except: [] } as const;
    expect(await cells("number", { take }, ["23/19", "23／19", "19", ""])).toEqual([
      "19",
      "19",
      "!",
      "-",
      "cell-unfit 4 v",
    ]);
  });

  it("must make up each part of a list where it is to be whole, and stands in its place", async () => {
    const patterns = [pattern("其他〖{text}〗"), parsed("价格"), parsed("质量")];
    const take = { how: "whole", patterns, except: [], parted: "┋" } as const;
    const lists = ["价格┋质量", "质量 ┋ 其他〖停车〗┋", "价格", "┋", "价格;质量", "价格┋服务", ""];
    expect(await cells("text", { take }, lists)).toEqual([
      "价格┋质量",
      "质量┋停车",
      "价格",
      "-",
      "!",
      "!",
      "-",
      "cell-unfit 6 v",
      "cell-unfit 7 v",
    ]);
  });

  it("of a list says what a list is to be", async () => {
    const take = { how: "whole", patterns: [parsed("价格")], except: [], parted: "\n" } as const;
    const { findings } = await cellsOf({ reading: { ...AS_IT_STANDS, take } }, ["服务"]);
    expect(messageOf(findings[0], "en")).toBe(
      "Found “服务”, expected a list parted by \\n of parts like 价格.",
    );
  });

  it("passes over what is excepted, without joining what stands around it", async () => {
    const patterns = [pattern("{time}")];
    const take = { how: "last", patterns, except: [pattern("无效{time}")] } as const;
    const forms = [{ kind: "clock" } as const];
    expect(await cells("duration", { forms, take }, ["08:51 无效23:10", "1无效09:008:51"])).toEqual([
      "31860000",
      "31860000",
    ]);
  });

  it("may be whether a text, or a part, stands in it", async () => {
    const has = { how: "has", texts: ["价格"], parted: undefined } as const;
    expect(await cells("boolean", { take: has }, ["价格高", "质量", ""])).toEqual(["yes", "no", "-"]);
    const part = { ...has, parted: "┋" };
    expect(await cells("boolean", { take: part }, ["价格高┋质量", "质量 ┋ 价格"])).toEqual(["no", "yes"]);
    const lines = { ...has, parted: "\n" };
    expect(await cells("boolean", { take: lines }, [quoted("质量\n价格"), quoted("价格高\n")])).toEqual([
      "yes",
      "no",
    ]);
    const wide = { ...has, parted: ";" };
    expect(await cells("boolean", { take: wide }, ["质量；价格"])).toEqual(["yes"]);
  });

  it("may be what is left without some texts", async () => {
    const take = { how: "without", texts: ["（离职）"] } as const;
    expect(await cells("text", { take }, ["张三（离职）", "李四", "（离职）"])).toEqual([
      "张三",
      "李四",
      "-",
    ]);
  });

  it("is then read as the column's type, and the message shows the whole cell", async () => {
    const take = { how: "first", patterns: [pattern("得分{text}")], except: [] } as const;
    const { findings } = await cellsOf({ type: "number", reading: { ...AS_IT_STANDS, take } }, ["得分高"]);
    expect(messageOf(findings[0], "en")).toBe("Found “得分高”, expected a cell like 得分{text}.");
  });
});

describe("words that stand for values", () => {
  const marks = [
    ["非常满意", "5"],
    ["Very satisfied", "5"],
    ["5", "5"],
    ["4", "4"],
  ] as const;

  it("are read as these, in any spelling, beside the numbers themselves", async () => {
    const values = ["非常满意", "very  SATISFIED", "5", "5.0", "５", number("4"), ""];
    expect(await cells("number", { values: marks }, values)).toEqual(["5", "5", "5", "5", "5", "4", "-"]);
  });

  it("leave no other word or number", async () => {
    expect(await cells("number", { values: marks }, ["满意", "3", "45"])).toEqual([
      "!",
      "!",
      "!",
      "cell-unknown-word 2 v",
      "cell-unknown-word 3 v",
      "cell-unknown-word 4 v",
    ]);
  });

  it("stand for yes and no, too", async () => {
    const values = [
      ["已解决", "yes"],
      ["没有解决", "no"],
      ["yes", "yes"],
    ] as const;
    expect(await cells("boolean", { values }, ["已解决", "没有解决", "Yes", truth(true), "是"])).toEqual([
      "yes",
      "no",
      "yes",
      "yes",
      "!",
      "cell-unknown-word 6 v",
    ]);
  });

  it("are looked for in the part that counts, without its unit", async () => {
    const take = { how: "first", patterns: [pattern("：{text}")], except: [] } as const;
    expect(
      await cells("number", { values: marks, take, units: ["分"] }, ["总体：非常满意", "总体：4分"]),
    ).toEqual(["5", "4"]);
  });

  it("are told as what is expected", async () => {
    const { findings } = await cellsOf({ type: "number", reading: { ...AS_IT_STANDS, values: marks } }, [
      "好",
    ]);
    expect(messageOf(findings[0], "en")).toBe("Found “好”, expected one of: 非常满意, Very satisfied, 5, 4.");
  });
});
