const LONGEST = 32_767;
/** `_x0001_`: to so much a character can grow. */
const LONGEST_ESCAPE = 7;
// An escape as ECMA-376 (part 1, 22.9.2.19) writes characters that XML cannot hold.
const LIKE_AN_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;
// Controls but tab and line end, halves of surrogate pairs, and the two code points that XML forbids.
const NOT_XML = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]|\p{Cs}/gu;

/** Text as a cell of a workbook can hold it: what XML cannot is escaped, so that nothing is lost or misread. */
export function workbookText(text: string): string {
  const escaped = escapedText(text);
  if (escaped.length <= LONGEST) return escaped;
  // Cut before it is escaped, so that no escape and no pair of surrogates is cut in two.
  let end = Math.min(text.length, LONGEST);
  let cut = "";
  do {
    end -= Math.max(1, Math.ceil((cut.length - LONGEST) / LONGEST_ESCAPE));
    cut = `${escapedText(wholeStart(text, end))}…`;
  } while (cut.length > LONGEST);
  return cut;
}

/** The first so many code units; one less where a character would be cut in two. */
export function wholeStart(text: string, length: number): string {
  const isCut =
    /[\ud800-\udbff]/.test(text.charAt(length - 1)) && /[\udc00-\udfff]/.test(text.charAt(length));
  return text.slice(0, isCut ? length - 1 : length);
}

function escapedText(text: string): string {
  return text
    .replace(LIKE_AN_ESCAPE, "_x005F_")
    .replace(NOT_XML, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}
