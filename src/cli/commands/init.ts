import type { Command } from "commander";
import type { Bilingual } from "../../base/language.js";
import { sayer } from "../../base/phrases.js";
import { addCommand, type CommandLine } from "./command-line.js";
import { languageNamed } from "./option-values.js";
import { OPTION_WORDS } from "./option-words.js";

const INIT_WORDS = {
  about: {
    en: "write a first rulebook with its test and sample data; alone, list the schemes there are",
    zh: "写出第一份规则及其测试和样例数据；不带参数则列出可选方案",
  },
  folder: { en: "where to write it; the current folder unless said", zh: "写入的文件夹；不写则为当前文件夹" },
  scheme: { en: "which scheme to begin with", zh: "从哪种方案开始" },
  lang: {
    en: "language of the rulebook, en or zh; else that of the terminal",
    zh: "规则的语言，en 或 zh；不写则随终端",
  },
} as const satisfies Record<string, Bilingual>;

/** What `merit init` is asked: a scheme to write, or to list them. */
export type InitOptions =
  /** `folder`: where something was to be written, of which it was not said what */
  | { readonly kind: "list"; readonly folder: string | undefined }
  | { readonly kind: "write"; readonly folder: string; readonly scheme: string };

/** What commander hands on. */
interface Given {
  readonly scheme?: string;
  readonly lang?: string;
}

/** How it is called. */
export const INIT_USAGE = "[FOLDER] --scheme NAME [options]";

/** Adds `merit init` to the command line. */
export function declareInit(line: CommandLine): void {
  const say = sayer({ ...OPTION_WORDS, ...INIT_WORDS }, line.language);
  addCommand(line, { name: "init", usage: INIT_USAGE, about: say("about") })
    .argument("[folder]", say("folder"))
    .option("--scheme <name>", say("scheme"))
    .option("--lang <language>", say("lang"))
    .action((folder: string | undefined, _own: unknown, command: Command) =>
      line.choose({ command: "init", options: optionsOf(folder, command.optsWithGlobals<Given>()) }),
    );
}

/** The options, their values checked; throws `Unusable`. */
function optionsOf(folder: string | undefined, { scheme, lang }: Given): InitOptions {
  languageNamed(lang);
  return scheme === undefined ? { kind: "list", folder } : { kind: "write", folder: folder ?? ".", scheme };
}
