import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findPattern,
  fitPattern,
  holdsNoTime,
  parsePattern,
  patternText,
  type TextPattern,
} from "../../src/base/text-pattern.js";
import { processorTime } from "../processor-time.js";

function pattern(text: string): TextPattern {
  const parsed = parsePattern(text);
  if ("problem" in parsed) throw new Error(parsed.problem);
  return parsed;
}
const found = (text: string, cell: string) => findPattern(pattern(text), patternText(cell))?.taken;
const whole = (text: string, cell: string) => fitPattern(pattern(text), patternText(cell))?.taken;

describe("a pattern takes what stands in its hole", () => {
  it.each([
    ["迟到{number}分钟", "普通出勤:上班迟到27分钟\n(08:57,18:10)", "27"],
    ["迟到{duration}", "迟到1小时5分钟(09:30)", "1小时5分钟"],
    ["({time},", "普通出勤\n(08:57,18:10)", "08:57"],
    [",{time})", "(08:57,次日00:10)", "次日00:10"],
    ["（{time}，", "（08:57，18:10）", "08:57"],
    ["{time}", "08:5118:31", "08:51"],
    ["<time>{time}", "08:5118:31", "18:31"],
    ["{number}/<number>", "23/19", "23"],
    ["<number>/{number}", "23/19", "19"],
    ["{text}/", "售后/一班", "售后"],
    ["/{text}", "售后/一班", "一班"],
    ["金额{number}元", "金额1,234.50元", "1,234.50"],
    ["{date}", "离职日期 2026/5/1 批准", "2026/5/1"],
    ["{digits}号", "工号 007号", "007"],
    ["部门:{text}/", "部门：Ａ班（南）／一", "Ａ班（南）"],
    ["<b>{number}", "<b>5", "5"],
    ["<date>{time}", "2026-05-3118:02", "18:02"],
  ])("%s in %j", (text, cell, taken) => expect(found(text, cell)).toBe(taken));

  it("and not in the middle of a longer number", () => {
    expect(found("{number}分钟", "127分钟")).toBe("127");
    expect(found("7{number}", "1275")).toBeUndefined();
  });

  it("nor of what is no time: 25:30 holds no 5:30", () => {
    expect(found("{time}", "25:30")).toBeUndefined();
    expect(found("{time}", "184:00")).toBeUndefined();
    expect(found("<time>{time}", "08:5125:30")).toBeUndefined();
  });

  it("or is not found", () => {
    expect(found("迟到{number}分钟", "正常")).toBeUndefined();
    expect(found("迟到{number}分钟", "迟到两分钟")).toBeUndefined();
    expect(found("{text}/", "售后")).toBeUndefined();
  });
});

describe("a whole cell", () => {
  it("must be of the pattern from end to end", () => {
    expect(whole("{number}/<number>", "23/19")).toBe("23");
    expect(whole("{number}/<number>", "23/19/7")).toBeUndefined();
    expect(whole("{number}/<number>", "x23/19")).toBeUndefined();
    expect(whole("{text}<digits>", "A-12")).toBe("A-");
  });

  it("may be taken as it is, where the pattern takes no hole", () => {
    const parsed = parsePattern("迟到<number>分钟", false);
    expect(!("problem" in parsed) && fitPattern(parsed, patternText("迟到27分钟"))?.taken).toBe("迟到27分钟");
    expect(!("problem" in parsed) && fitPattern(parsed, patternText("迟到两分钟"))).toBeUndefined();
  });
});

describe("what is written like times and is none", () => {
  it.each(["25:61", "08:5125:61", "08:517", "(08:57,18:60)", "184:00", "08：77", "1:5"])("%s", (text) =>
    expect(holdsNoTime(patternText(text))).toBe(true),
  );
  it.each([
    "08:5118:31",
    "8:518:31:07",
    "次日08:00",
    "打卡：08:51",
    "2026-05-31 18:02",
    "27分钟",
    "上午:1",
    "",
  ])("not %s", (text) => expect(holdsNoTime(patternText(text))).toBe(false));
  it("is told fast of a long cell", () => {
    const begun = processorTime();
    for (const text of ["1:", "1:00", ":", "1"]) holdsNoTime(patternText(text.repeat(20_000)));
    expect(processorTime() - begun).toBeLessThan(1000);
  });
});

describe("a pattern is refused", () => {
  it.each([
    ["{minutes}", "unknown"],
    ["{number", "open"],
    ["迟到", "none"],
    ["<number>", "none"],
    ["{number}/{number}", "several"],
    ["<text>{text}", "touch"],
  ])("%s: %s", (text, problem) => expect(parsePattern(text)).toMatchObject({ problem }));
});

describe("laws", () => {
  const holes = fc.constantFrom("<text>", "<number>", "<time>", "x", "a", ":", "1");
  const made = fc.tuple(fc.array(holes, { maxLength: 4 }), fc.array(holes, { maxLength: 4 }));

  it("what is found stands in the text, where it is said to stand", () => {
    fc.assert(
      fc.property(
        made,
        fc.string({ unit: fc.constantFrom("a", "x", ":", "1", "0", "日"), maxLength: 30 }),
        ([a, b], text) => {
          const parsed = parsePattern(`${a.join("")}{number}${b.join("")}`);
          fc.pre(!("problem" in parsed));
          const match = findPattern(parsed, patternText(text));
          if (match) expect(text.slice(match.start, match.end)).toContain(match.taken);
        },
      ),
    );
  });

  it("no pattern takes long on a long cell", () => {
    const cell = "a1:".repeat(6000);
    const begun = processorTime();
    for (const text of ["<text>a{number}z", "a<text>1{time}", "{text}zz", "<number>:<text>:{number}z"])
      found(text, cell);
    expect(processorTime() - begun).toBeLessThan(5000);
  });
});
