/** How high a row is. Rows of texts on several lines have to say so: not every program works it out. */

/** In points. */
const LINE_HEIGHT = 15;
/** Excel allows 409 points. */
const MOST_LINES = 27;

/** The height of a row whose cells stand on so many lines; undefined, as the program has it, where each has one. */
export function rowHeight(lines: readonly number[]): number | undefined {
  const most = Math.min(MOST_LINES, Math.max(1, ...lines));
  return most > 1 ? most * LINE_HEIGHT : undefined;
}

/** How many lines a text takes in a column of so many characters. */
export function linesOf(text: string, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
}

/** Width to the nearest character: letters up to the Hangul alphabet count one, all others two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character < "\u1100" ? 1 : 2;
  return width;
}
