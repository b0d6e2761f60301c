import type { Command } from "commander";
import type { Bilingual } from "../../base/language.js";
import { sayer } from "../../base/phrases.js";
import { addCommand, type CommandLine } from "./command-line.js";
import { languageNamed, required } from "./option-values.js";
import { OPTION_WORDS } from "./option-words.js";

const USAGE = "--ledger FOLDER";

const VERIFY_WORDS = {
  ...OPTION_WORDS,
  about: {
    en: "find whether a ledger is as it was closed",
    zh: "核对账本是否与结账时一致",
  },
  ledger: { en: "folder of closed periods", zh: "已结账周期的文件夹" },
} as const satisfies Record<string, Bilingual>;

/** What `merit verify` is asked. */
export interface VerifyOptions {
  readonly ledger: string;
}

/** Adds `merit verify` to the command line. */
export function declareVerify(line: CommandLine): void {
  const say = sayer(VERIFY_WORDS, line.language);
  addCommand(line, { name: "verify", usage: USAGE, about: say("about") })
    .option("--ledger <folder>", say("ledger"))
    .option("--lang <language>", say("lang"))
    .action((_own: unknown, command: Command) => {
      const { ledger, lang } = command.optsWithGlobals<{ ledger?: string; lang?: string }>();
      languageNamed(lang);
      const options = { ledger: required("merit verify", USAGE, "--ledger FOLDER", ledger) };
      line.choose({ command: "verify", options });
    });
}
