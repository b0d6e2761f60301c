import type { Bilingual } from "../base/language.js";
import type { GatherName, WindowName } from "./tree.js";
import { BOOLEAN, isMeasured, isNumeric, NUMBER, PERCENT, type Type } from "./types.js";

/** A function that gathers the rows of another table: what it asks of them and gives. */
export interface GatherFunction {
  readonly name: GatherName;
  readonly signature: string;
  readonly doc: Bilingual;
  /** Does it take a value of each row (`sum(jobs.points)`), or only rows (`count(jobs)`)? */
  readonly takesValue: boolean;
  /** Must there be a `where`? `share`, `any` and `every` ask one condition of all rows. */
  readonly needsWhere: boolean;
  /** What it gives for values of a type, or undefined where it cannot take them. */
  readonly type: (of: Type | undefined) => Type | undefined;
  /** What it comes to where there are no rows. */
  readonly ofNoRows: Bilingual;
}

const measured = (of: Type | undefined) => (of && isMeasured(of) ? of : undefined);
const numeric = (of: Type | undefined) => (of && isNumeric(of) ? of : undefined);
const nothing = { en: "missing (no rows)", zh: "缺失（没有行）" };

const GATHER_TABLE: readonly GatherFunction[] = [
  {
    name: "count",
    signature: "count(table where …)",
    doc: { en: "How many rows.", zh: "行数。" },
    takesValue: false,
    needsWhere: false,
    type: () => NUMBER,
    ofNoRows: { en: "0", zh: "0" },
  },
  {
    name: "sum",
    signature: "sum(table.column where …)",
    doc: { en: "The sum; missing values are passed over.", zh: "合计；缺失值略过。" },
    takesValue: true,
    needsWhere: false,
    type: numeric,
    ofNoRows: { en: "0", zh: "0" },
  },
  {
    name: "mean",
    signature: "mean(table.column where …)",
    doc: { en: "The arithmetic mean; missing values are passed over.", zh: "算术平均；缺失值略过。" },
    takesValue: true,
    needsWhere: false,
    type: measured,
    ofNoRows: nothing,
  },
  {
    name: "min",
    signature: "min(table.column where …)",
    doc: { en: "The smallest value; missing ones are passed over.", zh: "最小值；缺失值略过。" },
    takesValue: true,
    needsWhere: false,
    type: measured,
    ofNoRows: nothing,
  },
  {
    name: "max",
    signature: "max(table.column where …)",
    doc: { en: "The largest value; missing ones are passed over.", zh: "最大值；缺失值略过。" },
    takesValue: true,
    needsWhere: false,
    type: measured,
    ofNoRows: nothing,
  },
  {
    name: "median",
    signature: "median(table.column where …)",
    doc: {
      en: "The middle value, or the mean of the two in the middle; missing ones are passed over.",
      zh: "中位数；个数为偶数时取中间两个的平均；缺失值略过。",
    },
    takesValue: true,
    needsWhere: false,
    type: measured,
    ofNoRows: nothing,
  },
  {
    name: "distinct",
    signature: "distinct(table.column where …)",
    doc: { en: "How many different values; missing ones are passed over.", zh: "不同值的个数；缺失值略过。" },
    takesValue: true,
    needsWhere: false,
    type: (of) => of && NUMBER,
    ofNoRows: { en: "0", zh: "0" },
  },
  {
    name: "share",
    signature: "share(table where …)",
    doc: { en: "The part of the rows for which the condition holds.", zh: "满足条件的行所占的比例。" },
    takesValue: false,
    needsWhere: true,
    type: () => PERCENT,
    ofNoRows: nothing,
  },
  {
    name: "any",
    signature: "any(table where …)",
    doc: { en: "Does the condition hold for a row?", zh: "是否有满足条件的行。" },
    takesValue: false,
    needsWhere: true,
    type: () => BOOLEAN,
    ofNoRows: { en: "no", zh: "no（否）" },
  },
  {
    name: "every",
    signature: "every(table where …)",
    doc: { en: "Does the condition hold for all rows?", zh: "是否每一行都满足条件。" },
    takesValue: false,
    needsWhere: true,
    type: () => BOOLEAN,
    ofNoRows: { en: "yes", zh: "yes（是）" },
  },
  {
    name: "one",
    signature: "one(table.column where …)",
    doc: {
      en: "The value of the only row; several rows are an error.",
      zh: "唯一一行的值；有多行时报错。",
    },
    takesValue: true,
    needsWhere: false,
    type: (of) => of,
    ofNoRows: nothing,
  },
];

/** By name. */
export const GATHER_FUNCTIONS: ReadonlyMap<string, GatherFunction> = new Map(
  GATHER_TABLE.map((f) => [f.name, f]),
);

/** A function that looks at the other rows of the same table. */
export interface WindowFunction {
  readonly name: WindowName;
  readonly signature: string;
  readonly doc: Bilingual;
  readonly takesValue: boolean;
  /** The clause it cannot do without. */
  readonly needs: "after" | "by";
}

const WINDOW_TABLE: readonly WindowFunction[] = [
  {
    name: "first",
    signature: "first(column per … after … where …)",
    doc: {
      en: "The smallest value among the other rows of the same `per` that is larger than `after`.",
      zh: "在 per 相同的其他行中，大于 after 的最小值。",
    },
    takesValue: true,
    needs: "after",
  },
  {
    name: "next",
    signature: "next(column per … by … where …)",
    doc: {
      en: "The value of the row that comes next in the order of `by`.",
      zh: "按 by 排序的下一行的值。",
    },
    takesValue: true,
    needs: "by",
  },
  {
    name: "previous",
    signature: "previous(column per … by … where …)",
    doc: {
      en: "The value of the row that comes before in the order of `by`.",
      zh: "按 by 排序的上一行的值。",
    },
    takesValue: true,
    needs: "by",
  },
  {
    name: "nth",
    signature: "nth(per … by … where …)",
    doc: {
      en: "The row's place, from 1, in the order of `by`; missing for a row that `where` leaves out.",
      zh: "该行按 by 排序的名次，从 1 开始；被 where 排除的行为缺失。",
    },
    takesValue: false,
    needs: "by",
  },
];

/** By name. */
export const WINDOW_FUNCTIONS: ReadonlyMap<string, WindowFunction> = new Map(
  WINDOW_TABLE.map((f) => [f.name, f]),
);
