import { textWidth } from "../../base/text-width.js";

/** Narrower than this nothing is wrapped any more. */
const NARROWEST = 30;

/**
 * A text in lines of at most so many columns, broken at blanks, or between characters where a script has none; the lines
 * after the first are indented.
 */
export function wrapped(text: string, columns: number, indent: number): string[] {
  const width = Math.max(NARROWEST, columns);
  if (textWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of pieces(text)) {
    const own = textWidth(piece);
    if (used + textWidth(piece.trimEnd()) > width && line.trim() !== "") {
      lines.push(line.trimEnd());
      line = " ".repeat(indent);
      used = indent;
    }
    line += piece;
    used += own;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

/** What must stay together: words with the blank behind them; of Chinese each character with the marks that close it. */
function pieces(text: string): string[] {
  return (
    text.match(
      /[（《“]?[\p{Script=Han}][，。；：、）》”！？]*\s*|[（《“]?[^\s\p{Script=Han}（《“]+[，。；：、）》”]*\s*|\s+|./gsu,
    ) ?? []
  );
}
