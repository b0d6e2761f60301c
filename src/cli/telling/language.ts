import type { Language } from "../../base/language.js";

/** The value of `--lang` on a command line, before anything else of it is understood; the last one counts. */
function langOption(argv: readonly string[]): string | undefined {
  let found: string | undefined;
  for (const [i, argument] of argv.entries()) {
    if (argument === "--") break;
    if (argument === "--lang") found = argv[i + 1];
    else if (argument.startsWith("--lang=")) found = argument.slice("--lang=".length);
  }
  return found;
}

/** Is it the name of a language that the program speaks? */
export function isLanguage(text: string | undefined): text is Language {
  return text === "en" || text === "zh";
}

/** The language for the terminal: `--lang`, else what the locale of the environment says (POSIX order), else English. */
export function terminalLanguage(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = langOption(argv);
  if (isLanguage(asked)) return asked;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return /^zh/i.test(locale) ? "zh" : "en";
}
