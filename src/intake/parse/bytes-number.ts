const POWERS = Float64Array.from({ length: 16 }, (_, i) => 10 ** i);
const LARGEST = 999_999_999_999_999;

/**
 * The plain decimal in `bytes[start, end)` (`-12.50`, ASCII) times `10^decimals`, or NaN where the bytes are anything
 * else, the value has more decimals than that, or more than 15 digits would be needed: `parse-number.ts` judges then.
 * Zeros at the end of a fraction do not count as decimals. `decimals` is 0 to 15.
 */
export function scaledDecimal(bytes: Uint8Array, start: number, end: number, decimals: number): number {
  const negative = bytes[start] === 45;
  let i = negative ? start + 1 : start;
  const first = i;
  let value = 0;
  for (; i < end; i++) {
    const digit = bytes[i] - 48;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  if (i === first) return Number.NaN;
  let room = decimals;
  if (i < end) {
    if (bytes[i] !== 46 || i + 1 === end) return Number.NaN;
    for (i++; i < end; i++) {
      const digit = bytes[i] - 48;
      if (digit < 0 || digit > 9 || (digit > 0 && room === 0)) return Number.NaN;
      if (room > 0) {
        value = value * 10 + digit;
        room--;
      }
    }
  }
  value *= POWERS[room];
  // Below 10^15 every step above was exact.
  if (value > LARGEST) return Number.NaN;
  return negative && value !== 0 ? -value : value;
}
