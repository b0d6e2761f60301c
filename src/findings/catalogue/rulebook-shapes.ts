import { entries } from "../entry.js";

/** What a rulebook can say wrong in the shapes of quantities. */
export const RULEBOOK_SHAPES = entries({
  "shape-none": {
    severity: "error",
    title: { en: "A quantity without a shape", zh: "没有写明如何计算" },
    message: { en: "There is nothing here that says how it is worked out.", zh: "此处没有说明如何计算。" },
    fix: {
      en: "Add `is:` with a formula, or a shape such as `bands:`.",
      zh: "请加 is: 公式，或 bands: 等形状。",
    },
  },
  "shape-several": {
    severity: "error",
    title: { en: "Two shapes in one place", zh: "同一处有两种形状" },
    message: { en: "{one} and {other} cannot stand together.", zh: "{one} 与 {other} 不能同时使用。" },
    fix: { en: "Give one of them a name of its own.", zh: "请把其中一个单独命名。" },
  },
  "shape-of": {
    severity: "error",
    title: { en: "`of:` where nothing looks at it", zh: "多余的 of:" },
    message: { en: "`of:` does not go with {shape}.", zh: "of: 不能与 {shape} 一起使用。" },
    fix: { en: "Remove it, or write the formula under `is:` only.", zh: "请删除，或把公式只写在 is: 下。" },
  },
  "shape-needs-of": {
    severity: "error",
    title: { en: "A shape that looks at nothing", zh: "缺少 of:" },
    message: { en: "This shape needs `of:`, the value it looks at.", zh: "该形状需要 of:，即所依据的量。" },
    fix: { en: "Add `of:` with a formula.", zh: "请加 of: 和公式。" },
  },
  "shape-type": {
    severity: "error",
    title: { en: "A value of a type that does not fit", zh: "类型不符" },
    message: { en: "Found {found}, expected {expected}.", zh: "此处是{found}，应为{expected}。" },
    fix: { en: "Bring it to that type. {how}", zh: "请改成该类型。{how}" },
  },
  "steps-none": {
    severity: "error",
    title: { en: "Nothing inside", zh: "内容为空" },
    message: { en: "There must be at least one entry here.", zh: "此处至少需要一项。" },
    fix: { en: "Add one, or remove the key.", zh: "请添加一项，或删除该键。" },
  },
  "step-empty": {
    severity: "error",
    title: { en: "A step that nothing falls in", zh: "空的档位" },
    message: { en: "No value can fall in this step.", zh: "没有值会落入该档。" },
    fix: { en: "Turn its ends round, or remove it.", zh: "请调换两端，或删除该档。" },
  },
  "step-ends": {
    severity: "error",
    title: { en: "Two ends of one kind", zh: "一档有两个同向的端点" },
    message: {
      en: "A step has one lower end (at_least, over) and one upper end (up_to, under).",
      zh: "一档只能有一个下端（at_least、over）和一个上端（up_to、under）。",
    },
    fix: { en: "Remove one of the two.", zh: "请删除其中一个。" },
  },
  "steps-gap": {
    severity: "error",
    title: { en: "A gap between steps", zh: "档位之间有空隙" },
    message: { en: "No step covers {where}.", zh: "没有档位覆盖 {where}。" },
    fix: {
      en: "Let one of the neighbours take it in: `over 3%` next to `up_to 3%`, `at_least 3%` next to `under 3%`.",
      zh: "请让相邻的一档包含它：up_to 3% 配 over 3%，under 3% 配 at_least 3%。",
    },
  },
  "steps-open": {
    severity: "error",
    title: { en: "Steps without a beginning", zh: "档位没有开头" },
    message: {
      en: "No step is open downwards, and the ends depend on rows.",
      zh: "没有向下开口的档位，而端点随行变化。",
    },
    fix: { en: "Let the lowest step have only an upper end.", zh: "请让最低一档只写上端。" },
  },
  "steps-overlap": {
    severity: "error",
    title: { en: "Steps that overlap", zh: "档位重叠" },
    message: { en: "Two steps cover {where}.", zh: "有两档同时覆盖 {where}。" },
    fix: { en: "Let each value fall in one step.", zh: "请使每个值只落入一档。" },
  },
  "curve-order": {
    severity: "error",
    title: { en: "Points that do not ascend", zh: "折线的点没有递增" },
    message: { en: "The points of a curve must ascend.", zh: "折线的点必须递增。" },
    fix: { en: "Order them by their place, each once.", zh: "请按位置从小到大排列，每个只写一次。" },
  },
  "deduct-form": {
    severity: "error",
    title: { en: "A deduction that lacks a part", zh: "扣减缺少部分" },
    message: {
      en: "A measured deduction has one of `above:` and `below:`, and `each:` and `take:`.",
      zh: "按量扣减需要 above: 或 below: 之一，以及 each: 和 take:。",
    },
    fix: {
      en: "Complete it, or write `take:` alone for a fixed amount.",
      zh: "请补全；固定扣减可只写 take:。",
    },
  },
  "deduct-of": {
    severity: "error",
    title: { en: "A measure that no deduction uses", zh: "of: 未被使用" },
    message: {
      en: "No deduction here measures anything, so `of:` is not used.",
      zh: "此处的扣减没有依据，of: 未被使用。",
    },
    fix: { en: "Remove `of:`, or add `above:` and `each:`.", zh: "请删除 of:，或加上 above: 和 each:。" },
  },
  "deduct-from": {
    severity: "error",
    title: { en: "A deduction from nothing", zh: "扣减没有起点" },
    message: { en: "Outside a scorecard a deduction needs `from:`.", zh: "在评分表之外，扣减需要 from:。" },
    fix: { en: "Add `from:` with the amount it begins with.", zh: "请加 from: 写明从多少开始扣。" },
  },
  "deduct-unit": {
    severity: "error",
    title: { en: "A unit that is not above zero", zh: "单位不大于零" },
    message: { en: "The unit after `each:` must be above zero.", zh: "each: 后的单位必须大于零。" },
    fix: { en: "Write a positive unit.", zh: "请写正数。" },
  },
  "choose-form": {
    severity: "error",
    title: { en: "`choose:` that is no list", zh: "choose: 不是列表" },
    message: {
      en: "`choose:` is a list of rows with `when:` and `give:`.",
      zh: "choose: 是由 when: 和 give: 组成的列表。",
    },
    fix: { en: "Write each row with a dash.", zh: "请每行以短横线开头。" },
  },
  "choose-unreachable": {
    severity: "error",
    title: { en: "Rows that are never reached", zh: "后面的行不会被用到" },
    message: {
      en: "This row always holds, so none after it is reached.",
      zh: "该行总是成立，后面的行不会被用到。",
    },
    fix: { en: "Give it a `when:`, or move it to the end.", zh: "请加 when:，或移到最后。" },
  },
  "choose-sum": {
    severity: "error",
    title: { en: "Choices that cannot be added up", zh: "选项无法相加" },
    message: {
      en: "With `match: all` what the rows give is added up, and {found} cannot be.",
      zh: "match: all 会把各行给出的值相加，而{found}不能相加。",
    },
    fix: {
      en: "Give numbers, percents or money, or write `match: first`.",
      zh: "请给出数值、百分比或金额，或写 match: first。",
    },
  },
  "weights-sum": {
    severity: "error",
    title: { en: "Weights that do not add up to 100 %", zh: "权重之和不是 100 %" },
    message: { en: "These weights add up to {sum}.", zh: "这些权重之和为 {sum}。" },
    fix: { en: "Change one of them so that they add up to 100%.", zh: "请调整其中一项，使之和为 100%。" },
  },
  "blend-empty": {
    severity: "error",
    title: { en: "A set of weights without parts", zh: "权重组合为空" },
    message: { en: "This set of weights weighs nothing.", zh: "该权重组合没有任何部分。" },
    fix: {
      en: "Name at least one column or quantity with its weight, or remove the set.",
      zh: "请至少写一个列或量及其权重，或删除该组合。",
    },
  },
  "blend-part": {
    severity: "error",
    title: { en: "A weighed part that is no name", zh: "加权的部分不是名称" },
    message: {
      en: "Found {found}, expected the name or path of a column or quantity.",
      zh: "此处是 {found}，应为列或量的名称或路径。",
    },
    fix: {
      en: "Give the formula a name of its own under `rules:`, and weigh that.",
      zh: "请在 rules: 下把公式单独命名，再对它加权。",
    },
  },
  "blend-unreachable": {
    severity: "error",
    title: { en: "Weights that are never reached", zh: "不会被用到的权重组合" },
    message: {
      en: "Wherever this set has all its parts, an earlier set has all of its own and counts instead.",
      zh: "只要该组合各部分都有值，前面的某一组合也都有值，因此总是取前面的组合。",
    },
    fix: { en: "Put the sets with more parts first.", zh: "请把部分较多的组合写在前面。" },
  },
  "split-pool": {
    severity: "error",
    title: { en: "A split without a pool of another row", zh: "分配缺少奖金池" },
    message: {
      en: "The pool of a split is a column of a row that this one leads to, such as `team.bonus` or `all.pool`.",
      zh: "奖金池是所关联的行的列，如 team.bonus 或 all.pool。",
    },
    fix: { en: "Name it by its path.", zh: "请写出它的路径。" },
  },
  "split-key": {
    severity: "error",
    title: { en: "A split on rows without a key", zh: "参与分配的行没有键" },
    message: {
      en: "Cents left over go by key, and the rows of {table} have none.",
      zh: "尾差按键的顺序分配，而 {table} 的行没有键。",
    },
    fix: { en: "Name the table's key columns.", zh: "请声明该表的键列。" },
  },
  "split-nobody": {
    severity: "error",
    title: { en: "`nobody:` that cannot be read", zh: "nobody: 写法有误" },
    message: {
      en: "`nobody:` is keep, fail or { fund: name }.",
      zh: "nobody: 应为 keep、fail 或 { fund: 名称 }。",
    },
    fix: { en: "Write one of these.", zh: "请按上述写法。" },
  },
  "at-least-rows": {
    severity: "error",
    title: { en: "A fewest number of rows where no rows are gathered", zh: "at_least_rows 用处不对" },
    message: {
      en: "`at_least_rows:` goes with a formula that is one gather, such as mean(…).",
      zh: "at_least_rows: 只能用于单个汇总公式，如 mean(…)。",
    },
    fix: { en: "Give the gather a name of its own, and put it there.", zh: "请把汇总单独命名，并写在那里。" },
  },
});
