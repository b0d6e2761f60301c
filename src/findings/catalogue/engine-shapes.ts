import { entries } from "../entry.js";

/** What shows when shapes, items and pay lines are worked out. */
export const ENGINE_SHAPES = entries({
  "number-too-long": {
    severity: "error",
    title: { en: "A number has too many digits", zh: "数值位数过多" },
    message: {
      en: "{quantity} comes to a number, or a fraction, of more than {digits} digits; with such numbers a run would not end.",
      zh: "{quantity} 得到的数值或分数超过 {digits} 位；用这样的数值计算将无法结束。",
    },
    fix: {
      en: "Round what is added up or multiplied, as in `round(cost / hours, 6)`, or add up before dividing: `sum(jobs.cost) / sum(jobs.hours)`.",
      zh: "请先对相加或相乘的数值舍入，例如 `round(cost / hours, 6)`；或先求和再相除：`sum(jobs.cost) / sum(jobs.hours)`。",
    },
  },
  "step-none": {
    severity: "error",
    title: { en: "A value falls into no step", zh: "值不在任何档位内" },
    message: {
      en: "{quantity}: no step holds {value}, the value of {row}.",
      zh: "{quantity}：{row} 的值 {value} 不在任何档位内。",
    },
    fix: {
      en: "The steps leave a gap here; move one of their ends so that they cover it.",
      zh: "档位在此处有空隙，请移动其端点以覆盖该值。",
    },
  },
  "step-several": {
    severity: "error",
    title: { en: "A value falls into several steps", zh: "值落在多个档位内" },
    message: {
      en: "{quantity}: more than one step holds {value}, the value of {row}.",
      zh: "{quantity}：{row} 的值 {value} 同时落在多个档位内。",
    },
    fix: {
      en: "The steps overlap here; move one of their ends so that only one holds.",
      zh: "档位在此处重叠，请移动其端点使其只落在一个档位内。",
    },
  },
  "tiers-crossed": {
    severity: "error",
    title: { en: "Slices whose ends have changed places", zh: "分段的端点次序颠倒" },
    message: {
      en: "{quantity}: for {row} a slice ends before it begins.",
      zh: "{quantity}：对于 {row}，有一段的终点在起点之前。",
    },
    fix: {
      en: "Correct the columns or parameters that the ends read, so that they ascend.",
      zh: "请更正端点所读取的列或参数，使其递增。",
    },
  },
  "curve-crossed": {
    severity: "error",
    title: { en: "A curve whose points have changed places", zh: "折线的点次序颠倒" },
    message: {
      en: "{quantity}: for {row} a point of the curve does not lie after the one before it.",
      zh: "{quantity}：对于 {row}，折线上有一点不在前一点之后。",
    },
    fix: {
      en: "Correct the columns or parameters that the points read, so that they ascend.",
      zh: "请更正各点所读取的列或参数，使其递增。",
    },
  },
  "deduct-unit-here": {
    severity: "error",
    title: { en: "A unit of a row that is below zero", zh: "某行的扣减单位小于零" },
    message: {
      en: "{quantity}: for {row} the unit after `each:` is {found}, and must be above zero.",
      zh: "{quantity}：{row} 的 each: 单位为 {found}，应大于零。",
    },
    fix: {
      en: "Correct the column or formula that gives the unit.",
      zh: "请更正给出该单位的列或公式。",
    },
  },
  "points-negative-here": {
    severity: "error",
    title: { en: "Points of a row that are below zero", zh: "某行的分值小于零" },
    message: {
      en: "{item}: the points or weight for {row} come to {found}.",
      zh: "{item}：{row} 的分值或权重为 {found}。",
    },
    fix: {
      en: "Correct the column or formula that gives the points; what takes points away is a `penalty:`.",
      zh: "请更正给出分值的列或公式；扣分项请用 penalty:。",
    },
  },
  "weights-sum-here": {
    severity: "error",
    title: { en: "Weights of a row do not add up to 100 %", zh: "某行的权重之和不是 100 %" },
    message: {
      en: "{quantity}: the weights of {row} add up to {sum}.",
      zh: "{quantity}：{row} 的权重之和为 {sum}。",
    },
    fix: {
      en: "Correct the columns or parameters that hold the weights.",
      zh: "请更正存放权重的列或参数。",
    },
  },
  "points-not-full-here": {
    severity: "error",
    title: { en: "Points of a row do not add up to the full score", zh: "某行的分值之和不等于满分" },
    message: {
      en: "{quantity}: the points of all items add up to {sum} for {row}, and `full:` is {full}.",
      zh: "{quantity}：{row} 各评分项的分值之和为 {sum}，而 full: 为 {full}。",
    },
    fix: {
      en: "Correct the columns or parameters that hold the points.",
      zh: "请更正存放分值的列或参数。",
    },
  },
  "choose-several": {
    severity: "error",
    title: { en: "Several choices hold", zh: "多个选项同时成立" },
    message: {
      en: "{quantity}: for {row} both choice {first} and choice {second} hold, and only one may.",
      zh: "{quantity}：对于 {row}，第 {first} 项与第 {second} 项同时成立，而只能有一项成立。",
    },
    fix: {
      en: "Narrow the condition of one of them, or write “match: first” to take the first that holds.",
      zh: "请收窄其中一项的条件，或写 “match: first” 取最先成立的一项。",
    },
  },
  "item-missing": {
    severity: "error",
    title: {
      en: "A score item has no value, and the rulebook does not say what then",
      zh: "评分项缺失且规则未说明",
    },
    message: { en: "{item} has no value for {row}: {reason}.", zh: "{row} 的 {item} 没有值：{reason}。" },
    fix: {
      en: "Say “missing: zero”, “full”, “exclude” (the rest is scaled up) or “fail” at the item or the scorecard.",
      zh: "请在该项或评分表上写明 “missing: zero”、“full”、“exclude”（其余按比例放大）或 “fail”。",
    },
  },
  "item-must-not-miss": {
    severity: "error",
    title: { en: "A score item that must have a value has none", zh: "必须有值的评分项缺失" },
    message: { en: "{item} has no value for {row}: {reason}.", zh: "{row} 的 {item} 没有值：{reason}。" },
    fix: {
      en: "The rulebook says “missing: fail” here: supply what it is worked out from.",
      zh: "规则在此写明 “missing: fail”，请补齐计算所需的数据。",
    },
  },
  "line-missing": {
    severity: "error",
    title: {
      en: "A pay line has no value, and the rulebook does not say what then",
      zh: "计酬行缺失且规则未说明",
    },
    message: { en: "{line} has no value for {row}: {reason}.", zh: "{row} 的 {line} 没有值：{reason}。" },
    fix: {
      en: "Say “missing: zero” or “exclude” at the line, or by “for:” to whom it applies.",
      zh: "请在该项写明 “missing: zero” 或 “exclude”，或用 “for:” 说明适用对象。",
    },
  },
  "line-must-not-miss": {
    severity: "error",
    title: { en: "A pay line that must have a value has none", zh: "必须有值的计酬行缺失" },
    message: { en: "{line} has no value for {row}: {reason}.", zh: "{row} 的 {line} 没有值：{reason}。" },
    fix: {
      en: "The rulebook says “missing: fail” here: supply what it is worked out from.",
      zh: "规则在此写明 “missing: fail”，请补齐计算所需的数据。",
    },
  },
  "pay-limit-missing": {
    severity: "error",
    title: { en: "A limit of a pay has no value", zh: "计酬的限额没有值" },
    message: {
      en: "{limit} `{formula}` has no value for {row}: {reason}.",
      zh: "{row} 的 {limit} `{formula}` 没有值：{reason}。",
    },
    fix: {
      en: "Supply what it is worked out from, or say in the rule what holds then: `({formula}) else …`.",
      zh: "请补齐计算所需的数据，或在规则中写明：`({formula}) else …`。",
    },
  },
  "pay-limit-below-zero": {
    severity: "notice",
    title: { en: "A limit of a pay is below zero", zh: "计酬的限额小于零" },
    message: {
      en: "{limit} is {found} for {row} and counts as 0: the lines give way down to what each must keep.",
      zh: "{row} 的 {limit} 为 {found}，按 0 计：各行调减到必须保留的数额。",
    },
    fix: {
      en: "Nothing need be done where that is meant; else correct the amounts behind the limit.",
      zh: "若本意如此，无须处理；否则请更正限额所依据的金额。",
    },
  },
  "pay-limits-clash": {
    severity: "error",
    title: { en: "A limit of a pay cannot be kept", zh: "计酬的限额无法满足" },
    message: {
      en: "{row}: {limit} asks for {asked}, and {found} is left after all lines have given way.",
      zh: "{row}：{limit} 要求 {asked}，各行调减之后为 {found}。",
    },
    fix: {
      en: "Lower the `least:` of its lines, or change the limits that contradict each other.",
      zh: "请降低各行的 least:，或修改互相矛盾的限额。",
    },
  },
  "fund-adds": {
    severity: "error",
    title: { en: "A line that goes to a fund adds money", zh: "归入基金的行增加了金额" },
    message: {
      en: "{line} adds {amount} for {row}; a fund collects what a line takes away.",
      zh: "{row} 的 {line} 增加了 {amount}；基金只收取扣下的钱。",
    },
    fix: {
      en: "Write what is taken with a minus sign, or remove `fund:` from the line.",
      zh: "请把扣款写成负数，或去掉该行的 fund:。",
    },
  },
  "weight-missing": {
    severity: "error",
    title: { en: "A weight of a split is missing", zh: "分配权重缺失" },
    message: {
      en: "{quantity}: {row} shares by `{by}`, which is missing ({reason}).",
      zh: "{quantity}：{row} 按 `{by}` 分配，但该值缺失（{reason}）。",
    },
    fix: {
      en: "Supply the weight, or leave such rows out by “where:”, or write `{by} else 0`.",
      zh: "请补齐权重，或用 “where:” 排除此类行，或写 `{by} else 0`。",
    },
  },
  "weight-negative": {
    severity: "error",
    title: { en: "A weight of a split is negative", zh: "分配权重为负" },
    message: {
      en: "{quantity}: {row} shares by `{by}`, which is {found}.",
      zh: "{quantity}：{row} 按 `{by}` 分配，但其值为 {found}。",
    },
    fix: {
      en: "Correct the weight, or bound it in the rule, as in `max({by}, 0)`.",
      zh: "请更正权重，或在规则中限制，例如 `max({by}, 0)`。",
    },
  },
  "nobody-shares": {
    severity: "error",
    title: { en: "Nobody shares a pool", zh: "没有人参与分配" },
    message: {
      en: "{quantity}: nobody shares the {amount} of {row}, or all weights are zero.",
      zh: "{quantity}：{row} 的 {amount} 没有人参与分配，或权重全为零。",
    },
    fix: {
      en: "Say by “nobody:” what happens then: keep, or a fund; or correct the rows that should share.",
      zh: "请用 “nobody:” 说明此时如何处理：keep 或某个基金；或更正应参与分配的行。",
    },
  },
});
