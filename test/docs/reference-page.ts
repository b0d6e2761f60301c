import type { Language } from "../../src/base/language.js";
import { typeName } from "../../src/language/type-names.js";
import type { Key } from "../../src/rulebook/keys/key.js";
import { SECTIONS } from "../../src/rulebook/keys/sections.js";
import { KEYS, type Section } from "../../src/rulebook/keys.js";
import { exampleBlock } from "./example-block.js";
import { code, page, table } from "./markdown.js";
import { EXAMPLES, SHAPES } from "./reference-examples.js";

/** The page on the keys of a rulebook, from the catalogue that the reader follows. */
export function referencePage(language: Language): string {
  const say = (en: string, zh: string) => (language === "en" ? en : zh);
  const sections = (Object.keys(SECTIONS) as Section[]).map((name) => section(name, language));
  return page(
    say("# Every key of a rulebook", "# 规则的全部键"),
    say(
      "[中文](rulebook-reference.zh.md) · [Guide](guide.md) · [formulas](formulas.md) · [every finding](findings.md)",
      "[English](rulebook-reference.md) · [指南](guide.zh.md) · [公式](formulas.zh.md) · [全部检查结果](findings.zh.md)",
    ),
    say(
      "This page is made from the catalogue that the reader of rulebooks follows, and from the rulebooks in [examples](examples/). Keys with * must be there. Under each table stands an example with what comes out of it; `merit test docs/examples/bands.test.yaml` tries one.",
      "本页由读取规则所用的键目录和 [examples](examples/) 中的规则生成。带 * 的键必须写出。每张表下有示例及其结果；`merit test docs/examples/bands.test.yaml` 可运行其中一个。",
    ),
    ...sections,
  );
}

function section(name: Section, language: Language): string {
  const { title, where } = SECTIONS[name];
  const keys: Readonly<Record<string, Key>> = KEYS[name];
  const head = { en: ["Key", "Written", "Means"], zh: ["键", "写法", "含义"] }[language];
  const rows = Object.entries(keys).map(([key, { form, doc, required }]) => [
    `${code(key)}${required ? " *" : ""}`,
    code(form[language]),
    doc[language],
  ]);
  return [
    `## ${title[language]}`,
    where[language],
    table(head, rows),
    ...(name === "quantity" ? [shapesTable(language)] : []),
    ...EXAMPLES[name].map((example) => exampleBlock(example, language)),
  ].join("\n\n");
}

/** What each shape gives. */
function shapesTable(language: Language): string {
  const head = { en: ["Shape", "Gives", "Note"], zh: ["形状", "给出", "说明"] }[language];
  const comma = { en: ", ", zh: "、" }[language];
  const rows = Object.entries(SHAPES).map(([shape, { gives, note }]) => [
    code(shape),
    gives.map((kind) => typeName({ kind })[language]).join(comma),
    note?.[language] ?? "",
  ]);
  return table(head, rows);
}
