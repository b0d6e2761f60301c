/** The page on limits: those that can be raised as the code has them, and those that cannot, with the reason. */
import type { Language } from "../../src/base/language.js";
import { LIMIT_NAMES, LIMITS, sizeText } from "../../src/base/limits.js";

const FIXED: readonly { readonly en: string; readonly zh: string }[] = [
  {
    en: "16,384 columns and 1,048,576 rows of a sheet of XLSX: the format has no more.",
    zh: "XLSX 工作表至多 16,384 列、1,048,576 行：格式本身的上限。",
  },
  {
    en: "1 GiB of shared texts of a workbook, 64 MiB of its smaller parts, 32 MiB of one cell: they are held in memory.",
    zh: "工作簿的共享文本合计 1 GiB，其较小部件 64 MiB，单个单元格 32 MiB：这些须放在内存中。",
  },
  {
    en: "YAML nested 40 deep, a formula nested 100 deep or of 500 operators, numbers of 40 digits: no person reads more, and a stack has an end.",
    zh: "YAML 嵌套 40 层，公式嵌套 100 层或含 500 个运算符，数字 40 位：再多无人能读，且调用栈有限。",
  },
  {
    en: "10,000 digits of a numerator or denominator: sums of thousands of unlike quotients, or squares of squares, would not end.",
    zh: "分子或分母至多 10,000 位：数千个互不相干的商之和或逐次平方，将永远算不完。",
  },
  {
    en: "50 files that a rulebook uses, 8 of them in a chain.",
    zh: "规则引用的文件共 50 个，逐级引用至多 8 层。",
  },
  {
    en: "20,000 characters of a cell of which `take:` takes a part.",
    zh: "用 `take:` 取其部分的单元格至多 20,000 个字符。",
  },
];

const WORDS = {
  en: {
    title: "Limits",
    twin: "[中文](limits.zh.md) · [Commands](commands.md)",
    intro:
      "A file made to do harm must not fill the memory or run for hours, so there are limits to what is read. They are far beyond what exports hold. Reaching one is a finding, which names the option that raises it: `merit run … --read-limit cell=4MB`, several by several options.",
    head: "| Name | Of what | Usual | At most |",
    fixed: "Some are not raised",
  },
  zh: {
    title: "读取上限",
    twin: "[English](limits.md) · [命令](commands.zh.md)",
    intro:
      "恶意文件不应占满内存或运行数小时，因此读取有上限，均远超实际导出文件。达到上限时会报错，并写明提高上限的选项：`merit run … --read-limit cell=4MB`；多项则重复该选项。",
    head: "| 名称 | 对象 | 通常 | 最多 |",
    fixed: "不能提高的上限",
  },
} as const;

export function limitsPage(language: Language): string {
  const { title, twin, intro, head, fixed } = WORDS[language];
  const rows = LIMIT_NAMES.map((name) => {
    const { about, usual, most } = LIMITS[name];
    return `| `.concat(
      `\`${name}\` | ${about[language]} | ${sizeText(name, usual)} | ${sizeText(name, most)} |`,
    );
  });
  return [
    `# ${title}\n`,
    `${twin}\n`,
    `${intro}\n`,
    [head, "| --- | --- | ---: | ---: |", ...rows].join("\n"),
    `\n## ${fixed}\n`,
    `${FIXED.map((one) => `- ${one[language]}`).join("\n")}\n`,
  ].join("\n");
}
