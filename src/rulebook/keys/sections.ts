import type { Bilingual } from "../../base/language.js";
import type { Section } from "../keys.js";

/** What the entries of each section are and where they stand, in the order in which a rulebook is read. */
export const SECTIONS: Readonly<Record<Section, { readonly title: Bilingual; readonly where: Bilingual }>> = {
  rulebook: {
    title: { en: "The rulebook", zh: "规则" },
    where: { en: "At the top of the file.", zh: "文件的最外层。" },
  },
  param: {
    title: { en: "A parameter", zh: "参数" },
    where: {
      en: "`params: { name: value }`, or a map with these keys. By date: `{ 2026-01: 100, 2026-10: 120 }`, and the period picks.",
      zh: "`params: { 名称: 值 }`，或含以下键的键值表。按生效日期：`{ 2026-01: 100, 2026-10: 120 }`，由周期决定取哪一个。",
    },
  },
  span: {
    title: { en: "A span of time", zh: "时间段" },
    where: {
      en: "Under `spans:`; `over NAME` in a gather takes its rows.",
      zh: "在 `spans:` 下；汇总中用 `over 名称` 取其中的行。",
    },
  },
  history: {
    title: { en: "History", zh: "历史" },
    where: {
      en: "Under `history:` at the top; see [closed periods](formulas.md#closed-periods).",
      zh: "在最外层的 `history:` 下；见[已结账的周期](formulas.zh.md#已结账的周期)。",
    },
  },
  calendar: {
    title: { en: "A calendar", zh: "日历" },
    where: {
      en: "Under `calendars:`. `working_day`, `working_days`, `is_working_day` and `open_after` read it; a day that it does not know is an error.",
      zh: "在 `calendars:` 下，供 `working_day`、`working_days`、`is_working_day`、`open_after` 使用；用到未涵盖的日期会报错。",
    },
  },
  table: {
    title: { en: "A table", zh: "表" },
    where: {
      en: "Under `tables:`. With `file:` its rows come from files, with `rows:` they stand here; with neither there is one for each value that links to it, keyed by the table's name unless `key:` says otherwise.",
      zh: "在 `tables:` 下。有 `file:` 则从文件读取，有 `rows:` 则直接写出；两者都没有时，每个关联到它的值构成一行，键为表名，除非 `key:` 另有说明。",
    },
  },
  exclusion: {
    title: { en: "An exclusion", zh: "排除" },
    where: {
      en: "Under `exclude:` of a table. It reads the row and what it links to; it cannot gather.",
      zh: "在表的 `exclude:` 下。只读取本行和所关联的行，不能汇总。",
    },
  },
  skip: {
    title: { en: "Rows left out by what they say", zh: "按原文排除的行" },
    where: {
      en: "Under `skip_rows:` of a table with a file. Unlike `exclude:` it looks at cells before they are read, so nothing in such a row is judged.",
      zh: "在有文件的表的 `skip_rows:` 下。与 `exclude:` 不同，它在读取之前查看原文，因此这些行中的单元格不会被判断。",
    },
  },
  wide: {
    title: { en: "Columns that become rows", zh: "列转行" },
    where: {
      en: "`wide:` of a table with a file. Columns say by `from:` what they take of it.",
      zh: "有文件的表的 `wide:`。各列用 `from:` 说明取用什么。",
    },
  },
  blocks: {
    title: { en: "A sheet of blocks", zh: "由分块组成的工作表" },
    where: {
      en: "`blocks:` of a table with a file, alone or beside `wide:`. Columns with `from: block` say what the head of a block holds.",
      zh: "有文件的表的 `blocks:`，可与 `wide:` 同用。带 `from: block` 的列取用分块开头的内容。",
    },
  },
  take: {
    title: { en: "A part of a cell", zh: "单元格的一部分" },
    where: {
      en: "`take:` of a column; a pattern, or a list of which the first that is found counts, stands for `first:`.",
      zh: "列的 `take:`；直接写格式或列表（取先找到的）等同于 `first:`。",
    },
  },
  column: {
    title: { en: "A column", zh: "列" },
    where: {
      en: "Under `columns:` of a table; may be empty (`name:`).",
      zh: "在表的 `columns:` 下；可以留空（`名称:`）。",
    },
  },
  quantity: {
    title: { en: "A quantity", zh: "量" },
    where: {
      en: "Under `rules:` and its table: a formula, or a map with `is:` or one shape. Besides quantities a table can have `flags:`, `checks:`, `guards:` and `provisional:`.",
      zh: "在 `rules:` 下所属的表中：一个公式，或含 `is:` 或某一种形状的键值表。表下还可以有 `flags:`、`checks:`、`guards:` 和 `provisional:`。",
    },
  },
  deduct: {
    title: { en: "A deduction", zh: "扣减" },
    where: {
      en: "Under `deduct:`, one or a list whose amounts add up. In a score item it starts from the item's points and ends at 0; elsewhere it needs `from:`.",
      zh: "在 `deduct:` 下，一项或多项相加。在评分项中从满分扣起，不低于 0；其他地方需要 `from:`。",
    },
  },
  choice: {
    title: { en: "A row of a choice", zh: "选择的一行" },
    where: { en: "In the list under `choose:`.", zh: "在 `choose:` 的列表中。" },
  },
  item: {
    title: { en: "A score item", zh: "评分项" },
    where: {
      en: "Under `scorecard:`, or under `items:` of a module. It has one of `points:`, `bonus:`, `penalty:` and `weight:`; a module may do without. It gives points, or a percent of its points; kept within 0 and its points.",
      zh: "在 `scorecard:` 下，或在模块的 `items:` 下。须有 `points:`、`bonus:`、`penalty:`、`weight:` 之一；模块可以不写。给出分数，或占满分的百分比；限于 0 到满分之间。",
    },
  },
  veto: {
    title: { en: "A veto", zh: "一票否决" },
    where: {
      en: "Under `veto:` beside `scorecard:`. Where its condition holds the score is 0; formulas read it as `score.name`.",
      zh: "在与 `scorecard:` 并列的 `veto:` 下。条件成立时得分为 0；公式中用 `得分.名称` 读取。",
    },
  },
  line: {
    title: { en: "A pay line", zh: "计酬行" },
    where: {
      en: "Under `pay:`, or `lines:` of a group: a formula, or a map with `is:` or one shape.",
      zh: "在 `pay:` 或组的 `lines:` 下：一个公式，或含 `is:` 或某一种形状的键值表。",
    },
  },
  group: {
    title: { en: "A group of pay lines", zh: "计酬行的组" },
    where: {
      en: "Under `pay:` or `lines:`, in place of a line. Where its sum passes a limit, its last lines give way first, each down to its `least:`; what they lose is neither paid nor deducted, and is reported. The limits of an inner group act first.",
      zh: "在 `pay:` 或 `lines:` 下，代替一行。合计超过限额时，从最后一行起调减，直到各行的 `least:`；调减部分不发也不扣，并会列出。内层组的限额先生效。",
    },
  },
  flag: {
    title: { en: "A flag", zh: "标记" },
    where: {
      en: "Under `flags:` of a table's rules: a consequence that a person decides. It pays and deducts nothing.",
      zh: "在某表规则的 `flags:` 下：由人决定的后果，不影响金额。",
    },
  },
  check: {
    title: { en: "A check", zh: "检查" },
    where: {
      en: "Under `checks:` of a table's rules: a fault of data, told with its row.",
      zh: "在某表规则的 `checks:` 下：数据的问题，连同所在行一起报告。",
    },
  },
  guard: {
    title: { en: "A guard", zh: "约束" },
    where: {
      en: "Under `guards:` of a table's rules: what must hold of a result. It changes no figure, and no formula may read it.",
      zh: "在某表规则的 `guards:` 下：结果必须满足的条件。不改变任何金额，公式也不能读取。",
    },
  },
  provisional: {
    title: { en: "A provisional condition", zh: "暂定条件" },
    where: {
      en: "Under `provisional:` of a table's rules: while it holds for a row of the period, the result is not final. No formula may read it.",
      zh: "在某表规则的 `provisional:` 下：只要本期有一行成立，结果即为暂定。公式不能读取。",
    },
  },
  case: {
    title: { en: "A case of a test", zh: "测试用例" },
    where: {
      en: "In the list of a `*.test.yaml` file beside the rulebook. It has `given:` or `data:`.",
      zh: "在规则旁 `*.test.yaml` 文件的列表中，须有 `given:` 或 `data:`。",
    },
  },
  unnoticed: {
    title: { en: "A change that no case need notice", zh: "无需察觉的改动" },
    where: {
      en: "In the list of a `*.test.yaml` file, beside its cases. `merit test --mutate` then counts it as named.",
      zh: "在 `*.test.yaml` 文件的列表中，与用例并列。`merit test --mutate` 将其计为已说明。",
    },
  },
  bilingual: {
    title: { en: "A text for readers", zh: "给读者的文字" },
    where: {
      en: "Wherever a label or message stands: one text, or one for each language.",
      zh: "用于标签和说明：一段文字，或每种语言各一段。",
    },
  },
};
