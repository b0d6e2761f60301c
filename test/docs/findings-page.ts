import type { Language } from "../../src/base/language.js";
import { COMMAND } from "../../src/findings/catalogue/command.js";
import { DIFF } from "../../src/findings/catalogue/diff.js";
import { ENGINE } from "../../src/findings/catalogue/engine.js";
import { EXPLAIN } from "../../src/findings/catalogue/explain.js";
import { EXPORT } from "../../src/findings/catalogue/export.js";
import { FILE } from "../../src/findings/catalogue/file.js";
import { INSPECT } from "../../src/findings/catalogue/inspect.js";
import { INTAKE } from "../../src/findings/catalogue/intake.js";
import { LANGUAGE } from "../../src/findings/catalogue/language.js";
import { LEDGER } from "../../src/findings/catalogue/ledger.js";
import { MUTATION } from "../../src/findings/catalogue/mutation.js";
import { RULEBOOK } from "../../src/findings/catalogue/rulebook.js";
import { SHEETS } from "../../src/findings/catalogue/sheets.js";
import { STUDY } from "../../src/findings/catalogue/study.js";
import { WHAT_IF } from "../../src/findings/catalogue/what-if.js";
import type { Entry } from "../../src/findings/entry.js";
import { SEVERITY_WORDS } from "../../src/findings/severity-words.js";
import { page } from "./markdown.js";

/** The stages that find, in the order in which a run passes through them. */
const STAGES = [
  { title: { en: "Options and commands", zh: "选项与命令" }, entries: COMMAND },
  { title: { en: "Rulebooks", zh: "规则" }, entries: RULEBOOK },
  { title: { en: "Formulas", zh: "公式" }, entries: LANGUAGE },
  { title: { en: "Files", zh: "文件" }, entries: FILE },
  { title: { en: "Sheets", zh: "表格" }, entries: SHEETS },
  { title: { en: "Columns and cells", zh: "列与单元格" }, entries: INTAKE },
  { title: { en: "Rows and results", zh: "行与结果" }, entries: ENGINE },
  { title: { en: "Closing periods and the ledger", zh: "结账与账本" }, entries: LEDGER },
  { title: { en: "Files for payroll systems", zh: "给薪酬系统的文件" }, entries: EXPORT },
  { title: { en: "Tests of rulebooks", zh: "规则测试" }, entries: STUDY },
  { title: { en: "Changes that tests notice", zh: "测试对改动的察觉" }, entries: MUTATION },
  { title: { en: "What explanations are asked", zh: "说明的对象" }, entries: EXPLAIN },
  { title: { en: "Files to look at", zh: "要查看的文件" }, entries: INSPECT },
  { title: { en: "What else it would pay", zh: "假设与试算" }, entries: WHAT_IF },
  { title: { en: "Comparing rulebooks", zh: "比较规则" }, entries: DIFF },
] as const;

/** The page on all findings, from their catalogue. What stands in braces differs from case to case. */
export function findingsPage(language: Language): string {
  const say = (en: string, zh: string) => (language === "en" ? en : zh);
  return page(
    say("# Every finding", "# 全部检查结果"),
    say(
      "[中文](findings.zh.md) · [Guide](guide.md) · [formulas](formulas.md) · [every key](rulebook-reference.md)",
      "[English](findings.md) · [指南](guide.zh.md) · [公式](formulas.zh.md) · [全部键](rulebook-reference.zh.md)",
    ),
    say(
      "Each has a code that does not change. An error stops a run from paying, a warning lets it go on (`--strict` takes it as an error), a notice only informs. What stands in braces differs from case to case. This page is made from the program's catalogue.",
      "每条检查结果都有固定的代码。错误会中止计酬；警告不会（加 `--strict` 时视为错误）；提示仅供参考。花括号中的内容因情形而异。本页由程序的目录生成。",
    ),
    ...STAGES.map(({ title, entries }) =>
      [
        `## ${title[language]}`,
        ...Object.entries<Entry>(entries).map(([code, entry]) => entryText(code, entry, language)),
      ].join("\n\n"),
    ),
  );
}

function entryText(code: string, { severity, title, message, fix }: Entry, language: Language): string {
  const lines = [
    `### ${code}`,
    `**${title[language]}** (${SEVERITY_WORDS[severity][language]})`,
    `> ${shown(message[language])}`,
    ...(fix[language] === "" ? [] : [shown(fix[language])]),
  ];
  return lines.join("\n\n");
}

/** Messages are plain text; `<` and `*` would mean something in Markdown. */
function shown(text: string): string {
  return text
    .split("`")
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/[<>*_\\]/g, "\\$&")))
    .join("`");
}
