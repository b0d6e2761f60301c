/** An exact fraction, kept apart from what the program reckons with. */
export class Ratio {
  readonly n: bigint;
  readonly d: bigint;

  constructor(n: bigint, d = 1n) {
    const by = gcd(n < 0n ? -n : n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n);
    this.n = n / by;
    this.d = d / by;
  }

  /** Of a text such as `-12.50`. */
  static of(text: string): Ratio {
    const [whole, decimals = ""] = text.split(".");
    return new Ratio(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
  }

  plus(that: Ratio): Ratio {
    return new Ratio(this.n * that.d + that.n * this.d, this.d * that.d);
  }

  minus(that: Ratio): Ratio {
    return this.plus(that.times(new Ratio(-1n)));
  }

  times(that: Ratio): Ratio {
    return new Ratio(this.n * that.n, this.d * that.d);
  }

  /** Missing where the divisor is zero. */
  over(that: Ratio): Ratio | undefined {
    return that.n === 0n ? undefined : new Ratio(this.n * that.d, this.d * that.n);
  }

  /** Below zero, zero or above, as this is less, equal or more. */
  compare(that: Ratio): number {
    const difference = this.n * that.d - that.n * this.d;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  get size(): Ratio {
    return new Ratio(this.n < 0n ? -this.n : this.n, this.d);
  }

  /** Whole units from zero to here, what is left dropped, rounded up or to the nearer, halves away from zero. */
  units(how: "down" | "up" | "near"): bigint {
    const { n, d } = this.size;
    const units = how === "down" ? n / d : how === "up" ? (n + d - 1n) / d : (2n * n + d) / (2n * d);
    return this.n < 0n ? -units : units;
  }

  /** As the tests' own `textOf` writes numbers: decimal where it ends, else a fraction. */
  toString(): string {
    let rest = this.d;
    let places = 0;
    for (; rest % 10n === 0n; places++) rest /= 10n;
    for (const prime of [2n, 5n]) for (; rest % prime === 0n; places++) rest /= prime;
    if (rest !== 1n) return `${this.n}/${this.d}`;
    const scaled = (this.size.n * 10n ** BigInt(places)) / this.d;
    const digits = scaled.toString().padStart(places + 1, "0");
    const whole = digits.slice(0, digits.length - places);
    const decimals = digits.slice(digits.length - places).replace(/0+$/, "");
    return `${this.n < 0n ? "-" : ""}${whole}${decimals && `.${decimals}`}`;
  }
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
