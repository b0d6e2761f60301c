const LONGEST = 32_767;
// An escape as ECMA-376 (part 1, 22.9.2.19) writes characters that XML cannot hold.
const LIKE_AN_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;
// Controls but tab and line end, halves of surrogate pairs, and the two code points that XML forbids.
const NOT_XML = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]|\p{Cs}/gu;

/** Text as a cell of a workbook can hold it: what XML cannot is escaped, so that nothing is lost or misread. */
export function workbookText(text: string): string {
  const escaped = text
    .replace(LIKE_AN_ESCAPE, "_x005F_")
    .replace(NOT_XML, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
  return escaped.length > LONGEST ? `${escaped.slice(0, LONGEST - 1)}…` : escaped;
}
