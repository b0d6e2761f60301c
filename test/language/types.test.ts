import { describe, expect, it } from "vitest";
import {
  BOOLEAN,
  common,
  DATE,
  DATETIME,
  DURATION,
  type Kind,
  MONEY,
  NUMBER,
  PERCENT,
  productType,
  quotientType,
  RATIO,
  sumType,
  TEXT,
  type Type,
} from "../../src/language/types.js";

const ALL = [NUMBER, PERCENT, RATIO, MONEY, DURATION, DATE, DATETIME, BOOLEAN, TEXT];

/**
 * What goes with what, one line a left side; the columns are the right sides in the order of the first line. `.` is
 * an error.
 */
function table(text: string): Map<string, Kind | undefined> {
  const lines = text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  const [heads = [], ...rows] = lines;
  const cells = new Map<string, Kind | undefined>();
  for (const [left = "", ...results] of rows) {
    results.forEach((result, index) => {
      cells.set(`${left} ${heads[index]}`, result === "." ? undefined : (result as Kind));
    });
  }
  return cells;
}

function holds(name: string, operation: (a: Type, b: Type) => Type | undefined, expected: string): void {
  it(`${name}: each pair of types gives what the table says`, () => {
    const found = new Map(
      ALL.flatMap((a) => ALL.map((b) => [`${a.kind} ${b.kind}`, operation(a, b)?.kind] as const)),
    );
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(table(expected)));
  });
}

describe("types", () => {
  holds(
    "compared, or one of two branches",
    common,
    `            number   percent  ratio    money    duration date     datetime boolean  text
    number       number   .        number   money    .        .        .        .        .
    percent      .        percent  percent  .        .        .        .        .        .
    ratio        number   percent  ratio    .        .        .        .        .        .
    money        money    .        .        money    .        .        .        .        .
    duration     .        .        .        .        duration .        .        .        .
    date         .        .        .        .        .        date     .        .        .
    datetime     .        .        .        .        .        .        datetime .        .
    boolean      .        .        .        .        .        .        .        boolean  .
    text         .        .        .        .        .        .        .        .        text`,
  );
  holds(
    "a + b",
    (a, b) => sumType("+", a, b),
    `            number   percent  ratio    money    duration date     datetime boolean  text
    number       number   .        number   money    .        .        .        .        .
    percent      .        percent  percent  .        .        .        .        .        .
    ratio        number   percent  ratio    .        .        .        .        .        .
    money        money    .        .        money    .        .        .        .        .
    duration     .        .        .        .        duration date     datetime .        .
    date         .        .        .        .        date     .        .        .        .
    datetime     .        .        .        .        datetime .        .        .        .
    boolean      .        .        .        .        .        .        .        .        .
    text         .        .        .        .        .        .        .        .        .`,
  );
  holds(
    "a - b",
    (a, b) => sumType("-", a, b),
    `            number   percent  ratio    money    duration date     datetime boolean  text
    number       number   .        number   money    .        .        .        .        .
    percent      .        percent  percent  .        .        .        .        .        .
    ratio        number   percent  ratio    .        .        .        .        .        .
    money        money    .        .        money    .        .        .        .        .
    duration     .        .        .        .        duration .        .        .        .
    date         .        .        .        .        date     duration .        .        .
    datetime     .        .        .        .        datetime .        duration .        .
    boolean      .        .        .        .        .        .        .        .        .
    text         .        .        .        .        .        .        .        .        .`,
  );
  holds(
    "a * b",
    productType,
    `            number   percent  ratio    money    duration date     datetime boolean  text
    number       number   number   number   money    duration .        .        .        .
    percent      number   percent  ratio    money    duration .        .        .        .
    ratio        number   ratio    ratio    money    duration .        .        .        .
    money        money    money    money    .        .        .        .        .        .
    duration     duration duration duration .        .        .        .        .        .
    date         .        .        .        .        .        .        .        .        .
    datetime     .        .        .        .        .        .        .        .        .
    boolean      .        .        .        .        .        .        .        .        .
    text         .        .        .        .        .        .        .        .        .`,
  );
  holds(
    "a / b",
    quotientType,
    `            number   percent  ratio    money    duration date     datetime boolean  text
    number       ratio    number   number   .        .        .        .        .        .
    percent      percent  ratio    percent  .        .        .        .        .        .
    ratio        ratio    ratio    ratio    .        .        .        .        .        .
    money        money    money    money    ratio    .        .        .        .        .
    duration     duration duration duration .        ratio    .        .        .        .
    date         .        .        .        .        .        .        .        .        .
    datetime     .        .        .        .        .        .        .        .        .
    boolean      .        .        .        .        .        .        .        .        .
    text         .        .        .        .        .        .        .        .        .`,
  );

  it("joins the words of two texts, and knows none where one may be any text", () => {
    const ab: Type = { kind: "text", words: ["a", "b"] };
    const bc: Type = { kind: "text", words: ["b", "c"] };
    expect(common(ab, bc)).toEqual({ kind: "text", words: ["a", "b", "c"] });
    expect(common(ab, TEXT)).toEqual(TEXT);
  });
});
