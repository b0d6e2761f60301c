import { entries } from "../entry.js";

/** Rulebook tests and other questions asked of results. */
export const STUDY = entries({
  "cases-form": {
    severity: "error",
    title: { en: "A test file that is no list of cases", zh: "测试文件不是用例列表" },
    message: { en: "A test file is a list of cases.", zh: "测试文件应为用例列表。" },
    fix: { en: "Begin each case with `- case: what it shows`.", zh: "每个用例以 - case: 说明 开头。" },
  },
  "case-input": {
    severity: "error",
    title: { en: "A case without input, or with two", zh: "用例的输入缺失或重复" },
    message: { en: "A case has either `given:` or `data:`.", zh: "用例须有 given: 或 data: 之一。" },
    fix: {
      en: "Give rows under `given:`, or a folder under `data:`.",
      zh: "请在 given: 下给出行，或在 data: 下写文件夹。",
    },
  },
  "case-expects-nothing": {
    severity: "error",
    title: { en: "A case that cannot fail", zh: "用例没有期望" },
    message: { en: "This case expects nothing, so it cannot fail.", zh: "该用例没有期望，不可能失败。" },
    fix: { en: "Add `expect:`, `status:` or `findings:`.", zh: "请加 expect:、status: 或 findings:。" },
  },
  "case-history": {
    severity: "error",
    title: { en: "A case gives history of no period", zh: "用例的历史周期无法识别" },
    message: {
      en: "Found {found}, expected a period of this rulebook, such as {example}.",
      zh: "此处是 {found}，应为本规则的一个周期，如 {example}。",
    },
    fix: {
      en: "Write `history: { {example}: { table: { key: { name: value } } } }`.",
      zh: "请写成 `history: { {example}: { 表: { 键: { 名称: 值 } } } }`。",
    },
  },
  "case-name": {
    severity: "error",
    title: { en: "A case names what the rulebook has not", zh: "用例中的名称不存在" },
    message: {
      en: "{table} has no column or quantity {found}.{nearest}",
      zh: "{table} 没有列或量 {found}。{nearest}",
    },
    fix: { en: "Correct the name.", zh: "请改正名称。" },
  },
  "case-part": {
    severity: "error",
    title: { en: "A case names a line or item that is not there", zh: "用例中的行或项不存在" },
    message: {
      en: "{name} has no pay line or score item {found}.{nearest}",
      zh: "{name} 没有计酬行或评分项 {found}。{nearest}",
    },
    fix: { en: "Correct the name.", zh: "请改正名称。" },
  },
  "case-rows": {
    severity: "error",
    title: { en: "Given rows that are no list", zh: "给定的行不是列表" },
    message: { en: "The rows of {table} are a list.", zh: "{table} 的行应为列表。" },
    fix: { en: "Write `{table}: [{ column: value }]`.", zh: "请写成 {table}: [{ 列: 值 }]。" },
  },
  "case-row-missing": {
    severity: "error",
    title: { en: "An expected row is not there", zh: "期望的行不存在" },
    message: { en: "{table} has no row {key}; it has {rows}.", zh: "{table} 没有行 {key}；现有 {rows}。" },
    fix: { en: "Correct the key, or give the row.", zh: "请改正键，或给出该行。" },
  },
  "case-failed": {
    severity: "error",
    title: { en: "A value is not what a case expects", zh: "用例的期望值不符" },
    message: {
      en: "{what}: expected {expected}, got {got}.{inputs}",
      zh: "{what}：期望 {expected}，实际 {got}。{inputs}",
    },
    fix: {
      en: "Correct the rule, or the expectation where the rule was meant to change.",
      zh: "请改正规则；若规则本应改变，请改正期望。",
    },
  },
  "case-not-given": {
    severity: "error",
    title: { en: "A case does not give what its rule asks for", zh: "用例未给出规则所需的值" },
    message: {
      en: "{what} rests on {column} of {row}, which the case does not give: `{formula}` cannot be told for that row, so it has no effect there.",
      zh: "{what} 取决于 {row} 的 {column}，而用例未给出：`{formula}` 对该行无法判断，因此不起作用。",
    },
    fix: {
      en: "Give it in that row: `{column}: …`, or `{column}: empty` for an empty cell.",
      zh: "请在该行给出：`{column}: …`；空单元格写 `{column}: empty`。",
    },
  },
  "case-status": {
    severity: "error",
    title: { en: "A result of another status than a case expects", zh: "结果状态与用例不符" },
    message: { en: "The result is {got}, expected {expected}.", zh: "结果为 {got}，期望 {expected}。" },
    fix: {
      en: "Look at `needs:` of the tables, or correct the case.",
      zh: "请检查各表的 needs:，或改正用例。",
    },
  },
  "case-findings": {
    severity: "error",
    title: { en: "Other findings than a case expects", zh: "检查结果与用例不符" },
    message: {
      en: "Expected the findings {expected}, got {got}.",
      zh: "期望的检查结果为 {expected}，实际为 {got}。",
    },
    fix: {
      en: "Correct the rule or the given rows, or list these codes.",
      zh: "请改正规则或给定的行，或列出这些代码。",
    },
  },
  "case-file": {
    severity: "error",
    title: { en: "A file that is no test file", zh: "不是测试文件" },
    message: {
      en: "{path} is no test file: its name does not end in .test.yaml.",
      zh: "{path} 不是测试文件：其名称不以 .test.yaml 结尾。",
    },
    fix: {
      en: "Name the file with the cases; those of name.yaml stand beside it in name.test.yaml.",
      zh: "请给出含用例的文件；名称.yaml 的用例写在旁边的 名称.test.yaml 中。",
    },
  },
  "case-rulebook": {
    severity: "error",
    title: { en: "A test without its rulebook", zh: "测试没有对应的规则" },
    message: { en: "{path} tests {rulebook}, which is not there.", zh: "{path} 测试的 {rulebook} 不存在。" },
    fix: {
      en: "Put both side by side: name.yaml and name.test.yaml.",
      zh: "请把两个文件放在一起：名称.yaml 与 名称.test.yaml。",
    },
  },
  "coverage-below": {
    severity: "error",
    title: { en: "Tests cover less of a file than asked", zh: "测试覆盖率低于要求" },
    message: {
      en: "The cases cover {covered} of {points} points of {file} ({percent}); asked is {min}. This is the first that none shows.",
      zh: "用例覆盖了 {file} 的 {covered}/{points} 项（{percent}），要求 {min}。此处是第一个未覆盖的部分。",
    },
    fix: {
      en: "`merit test --coverage` lists what no case shows; add cases for it, or ask for less with --min.",
      zh: "`merit test --coverage` 列出未覆盖的部分；请补充用例，或调低 --min。",
    },
  },
  "drafts-not-added": {
    severity: "error",
    title: { en: "A test file to which cases cannot be added", zh: "无法向测试文件追加用例" },
    message: {
      en: "{count} drafted cases were not added to {path}: what is added below its last line would not be read as further cases.",
      zh: "{count} 个草稿未能追加到 {path}：写在末行之后的内容不会被读作新的用例。",
    },
    fix: {
      en: "Write its cases as a list at the margin, each beginning with `- case:` in the first column.",
      zh: "请将用例写成顶格的列表，每个用例从第一列的 `- case:` 开始。",
    },
  },
});
