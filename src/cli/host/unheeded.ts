import type { Screen } from "./host.js";

/** Where nothing but blanks stand before it in its line, GitHub takes it for a command (`::add-mask::…`). */
const AT_START = /(^|[\n\r])([^\S\n\r]*)::/g;
/** Within a line, too: GitHub's older form, and those of Azure Pipelines and TeamCity. */
const WITHIN = /##(?=(?:vso|teamcity)?\[)/gi;
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
    write: (content, as) => {
      if (
        typeof content !== "string" &&
        !screen.isTerminal &&
        isHarmless(content, isAtStart, as === "json")
      ) {
        screen.write(content);
        isAtStart = false;
        return;
      }
      const text = typeof content === "string" ? content : decoder.decode(content);
      if (text === "") return;
      const within = withoutInner(screen.isTerminal ? text.replace(OF_TERMINALS, codeOf) : text);
      screen.write(as === "commands" ? within : withoutLeading(within, isAtStart));
      isAtStart = endsAtStart(text, isAtStart);
    },
  };
}

/** As results are, which are megabytes long. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Is it seen at a glance that no command stands in these bytes, and that they end within a line? Strings of JSON hold no
 * line ends, and outside of them no colon begins a line: then 5,000 lines need not be looked at one by one.
 */
function isHarmless(bytes: Uint8Array, isAtStart: boolean, isJson: boolean): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!isInk(text[text.length - 1]) || text.includes("##")) return false;
  if (isJson) return true;
  if (text.includes("\r")) return false;
  let line = isAtStart ? 0 : text.indexOf("\n") + 1;
  do {
    let at = line;
    while (text[at] === 0x20) at++;
    if (text[at] === 0x3a || !isInk(text[at])) return false;
    line = text.indexOf("\n", at) + 1;
  } while (line > 0);
  return true;
}

/** A byte that is a visible character by itself. */
function isInk(byte: number | undefined): boolean {
  return byte !== undefined && byte > 0x20 && byte < 0x7f;
}

/** Does the line in which a text ends have nothing but blanks so far? */
function endsAtStart(text: string, isAtStart: boolean): boolean {
  let end = text.length;
  while (end > 0 && /[^\S\n\r]/.test(text[end - 1])) end--;
  return end === 0 ? isAtStart : text[end - 1] === "\n" || text[end - 1] === "\r";
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
