/**
 * Does a name fit a pattern in which `*` stands for any characters and `?` for one? Steps back only to the last `*`,
 * so no pattern can take longer than its length times the name's (a regular expression of many `.*` could).
 */
export function fitsWildcard(pattern: string, name: string): boolean {
  const wanted = [...pattern];
  const letters = [...name];
  let p = 0;
  let star = -1;
  let resume = 0;
  for (let n = 0; n < letters.length; ) {
    if (p < wanted.length && wanted[p] === "*") {
      star = p++;
      resume = n;
    } else if (p < wanted.length && (wanted[p] === "?" || wanted[p] === letters[n])) {
      p += 1;
      n += 1;
    } else if (star >= 0) {
      p = star + 1;
      n = ++resume;
    } else return false;
  }
  while (wanted[p] === "*") p += 1;
  return p === wanted.length;
}
