import type { Command } from "commander";
import { HUNDRED, parseExact } from "../../base/exact.js";
import { type Bilingual, bilingual } from "../../base/language.js";
import { sayer } from "../../base/phrases.js";
import { finding } from "../../findings/finding.js";
import type { Only } from "../../report/limit.js";
import type { Limit } from "../../study/diff/limits.js";
import { parseRange, type Range } from "../../study/sweep/range.js";
import { addCommand, type CommandLine } from "./command-line.js";
import {
  type EvaluationGiven,
  type EvaluationOptions,
  evaluationOptions,
  onlyNamed,
  sharedOptions,
} from "./evaluation-options.js";
import { PRINT_FORMATS, type PrintFormat } from "./formats.js";
import { badValue, formatNamed, gather, notTogether, overrides, pair, Unusable } from "./option-values.js";
import { OPTION_WORDS } from "./option-words.js";

const USAGE = "OLD [NEW] --data FOLDER [options]";

export const DIFF_WORDS = {
  ...OPTION_WORDS,
  about: {
    en: "compare what two rulebooks pay for the same data: to whom, how much and why",
    zh: "以同一数据比较两个规则文件：谁的薪酬变化、变化多少、为什么",
  },
  old: {
    en: "the rulebook as it was: a file, or git:REVISION:FILE",
    zh: "原规则：文件，或 git:版本:文件",
  },
  new: {
    en: "the rulebook as it is to be; may be left out with --set",
    zh: "新规则；用 --set 时可不写",
  },
  set: {
    en: "another value for a parameter of the new rulebook (may be repeated)",
    zh: "为新规则的参数设定另一个值（可重复）",
  },
  sweep: {
    en: "instead of a second rulebook: the cost of one value of a parameter after the other, as limit=1%..5%:0.5%",
    zh: "不与另一规则比较，而是逐一试算参数取值的成本，如 limit=1%..5%:0.5%",
  },
  limit: {
    en: "say no (exit 1) where a change is larger: total=2%, total=5000, person=10%, person=500 (may be repeated)",
    zh: "变化超过限度时结论为否（退出码 1）：total=2%、total=5000、person=10%、person=500（可重复）",
  },
  format: {
    en: "text, json, or markdown (for a comment on a pull request)",
    zh: "text、json 或 markdown（用于合并请求的评论）",
  },
} as const satisfies Record<string, Bilingual>;

/** What `merit diff` is asked. */
export interface DiffOptions extends EvaluationOptions {
  readonly old: string;
  /** Undefined: the old one, with other parameters. */
  readonly new: string | undefined;
  /** name → text of its value, for the new rulebook */
  readonly set: ReadonlyMap<string, string>;
  /** The values to try one after the other, instead of a comparison. */
  readonly sweep: Range | undefined;
  readonly limits: readonly Limit[];
  readonly only: Only | undefined;
  readonly format: PrintFormat;
}

/** What commander hands on. */
interface Given extends EvaluationGiven {
  readonly sweep?: string;
  readonly limit?: readonly string[];
  readonly format?: string;
  readonly json?: true;
}

/** Adds `merit diff` to the command line. */
export function declareDiff(line: CommandLine): void {
  const say = sayer(DIFF_WORDS, line.language);
  const shared = sharedOptions(line.language);
  addCommand(line, { name: "diff", usage: USAGE, about: say("about") })
    .argument("<old>", say("old"))
    .argument("[new]", say("new"))
    .addOption(shared("data"))
    .addOption(shared("period"))
    .addOption(shared("set", say("set")))
    .option("--sweep <name=range>", say("sweep"))
    .option("--limit <what=most>", say("limit"), gather)
    .addOption(shared("only"))
    .addOption(shared("dataUntil"))
    .addOption(shared("ledger"))
    .option("--format <format>", say("format"))
    .option("--json", say("json"))
    .addOption(shared("mask"))
    .addOption(shared("lang"))
    .action((old: string, other: string | undefined, _own: unknown, command: Command) =>
      line.choose({ command: "diff", options: optionsOf(old, other, command.optsWithGlobals<Given>()) }),
    );
}

/** The options, their values checked; throws `Unusable`. */
function optionsOf(old: string, other: string | undefined, given: Given): DiffOptions {
  const evaluation = evaluationOptions("merit diff", USAGE, given);
  const set = overrides(given.set);
  const sweep = given.sweep === undefined ? undefined : rangeOf(given.sweep, other, set, given);
  if (other === undefined && set.size === 0 && !sweep) {
    throw new Unusable(finding("diff-one-rulebook", undefined, { found: old }));
  }
  if (given.limit && given.only !== undefined) {
    throw notTogether("--limit", "--only", bilingual("a limit is on all who are paid", "限度针对全部人员"));
  }
  return {
    ...evaluation,
    old,
    new: other,
    set,
    sweep,
    limits: (given.limit ?? []).map(limit),
    only: onlyNamed(given.only),
    format: formatNamed(given, PRINT_FORMATS),
  };
}

/** What `--sweep` asks, and that nothing else is asked beside it that it does not do. */
function rangeOf(
  text: string,
  other: string | undefined,
  set: ReadonlyMap<string, string>,
  given: Given,
): Range {
  const [, name, range] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  const parsed = name === undefined || range === undefined ? undefined : parseRange(name.trim(), range);
  if (!parsed) throw new Unusable(finding("sweep-form", undefined, { found: text }));
  const others = [
    { second: "NEW", isGiven: other !== undefined, why: SWEEPS_ONE },
    { second: `--set ${parsed.name}`, isGiven: set.has(parsed.name), why: SWEEPS_IT },
    { second: "--limit", isGiven: given.limit !== undefined, why: SWEEPS_TO_SHOW },
    { second: "--only", isGiven: given.only !== undefined, why: SWEEPS_ALL },
  ];
  const wrong = others.find(({ isGiven }) => isGiven);
  if (wrong) throw notTogether("--sweep", wrong.second, wrong.why);
  return parsed;
}

const SWEEPS_ONE = bilingual("a sweep changes one rulebook", "逐值试算只针对一个规则文件");
const SWEEPS_IT = bilingual("the sweep gives this parameter its values", "该参数的取值由 --sweep 决定");
const SWEEPS_TO_SHOW = bilingual("a sweep shows what each value costs", "逐值试算只显示各取值的成本");
const SWEEPS_ALL = bilingual("a sweep adds up all who are paid", "逐值试算合计所有人员");

function limit(text: string): Limit {
  const [of, most] = pair("--limit", text, "total=2%");
  const [, digits, sign] = /^(\d+(?:\.\d+)?)(%?)$/.exec(most) ?? [];
  const value = digits === undefined ? undefined : parseExact(digits);
  if ((of !== "total" && of !== "person") || !value) {
    const expected = bilingual(
      "total= or person=, and an amount or a percent",
      "total= 或 person=，后接金额或百分比",
    );
    throw badValue("--limit", text, expected, "total=2%");
  }
  const isShare = sign === "%";
  return { of, most: isShare ? value.div(HUNDRED) : value, isShare, text };
}
