import { type Command, CommanderError } from "commander";
import type { Language } from "../../base/language.js";
import { type Finding, finding } from "../../findings/finding.js";
import { didYouMean } from "../../language/check-context.js";
import type { Invocation } from "./invocation.js";
import { Unusable } from "./option-values.js";
import { flagWords, usageWords } from "./placeholders.js";
import { makeProgram } from "./program.js";

/** Reads a command line (without node and script). `columns` is the width for help. */
export function parseCommandLine(argv: readonly string[], language: Language, columns: number): Invocation {
  let invocation: Invocation | undefined;
  const told: string[] = [];
  const choose = (chosen: Invocation): void => {
    invocation = chosen;
  };
  const program = makeProgram(language, choose);
  for (const command of [program, ...program.commands]) {
    command.exitOverride((error) => {
      throw error.exitCode === 0 || error.code === "commander.help"
        ? error
        : new Unusable(problemOf(error, command));
    });
    command.configureOutput({
      writeOut: (text) => told.push(text),
      writeErr: (text) => told.push(text),
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: () => {},
    });
  }
  const asked = withHelpWord(argv);
  const unknown = unknownCommand(program, asked);
  if (unknown) return { command: "none", finding: unknown };
  try {
    program.parse(asked, { from: "user" });
  } catch (error) {
    if (error instanceof Unusable) return { command: "none", finding: error.finding };
    if (!(error instanceof CommanderError)) throw error;
    return { command: "tell", text: told.join(""), code: error.exitCode === 0 ? 0 : 2 };
  }
  if (!invocation) throw new Error("a command line was accepted and led to no command");
  return invocation;
}

/** `help run` as `run --help`: many type it so. */
function withHelpWord(argv: readonly string[]): string[] {
  const at = argv.findIndex((word, i) => !word.startsWith("-") && argv[i - 1] !== "--lang");
  return argv[at] === "help" ? [...argv.slice(0, at), ...argv.slice(at + 1), "--help"] : [...argv];
}

/** The first word that is no option, where no command is called so; before it, `--help` would be followed. */
function unknownCommand(program: Command, argv: readonly string[]): Finding | undefined {
  const found = argv.find((word, i) => !word.startsWith("-") && argv[i - 1] !== "--lang");
  const known = program.commands.map((one) => one.name());
  if (found === undefined || known.includes(found)) return undefined;
  return finding("usage-unknown-command", undefined, { found, known, hint: didYouMean(found, known) });
}

/** What commander objected to, as a finding of ours. Its messages put the culprit first in single quotes. */
function problemOf(error: CommanderError, command: Command): Finding {
  const found = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const name = command.parent ? `merit ${command.name()}` : "merit";
  const usage = usageWords(`${name} ${command.usage()}`);
  switch (error.code) {
    case "commander.unknownOption": {
      const flags = command.options.map((option) => option.long ?? "");
      return finding("usage-unknown-option", undefined, {
        command: name,
        found,
        hint: didYouMean(found, flags),
      });
    }
    case "commander.optionMissingArgument":
      return finding("usage-option-value", undefined, {
        option: found.split(" ")[0],
        usage: flagWords(found),
      });
    case "commander.missingArgument":
      return finding("usage-argument-missing", undefined, {
        command: name,
        name: usageWords(found.toUpperCase()),
        usage,
      });
    case "commander.excessArguments":
      return finding("usage-too-many-arguments", undefined, { command: name, usage });
    default:
      throw error;
  }
}
