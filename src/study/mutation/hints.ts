/** What kind of case would notice a change, for its author. */
import type { Bilingual } from "../../base/language.js";

/** Hints by what was changed; what stands in the rule is put in as it is written. */
export const HINTS = {
  exactly: (of: string, at: string): Bilingual => ({
    en: `a case with ${of} exactly ${at}`,
    zh: `${of} 恰为 ${at} 的用例`,
  }),
  between: (of: string, one: string, other: string): Bilingual => ({
    en: `a case with ${of} between ${one} and ${other}`,
    zh: `${of} 介于 ${one} 与 ${other} 之间的用例`,
  }),
  /** Of a limit beyond which only full units count. */
  fullUnits: (of: string, unit: string): Bilingual => ({
    en: `cases with ${of} beyond the limit by exactly full units of ${unit}, and by just less`,
    zh: `${of} 超出界限恰为 ${unit} 的整数倍，以及略少于此的用例`,
  }),
  rowCount: (rows: number): Bilingual => ({
    en: `a case with exactly ${rows} such rows`,
    zh: `此类行恰有 ${rows} 行的用例`,
  }),
  /** Of a named value, which may stand anywhere in the rules. */
  param: (name: string, one: string, other: string): Bilingual => ({
    en: `a case of which the figures differ between ${name} = ${one} and ${name} = ${other}`,
    zh: `${name} 取 ${one} 与取 ${other} 时结果不同的用例`,
  }),
  value: (value: string): Bilingual => ({
    en: `a case in which ${value} counts and the figure that comes of it is expected`,
    zh: `用到 ${value} 并期望其所得数值的用例`,
  }),
  tiersNotBands: {
    en: "a case beyond the first step: the whole at one rate is not each slice at its own",
    zh: "超出第一档的用例：整体一率与逐段计算的结果不同",
  },
  limit: (word: string, at: string): Bilingual => ({
    en: `a case in which the limit acts (${word} ${at})`,
    zh: `限制起作用的用例（${word} ${at}）`,
  }),
  weight: (one: string, other: string): Bilingual => ({
    en: `a case in which ${one} and ${other} score differently`,
    zh: `${one} 与 ${other} 得分不同的用例`,
  }),
  points: (name: string): Bilingual => ({
    en: `a case in which ${name} gets points, and how many is expected`,
    zh: `${name} 得分并期望其分数的用例`,
  }),
  rounding: (name: string): Bilingual => ({
    en: `a case in which ${name} ends in half a cent or more before it is rounded`,
    zh: `${name} 舍入前恰有半分或以上零头的用例`,
  }),
  roundingTo: {
    en: "a case in which the two kinds of rounding part",
    zh: "两种舍入结果不同的用例",
  },
  part: (condition: string): Bilingual => ({
    en: `a case in which only one side of “${condition}” holds`,
    zh: `“${condition}”中只有一边成立的用例`,
  }),
  holds: (condition: string): Bilingual => ({
    en: `a case in which ${condition} holds, or one in which it does not`,
    zh: `${condition} 成立（或不成立）的用例`,
  }),
  fails: (condition: string): Bilingual => ({
    en: `a case in which “${condition}” does not hold`,
    zh: `“${condition}”不成立的用例`,
  }),
  missing: (what: string): Bilingual => ({
    en: `a case in which ${what} is missing`,
    zh: `${what} 缺失的用例`,
  }),
  sign: (what: string): Bilingual => ({
    en: `a case in which ${what} is not zero`,
    zh: `${what} 不为零的用例`,
  }),
  factor: (left: string, right: string): Bilingual => ({
    en: `a case in which ${left} is not zero and ${right} is not 1`,
    zh: `${left} 不为零、且 ${right} 不为 1 的用例`,
  }),
  gather: (from: string, to: string): Bilingual => ({
    en: `a case with several rows of which ${from} and ${to} differ`,
    zh: `含多行、且 ${from} 与 ${to} 结果不同的用例`,
  }),
  function: (from: string, to: string): Bilingual => ({
    en: `a case in which ${from} and ${to} come to different values`,
    zh: `${from} 与 ${to} 结果不同的用例`,
  }),
  clause: (clause: string): Bilingual => ({
    en: `a case with rows that only “${clause}” tells apart`,
    zh: `只有“${clause}”能区分各行的用例`,
  }),
  unit: (one: string, other: string): Bilingual => ({
    en: `a case with part of a unit beyond the limit, where ${one} and ${other} take different amounts`,
    zh: `超出部分不足一个单位、${one} 与 ${other} 扣减不同的用例`,
  }),
  order: (first: string, second: string): Bilingual => ({
    en: `a case in which the limit acts on ${first} and ${second}, and what each keeps is expected`,
    zh: `限制作用于 ${first} 与 ${second}，并期望各自余额的用例`,
  }),
  rows: (what: string): Bilingual => ({
    en: `a case with a row to which “${what}” applies`,
    zh: `含“${what}”适用的行的用例`,
  }),
  keep: {
    en: "a case with two rows of one key",
    zh: "同一键有两行的用例",
  },
  period: {
    en: "a case with a row outside the period",
    zh: "含周期以外的行的用例",
  },
  needs: (column: string): Bilingual => ({
    en: `a case that says “status: final” or “status: provisional”, with ${column} known up to about that time`,
    zh: `写明 status: final 或 provisional、${column} 恰约已知到该时的用例`,
  }),
  level: {
    en: "a case in which it is raised, with its code under “findings:”",
    zh: "触发该项、并在 findings: 中列出其代码的用例",
  },
  branches: (condition: string): Bilingual => ({
    en: `a case in which ${condition} decides`,
    zh: `由 ${condition} 决定结果的用例`,
  }),
  day: (what: string): Bilingual => ({
    en: `a case with a day or time at ${what}`,
    zh: `日期或时刻在 ${what} 的用例`,
  }),
} as const;
