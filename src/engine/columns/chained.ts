/** Rows that the loop goes through in one call: V8 has it optimized before the first column is through, for all further ones. */
const AT_ONCE = 2048;

/**
 * What `then` has at the number that `first` has in each row; a negative number stays what it is. Put into `into`, which may
 * be `first` itself.
 */
export function chained(
  first: Int32Array,
  then: Int32Array,
  into: Int32Array = new Int32Array(first.length),
): Int32Array {
  for (let start = 0; start < first.length; start += AT_ONCE) {
    chainBatch(first, then, into, start, Math.min(first.length, start + AT_ONCE));
  }
  return into;
}

function chainBatch(first: Int32Array, then: Int32Array, into: Int32Array, start: number, end: number): void {
  for (let row = start; row < end; row++) {
    const by = first[row];
    into[row] = by < 0 ? by : then[by];
  }
}
