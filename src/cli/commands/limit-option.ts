import type { Command } from "commander";
import { type Bilingual, bilingual, type Language } from "../../base/language.js";
import {
  LIMIT_NAMES,
  LIMITS,
  type LimitName,
  type Limits,
  sizeOf,
  sizeText,
  USUAL_LIMITS,
} from "../../base/limits.js";
import { badValue, gather, oneOf, pair } from "./option-values.js";

const ABOUT: Bilingual = {
  en: "read larger files, as cell=4MB (docs/limits.md; may be repeated)",
  zh: "读取更大的文件，如 cell=4MB（见 docs/limits.zh.md，可重复）",
};

/** Commands that read neither data nor rulebooks of others. */
const WITHOUT: ReadonlySet<string> = new Set(["init", "schema", "close", "verify"]);

/** Adds `--read-limit` to the commands that read files; `tell` gets what the called one was given. */
export function addLimitOption(program: Command, language: Language, tell: (limits: Limits) => void): void {
  for (const command of program.commands) {
    if (!WITHOUT.has(command.name())) command.option("--read-limit <name=value>", ABOUT[language], gather);
  }
  program.hook("preAction", (_, command) => {
    const { readLimit } = command.opts<{ readLimit?: readonly string[] }>();
    if (readLimit) tell(limitsOf(readLimit));
  });
}

/** The limits where these are raised; throws `Unusable`. */
function limitsOf(texts: readonly string[]): Limits {
  const limits: Record<LimitName, number> = { ...USUAL_LIMITS };
  for (const text of texts) {
    const [found, size] = pair("--read-limit", text, "cell=4MB");
    const name = oneOf("--read-limit", found, LIMIT_NAMES);
    const value = sizeOf(size);
    const { usual, most } = LIMITS[name];
    if (value === undefined || value < usual || value > most) {
      const [least, last] = [sizeText(name, usual), sizeText(name, most)];
      const expected = bilingual(
        `${name}= and a size of ${least} to ${last}`,
        `${name}= 及 ${least} 至 ${last}`,
      );
      throw badValue("--read-limit", text, expected, `${name}=${sizeText(name, Math.min(2 * usual, most))}`);
    }
    limits[name] = value;
  }
  return limits;
}
