import { Command } from "commander";
import { VERSION } from "../report/version.js";
import type { Invocation } from "./invocation.js";
import {
  CLOSE_USAGE,
  checkOptions,
  closeOptions,
  type GivenCheckOptions,
  type GivenLedgerOptions,
  type GivenRunOptions,
  RUN_USAGE,
  runOptions,
  VERIFY_USAGE,
  verifyOptions,
} from "./option-values.js";
import { type Say, WORDS } from "./words.js";

const USAGES = {
  merit: "merit <command>",
  run: RUN_USAGE,
  check: "merit check [RULEBOOK...] [options]",
  test: "merit test [FILE...] [options]",
} as const;

/** All commands and options there are, described in one language; `choose` is told which command was called. */
export function makeProgram(say: Say, choose: (invocation: Invocation) => void): Command {
  const program = new Command("merit");
  program
    .usage(USAGES.merit.slice("merit ".length))
    .description(say("about"))
    .configureHelp({ styleTitle: (title) => TITLES[title]?.(say) ?? title })
    .helpOption("-h, --help", say("help"))
    .helpCommand(false)
    .enablePositionalOptions()
    .version(VERSION, "--version", say("version"))
    .option("--lang <language>", say("lang"))
    .addHelpText("after", `\n${say("exitCodes")}`);
  program
    .command("run")
    .usage(USAGES.run.slice("merit run ".length))
    .description(say("aboutRun"))
    .argument("<rulebook>", say("rulebook"))
    .option("--data <folder>", say("data"))
    .option("--period <period>", say("period"))
    .option("--out <folder>", say("out"))
    .option("--set <name=value>", say("set"), gather)
    .option("--only <link=key>", say("only"))
    .option("--findings <file>", say("findings"))
    .option("--data-until <date>", say("dataUntil"))
    .option("--ledger <folder>", say("ledger"))
    .option("--correct <period>", say("correct"), gather)
    .option("--strict", say("strict"))
    .option("--json", say("json"))
    .option("--mask", say("mask"))
    .option("--lang <language>", say("lang"))
    .action((rulebook: string, _own: unknown, command: Command) =>
      choose({ command: "run", options: runOptions(rulebook, command.optsWithGlobals<GivenRunOptions>()) }),
    );
  for (const name of ["check", "test"] as const) {
    program
      .command(name)
      .usage(USAGES[name].slice(`merit ${name} `.length))
      .description(say(name === "check" ? "aboutCheck" : "aboutTest"))
      .argument("[files...]", say(name === "check" ? "rulebooks" : "testFiles"))
      .option("--format <format>", say("format"))
      .option("--lang <language>", say("lang"))
      .action((files: string[], _own: unknown, command: Command) =>
        choose({ command: name, options: checkOptions(files, command.optsWithGlobals<GivenCheckOptions>()) }),
      );
  }
  program
    .command("close")
    .usage(CLOSE_USAGE.slice("merit close ".length))
    .description(say("aboutClose"))
    .argument("<result>", say("result"))
    .option("--ledger <folder>", say("ledgerToClose"))
    .option("--lang <language>", say("lang"))
    .action((result: string, _own: unknown, command: Command) =>
      choose({
        command: "close",
        options: closeOptions(result, command.optsWithGlobals<GivenLedgerOptions>()),
      }),
    );
  program
    .command("verify")
    .usage(VERIFY_USAGE.slice("merit verify ".length))
    .description(say("aboutVerify"))
    .option("--ledger <folder>", say("ledgerToVerify"))
    .option("--lang <language>", say("lang"))
    .action((_own: unknown, command: Command) =>
      choose({ command: "verify", options: verifyOptions(command.optsWithGlobals<GivenLedgerOptions>()) }),
    );
  for (const command of program.commands) command.helpOption("-h, --help", say("help"));
  return program;
}

const TITLES: Readonly<Record<string, ((say: Say) => string) | undefined>> = {
  [WORDS.usage.en]: (say) => say("usage"),
  [WORDS.commands.en]: (say) => say("commands"),
  [WORDS.arguments.en]: (say) => say("arguments"),
  [WORDS.options.en]: (say) => say("options"),
};

function gather(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
