import { checkedDay } from "../base/calendar.js";
import { type Bilingual, bilingual, type Language } from "../base/language.js";
import { type Finding, finding } from "../findings/finding.js";
import type { CheckOptions, CloseOptions, RunOptions, VerifyOptions } from "./invocation.js";
import { isLanguage } from "./language.js";

export const CLOSE_USAGE = "merit close RESULT --ledger FOLDER";
export const VERIFY_USAGE = "merit verify --ledger FOLDER";
export const RUN_USAGE = "merit run RULEBOOK --data FOLDER [options]";

/** A command line that cannot be followed. */
export class Unusable extends Error {
  readonly finding: Finding;

  constructor(why: Finding) {
    super(why.code);
    this.finding = why;
  }
}

/** What commander hands on. */
export interface GivenRunOptions {
  readonly data?: string;
  readonly period?: string;
  readonly out?: string;
  readonly set?: readonly string[];
  readonly only?: string;
  readonly findings?: string;
  readonly dataUntil?: string;
  readonly ledger?: string;
  readonly correct?: readonly string[];
  readonly strict?: true;
  readonly json?: true;
  readonly mask?: true;
  readonly lang?: string;
}

export interface GivenLedgerOptions {
  readonly ledger?: string;
  readonly lang?: string;
}

export interface GivenCheckOptions {
  readonly format?: string;
  readonly lang?: string;
}

/** The options of `merit run`, their values checked; throws `Unusable`. */
export function runOptions(rulebook: string, given: GivenRunOptions): RunOptions {
  if (given.data === undefined) {
    throw new Unusable(
      finding("usage-argument-missing", undefined, {
        command: "merit run",
        name: "--data FOLDER",
        usage: RUN_USAGE,
      }),
    );
  }
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
  if (given.correct && given.ledger === undefined) {
    const why = bilingual("only the periods of a ledger can be corrected", "只有账本中的周期才能更正");
    throw new Unusable(
      finding("usage-needs-option", undefined, { option: "--correct", other: "--ledger FOLDER", why }),
    );
  }
  const set = overrides(given.set ?? []);
  const only = given.only === undefined ? undefined : pair("--only", given.only, "team=A");
  return {
    rulebook,
    data: given.data,
    period: given.period,
    out: given.out,
    set,
    only: only && { link: only[0], key: only[1] },
    findings: given.findings,
    dataUntil: given.dataUntil === undefined ? undefined : day("--data-until", given.dataUntil),
    ledger: given.ledger,
    correct: [...new Set(given.correct ?? [])],
    strict: given.strict ?? false,
    json: given.json ?? false,
    mask: given.mask ?? false,
    lang: language(given.lang),
  };
}

/** The options of `merit close`; throws `Unusable`. */
export function closeOptions(result: string, given: GivenLedgerOptions): CloseOptions {
  return { result, ...ledgerOption("merit close", CLOSE_USAGE, given) };
}

/** The options of `merit verify`; throws `Unusable`. */
export function verifyOptions(given: GivenLedgerOptions): VerifyOptions {
  return ledgerOption("merit verify", VERIFY_USAGE, given);
}

function ledgerOption(
  command: string,
  usage: string,
  { ledger, lang }: GivenLedgerOptions,
): { readonly ledger: string } {
  language(lang);
  if (ledger !== undefined) return { ledger };
  throw new Unusable(
    finding("usage-argument-missing", undefined, { command, name: "--ledger FOLDER", usage }),
  );
}

/** The options of `merit check` and `merit test`, their values checked; throws `Unusable`. */
export function checkOptions(
  files: readonly string[],
  { format = "text", lang }: GivenCheckOptions,
): CheckOptions {
  language(lang);
  if (format !== "text" && format !== "json")
    throw badValue("--format", format, bilingual("text or json", "text 或 json"), "json");
  return { files, format };
}

function language(text: string | undefined): Language | undefined {
  if (text === undefined || isLanguage(text)) return text;
  throw badValue("--lang", text, bilingual("en or zh", "en 或 zh"), "zh");
}

/** Values by parameter; which of two for one parameter is meant is not guessed. */
function overrides(texts: readonly string[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const text of texts) {
    const [name, value] = pair("--set", text, "limit=3%");
    if (values.has(name)) {
      throw badValue(
        "--set",
        text,
        bilingual("one value for each parameter", "每个参数只给一个值"),
        `${name}=${value}`,
      );
    }
    values.set(name, value);
  }
  return values;
}

/** `name=value` in two parts. */
function pair(option: string, text: string, example: string): [string, string] {
  const at = text.indexOf("=");
  if (at > 0 && at < text.length - 1) return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  throw badValue(option, text, bilingual("a name, = and a value", "名称、= 和值"), example);
}

function day(option: string, text: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const found = parts && checkedDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (found === undefined || found === null) {
    throw badValue(
      option,
      text,
      bilingual("a day that exists, as year-month-day", "存在的日期，格式为年-月-日"),
      "2026-11-30",
    );
  }
  return found;
}

function badValue(option: string, found: string, expected: Bilingual, example: string): Unusable {
  return new Unusable(finding("usage-bad-value", undefined, { option, found, expected, example }));
}
