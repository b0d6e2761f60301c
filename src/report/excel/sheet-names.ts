import { wholeStart } from "./workbook-text.js";

const LONGEST = 31;
/** Halves of surrogate pairs and the two code points that XML forbids, too. */
const NOT_ALLOWED = /[[\]:*?/\\\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Titles as names of sheets: at most 31 characters, none of `[]:*?/\`, none twice (whatever the case). */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    // Excel keeps "History" for itself, and allows no apostrophe at either end; within, formulas and the names of what is
    // printed on each page would have to double it.
    const plain = title.replace(NOT_ALLOWED, " ").replaceAll("'", "’").trim();
    const base = plain === "" || plain.toLowerCase() === "history" ? `${plain}_` : plain;
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? "" : ` (${count})`;
      const name = `${wholeStart(base, LONGEST - suffix.length)}${suffix}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
