const LONGEST = 31;
const NOT_ALLOWED = /[[\]:*?/\\\p{Cc}]/gu;

/** Titles as names of sheets: at most 31 characters, none of `[]:*?/\`, none twice (whatever the case). */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    // Excel keeps "History" for itself, and allows no apostrophe at either end.
    const plain = title
      .replace(NOT_ALLOWED, " ")
      .replace(/^'+|'+$/g, "")
      .trim();
    const base = plain === "" || plain.toLowerCase() === "history" ? `${plain}_` : plain;
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? "" : ` (${count})`;
      const name = `${base.slice(0, LONGEST - suffix.length)}${suffix}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
