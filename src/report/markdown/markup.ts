/** Texts of rulebooks and data within Markdown, where they are to be read as they stand and do nothing. */
import { printable } from "../../base/printable.js";

/** What Markdown, HTML and GitHub read otherwise than as a character. A comment is not seen, and parts what it stands in. */
const MARKS: readonly (readonly [RegExp, (mark: string) => string])[] = [
  [/[&<>|\\`*_~[\]]/g, (mark) => `&#${mark.charCodeAt(0)};`],
  [/[@$]/g, (mark) => `${mark}<!-- -->`],
  // Entities hold one, so it must follow neither a letter nor begin one of these.
  [/(?<!&)#(?=[\p{L}\p{N}])/gu, () => "#<!-- -->"],
  [/:(?=[\w+-]+:|\/\/)/g, () => ":<!-- -->"],
  [/\bwww\.|\bGH-/gi, (mark) => `${mark.slice(0, -1)}<!-- -->${mark.slice(-1)}`],
  // A commit's number becomes a link, and an id can look like one.
  [
    /(?<![\p{L}\p{N}_&#])[0-9a-f]{7,40}(?![\p{L}\p{N}_])/giu,
    (hash) => `${hash.slice(0, 4)}<!-- -->${hash.slice(4)}`,
  ],
];

/** A text that stands in a line or a cell of a table. */
export function inline(text: string): string {
  return MARKS.reduce((marked, [found, put]) => marked.replace(found, put), printable(text));
}

/** A text that begins a line or an item of a list, where it must not begin another list or a heading. */
export function opening(text: string): string {
  return inline(text).replace(/^(\s*)([+\-#]|\d+(?=[.)](?:\s|$)))/, (_, blanks: string, mark: string) => {
    const escaped = [...mark].map((character) => `&#${character.charCodeAt(0)};`);
    return blanks + escaped.join("");
  });
}

/** A block of lines as they stand, fenced so that no line of theirs can end it. */
export function fenced(lines: readonly string[], language: string): string[] {
  const longest = Math.max(
    2,
    ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map(({ length }) => length)),
  );
  const fence = "`".repeat(longest + 1);
  return [`${fence}${language}`, ...lines.map(printable), fence];
}
