import type { Command } from "commander";
import type { Bilingual } from "../../base/language.js";
import { sayer } from "../../base/phrases.js";
import { addCommand, type CommandLine } from "./command-line.js";
import { day, gather, languageNamed, pair, required } from "./option-values.js";
import { OPTION_WORDS } from "./option-words.js";
import type { RunOptions } from "./run.js";

const USAGE = "RULEBOOK --data FOLDER --out FOLDER [options]";

export const STATEMENTS_WORDS = {
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
  correct: {
    en: "also correct this closed period, though it was final (may be repeated)",
    zh: "即使该已结账周期为正式，也予更正（可重复）",
  },
} as const satisfies Record<string, Bilingual>;

/** What `merit statements` is asked. */
export interface StatementsOptions extends RunOptions {
  readonly out: string;
  /** Keys or names; none: everybody. */
  readonly for: readonly string[];
}

/** What commander hands on. */
interface Given {
  readonly data?: string;
  readonly period?: string;
  readonly out?: string;
  readonly for?: readonly string[];
  readonly only?: string;
  readonly dataUntil?: string;
  readonly ledger?: string;
  readonly correct?: readonly string[];
  readonly mask?: true;
  readonly lang?: string;
}

/** Adds `merit statements` to the command line. */
export function declareStatements(line: CommandLine): void {
  const say = sayer(STATEMENTS_WORDS, line.language);
  addCommand(line, { name: "statements", usage: USAGE, about: say("about") })
    .argument("<rulebook>", say("rulebook"))
    .option("--data <folder>", say("data"))
    .option("--out <folder>", say("outStatements"))
    .option("--period <period>", say("period"))
    .option("--for <key>", say("for"), gather)
    .option("--only <link=key>", say("onlyStatements"))
    .option("--data-until <date>", say("dataUntil"))
    .option("--ledger <folder>", say("ledger"))
    .option("--correct <period>", say("correct"), gather)
    .option("--mask", say("mask"))
    .option("--lang <language>", say("lang"))
    .action((rulebook: string, _own: unknown, command: Command) =>
      line.choose({ command: "statements", options: optionsOf(rulebook, command.optsWithGlobals<Given>()) }),
    );
}

/** The options, their values checked; throws `Unusable`. */
function optionsOf(rulebook: string, given: Given): StatementsOptions {
  const data = required("merit statements", USAGE, "--data FOLDER", given.data);
  const out = required("merit statements", USAGE, "--out FOLDER", given.out);
  const only = given.only === undefined ? undefined : pair("--only", given.only, "team=A");
  return {
    rulebook,
    data,
    out,
    period: given.period,
    for: given.for ?? [],
    only: only && { link: only[0], key: only[1] },
    dataUntil: given.dataUntil === undefined ? undefined : day("--data-until", given.dataUntil),
    ledger: given.ledger,
    correct: [...new Set(given.correct ?? [])],
    lang: languageNamed(given.lang),
    set: new Map(),
    findings: undefined,
    export: undefined,
    strict: false,
    format: "text",
    all: false,
    mask: given.mask ?? false,
  };
}
