import { key, required } from "./key.js";

/** Keys of a test file: its cases, and the changes that none of them need notice. */
export const CASE_KEYS = {
  case: {
    case: required("text", "What the case shows.", "用例说明。"),
    draft: key(
      "yes",
      "To be confirmed: neither a pass nor a failure until this key is removed. `merit test --write-edges` writes it.",
      "待确认：删除此键之前既不算通过也不算失败。由 `merit test --write-edges` 写入。",
    ),
    period: key(
      "2026-10",
      "The period; the data's only one unless said.",
      "周期；不写则为数据中唯一的周期。",
    ),
    set: key("{ param: value }", "Other values of params.", "参数的其他取值。"),
    history: key(
      "{ 2026-09: { table: { key: { name: value } } } }",
      "What rows were in closed periods; history begins with the first that is given.",
      "各行在已结账周期中的值；历史从给出的第一个周期开始。",
    ),
    given: key(
      "{ table: [{ column: value }] }",
      "Rows, with any columns and quantities; what is given is not computed. `empty` is an empty cell.",
      "给定的行，可含任意列和量；给定的不再计算。empty 表示空单元格。",
    ),
    data: key("folder", "A data folder, relative to the test file.", "数据文件夹，相对于测试文件。"),
    data_until: key("date", "How far the data reach.", "数据截至日期。"),
    expect: key(
      "{ table: { key: { name: value } } }",
      "Exact values; `missing` where there must be none; `total.line` for a pay line or score item.",
      "准确的期望值；missing 表示应缺失；total.行名 表示计酬行或评分项。",
    ),
    status: key("final | provisional", "Status the result must have.", "结果应有的状态。"),
    findings: key(
      "[code]",
      "Codes of all errors, warnings and notices of checks that must come.",
      "应出现的全部错误、警告代码，以及检查项的 notice。",
    ),
  },
  unnoticed: {
    unnoticed: required(
      "change, or a list",
      "Changes of the rulebook that no case need notice, as `merit test --mutate` writes them.",
      "无需用例察觉的规则改动，写法同 `merit test --mutate` 的输出。",
    ),
    at: required(
      "keys with dots",
      "Where they are: the keys from the top of the rulebook.",
      "改动的位置：从规则最外层起的各级键。",
    ),
    why: required("text", "Why none need notice them.", "无需察觉的理由。"),
  },
} as const;
