import { checkedDay } from "../../base/calendar.js";
import { type Bilingual, bilingual, type Language } from "../../base/language.js";
import { type Finding, finding } from "../../findings/finding.js";
import { isLanguage } from "../telling/language.js";
import { usageWords } from "./placeholders.js";

/** A command line that cannot be followed. */
export class Unusable extends Error {
  readonly finding: Finding;

  constructor(why: Finding) {
    super(why.code);
    this.finding = why;
  }
}

/** An option that a command cannot do without; throws `Unusable`. `usage` without the command's name. */
export function required(command: string, usage: string, name: string, value: string | undefined): string {
  if (value !== undefined) return value;
  throw new Unusable(
    finding("usage-argument-missing", undefined, {
      command,
      name: usageWords(name),
      usage: usageWords(`${command} ${usage}`),
    }),
  );
}

/** Values of an option that may be repeated. */
export function gather(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** The value of `--lang`; throws `Unusable`. */
export function languageNamed(text: string | undefined): Language | undefined {
  if (text === undefined || isLanguage(text)) return text;
  throw badValue("--lang", text, bilingual("en or zh", "en 或 zh"), "zh");
}

/** The values of `--set`; which of two for one parameter is meant is not guessed. Throws `Unusable`. */
export function overrides(texts: readonly string[] = []): ReadonlyMap<string, string> {
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

/** `name=value` in two parts; throws `Unusable`. */
export function pair(option: string, text: string, example: string): [string, string] {
  const at = text.indexOf("=");
  if (at > 0 && at < text.length - 1) return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  throw badValue(option, text, bilingual("a name, = and a value", "名称、= 和值"), example);
}

/** A day of the calendar; throws `Unusable`. */
export function day(option: string, text: string): number {
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

/** One of the words that an option takes; throws `Unusable`. */
export function oneOf<W extends string>(option: string, found: string, words: readonly W[]): W {
  const word = words.find((one) => one === found);
  if (word !== undefined) return word;
  const [last, ...others] = [...words].reverse();
  const before = others.reverse();
  const expected = bilingual(`${before.join(", ")} or ${last}`, `${before.join("、")} 或 ${last}`);
  throw badValue(option, found, expected, words[1] ?? last);
}

/** What commander hands on of the form in which a command prints. */
export interface FormatGiven {
  readonly format?: string;
  readonly json?: true;
}

/** The value of `--format`, for which `--json` is the short way; text unless said. Throws `Unusable`. */
export function formatNamed<T extends string>(
  { format, json }: FormatGiven,
  forms: readonly ("text" | "json" | T)[],
): "text" | "json" | T {
  if (format === undefined) return json ? "json" : "text";
  const named = oneOf("--format", format, forms);
  if (!json || named === "json") return named;
  throw notTogether("--json", `--format ${named}`, bilingual("only one form is printed", "只能输出一种形式"));
}

/** A value that an option does not take. */
export function badValue(option: string, found: string, expected: Bilingual, example: string): Unusable {
  return new Unusable(finding("usage-bad-value", undefined, { option, found, expected, example }));
}

/** Two options of which each makes the other pointless or wrong. */
export function notTogether(first: string, second: string, why: Bilingual): Unusable {
  return new Unusable(finding("usage-not-together", undefined, { first, second, why }));
}

/** An option that says nothing without another one. */
export function needsOption(option: string, other: string, why: Bilingual): Unusable {
  return new Unusable(finding("usage-needs-option", undefined, { option, other, why }));
}
