import type { Command } from "commander";
import { type Exact, HUNDRED, parseExact, ZERO } from "../../base/exact.js";
import { type Bilingual, bilingual } from "../../base/language.js";
import { sayer } from "../../base/phrases.js";
import type { Only } from "../../report/limit.js";
import { addCommand, type CommandLine } from "./command-line.js";
import {
  type EvaluationGiven,
  type EvaluationOptions,
  evaluationOptions,
  onlyNamed,
  sharedOptions,
} from "./evaluation-options.js";
import { ANSWER_FORMATS } from "./formats.js";
import { badValue, formatNamed, overrides } from "./option-values.js";
import { OPTION_WORDS } from "./option-words.js";

const USAGE = "RULEBOOK --data FOLDER [options]";

const CLIFFS_WORDS = {
  ...OPTION_WORDS,
  about: {
    en: "show every threshold at which somebody's pay jumps, and who stands near it",
    zh: "列出使报酬突变的每个界限，以及临近界限的人员",
  },
  of: {
    en: "another figure of those scored than what they are paid, as score",
    zh: "改看被考核者的其他数值（不是报酬），如 score",
  },
  rows: {
    en: "near is what so many rows more or fewer would carry over (2)",
    zh: "增减多少行以内即越过界限算作临近（2）",
  },
  within: {
    en: "where no rows are counted, near is within this share of the limit (5%)",
    zh: "不计行数的值，距界限多大比例以内算作临近（5%）",
  },
} as const satisfies Record<string, Bilingual>;

/** What `merit cliffs` is asked. */
export interface CliffsOptions extends EvaluationOptions {
  readonly rulebook: string;
  /** The figure to look at; undefined: what is paid. */
  readonly of: string | undefined;
  readonly rows: number;
  readonly within: Exact;
  /** name → text of its value */
  readonly set: ReadonlyMap<string, string>;
  readonly only: Only | undefined;
  readonly json: boolean;
}

/** What commander hands on. */
interface Given extends EvaluationGiven {
  readonly of?: string;
  readonly rows?: string;
  readonly within?: string;
  readonly format?: string;
  readonly json?: true;
}

/** Adds `merit cliffs` to the command line. */
export function declareCliffs(line: CommandLine): void {
  const say = sayer(CLIFFS_WORDS, line.language);
  const shared = sharedOptions(line.language);
  addCommand(line, { name: "cliffs", usage: USAGE, about: say("about") })
    .argument("<rulebook>", say("rulebook"))
    .addOption(shared("data"))
    .addOption(shared("period"))
    .option("--of <figure>", say("of"))
    .option("--rows <count>", say("rows"))
    .option("--within <share>", say("within"))
    .addOption(shared("set"))
    .addOption(shared("only"))
    .addOption(shared("dataUntil"))
    .addOption(shared("ledger"))
    .option("--format <format>", say("answerFormat"))
    .option("--json", say("json"))
    .addOption(shared("mask"))
    .addOption(shared("lang"))
    .action((rulebook: string, _own: unknown, command: Command) =>
      line.choose({ command: "cliffs", options: optionsOf(rulebook, command.optsWithGlobals<Given>()) }),
    );
}

/** The options, their values checked; throws `Unusable`. */
function optionsOf(rulebook: string, given: Given): CliffsOptions {
  const evaluation = evaluationOptions("merit cliffs", USAGE, given);
  return {
    ...evaluation,
    rulebook,
    of: given.of,
    rows: rowsOf(given.rows ?? "2"),
    within: shareOf(given.within ?? "5%"),
    set: overrides(given.set),
    only: onlyNamed(given.only),
    json: formatNamed(given, ANSWER_FORMATS) === "json",
  };
}

/** Rows are tried one by one, for every person and threshold. */
const MOST_ROWS = 20;

function rowsOf(text: string): number {
  const rows = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (rows >= 1 && rows <= MOST_ROWS) return rows;
  throw badValue(
    "--rows",
    text,
    bilingual(`a whole number from 1 to ${MOST_ROWS}`, `1 到 ${MOST_ROWS} 的整数`),
    "3",
  );
}

function shareOf(text: string): Exact {
  const share = /^[\d.]+%$/.test(text) ? parseExact(text.slice(0, -1)) : undefined;
  if (share && share.compare(ZERO) >= 0 && share.compare(HUNDRED) <= 0) return share.div(HUNDRED);
  throw badValue("--within", text, bilingual("a percent from 0% to 100%", "0% 到 100% 的百分数"), "10%");
}
