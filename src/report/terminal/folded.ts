import { textWidth } from "../../base/text-width.js";
import { wrapped } from "../explain/wrap.js";

/** Of lines after the first. */
const INDENT = 4;

/**
 * A sentence in lines of at most so many columns, the later ones indented: broken behind commas and the like, so that
 * what stands between them is read in one go; what is too long for that at blanks and between Chinese characters.
 */
export function folded(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of text.split(/(?<=[、，；]|[,;] )/)) {
    if (line.trim() !== "" && textWidth((line + part).trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = " ".repeat(INDENT);
    }
    const pieces = wrapped(line + part, columns, INDENT);
    lines.push(...pieces.slice(0, -1));
    line = pieces.length === 1 ? line + part : `${pieces.at(-1)}${/ *$/.exec(part)?.[0]}`;
  }
  return [...lines, line.trimEnd()];
}
