import type { Command } from "commander";
import { type Bilingual, bilingual, type Language } from "../../base/language.js";
import { sayer } from "../../base/phrases.js";
import { finding } from "../../findings/finding.js";
import type { Only } from "../../report/limit.js";
import { addCommand, type CommandLine } from "./command-line.js";
import type { PrintFormat } from "./formats.js";
import {
  badValue,
  day,
  gather,
  languageNamed,
  overrides,
  pair,
  printFormat,
  required,
  Unusable,
} from "./option-values.js";
import { OPTION_WORDS } from "./option-words.js";

const USAGE = "RULEBOOK --data FOLDER [options]";

export const RUN_WORDS = {
  ...OPTION_WORDS,
  about: { en: "compute a period and write its reports", zh: "计算一个周期并写出报表" },
  out: {
    en: "write result.json, a CSV a table, rows-left-out.csv, report.xlsx, report.html and pay-cuts.csv (where a limit acted) there; replaces the folder as a whole",
    zh: "写入 result.json、各表 CSV、rows-left-out.csv、report.xlsx、report.html，以及 pay-cuts.csv（限额生效时）；整体替换该文件夹",
  },
  findings: {
    en: "write every finding to this file: .csv, .xlsx or .json",
    zh: "把全部发现写入该文件：.csv、.xlsx 或 .json",
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
  json: { en: "the same as --format json", zh: "同 --format json" },
} as const satisfies Record<string, Bilingual>;

/** What `merit run` is asked. */
export interface RunOptions {
  readonly rulebook: string;
  readonly data: string;
  readonly period: string | undefined;
  readonly out: string | undefined;
  /** name → text of its value */
  readonly set: ReadonlyMap<string, string>;
  readonly only: Only | undefined;
  readonly findings: string | undefined;
  /** The definition of a file for another system. */
  readonly export: string | undefined;
  /** as a day */
  readonly dataUntil: number | undefined;
  readonly ledger: string | undefined;
  /** Closed periods to correct though they were final. */
  readonly correct: readonly string[];
  readonly strict: boolean;
  readonly format: PrintFormat;
  /** Everyone in the summary. */
  readonly all: boolean;
  readonly mask: boolean;
  readonly lang: Language | undefined;
}

/** What commander hands on. */
interface Given {
  readonly data?: string;
  readonly period?: string;
  readonly out?: string;
  readonly set?: readonly string[];
  readonly only?: string;
  readonly findings?: string;
  readonly export?: string;
  readonly dataUntil?: string;
  readonly ledger?: string;
  readonly correct?: readonly string[];
  readonly strict?: true;
  readonly format?: string;
  readonly all?: true;
  readonly json?: true;
  readonly mask?: true;
  readonly lang?: string;
}

/** Adds `merit run` to the command line. */
export function declareRun(line: CommandLine): void {
  const say = sayer(RUN_WORDS, line.language);
  addCommand(line, { name: "run", usage: USAGE, about: say("about") })
    .argument("<rulebook>", say("rulebook"))
    .option("--data <folder>", say("data"))
    .option("--period <period>", say("period"))
    .option("--out <folder>", say("out"))
    .option("--set <name=value>", say("set"), gather)
    .option("--only <link=key>", say("only"))
    .option("--findings <file>", say("findings"))
    .option("--export <file>", say("export"))
    .option("--data-until <date>", say("dataUntil"))
    .option("--ledger <folder>", say("ledger"))
    .option("--correct <period>", say("correct"), gather)
    .option("--strict", say("strict"))
    .option("--all", say("all"))
    .option("--format <format>", say("format"))
    .option("--json", say("json"))
    .option("--mask", say("mask"))
    .option("--lang <language>", say("lang"))
    .action((rulebook: string, _own: unknown, command: Command) =>
      line.choose({ command: "run", options: optionsOf(rulebook, command.optsWithGlobals<Given>()) }),
    );
}

/** The options, their values checked; throws `Unusable`. */
function optionsOf(rulebook: string, given: Given): RunOptions {
  const data = required("merit run", USAGE, "--data FOLDER", given.data);
  if (given.findings !== undefined && !/\.(csv|xlsx|json)$/i.test(given.findings)) {
    throw badValue(
      "--findings",
      given.findings,
      bilingual("a file ending in .csv, .xlsx or .json", "以 .csv、.xlsx 或 .json 结尾的文件"),
      "findings.csv",
    );
  }
  if (given.mask && given.findings !== undefined) {
    const why = bilingual("the file of findings quotes cells as they are", "发现文件会原样引用单元格内容");
    const values = { first: "--mask", second: "--findings", why };
    throw new Unusable(finding("usage-not-together", undefined, values));
  }
  refuseExport(given);
  if (given.correct && given.ledger === undefined) {
    const why = bilingual("only the periods of a ledger can be corrected", "只有账本中的周期才能更正");
    throw new Unusable(
      finding("usage-needs-option", undefined, { option: "--correct", other: "--ledger FOLDER", why }),
    );
  }
  const format = printFormat(given);
  if (given.all && format !== "text") {
    const why = bilingual("that form holds everyone anyway", "该形式本就包含所有人");
    const values = { first: "--all", second: `--format ${format}`, why };
    throw new Unusable(finding("usage-not-together", undefined, values));
  }
  const only = given.only === undefined ? undefined : pair("--only", given.only, "team=A");
  return {
    rulebook,
    data,
    period: given.period,
    out: given.out,
    set: overrides(given.set ?? []),
    only: only && { link: only[0], key: only[1] },
    findings: given.findings,
    export: given.export,
    dataUntil: given.dataUntil === undefined ? undefined : day("--data-until", given.dataUntil),
    ledger: given.ledger,
    correct: [...new Set(given.correct ?? [])],
    strict: given.strict ?? false,
    format,
    all: given.all ?? false,
    mask: given.mask ?? false,
    lang: languageNamed(given.lang),
  };
}

/** A payroll system is given what is paid: by its names, and by the rulebook as it is. */
function refuseExport(given: Given): void {
  if (given.export === undefined) return;
  if (given.out === undefined) {
    const why = bilingual("the file is written there", "文件写在该处");
    const values = { option: "--export", other: "--out FOLDER", why };
    throw new Unusable(finding("usage-needs-option", undefined, values));
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
  if (!clash) return;
  const { second, why } = clash;
  throw new Unusable(finding("usage-not-together", undefined, { first: "--export", second, why }));
}
