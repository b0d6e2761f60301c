/** Which kind of value a cell's number format shows (ECMA-376 part 1, 18.8.30 and 18.8.31). */
import { type CellKind, ELAPSED, NUMBER, PERCENTAGE, SERIAL } from "../cells.js";

/**
 * Formats that every program knows by number alone. 27 to 36 and 50 to 58 differ by the language of the program; here
 * they are as in Chinese (zh-cn), where 32 to 35, 55 and 56 are clock times.
 */
export function builtInKind(id: number): CellKind {
  if (id === 9 || id === 10) return PERCENTAGE;
  if ((id >= 14 && id <= 17) || id === 22) return SERIAL;
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return ELAPSED;
  if ((id >= 32 && id <= 35) || id === 55 || id === 56) return ELAPSED;
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return SERIAL;
  return NUMBER;
}

/**
 * The kind a format code shows, such as `yyyy"年"m"月"d"日"`, `[h]:mm` or `0.0%;[Red]-0.0%`. Of several sections (for
 * positive, negative, zero) the first one counts that shows more than a plain number.
 */
export function formatKind(code: string): CellKind {
  for (const section of sections(code)) {
    const kind = sectionKind(section);
    if (kind !== NUMBER) return kind;
  }
  return NUMBER;
}

/**
 * What shows itself and not the value: `"text"`, `\x`, `_x` (as wide as x), `*x` (filled with x). And brackets: a
 * colour, condition, currency or language, or an elapsed time.
 */
const LITERAL = /"[^"]*"?|[\\_*][\s\S]|\[([^\]]*)\]?/g;
const ELAPSED_UNIT = /^(h+|m+|s+)$/i;

/** The sections of a format code, literals dropped; an elapsed time (`[h]`) leaves a `[`, which nothing else does. */
function sections(code: string): string[] {
  const bare = code.replace(LITERAL, (_, bracket?: string) =>
    bracket !== undefined && ELAPSED_UNIT.test(bracket) ? "[" : "",
  );
  return bare.split(";");
}

function sectionKind(section: string): CellKind {
  // "General" has an `e`, and the halves of a day have `a` and `m`; an exponent (`E+`) is no era year.
  const letters = section
    .toLowerCase()
    .replaceAll("general", "")
    .replace(/am\/pm|a\/p/g, "")
    .replace(/e[+-]/g, "");
  if (/[yde]|mmm|aaa|bb/.test(letters)) return SERIAL;
  if (/[[hs]/.test(letters)) return ELAPSED;
  if (letters.includes("m")) return SERIAL;
  return letters.includes("%") ? PERCENTAGE : NUMBER;
}
