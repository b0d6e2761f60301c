import type { Command } from "commander";
import { type Bilingual, bilingual } from "../../base/language.js";
import { sayer } from "../../base/phrases.js";
import { addCommand, type CommandLine } from "./command-line.js";
import {
  type EvaluationGiven,
  type EvaluationOptions,
  evaluationOptions,
  periodsToCorrect,
  sharedOptions,
} from "./evaluation-options.js";
import { ANSWER_FORMATS } from "./formats.js";
import { badValue, formatNamed, notTogether, overrides, required } from "./option-values.js";
import { OPTION_WORDS } from "./option-words.js";

const USAGE = "RULEBOOK SUBJECT [QUANTITY] --data FOLDER [options]";

const EXPLAIN_COMMAND_WORDS = {
  ...OPTION_WORDS,
  about: {
    en: "show how a figure came about, down to the rows of the spreadsheets",
    zh: "说明一个数字的由来，直到表格中的行",
  },
  subject: {
    en: "a key or name of those scored, with --mask also a pseudonym; a row of another table as team:A, or all",
    zh: "被考核者的编号或姓名，加 --mask 时也可用代号；其他表的行写成 team:A 或 all",
  },
  quantity: {
    en: "a quantity, column or part (total.performance) by its name or label; else what is paid",
    zh: "量、列或分项（total.performance），写名称或标签；不写则为发放总额",
  },
  pool: {
    en: "how a pool was filled and shared, or where a fund's money came from, instead of a quantity",
    zh: "改为说明奖金池的来源与分配，或基金的来源",
  },
  rows: {
    en: "write every row that counted or was left out to this file (.csv)",
    zh: "把计入和未计入的每一行写入该文件（.csv）",
  },
  depth: { en: "show only so many levels below the figure", zh: "只显示往下若干层" },
} as const satisfies Record<string, Bilingual>;

/** What `merit explain` is asked. */
export interface ExplainOptions extends EvaluationOptions {
  readonly rulebook: string;
  readonly subject: string | undefined;
  readonly quantity: string | undefined;
  readonly pool: string | undefined;
  /** name → text of its value */
  readonly set: ReadonlyMap<string, string>;
  /** Closed periods to correct though they were final. */
  readonly correct: readonly string[];
  readonly rows: string | undefined;
  readonly depth: number | undefined;
  readonly json: boolean;
}

/** What commander hands on. */
interface Given extends EvaluationGiven {
  readonly pool?: string;
  readonly rows?: string;
  readonly depth?: string;
  readonly format?: string;
  readonly json?: true;
}

/** Adds `merit explain` to the command line. */
export function declareExplain(line: CommandLine): void {
  const say = sayer(EXPLAIN_COMMAND_WORDS, line.language);
  const shared = sharedOptions(line.language);
  addCommand(line, { name: "explain", usage: USAGE, about: say("about") })
    .argument("<rulebook>", say("rulebook"))
    .argument("[subject]", say("subject"))
    .argument("[quantity]", say("quantity"))
    .addOption(shared("data"))
    .addOption(shared("period"))
    .option("--pool <name>", say("pool"))
    .option("--rows <file>", say("rows"))
    .option("--depth <levels>", say("depth"))
    .addOption(shared("set"))
    .addOption(shared("dataUntil"))
    .addOption(shared("ledger"))
    .addOption(shared("correct"))
    .option("--format <format>", say("answerFormat"))
    .option("--json", say("json"))
    .addOption(shared("mask"))
    .addOption(shared("lang"))
    .action(
      (
        rulebook: string,
        subject: string | undefined,
        quantity: string | undefined,
        _own: unknown,
        command: Command,
      ) =>
        line.choose({
          command: "explain",
          options: optionsOf(rulebook, subject, quantity, command.optsWithGlobals<Given>()),
        }),
    );
}

/** The options, their values checked; throws `Unusable`. */
function optionsOf(
  rulebook: string,
  subject: string | undefined,
  quantity: string | undefined,
  given: Given,
): ExplainOptions {
  const evaluation = evaluationOptions("merit explain", USAGE, given);
  if (given.pool === undefined) required("merit explain", USAGE, "SUBJECT", subject);
  if (given.pool !== undefined && quantity !== undefined) {
    throw notTogether(
      "--pool",
      "QUANTITY",
      bilingual("a pool is explained as a whole", "奖金池作为整体说明"),
    );
  }
  if (given.rows !== undefined && !/\.csv$/i.test(given.rows)) {
    throw badValue(
      "--rows",
      given.rows,
      bilingual("a file ending in .csv", "以 .csv 结尾的文件"),
      "rows.csv",
    );
  }
  if (given.depth !== undefined && !/^\d{1,4}$/.test(given.depth)) {
    throw badValue("--depth", given.depth, bilingual("a number of levels", "层数"), "2");
  }
  if (given.json && given.depth !== undefined) {
    throw notTogether("--json", "--depth", bilingual("that form holds every level", "该形式包含所有层"));
  }
  return {
    ...evaluation,
    rulebook,
    subject,
    quantity,
    pool: given.pool,
    set: overrides(given.set),
    correct: periodsToCorrect(given),
    rows: given.rows,
    depth: given.depth === undefined ? undefined : Number(given.depth),
    json: formatNamed(given, ANSWER_FORMATS) === "json",
  };
}
