import { Option } from "commander";
import { bilingual, type Language } from "../../base/language.js";
import type { Only } from "../../report/limit.js";
import { day, gather, languageNamed, needsOption, pair, required } from "./option-values.js";
import { OPTION_WORDS } from "./option-words.js";

/** What every command is asked that works rulebooks out over data. */
export interface EvaluationOptions {
  readonly data: string;
  readonly period: string | undefined;
  /** as a day */
  readonly dataUntil: number | undefined;
  readonly ledger: string | undefined;
  readonly mask: boolean;
  readonly lang: Language | undefined;
}

/** What commander hands on of the options that these commands share. */
export interface EvaluationGiven {
  readonly data?: string;
  readonly period?: string;
  readonly set?: readonly string[];
  readonly only?: string;
  readonly dataUntil?: string;
  readonly ledger?: string;
  readonly correct?: readonly string[];
  readonly mask?: true;
  readonly lang?: string;
}

const FLAGS = {
  data: "--data <folder>",
  period: "--period <period>",
  set: "--set <name=value>",
  only: "--only <link=key>",
  dataUntil: "--data-until <date>",
  ledger: "--ledger <folder>",
  correct: "--correct <period>",
  mask: "--mask",
  lang: "--lang <language>",
} as const satisfies Record<keyof EvaluationGiven, string>;

type SharedName = keyof typeof FLAGS;

const REPEATED: ReadonlySet<SharedName> = new Set(["set", "correct"]);

/** Gives the shared options one by one, described in a language; a command puts them in the order of its help. */
export function sharedOptions(language: Language): (name: SharedName, about?: string) => Option {
  return (name, about = OPTION_WORDS[name][language]) => {
    const option = new Option(FLAGS[name], about);
    return REPEATED.has(name) ? option.argParser(gather) : option;
  };
}

/** The values of the options that all these commands have; throws `Unusable`. `usage` without the command's name. */
export function evaluationOptions(command: string, usage: string, given: EvaluationGiven): EvaluationOptions {
  return {
    data: required(command, usage, "--data FOLDER", given.data),
    period: given.period,
    dataUntil: given.dataUntil === undefined ? undefined : day("--data-until", given.dataUntil),
    ledger: given.ledger,
    mask: given.mask ?? false,
    lang: languageNamed(given.lang),
  };
}

/** The value of `--only`; throws `Unusable`. */
export function onlyNamed(text: string | undefined): Only | undefined {
  if (text === undefined) return undefined;
  const [link, key] = pair("--only", text, "team=A");
  return { link, key };
}

/** The closed periods to correct though they were final, each once; throws `Unusable`. */
export function periodsToCorrect({ correct = [], ledger }: EvaluationGiven): readonly string[] {
  if (correct.length > 0 && ledger === undefined) {
    const why = bilingual("only the periods of a ledger can be corrected", "只有账本中的周期才能更正");
    throw needsOption("--correct", "--ledger FOLDER", why);
  }
  return [...new Set(correct)];
}
