/** The examples of the page on keys: files of `docs/examples`, and what of each the page shows. */
import type { Bilingual } from "../../src/base/language.js";
import type { Kind } from "../../src/language/types.js";
import type { Section } from "../../src/rulebook/keys.js";

/** An example: `NAME.yaml` with its cases in `NAME.test.yaml`. */
export interface Shown {
  readonly name: string;
  /** Keys at the top of the file whose parts are shown; `cases` shows the test file. */
  readonly parts: readonly string[] | "whole" | "cases";
  readonly says: Bilingual;
}

const shown = (name: string, parts: Shown["parts"], en: string, zh: string): Shown => ({
  name,
  parts,
  says: { en, zh },
});
const RULES = ["rules"] as const;

/** The examples of each section, in the order of the page. */
export const EXAMPLES: Readonly<Record<Section, readonly Shown[]>> = {
  rulebook: [
    shown(
      "rulebook",
      "whole",
      "A whole rulebook. The results of September were closed before.",
      "一份完整的规则。九月的结果此前已结账。",
    ),
  ],
  param: [
    shown("param", ["params", "rules"], "One plain value, one by date.", "一个固定值，一个按日期取值。"),
  ],
  span: [shown("span", ["spans", "rules"], "Both days belong to it.", "首尾两天都包括在内。")],
  history: [
    shown(
      "history",
      ["id", "history", "rules"],
      "What could not be deducted is carried on to the next month.",
      "本月扣不完的转到下月。",
    ),
  ],
  calendar: [
    shown(
      "calendar",
      ["calendars", "tables", "rules"],
      "A desk with one worked Saturday, and a hotline that never closes.",
      "一个服务台，有一个周六上班；一条全年无休的热线。",
    ),
  ],
  table: [
    shown(
      "table",
      ["tables", "rules"],
      "Tables from files, one written out, and one of the assets that jobs name.",
      "来自文件的表、直接写出的表，以及由工单中出现的设备构成的表。",
    ),
    shown(
      "ledger",
      ["tables", "rules"],
      "A yearly rulebook that reads the months closed by `id: monthly-pay`.",
      "按年的规则，读取 `id: monthly-pay` 各月的结账结果。",
    ),
  ],
  exclusion: [shown("exclusion", ["tables", "rules"], "Each reason has a name.", "每个原因都有名称。")],
  skip: [
    shown(
      "skip",
      ["tables"],
      "A list as people keep it: a title, a header that comes again, totals, remarks, and dates as they are written.",
      "人工维护的名单：有标题、重复的表头、合计行、备注，日期写法不一。",
    ),
  ],
  wide: [
    shown(
      "wide",
      ["tables"],
      "One column a day, two columns a day, one column a question; a sheet a week; and dates whose year stands elsewhere.",
      "每天一列、每天两列、每题一列；每周一张工作表；以及年份写在别处的日期。",
    ),
  ],
  blocks: [
    shown(
      "blocks",
      ["tables"],
      "A block a person, with its days beside one another; cards of two people side by side, with a line a day.",
      "每人一块，日期横排；两人并排的考勤卡，每天一行。",
    ),
  ],
  take: [
    shown("take", ["tables"], "Several columns take parts of one cell.", "多列取用同一单元格的不同部分。"),
  ],
  column: [shown("column", ["tables", "rules"], "One column of each type.", "每种类型一列。")],
  quantity: [
    shown(
      "formula",
      RULES,
      "**A formula**, with what may stand beside `is:`.",
      "**公式**，以及可与 `is:` 并列的键。",
    ),
    shown(
      "bands",
      RULES,
      "**`bands`**: the whole at the rate of one step.",
      "**`bands`**：整体按所在的一档计算。",
    ),
    shown("grades", RULES, "**`grades`**: steps that give a word.", "**`grades`**：分档给出等级。"),
    shown("curve", RULES, "**`curve`**: straight lines, flat outside.", "**`curve`**：折线，两端持平。"),
    shown("tiers", RULES, "**`tiers`**: each slice at its own rate.", "**`tiers`**：每一段按各自的比率。"),
    shown(
      "blend",
      RULES,
      "**`blend`**: the first set of weights whose parts all have a value.",
      "**`blend`**：取第一组各部分都有值的权重。",
    ),
    shown(
      "split",
      ["tables", "rules"],
      "**`split`**: a pool is shared to the last cent; `nobody:` says where it goes when nobody shares. Nobody here has the points for the prize, so it is paid to nobody.",
      "**`split`**：奖金池分到最后一分；无人参与分配时按 `nobody:`。此例中无人达到 prize 的分数，故不发放。",
    ),
    shown(
      "scorecard",
      RULES,
      "**`scorecard`**: points, a bonus, a penalty, and what stands beside them.",
      "**`scorecard`**：分值、加分项、扣分项，以及与之并列的键。",
    ),
    shown(
      "pay",
      RULES,
      "**`pay`**: lines that add up, within limits.",
      "**`pay`**：各行相加，并受上下限约束。",
    ),
  ],
  deduct: [shown("deduct", RULES, "Three ways to count units.", "计数单位的三种方式。")],
  choice: [shown("choose", RULES, "Three ways to `match`.", "`match` 的三种取法。")],
  item: [
    shown(
      "module",
      RULES,
      "A module and every way to say what an item gives; then items with weights.",
      "模块，以及各种给分写法；其后是带权重的评分项。",
    ),
    shown(
      "missing",
      RULES,
      "What `missing:` does with one and the same item.",
      "同一评分项在不同 `missing:` 下的结果。",
    ),
  ],
  veto: [shown("veto", RULES, "A veto that pay reads too.", "计酬也读取的一票否决。")],
  line: [shown("line", RULES, "Every way to say a line.", "计酬行的各种写法。")],
  group: [
    shown(
      "group",
      RULES,
      "A bonus with a factor, and deductions within their limits.",
      "带系数的奖金，以及受限额约束的扣款。",
    ),
  ],
  flag: [shown("flag", RULES, "A limit that a person looks into.", "超过限度时由人处理。")],
  check: [shown("check", RULES, "One of each level.", "三个级别各一例。")],
  guard: [shown("guard", RULES, "One that reports and one that fails.", "一项只报告，一项中止发放。")],
  provisional: [shown("provisional", RULES, "An appeal that is not decided.", "尚未裁定的申诉。")],
  case: [
    shown(
      "case",
      "cases",
      "Cases of a rulebook that pays `fee` for each of a person's jobs of the month, and warns of a person without jobs.",
      "规则按每人当月的工单数发放，每单 `fee`；没有工单的人给出警告。",
    ),
  ],
  unnoticed: [
    shown(
      "unnoticed",
      "cases",
      "No case has a bonus with part of a cent, and none can; what one with 20 visits would notice is still open.",
      "没有用例的奖金含不足一分的零头，也不可能有；而恰有 20 次上门的用例仍缺。",
    ),
  ],
  bilingual: [
    shown(
      "bilingual",
      ["name", "language", "rules"],
      "One text for both, and one for each.",
      "一段共用，或每种语言各一段。",
    ),
  ],
};

/** What each shape may give, and where its example stands if not in the section on quantities. */
export const SHAPES: Readonly<
  Record<string, { readonly gives: readonly Kind[]; readonly note?: Bilingual }>
> = {
  is: {
    gives: ["number", "percent", "money", "duration", "date", "datetime", "boolean", "text"],
    note: { en: "as the formula", zh: "随公式" },
  },
  bands: {
    gives: ["number", "percent", "money", "duration", "date", "datetime", "boolean", "text"],
    note: { en: "as all its steps", zh: "各档须一致" },
  },
  grades: { gives: ["text"], note: { en: "one of its words", zh: "其等级之一" } },
  curve: {
    gives: ["number", "percent", "money", "duration"],
    note: { en: "as all its points", zh: "各点须一致" },
  },
  tiers: {
    gives: ["number", "percent", "money", "duration"],
    note: { en: "`of` times a rate", zh: "`of` 乘以比率" },
  },
  deduct: {
    gives: ["number", "percent", "money", "duration"],
    note: { en: "as `from`; [example](#a-deduction)", zh: "同 `from`；[示例](#扣减)" },
  },
  choose: {
    gives: ["number", "percent", "money", "duration", "date", "datetime", "boolean", "text"],
    note: {
      en: "as all its rows; what `match: all` adds up is numeric; [example](#a-row-of-a-choice)",
      zh: "各行须一致；`match: all` 相加的须为数值类；[示例](#选择的一行)",
    },
  },
  blend: {
    gives: ["number", "percent", "money", "duration"],
    note: { en: "as all its parts", zh: "各部分须一致" },
  },
  split: { gives: ["money"] },
  scorecard: {
    gives: ["number"],
    note: { en: "points; [items](#a-score-item)", zh: "分数；[评分项](#评分项)" },
  },
  pay: { gives: ["money"], note: { en: "[lines](#a-pay-line)", zh: "[计酬行](#计酬行)" } },
};
