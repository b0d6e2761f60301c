import type { Command } from "commander";
import type { Bilingual } from "../../base/language.js";
import { sayer } from "../../base/phrases.js";
import type { Only } from "../../report/limit.js";
import { addCommand, type CommandLine } from "./command-line.js";
import {
  type EvaluationGiven,
  type EvaluationOptions,
  evaluationOptions,
  onlyNamed,
  periodsToCorrect,
  sharedOptions,
} from "./evaluation-options.js";
import { gather, required } from "./option-values.js";
import { OPTION_WORDS } from "./option-words.js";

const USAGE = "RULEBOOK --data FOLDER --out FOLDER [options]";

const STATEMENTS_WORDS = {
  ...OPTION_WORDS,
  about: { en: "write a statement for each one who is scored", zh: "为每位被考核者写出薪酬单" },
  outStatements: {
    en: "write a page for each one there, and statements.json, which lists them; replaces the folder as a whole",
    zh: "在此为每人写出一页，另有 statements.json 列出全部；整体替换该文件夹",
  },
  for: {
    en: "only for this one, by key or name (may be repeated)",
    zh: "仅为此人（按主键或姓名，可重复）",
  },
  onlyStatements: {
    en: "only for those with that link, as team=A, with a report of them; everything is computed all the same",
    zh: "仅为该关联的人（如 team=A），并附其报表；计算仍包含全部数据",
  },
} as const satisfies Record<string, Bilingual>;

/** What `merit statements` is asked. */
export interface StatementsOptions extends EvaluationOptions {
  readonly rulebook: string;
  readonly out: string;
  /** Keys or names; none: everybody. */
  readonly for: readonly string[];
  readonly only: Only | undefined;
  /** Closed periods to correct though they were final. */
  readonly correct: readonly string[];
}

/** What commander hands on. */
interface Given extends EvaluationGiven {
  readonly out?: string;
  readonly for?: readonly string[];
}

/** Adds `merit statements` to the command line. */
export function declareStatements(line: CommandLine): void {
  const say = sayer(STATEMENTS_WORDS, line.language);
  const shared = sharedOptions(line.language);
  addCommand(line, { name: "statements", usage: USAGE, about: say("about") })
    .argument("<rulebook>", say("rulebook"))
    .addOption(shared("data"))
    .option("--out <folder>", say("outStatements"))
    .addOption(shared("period"))
    .option("--for <key>", say("for"), gather)
    .addOption(shared("only", say("onlyStatements")))
    .addOption(shared("dataUntil"))
    .addOption(shared("ledger"))
    .addOption(shared("correct"))
    .addOption(shared("mask"))
    .addOption(shared("lang"))
    .action((rulebook: string, _own: unknown, command: Command) =>
      line.choose({ command: "statements", options: optionsOf(rulebook, command.optsWithGlobals<Given>()) }),
    );
}

/** The options, their values checked; throws `Unusable`. */
function optionsOf(rulebook: string, given: Given): StatementsOptions {
  const evaluation = evaluationOptions("merit statements", USAGE, given);
  const out = required("merit statements", USAGE, "--out FOLDER", given.out);
  return {
    ...evaluation,
    rulebook,
    out,
    for: given.for ?? [],
    only: onlyNamed(given.only),
    correct: periodsToCorrect(given),
  };
}
