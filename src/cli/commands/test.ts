import type { Command } from "commander";
import { type Bilingual, bilingual } from "../../base/language.js";
import { sayer } from "../../base/phrases.js";
import { addCommand, type CommandLine } from "./command-line.js";
import { badValue, languageNamed } from "./option-values.js";
import { OPTION_WORDS } from "./option-words.js";

export const TEST_WORDS = {
  ...OPTION_WORDS,
  about: { en: "run the test cases of rulebooks", zh: "运行规则的测试用例" },
  testFiles: {
    en: "test files (*.test.yaml); without any, those under rules/, or in the current folder",
    zh: "测试文件（*.test.yaml）；不写则运行 rules/ 下的，或当前文件夹中的",
  },
} as const satisfies Record<string, Bilingual>;

/** What `merit test` is asked. */
export interface TestOptions {
  readonly files: readonly string[];
  readonly format: "text" | "json";
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
  if (format !== "text" && format !== "json") {
    throw badValue("--format", format, bilingual("text or json", "text 或 json"), "json");
  }
  return { files, format };
}
