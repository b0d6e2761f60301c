/** Places in text files that people write: rulebooks and test files. */

/** A text with a name for messages; `lineStarts` holds the offset of each line's first character. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
  /** Where another file takes this one in; undefined for a file that is read for itself. */
  readonly usedBy?: Span;
  /** The most characters that it may have with all files that it uses; absent: the usual limit. */
  readonly longest?: number;
}

/** A stretch of a source file: character offsets, `end` exclusive. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** Line and column from 1, columns counted in characters (code points), as editors show them. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** A file of text; `usedBy` is where another file names it. */
export function sourceFile(name: string, text: string, usedBy?: Span, longest?: number): SourceFile {
  const lineStarts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) lineStarts.push(end.index + end[0].length);
  return {
    name,
    text,
    lineStarts,
    ...(usedBy ? { usedBy } : {}),
    ...(longest === undefined ? {} : { longest }),
  };
}

/** Where `offset` stands, found by bisection. */
export function lineColumn(file: SourceFile, offset: number): LineColumn {
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (file.lineStarts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: [...file.text.slice(file.lineStarts[low], offset)].length + 1 };
}

/** The text of one line (from 1), without its line end. */
export function lineText(file: SourceFile, line: number): string {
  const start = file.lineStarts[line - 1] ?? file.text.length;
  const end = file.lineStarts[line] ?? file.text.length;
  return file.text.slice(start, end).replace(/[\r\n]+$/, "");
}
