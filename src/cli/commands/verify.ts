import type { Command } from "commander";
import type { Bilingual } from "../../base/language.js";
import { sayer } from "../../base/phrases.js";
import { addCommand, type CommandLine } from "./command-line.js";
import { ANSWER_FORMATS } from "./formats.js";
import { type FormatGiven, formatNamed, languageNamed, required } from "./option-values.js";
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
  readonly json: boolean;
}

/** What commander hands on. */
interface Given extends FormatGiven {
  readonly ledger?: string;
  readonly lang?: string;
}

/** Adds `merit verify` to the command line. */
export function declareVerify(line: CommandLine): void {
  const say = sayer(VERIFY_WORDS, line.language);
  addCommand(line, { name: "verify", usage: USAGE, about: say("about") })
    .option("--ledger <folder>", say("ledger"))
    .option("--format <format>", say("answerFormat"))
    .option("--json", say("json"))
    .option("--lang <language>", say("lang"))
    .action((_own: unknown, command: Command) => {
      const { ledger, lang, ...given } = command.optsWithGlobals<Given>();
      languageNamed(lang);
      const options = {
        ledger: required("merit verify", USAGE, "--ledger FOLDER", ledger),
        json: formatNamed(given, ANSWER_FORMATS) === "json",
      };
      line.choose({ command: "verify", options });
    });
}
