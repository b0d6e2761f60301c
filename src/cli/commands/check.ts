import type { Command } from "commander";
import type { Bilingual } from "../../base/language.js";
import { sayer } from "../../base/phrases.js";
import { addCommand, type CommandLine } from "./command-line.js";
import { FINDING_FORMATS, type FindingFormat } from "./formats.js";
import { formatNamed, languageNamed } from "./option-values.js";
import { OPTION_WORDS } from "./option-words.js";

const CHECK_WORDS = {
  ...OPTION_WORDS,
  about: { en: "find what is wrong with rulebooks, without data", zh: "检查规则文件（不需要数据）" },
  rulebooks: {
    en: "rulebooks, or folders of them; without any, those under rules/, or in the current folder",
    zh: "规则文件或其所在文件夹；不写则检查 rules/ 下的，或当前文件夹中的",
  },
} as const satisfies Record<string, Bilingual>;

/** What `merit check` is asked. */
export interface CheckOptions {
  readonly files: readonly string[];
  readonly format: FindingFormat;
}

/** What commander hands on. */
interface Given {
  readonly format?: string;
  readonly json?: true;
  readonly lang?: string;
}

/** Adds `merit check` to the command line. */
export function declareCheck(line: CommandLine): void {
  const say = sayer(CHECK_WORDS, line.language);
  addCommand(line, { name: "check", usage: "[RULEBOOK...] [options]", about: say("about") })
    .argument("[files...]", say("rulebooks"))
    .option("--format <format>", say("format"))
    .option("--json", say("json"))
    .option("--lang <language>", say("lang"))
    .action((files: string[], _own: unknown, command: Command) =>
      line.choose({ command: "check", options: optionsOf(files, command.optsWithGlobals<Given>()) }),
    );
}

/** The options, their values checked; throws `Unusable`. */
function optionsOf(files: readonly string[], { lang, ...given }: Given): CheckOptions {
  languageNamed(lang);
  return { files, format: formatNamed(given, FINDING_FORMATS) };
}
