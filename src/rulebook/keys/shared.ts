/** Keys that stand in several sections with the same meaning. */
import { key } from "./key.js";

export const LABEL = key(
  "{ en: …, zh: … }",
  "What readers call it, in one or both languages.",
  "读者看到的名称，可写一种或两种语言。",
);
export const FOR = key(
  "condition",
  "To which rows it applies; elsewhere it is absent.",
  "适用于哪些行；其余行没有此项。",
);
export const IS = key("formula", "The formula.", "公式。");
export const OF = key("formula", "What the shape looks at.", "所依据的量。");
export const BANDS = key(
  "{ up_to 3%: 100%, over 3%: 90% }",
  "Steps: the whole at the rate of the step that `of` falls in.",
  "分档：整体按 of 所在档的值计算。",
);
export const CURVE = key(
  "{ 70%: 0%, 90%: 100% }",
  "Straight lines between points, flat outside.",
  "折线：点之间线性，两端持平。",
);
export const TIERS = key(
  "{ up_to 10000: 2%, over 10000: 3% }",
  "Slices: what lies in each at its own rate, beginning at 0.",
  "分段累进：每一段按各自的比率计算，从 0 起。",
);
export const DEDUCT = key(
  "{ above: 3%, each: started 1%, take: 4 } or a list",
  "So much less for each unit beyond a limit.",
  "扣减：超出限度后每单位扣多少。",
);
export const CHOOSE = key(
  "[{ when: …, give: … }, { give: … }]",
  "The value of the first row whose condition holds.",
  "取第一个条件成立的行的值。",
);
export const MATCH = key(
  "first | unique | all",
  "Which row of `choose` counts: the first that holds, the only one that may, or all that hold, added up.",
  "choose 取第一个成立的行，或只允许一行成立，或把所有成立的行相加。",
);
export const BLEND = key(
  "[{ a: 60%, b: 40% }, { a: 100% }]",
  "Sets of weights of columns or quantities: the first set whose parts all have a value.",
  "各列或量的权重组合：取第一组各部分都有值的权重。",
);
export const MISSING = key(
  "zero | full | exclude | fail",
  "What happens where the value is missing.",
  "值缺失时如何处理。",
);

export const PASS = key(
  "70%, or 70",
  "Pass mark: a share of the points, or a number of points.",
  "合格线：占总分的比例，或分数。",
);
