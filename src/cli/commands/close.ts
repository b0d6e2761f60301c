import type { Command } from "commander";
import type { Bilingual } from "../../base/language.js";
import { sayer } from "../../base/phrases.js";
import { addCommand, type CommandLine } from "./command-line.js";
import { languageNamed, required } from "./option-values.js";
import { OPTION_WORDS } from "./option-words.js";

const USAGE = "RESULT --ledger FOLDER";

const CLOSE_WORDS = {
  ...OPTION_WORDS,
  about: { en: "put a result into a ledger, once", zh: "为一个周期结账，写入账本" },
  result: {
    en: "the folder that `merit run --out` wrote, or its result.json",
    zh: "`merit run --out` 写入的文件夹，或其中的 result.json",
  },
  ledger: {
    en: "folder of closed periods; made with the first",
    zh: "已结账周期的文件夹；首次结账时建立",
  },
} as const satisfies Record<string, Bilingual>;

/** What `merit close` is asked. */
export interface CloseOptions {
  /** A folder of `merit run --out`, or a result.json. */
  readonly result: string;
  readonly ledger: string;
}

/** Adds `merit close` to the command line. */
export function declareClose(line: CommandLine): void {
  const say = sayer(CLOSE_WORDS, line.language);
  addCommand(line, { name: "close", usage: USAGE, about: say("about") })
    .argument("<result>", say("result"))
    .option("--ledger <folder>", say("ledger"))
    .option("--lang <language>", say("lang"))
    .action((result: string, _own: unknown, command: Command) => {
      const { ledger, lang } = command.optsWithGlobals<{ ledger?: string; lang?: string }>();
      languageNamed(lang);
      const options = { result, ledger: required("merit close", USAGE, "--ledger FOLDER", ledger) };
      line.choose({ command: "close", options });
    });
}
