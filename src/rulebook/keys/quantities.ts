import { key, required } from "./key.js";
import { BANDS, BLEND, CHOOSE, CURVE, DEDUCT, FOR, IS, LABEL, MATCH, OF, PASS, TIERS } from "./shared.js";

/** Keys of a quantity and of the shapes that have keys of their own. */
export const QUANTITY_KEYS = {
  quantity: {
    label: LABEL,
    type: key(
      "percent | number | money | …",
      "How a ratio is shown, or what the formula must come to; with it a quantity may read its own `last(…)`.",
      "比率的显示方式，或公式应得的类型；写明后该量可以读取自身的 last(…)。",
    ),
    for: FOR,
    target: key(
      "formula",
      "What the figure is held against; reports show it beside, and nothing is worked out by it.",
      "对照的目标值；报表中并列显示，不参与计算。",
    ),
    is: IS,
    of: OF,
    bands: BANDS,
    grades: key("{ at_least 90: excellent, under 90: pass }", "Steps that give a word.", "分档给出等级。"),
    labels: key(
      "{ excellent: { en: …, zh: … } }",
      "What readers call the words of `grades`.",
      "等级的显示名称。",
    ),
    curve: CURVE,
    tiers: TIERS,
    deduct: DEDUCT,
    choose: CHOOSE,
    match: MATCH,
    blend: BLEND,
    split: key(
      "path to money",
      "A pool, shared to the last cent among the rows that lead to it.",
      "把奖金池按分分配到每一行。",
    ),
    by: key("formula", "Weights of a split; equal parts unless said.", "分配权重；不写则均分。"),
    where: key("condition", "Who shares in a split.", "参与分配的行。"),
    nobody: key(
      "keep | fail | { fund: name }",
      "What happens to a pool that nobody shares.",
      "无人分配时奖金池的去向。",
    ),
    scorecard: key("{ item: … }", "Items that give points.", "评分项。"),
    at_least_points: key(
      "number",
      "With fewer points left to score, the score is missing.",
      "可评分数不足时得分缺失。",
    ),
    full: key("number", "What the points of all items must add up to.", "各评分项的分值之和应为此数。"),
    pass: PASS,
    veto: key(
      "{ name: { when: …, say: … } }",
      "Where one of these holds the score is 0.",
      "任一条件成立时得分为 0（一票否决）。",
    ),
    pay: key(
      "{ line: …, group: { lines: … } }",
      "Named lines and groups of lines that add up, each line rounded once.",
      "按名目相加的计酬行和组，每行只舍入一次。",
    ),
    at_least: key(
      "amount",
      "Never below this; what was raised is reported.",
      "总额不低于此数；补足部分会列出。",
    ),
    at_most: key(
      "number or amount",
      "A score is not above this; of a pay the last lines give way, and what they lose is reported.",
      "得分不高于此数；计酬时从最后一行起调减，调减部分会列出。",
    ),
    at_least_rows: key("number", "A gather of fewer rows is missing.", "汇总的行数不足时为缺失。"),
    missing: key(
      "zero | full | exclude | fail; full not in pay",
      "For all items or lines that do not say their own.",
      "未单独说明的各项在值缺失时的处理。",
    ),
    round: key(
      "0.01, or half_up | up | down 0.01",
      "Rounding of all pay lines that do not say their own.",
      "未单独说明的计酬行的舍入方式。",
    ),
  },
  deduct: {
    of: OF,
    above: key("formula", "The limit, exceeded upwards.", "上限。"),
    below: key("formula", "The limit, exceeded downwards.", "下限。"),
    each: key(
      "started | full | proportional, then a unit",
      "How units beyond the limit are counted.",
      "超出部分如何计数：开始即计、满计或按比例。",
    ),
    take: required(
      "formula",
      "What each unit takes; alone, what is taken once.",
      "每单位扣多少；单独写时扣一次。",
    ),
    from: key("formula", "What is deducted from.", "从多少开始扣。"),
    floor: key("formula", "Never below this.", "不低于此数。"),
  },
  choice: {
    when: key(
      "condition",
      "When this row holds; the last row may do without.",
      "该行成立的条件；最后一行可省略。",
    ),
    give: required("formula", "What it gives.", "给出的值。"),
  },
} as const;
