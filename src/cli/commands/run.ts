import type { Command } from "commander";
import { type Bilingual, bilingual } from "../../base/language.js";
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
import { PRINT_FORMATS, type PrintFormat } from "./formats.js";
import { badValue, formatNamed, needsOption, notTogether, overrides } from "./option-values.js";
import { OPTION_WORDS } from "./option-words.js";

const USAGE = "RULEBOOK --data FOLDER [options]";

const RUN_WORDS = {
  ...OPTION_WORDS,
  about: { en: "compute a period and write its reports", zh: "计算一个周期并写出报表" },
  out: {
    en: "write result.json, a CSV a table, rows-left-out.csv, report.xlsx, report.html and pay-cuts.csv (where a limit acted) there; replaces the folder as a whole",
    zh: "写入 result.json、各表 CSV、rows-left-out.csv、report.xlsx、report.html，以及 pay-cuts.csv（限额生效时）；整体替换该文件夹",
  },
  findings: {
    en: "write every finding to this file: .csv, .xlsx or .json",
    zh: "把全部检查结果写入该文件：.csv、.xlsx 或 .json",
  },
  export: {
    en: "also write a file for a payroll system into --out, as this definition says (YAML)",
    zh: "按此定义（YAML）另为薪酬系统写出文件，放入 --out",
  },
  strict: { en: "count warnings as errors", zh: "将警告视为错误" },
  all: { en: "list everyone in the summary, however many there are", zh: "摘要列出所有人，不论多少" },
  format: {
    en: "text (the summary), markdown (for a wiki or pull request) or json (result.json)",
    zh: "text（摘要）、markdown（供知识库或合并请求）或 json（即 result.json）",
  },
} as const satisfies Record<string, Bilingual>;

/** What `merit run` is asked. */
export interface RunOptions extends EvaluationOptions {
  readonly rulebook: string;
  readonly out: string | undefined;
  /** name → text of its value */
  readonly set: ReadonlyMap<string, string>;
  readonly only: Only | undefined;
  readonly findings: string | undefined;
  /** The definition of a file for another system. */
  readonly export: string | undefined;
  /** Closed periods to correct though they were final. */
  readonly correct: readonly string[];
  readonly strict: boolean;
  readonly format: PrintFormat;
  /** Everyone in the summary. */
  readonly all: boolean;
}

/** What commander hands on. */
interface Given extends EvaluationGiven {
  readonly out?: string;
  readonly findings?: string;
  readonly export?: string;
  readonly strict?: true;
  readonly format?: string;
  readonly all?: true;
  readonly json?: true;
}

/** Adds `merit run` to the command line. */
export function declareRun(line: CommandLine): void {
  const say = sayer(RUN_WORDS, line.language);
  const shared = sharedOptions(line.language);
  addCommand(line, { name: "run", usage: USAGE, about: say("about") })
    .argument("<rulebook>", say("rulebook"))
    .addOption(shared("data"))
    .addOption(shared("period"))
    .option("--out <folder>", say("out"))
    .addOption(shared("set"))
    .addOption(shared("only"))
    .option("--findings <file>", say("findings"))
    .option("--export <file>", say("export"))
    .addOption(shared("dataUntil"))
    .addOption(shared("ledger"))
    .addOption(shared("correct"))
    .option("--strict", say("strict"))
    .option("--all", say("all"))
    .option("--format <format>", say("format"))
    .option("--json", say("json"))
    .addOption(shared("mask"))
    .addOption(shared("lang"))
    .action((rulebook: string, _own: unknown, command: Command) =>
      line.choose({ command: "run", options: optionsOf(rulebook, command.optsWithGlobals<Given>()) }),
    );
}

/** The options, their values checked; throws `Unusable`. */
function optionsOf(rulebook: string, given: Given): RunOptions {
  const evaluation = evaluationOptions("merit run", USAGE, given);
  if (given.findings !== undefined && !/\.(csv|xlsx|json)$/i.test(given.findings)) {
    throw badValue(
      "--findings",
      given.findings,
      bilingual("a file ending in .csv, .xlsx or .json", "以 .csv、.xlsx 或 .json 结尾的文件"),
      "findings.csv",
    );
  }
  if (given.mask && given.findings !== undefined) {
    const why = bilingual(
      "the file of findings quotes cells as they are",
      "检查结果文件会原样引用单元格内容",
    );
    throw notTogether("--mask", "--findings", why);
  }
  refuseExport(given);
  const format = formatNamed(given, PRINT_FORMATS);
  if (given.all && format !== "text") {
    const why = bilingual("that form holds everyone anyway", "该形式本就包含所有人");
    throw notTogether("--all", `--format ${format}`, why);
  }
  return {
    ...evaluation,
    rulebook,
    out: given.out,
    set: overrides(given.set),
    only: onlyNamed(given.only),
    findings: given.findings,
    export: given.export,
    correct: periodsToCorrect(given),
    strict: given.strict ?? false,
    format,
    all: given.all ?? false,
  };
}

/** A payroll system is given what is paid: by its names, and by the rulebook as it is. */
function refuseExport(given: Given): void {
  if (given.export === undefined) return;
  if (given.out === undefined) {
    throw needsOption("--export", "--out FOLDER", bilingual("the file is written there", "文件写在该处"));
  }
  const others = [
    {
      isGiven: given.mask,
      second: "--mask",
      why: bilingual("nobody can be paid by a pseudonym", "代号无法用于发薪"),
    },
    { isGiven: given.set, second: "--set", why: bilingual("a trial is not paid", "试算结果不用于发薪") },
  ];
  const clash = others.find(({ isGiven }) => isGiven);
  if (clash) throw notTogether("--export", clash.second, clash.why);
}
