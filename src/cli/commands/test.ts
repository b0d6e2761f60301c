import type { Command } from "commander";
import type { Bilingual } from "../../base/language.js";
import { sayer } from "../../base/phrases.js";
import { addCommand, type CommandLine } from "./command-line.js";
import { TEST_FORMATS, type TestFormat } from "./formats.js";
import { languageNamed, oneOf } from "./option-values.js";
import { OPTION_WORDS } from "./option-words.js";

export const TEST_WORDS = {
  ...OPTION_WORDS,
  about: { en: "run the test cases of rulebooks", zh: "运行规则的测试用例" },
  format: {
    en: "how outcomes are printed: text, json, github (annotations of a workflow), sarif (for code scanning) or junit",
    zh: "结果的输出形式：text、json、github（工作流注释）、sarif（供代码扫描）或 junit",
  },
  testFiles: {
    en: "test files (*.test.yaml); without any, those under rules/, or in the current folder",
    zh: "测试文件（*.test.yaml）；不写则运行 rules/ 下的，或当前文件夹中的",
  },
} as const satisfies Record<string, Bilingual>;

/** What `merit test` is asked. */
export interface TestOptions {
  readonly files: readonly string[];
  readonly format: TestFormat;
}

/** What commander hands on. */
interface Given {
  readonly format?: string;
  readonly lang?: string;
}

/** Adds `merit test` to the command line. */
export function declareTest(line: CommandLine): void {
  const say = sayer(TEST_WORDS, line.language);
  addCommand(line, { name: "test", usage: "[FILE...] [options]", about: say("about") })
    .argument("[files...]", say("testFiles"))
    .option("--format <format>", say("format"))
    .option("--lang <language>", say("lang"))
    .action((files: string[], _own: unknown, command: Command) =>
      line.choose({ command: "test", options: optionsOf(files, command.optsWithGlobals<Given>()) }),
    );
}

/** The options, their values checked; throws `Unusable`. */
function optionsOf(files: readonly string[], { format = "text", lang }: Given): TestOptions {
  languageNamed(lang);
  return { files, format: oneOf("--format", format, TEST_FORMATS) };
}
