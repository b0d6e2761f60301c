/** How high a row is. Rows of texts on several lines have to say so: not every program works it out. */

/** In points: of Latin letters, and of Chinese ones, which are taller. */
const LINE_HEIGHT = 15;
const WIDE_LINE_HEIGHT = 17;
/** Excel allows 409 points. */
const MOST_LINES = 24;

/** A text and the width of its column, in characters. */
export interface Placed {
  readonly text: string;
  readonly width: number;
}

/** The height of a row of such texts; undefined, as the program has it, where each stands on one line. */
export function rowHeight(cells: readonly Placed[]): number | undefined {
  let most = 1;
  let height = LINE_HEIGHT;
  for (const { text, width } of cells) {
    const lines = Math.min(MOST_LINES, linesOf(text, width));
    if (lines === 1) continue;
    most = Math.max(most, lines);
    height = Math.max(height, lines * (WIDE.test(text) ? WIDE_LINE_HEIGHT : LINE_HEIGHT));
  }
  return most > 1 ? height : undefined;
}

const WIDE = /[\u1100-\u{10ffff}]/u;

/**
 * How many lines a text takes in a column of so many characters: words stay whole where they fit on a line, between wide
 * characters a line may end anywhere.
 */
export function linesOf(text: string, width: number): number {
  // Most texts are short: nothing has to be measured.
  if (text.length * 2 <= width && !text.includes("\n")) return 1;
  return text.split("\n").reduce((sum, line) => sum + linesOfOne(line, width), 0);
}

function linesOfOne(line: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const [piece] of line.matchAll(PIECES)) {
    const own = widthOf(piece);
    if (own <= width - used) used += own;
    else if (piece.trim() === "") used = width;
    else {
      lines += Math.ceil(own / width) - (used === 0 ? 1 : 0);
      used = own % width || width;
    }
  }
  return lines;
}

/** Blanks, wide characters one by one, and what stands between them. */
const PIECES = /\s+|[\u1100-\u{10ffff}]|[^\s\u1100-\u{10ffff}]+/gu;

/** Width to the nearest character: letters up to the Hangul alphabet count one, all others two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character < "\u1100" ? 1 : 2;
  return width;
}
