import type { Screen } from "./host.js";

/** Where nothing but blanks stand before it in its line, GitHub takes it for a command (`::add-mask::…`). */
const AT_START = /(^|[\n\r])([^\S\n\r]*)::/g;
/** Within a line, too: GitHub's older form, and those of Azure Pipelines and TeamCity. */
const WITHIN = /##(?=(?:vso|teamcity)?\[)/gi;
const BLANK_END = /(?:^|[\n\r])[^\S\n\r]*$/;
/** Controls of terminals and marks that turn the direction of text, which JSON holds as they are. */
const OF_TERMINALS = /[\u0080-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The same screen, on which no text is taken for a command by a build server that reads along, nor by a terminal: names
 * and labels of other people stand there. What begins a command loses a character to its escape, which JSON reads as that
 * character. Only what is written as `commands` is obeyed.
 */
export function unheeded(screen: Screen): Screen {
  let isAtStart = true;
  return {
    isTerminal: screen.isTerminal,
    columns: screen.columns,
    lines: screen.lines,
    write: (text, as) => {
      if (text === "") return;
      const within = withoutInner(screen.isTerminal ? text.replace(OF_TERMINALS, codeOf) : text);
      screen.write(as === "commands" ? within : withoutLeading(within, isAtStart));
      isAtStart = BLANK_END.test(text) && (isAtStart || /[\n\r]/.test(text));
    },
  };
}

function codeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function withoutInner(text: string): string {
  // Most texts hold none, and some are megabytes long.
  return text.includes("##") ? text.replace(WITHIN, "#\\u0023") : text;
}

function withoutLeading(text: string, isAtStart: boolean): string {
  if (!text.includes("::")) return text;
  return text.replace(AT_START, (whole, before: string, blanks: string) =>
    before === "" && !isAtStart ? whole : `${before}${blanks}:\\u003a`,
  );
}
