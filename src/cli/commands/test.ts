import type { Command } from "commander";
import { type Exact, HUNDRED, parseExact } from "../../base/exact.js";
import { type Bilingual, bilingual } from "../../base/language.js";
import { sayer } from "../../base/phrases.js";
import { addCommand, type CommandLine } from "./command-line.js";
import { type FindingFormat, TEST_FORMATS, type TestFormat } from "./formats.js";
import { badValue, formatNamed, languageNamed, needsOption, notTogether } from "./option-values.js";
import { OPTION_WORDS } from "./option-words.js";

const TEST_WORDS = {
  ...OPTION_WORDS,
  about: { en: "run the test cases of rulebooks", zh: "运行规则的测试用例" },
  format: {
    en: "how outcomes are printed: text, json, github (annotations of a workflow), sarif (for code scanning) or junit",
    zh: "结果的输出形式：text、json、github（工作流注释）、sarif（供代码扫描）或 junit",
  },
  testFiles: {
    en: "test files (*.test.yaml), or folders of them; without any, those under rules/, or in the current folder",
    zh: "测试文件（*.test.yaml）或其所在文件夹；不写则运行 rules/ 下的，或当前文件夹中的",
  },
  mutate: {
    en: "change the rulebooks one meaning at a time, and list the changes that no case notices",
    zh: "逐一改动规则的含义，列出没有用例察觉的改动",
  },
  coverage: {
    en: "also list what of the rules no case shows: steps, branches, edges, limits",
    zh: "同时列出用例尚未覆盖的规则部分：档位、分支、界限、限额",
  },
  min: {
    en: "with --coverage: exit 1 where less of a file is covered, as 90%",
    zh: "与 --coverage 同用：任一文件覆盖率低于该值（如 90%）时退出码为 1",
  },
  writeEdges: {
    en: "draft cases at the edges that no case shows, to be confirmed, and add them to the files named",
    zh: "为尚无用例的界限起草用例（待确认），并追加到所列文件",
  },
} as const satisfies Record<string, Bilingual>;

/** What `merit test` is asked. */
export interface TestOptions {
  readonly files: readonly string[];
  readonly format: TestFormat;
  readonly coverage: boolean;
  /** The share of each file that must be covered. */
  readonly min: Exact | undefined;
  /** In which form the changes that no case notices are told; undefined: they are not asked for. */
  readonly mutate: FindingFormat | undefined;
  readonly writeEdges: boolean;
}

/** What commander hands on. */
interface Given {
  readonly coverage?: true;
  readonly min?: string;
  readonly mutate?: true;
  readonly writeEdges?: true;
  readonly format?: string;
  readonly json?: true;
  readonly lang?: string;
}

/** Adds `merit test` to the command line. */
export function declareTest(line: CommandLine): void {
  const say = sayer(TEST_WORDS, line.language);
  addCommand(line, { name: "test", usage: "[FILE...] [options]", about: say("about") })
    .argument("[files...]", say("testFiles"))
    .option("--coverage", say("coverage"))
    .option("--min <percent>", say("min"))
    .option("--mutate", say("mutate"))
    .option("--write-edges", say("writeEdges"))
    .option("--format <format>", say("format"))
    .option("--json", say("json"))
    .option("--lang <language>", say("lang"))
    .action((files: string[], _own: unknown, command: Command) =>
      line.choose({ command: "test", options: optionsOf(files, command.optsWithGlobals<Given>()) }),
    );
}

/** The options, their values checked; throws `Unusable`. */
function optionsOf(files: readonly string[], given: Given): TestOptions {
  const { lang, coverage = false } = given;
  languageNamed(lang);
  const min = given.min === undefined ? undefined : shareNamed("--min", given.min);
  if (min && !coverage) {
    throw needsOption(
      "--min",
      "--coverage",
      bilingual("it is a share of what is covered", "它是覆盖率的下限"),
    );
  }
  const chosen = formatNamed(given, TEST_FORMATS);
  if (given.writeEdges) refuseBesideDrafts(files, given, chosen);
  return {
    files,
    format: chosen,
    coverage,
    min,
    mutate: given.mutate && formatOfMutations(chosen, coverage),
    writeEdges: given.writeEdges ?? false,
  };
}

/** A change is no case, which is all that JUnit has a form for. */
function formatOfMutations(format: TestFormat, coverage: boolean): FindingFormat {
  const why = bilingual("changes of a rulebook are no cases", "规则的改动不是用例");
  if (format === "junit") throw notTogether("--mutate", "--format junit", why);
  if (coverage) {
    throw notTogether("--mutate", "--coverage", bilingual("each is a study of its own", "两者是不同的分析"));
  }
  return format;
}

/** Drafts are added to files that somebody names, and told as text. */
function refuseBesideDrafts(files: readonly string[], { coverage, mutate }: Given, format: TestFormat): void {
  if (files.length === 0) {
    const why = bilingual("drafts are only added to files that are named", "草稿只追加到所列文件");
    throw needsOption("--write-edges", "FILE", why);
  }
  const why = bilingual("drafting has a report of its own", "起草有自己的报告");
  if (coverage) throw notTogether("--write-edges", "--coverage", why);
  if (mutate) throw notTogether("--write-edges", "--mutate", why);
  if (format !== "text") throw notTogether("--write-edges", "--format", why);
}

/** A percent from 0% to 100%; throws `Unusable`. */
function shareNamed(option: string, text: string): Exact {
  const share = parseExact(text.replace(/%$/, ""))?.div(HUNDRED);
  if (share && share.compare(0) >= 0 && share.compare(1) <= 0) return share;
  throw badValue(option, text, bilingual("a percent from 0% to 100%", "0% 到 100% 的百分比"), "90%");
}
