const SURROGATE = /[\ud800-\udfff]/;

/**
 * Rows in the order of the keys given for them, by code point; undefined where two have the same key. The order that
 * comes with the language is that of UTF-16: it takes half the time of one that is called back for pairs, and is the same
 * unless a text has surrogates: then it is undefined too.
 */
export function byDistinctKeys(rows: readonly number[], keys: readonly string[]): number[] | undefined {
  let ascends = true;
  for (let i = 0; i < rows.length; i++) {
    if (SURROGATE.test(keys[i])) return undefined;
    if (i > 0 && !(keys[i - 1] < keys[i])) ascends = false;
  }
  // As most lists of staff stand in their files.
  if (ascends) return [...rows];
  const rowOf = new Map<string, number>();
  for (let i = 0; i < rows.length; i++) rowOf.set(keys[i], rows[i]);
  if (rowOf.size < rows.length) return undefined;
  const ordered: number[] = [];
  for (const key of [...keys].sort()) {
    const row = rowOf.get(key);
    if (row !== undefined) ordered.push(row);
  }
  return ordered;
}
