import { readFileSync } from "node:fs";
import type { Language } from "../../src/base/language.js";
import { EXPORT_KEYS } from "../../src/report/export/keys.js";
import type { Key } from "../../src/rulebook/keys/key.js";
import { code, page, table } from "./markdown.js";

const TITLES = {
  export: { en: "The definition", zh: "定义" },
  column: {
    en: "A column: a name alone, or a map with these keys",
    zh: "列：只写名称，或含以下键的键值表",
  },
  control_total: { en: "Control totals", zh: "核对用合计" },
} as const;

const WORDS = {
  title: { en: "A file for the payroll system", zh: "给薪酬系统的文件" },
  twin: {
    en: "[中文](payroll-export.zh.md) · [Commands](commands.md#merit-run)",
    zh: "[English](payroll-export.md) · [命令](commands.zh.md#merit-run)",
  },
  made: {
    en: "<!-- Made by test/docs from src/report/export/keys.ts; do not edit. -->",
    zh: "<!-- 由 test/docs 根据 src/report/export/keys.ts 生成，请勿手改。 -->",
  },
  intro: {
    en: "`merit run … --out FOLDER --export DEFINITION` writes, beside the reports, the one file that a payroll system takes in: its columns under its headers, in its order, encoding and number format, as CSV or as a workbook. This definition is `fixtures/payroll-export.yaml`:",
    zh: "`merit run … --out 文件夹 --export 定义` 在报表之外写出薪酬系统要导入的文件：按其表头、列序、编码和数字格式，CSV 或工作簿均可。以下定义即 `fixtures/payroll-export.yaml`：",
  },
  rules: {
    en: `- Everything or nothing: the files stand in the folder of \`--out\` with the reports, or nothing is written. \`result.json\` names them, with the hash of the definition.
- A missing value is an error unless the column says what is written then. Money is never rounded on its way into the file; other numbers are, half up.
- A text that a spreadsheet program would take for a formula gets an apostrophe in front in CSV; in a workbook it is text.
- The sums are those of the figures that stand in the file. The file of \`control_total:\` has one line: \`file\`, \`sha256\`, \`rows\`, \`rows_left_out\` and a sum a column; its headers speak the rulebook's language.
- \`--only team=A\` exports the rows that are shown. \`--mask\` and \`--set\` do not go with \`--export\`: nobody is paid by a pseudonym, and a trial is not paid.`,
    zh: `- 要么全有，要么全无：文件与报表一起放入 \`--out\` 的文件夹，否则什么都不写。\`result.json\` 记有文件名和定义的哈希。
- 值缺失即为错误，除非该列写明缺失时的内容。金额写入文件时绝不舍入；其他数字四舍五入。
- 电子表格软件会当作公式的文本，在 CSV 中前加撇号；在工作簿中为文本。
- 合计即文件中所写数字之和。\`control_total:\` 的文件只有一行：\`文件\`、\`SHA-256\`、\`行数\`、\`未列入行数\`（英文规则为 \`file\`、\`sha256\`、\`rows\`、\`rows_left_out\`）及各列合计。
- \`--only team=A\` 只导出所显示的行。\`--mask\` 和 \`--set\` 不能与 \`--export\` 同用：代号无法发薪，试算不发薪。`,
  },
  key: { en: "Key", zh: "键" },
  form: { en: "Written", zh: "写法" },
  meaning: { en: "Meaning", zh: "含义" },
  required: { en: "required", zh: "必填" },
} as const;

/** The page of `--export`. */
export function exportPage(language: Language): string {
  const example = readFileSync("fixtures/payroll-export.yaml", "utf8");
  const body = example.slice(example.indexOf("export: 1"));
  const sections = Object.entries(TITLES).map(([section, title]) => {
    const keys: Readonly<Record<string, Key>> = EXPORT_KEYS[section as keyof typeof EXPORT_KEYS];
    const rows = Object.entries(keys).map(([name, { form, doc, required }]) => {
      const needed = required ? ` (${WORDS.required[language]})` : "";
      return [`${code(name)}${needed}`, code(form[language]), doc[language]];
    });
    const head = [WORDS.key[language], WORDS.form[language], WORDS.meaning[language]];
    return `## ${title[language]}\n\n${table(head, rows)}`;
  });
  return page(
    `# ${WORDS.title[language]}`,
    WORDS.twin[language],
    WORDS.made[language],
    WORDS.intro[language],
    `\`\`\`yaml\n${body}\`\`\``,
    WORDS.rules[language],
    ...sections,
  );
}
