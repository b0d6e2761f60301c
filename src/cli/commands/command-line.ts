import type { Command } from "commander";
import type { Language } from "../../base/language.js";
import type { Invocation } from "./invocation.js";
import { OPTION_WORDS } from "./option-words.js";

/** The command line that commands add themselves to, described in one language. */
export interface CommandLine {
  readonly program: Command;
  readonly language: Language;
  /** Is told which command was called, and what it is asked. */
  readonly choose: (invocation: Invocation) => void;
}

/** What help says first of a command; `usage` without `merit` and the command's name. */
export interface CommandHead {
  readonly name: Invocation["command"];
  readonly usage: string;
  readonly about: string;
}

/** Adds a command with its help; arguments and options are added to what is given back. */
export function addCommand({ program, language }: CommandLine, { name, usage, about }: CommandHead): Command {
  return program
    .command(name)
    .usage(usage)
    .description(about)
    .helpOption("-h, --help", OPTION_WORDS.help[language]);
}
