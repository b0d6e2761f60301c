import { entries } from "../entry.js";

/** What a rulebook can say wrong of scorecards. */
export const RULEBOOK_SCORES = entries({
  "points-zero": {
    severity: "error",
    title: { en: "Points that are not above zero", zh: "分值不大于零" },
    message: { en: "Points must be above zero.", zh: "分值必须大于零。" },
    fix: { en: "Write a positive number, or remove the item.", zh: "请写正数，或删除该项。" },
  },
  "points-not-full": {
    severity: "error",
    title: { en: "Points that do not add up to the full score", zh: "分值之和不等于满分" },
    message: {
      en: "The points of all items add up to {sum}, and `full:` says {full}.",
      zh: "各评分项的分值之和为 {sum}，而 full: 写的是 {full}。",
    },
    fix: { en: "Correct the points of an item, or `full:`.", zh: "请更正某一项的分值，或 full:。" },
  },
  "pass-unreachable": {
    severity: "error",
    title: { en: "A pass mark that nobody can reach", zh: "无法达到的合格线" },
    message: {
      en: "The pass mark is {mark}, and there is no more than {most} to get.",
      zh: "合格线为 {mark}，而最多只能得到 {most}。",
    },
    fix: {
      en: "Lower the mark; a share of the points is written as a percent, such as 70%.",
      zh: "请降低合格线；占总分的比例请写成百分比，如 70%。",
    },
  },
  "item-no-points": {
    severity: "error",
    title: { en: "A score item without points", zh: "评分项没有分值" },
    message: {
      en: "This item says neither `points:` nor `bonus:`, `penalty:` or `weight:`.",
      zh: "该项没有 points:、bonus:、penalty: 或 weight:。",
    },
    fix: {
      en: "Add `points:` with what it can give, or `items:` if it is a module.",
      zh: "请加 points: 写明满分；若为模块，请加 items:。",
    },
  },
  "item-several-points": {
    severity: "error",
    title: { en: "A score item that counts in two ways", zh: "评分项有两种计分方式" },
    message: { en: "{one} and {other} cannot stand together.", zh: "{one} 与 {other} 不能同时使用。" },
    fix: {
      en: "Keep one; what gives points and can also take some away is two items.",
      zh: "请只保留一种；既给分又扣分的请写成两项。",
    },
  },
  "scorecard-mixed": {
    severity: "error",
    title: { en: "Points beside weights", zh: "分值与权重混用" },
    message: {
      en: "{name} counts by points and items before it by weight, or the other way round; a module that says neither counts by points.",
      zh: "{name} 之前的项用的是另一种计分方式（分值或权重）；模块不写时按分值计。",
    },
    fix: {
      en: "Give all items `points:`, or all `weight:`; a bonus or penalty goes with both.",
      zh: "请全部写 points: 或全部写 weight:；bonus 和 penalty 两者均可搭配。",
    },
  },
  "scorecard-no-points": {
    severity: "error",
    title: { en: "Nothing that a score is made of", zh: "没有构成得分的项" },
    message: {
      en: "All items are bonuses or penalties, so there is no score that they could change.",
      zh: "全部是加分项或扣分项，没有可以增减的得分。",
    },
    fix: { en: "Add an item with `points:` or `weight:`.", zh: "请增加有 points: 或 weight: 的项。" },
  },
  "part-taken": {
    severity: "error",
    title: { en: "Two parts of one name", zh: "两个部分同名" },
    message: {
      en: "{name} is the name of another item, module or veto of this scorecard; `passed` is that of its pass mark.",
      zh: "{name} 已是本评分表中其他项、模块或否决条件的名称；passed 表示是否合格。",
    },
    fix: {
      en: "Rename one of them; formulas read each by its name behind one dot.",
      zh: "请改名；公式用一个点号加名称读取各部分。",
    },
  },
});
