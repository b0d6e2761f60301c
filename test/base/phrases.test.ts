import { expect, test } from "vitest";
import { sayer } from "../../src/base/phrases.js";

const PHRASES = {
  lesser: { en: "lesser of {a} and {b}, taken", zh: "{a} 与 {b} 中较小者" },
  beside: { en: "{a} {b}", zh: "{a} {b}" },
  sides: { en: "{a} | {b}", zh: "{a} | {b}" },
} as const;

test("a phrase leaves out its blank beside a full-width mark of a value, and keeps all that values hold", () => {
  const say = sayer(PHRASES, "zh");
  expect(say("lesser", { a: "工时", b: "上限（1500）" })).toBe("工时 与 上限（1500）中较小者");
  expect(say("beside", { a: "奖池（甲）", b: "600.00" })).toBe("奖池（甲）600.00");
  expect(say("beside", { a: "末次", b: "（晚）" })).toBe("末次（晚）");
  expect(say("beside", { a: "他说 ） 好", b: " 1" })).toBe("他说 ） 好  1");
});

test("a sign keeps its blanks, and English all of them", () => {
  expect(sayer(PHRASES, "zh")("sides", { a: "低于 22（小时）", b: "以上" })).toBe("低于 22（小时） | 以上");
  expect(sayer(PHRASES, "en")("beside", { a: "（甲）", b: "600.00" })).toBe("（甲） 600.00");
});
