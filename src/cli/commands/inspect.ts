import type { Command } from "commander";
import type { Bilingual } from "../../base/language.js";
import { sayer } from "../../base/phrases.js";
import { addCommand, type CommandLine } from "./command-line.js";
import { ANSWER_FORMATS } from "./formats.js";
import { formatNamed, languageNamed } from "./option-values.js";
import { OPTION_WORDS } from "./option-words.js";

const INSPECT_COMMAND_WORDS = {
  about: {
    en: "tell what spreadsheets hold and what looks wrong, and draft tables for a rulebook",
    zh: "查看表格内容与可疑之处，并起草规则中的表",
  },
  files: { en: "spreadsheets, or folders of them", zh: "表格文件，或其所在的文件夹" },
  sheet: { en: "only the sheet of that name", zh: "只看该名称的工作表" },
  mask: {
    en: "leave out what the cells say: examples, words, titles",
    zh: "不显示单元格内容：示例、词语、标题",
  },
  lang: { en: "language, en or zh; else that of the terminal", zh: "语言，en 或 zh；不写则随终端" },
} as const satisfies Record<string, Bilingual>;

/** What `merit inspect` is asked. */
export interface InspectOptions {
  readonly files: readonly string[];
  readonly sheet: string | undefined;
  readonly json: boolean;
  readonly mask: boolean;
}

/** What commander hands on. */
interface Given {
  readonly sheet?: string;
  readonly format?: string;
  readonly json?: true;
  readonly mask?: boolean;
  readonly lang?: string;
}

/** Adds `merit inspect` to the command line. */
export function declareInspect(line: CommandLine): void {
  const say = sayer({ ...OPTION_WORDS, ...INSPECT_COMMAND_WORDS }, line.language);
  addCommand(line, { name: "inspect", usage: "FILE... [options]", about: say("about") })
    .argument("<files...>", say("files"))
    .option("--sheet <name>", say("sheet"))
    .option("--format <format>", say("answerFormat"))
    .option("--json", say("json"))
    .option("--mask", say("mask"))
    .option("--lang <language>", say("lang"))
    .action((files: string[], _own: unknown, command: Command) =>
      line.choose({ command: "inspect", options: optionsOf(files, command.optsWithGlobals<Given>()) }),
    );
}

/** The options, their values checked; throws `Unusable`. */
function optionsOf(files: readonly string[], { sheet, mask, lang, ...given }: Given): InspectOptions {
  languageNamed(lang);
  return { files, sheet, json: formatNamed(given, ANSWER_FORMATS) === "json", mask: mask ?? false };
}
