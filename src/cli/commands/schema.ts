import type { Command } from "commander";
import type { Bilingual, Language } from "../../base/language.js";
import { sayer } from "../../base/phrases.js";
import { addCommand, type CommandLine } from "./command-line.js";
import { languageNamed } from "./option-values.js";

const SCHEMA_WORDS = {
  about: {
    en: "print a JSON Schema by which editors complete, explain and check rulebooks",
    zh: "输出 JSON Schema，供编辑器补全、说明并检查规则文件",
  },
  tests: { en: "the schema of test files (*.test.yaml)", zh: "输出测试文件（*.test.yaml）的 Schema" },
  lang: {
    en: "language of the explanations, en or zh; en unless said",
    zh: "说明文字的语言，en 或 zh；默认 en",
  },
} as const satisfies Record<string, Bilingual>;

/** What `merit schema` is asked. */
export interface SchemaOptions {
  readonly of: "rulebooks" | "tests";
  readonly lang: Language;
}

/** What commander hands on. */
interface Given {
  readonly tests?: true;
  readonly lang?: string;
}

/** Adds `merit schema` to the command line. */
export function declareSchema(line: CommandLine): void {
  const say = sayer(SCHEMA_WORDS, line.language);
  addCommand(line, { name: "schema", usage: "[options]", about: say("about") })
    .option("--tests", say("tests"))
    .option("--lang <language>", say("lang"))
    .action((_own: unknown, command: Command) =>
      line.choose({ command: "schema", options: optionsOf(command.optsWithGlobals<Given>()) }),
    );
}

/** The options, their values checked; throws `Unusable`. What is printed is a file, so LANG does not change it. */
function optionsOf({ tests, lang }: Given): SchemaOptions {
  return { of: tests ? "tests" : "rulebooks", lang: languageNamed(lang) ?? "en" };
}
