/** Texts as cells and headers hold them. */

/** Order of texts that no locale can change: by code point (design §3.8, §3.10). */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) {
      // A surrogate stands for a code point above every other UTF-16 unit.
      const xHigh = x >= 0xd800 && x <= 0xdfff;
      const yHigh = y >= 0xd800 && y <= 0xdfff;
      return xHigh === yHigh ? x - y : xHigh ? 1 : -1;
    }
  }
  return a.length - b.length;
}

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;
const SPACES = /\s+/g;
/** Most names and numbers, of which only the case may differ: ASCII without blanks, and Chinese characters. */
const PLAIN = /^[!-~\u4e00-\u9fff]*$/;

/**
 * A header or declared word made comparable: invisible characters dropped (first, as they keep marks from joining
 * their letters), NFKC (full-width to half-width), runs of white space as one blank, no blanks at the ends, lower case.
 */
export function comparable(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.replace(INVISIBLE, "").normalize("NFKC").replace(SPACES, " ").trim().toLowerCase();
}
