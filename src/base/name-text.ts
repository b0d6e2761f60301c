/** Names that formulas use: letters, digits and `_` of any script, not beginning with a digit. */
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;

const NINE = 57;
const UNDERSCORE = 95;

/** Where a name ends that begins at an offset of a text; the offset itself where none begins. */
export function nameEnd(text: string, start: number): number {
  let end = start;
  while (isNamePart(text.charCodeAt(end))) end++;
  // Most names are ASCII. The expression is made only where one is not: that takes half a millisecond of each check.
  if (text.charCodeAt(end) > 127) {
    NAME.lastIndex = start;
    return NAME.test(text) ? NAME.lastIndex : start;
  }
  return text.charCodeAt(start) <= NINE ? start : end;
}

/** Is a text a name, and nothing else? */
export function isName(text: string): boolean {
  return text !== "" && nameEnd(text, 0) === text.length;
}

/** Is it an ASCII digit, letter or `_`? */
function isNamePart(code: number): boolean {
  const lower = code | 32;
  return (code >= 48 && code <= NINE) || (lower >= 97 && lower <= 122) || code === UNDERSCORE;
}
