import { Command, Help } from "commander";
import type { Bilingual, Language } from "../../base/language.js";
import type { Limits } from "../../base/limits.js";
import { sayer } from "../../base/phrases.js";
import { textWidth } from "../../base/text-width.js";
import { VERSION } from "../../report/version.js";
import { declareCheck } from "./check.js";
import { declareCliffs } from "./cliffs.js";
import { declareClose } from "./close.js";
import { declareDiff } from "./diff.js";
import { declareExplain } from "./explain.js";
import { declareInit } from "./init.js";
import { declareInspect } from "./inspect.js";
import type { Invocation } from "./invocation.js";
import { addLimitOption } from "./limit-option.js";
import { OPTION_WORDS } from "./option-words.js";
import { argumentWords, flagWords, usageWords } from "./placeholders.js";
import { declareRun } from "./run.js";
import { declareSchema } from "./schema.js";
import { declareStatements } from "./statements.js";
import { declareTest } from "./test.js";
import { declareVerify } from "./verify.js";

const PROGRAM_WORDS = {
  ...OPTION_WORDS,
  usage: { en: "Usage:", zh: "用法：" },
  commands: { en: "Commands:", zh: "命令：" },
  arguments: { en: "Arguments:", zh: "参数：" },
  options: { en: "Options:", zh: "选项：" },
  about: {
    en: "Computes pay from spreadsheets by a rulebook in YAML: exactly, and so that every figure can be explained.",
    zh: "按 YAML 规则文件，从表格数据精确计算奖金，每个数字都可追溯。",
  },
  exitCodes: {
    en: "Exit: 0 done, 1 the command says no (errors in data or rulebook, failed tests), 2 it could not run, 130/143 stopped by a signal.",
    zh: "退出码：0 完成；1 结论为否（数据或规则有错误、测试失败）；2 无法运行；130/143 被信号中止。",
  },
  version: { en: "show the version", zh: "显示版本" },
} as const satisfies Record<string, Bilingual>;

/** The commands, in the order of help. */
const COMMANDS = [
  declareRun,
  declareCheck,
  declareTest,
  declareExplain,
  declareDiff,
  declareCliffs,
  declareStatements,
  declareClose,
  declareVerify,
  declareInspect,
  declareInit,
  declareSchema,
];

/** All commands and options there are, described in one language; `choose` is told which command was called. */
export function makeProgram(language: Language, choose: (invocation: Invocation) => void): Command {
  const say = sayer(PROGRAM_WORDS, language);
  const program = new Command("merit");
  program
    .usage("<command>")
    .description(say("about"))
    .configureHelp(helpIn(language))
    .helpOption("-h, --help", say("help"))
    .helpCommand(false)
    .enablePositionalOptions()
    .version(VERSION, "--version", say("version"))
    .option("--lang <language>", say("lang"))
    .addHelpText("after", `\n${say("exitCodes")}`);
  let limits: Limits | undefined;
  const chosen = (invocation: Invocation) => choose(limits ? { ...invocation, limits } : invocation);
  for (const declare of COMMANDS) declare({ program, language, choose: chosen });
  addLimitOption(program, language, (given) => {
    limits = given;
  });
  return program;
}

/** How help is written: titles, commands' usage, and the words for values, which commander would give in English. */
function helpIn(language: Language): Partial<Help> {
  const plain = new Help();
  return {
    styleTitle: (title) => titleIn(language, title),
    commandUsage: (command) => usageWords(plain.commandUsage(command))[language],
    optionTerm: (option) => flagWords(plain.optionTerm(option))[language],
    argumentTerm: (argument) => argumentWords(plain.argumentTerm(argument))[language],
    displayWidth: textWidth,
  };
}

/** A title of help, which commander gives in English. */
function titleIn(language: Language, title: string): string {
  const { usage, commands, arguments: args, options } = PROGRAM_WORDS;
  return [usage, commands, args, options].find(({ en }) => en === title)?.[language] ?? title;
}
