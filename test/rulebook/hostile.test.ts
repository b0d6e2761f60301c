import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNode, parseDocument, visit } from "yaml";
import { fixOf, messageOf } from "../../src/findings/finding.js";
import { codesOf, type Reading, read, withPeople, withRules, withTables } from "./reading.js";

const FLAGSHIP = readFileSync("rules/after-sales.yaml", "utf8");

/** What holds of every reading, of whatever text. */
function sound(text: string): Reading {
  const reading = read(text);
  const { rulebook, findings } = reading;
  const errors = findings.filter((finding) => finding.severity === "error");
  expect(rulebook === undefined).toBe(errors.length > 0);
  for (const finding of findings) {
    const place = finding.place;
    if (!place || !("source" in place)) throw new Error("a finding without a place");
    expect(place.source.start).toBeLessThanOrEqual(text.length);
    expect(place.source.end).toBeLessThanOrEqual(text.length + 3);
    for (const language of ["en", "zh"] as const) {
      expect(messageOf(finding, language)).not.toMatch(/\{\w+\}|undefined|\[object/);
      expect(messageOf(finding, language).length).toBeLessThan(3000);
      expect(fixOf(finding, language)).not.toMatch(/\{(?!group|fund|month)\w+\}|undefined/);
    }
  }
  return reading;
}

describe("a rulebook that means harm", () => {
  const long = "x".repeat(200_000);
  it.each([
    [
      "an alias bomb",
      `a: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [${i ? `*b${i - 1}` : "*a"}, ${i ? `*b${i - 1}` : "*a"}]`).join("\n")}`,
    ],
    ["a million open brackets", "[".repeat(999_999)],
    ["closing brackets", "]".repeat(200_000)],
    ["a million open braces", "{a: ".repeat(200_000)],
    ["dashes in a row", "- ".repeat(400_000)],
    ["question marks in a row", "? ".repeat(400_000)],
    ["colons in a row", ": ".repeat(400_000)],
    ["anchors in a row", `a: ${"&a ".repeat(300_000)}x`],
    ["tags in a row", `a: ${"!a ".repeat(300_000)}x`],
    ["errors on every line", "a: }\n".repeat(20_000)],
    ["deep block maps", Array.from({ length: 1400 }, (_, i) => `${" ".repeat(i)}a:\n`).join("")],
    ["deep block lists", Array.from({ length: 1400 }, (_, i) => `${" ".repeat(i)}-\n`).join("")],
    ["twenty thousand documents", "---\n".repeat(20_000)],
    ["a YAML 1.1 directive", `%YAML 1.1\n---\n${FLAGSHIP}`],
    ["a NUL", "merit: 1\u0000\n"],
    ["half a surrogate pair", "merit: \ud800\nname: \udc00x\n"],
    ["a byte order mark", `\ufeff${FLAGSHIP}`],
    ["line ends of Windows", FLAGSHIP.replaceAll("\n", "\r\n")],
    ["no-break spaces for blanks", FLAGSHIP.replaceAll("  ", "\u00a0\u00a0")],
    ["a long name", withPeople(`${long}: 1\na: ${long}y`)],
    ["a long formula", withPeople(`a: ${"base + ".repeat(20_000)}base`)],
    ["parentheses ten thousand deep", withPeople(`a: ${"(".repeat(10_000)}base${")".repeat(10_000)}`)],
    [
      "a number of many digits",
      withPeople(
        `a: ${"9".repeat(100_000)}`,
        `params: { p: 0.${"1".repeat(100_000)}, q: 1/${"7".repeat(100_000)} }\n`,
      ),
    ],
    ["a text that is not closed", withPeople(`a: 'base + "${long}'`)],
    [
      "many names that nothing bears",
      withPeople(Array.from({ length: 1000 }, (_, i) => `q${i}: bsse${i}`).join("\n")),
    ],
    [
      "many columns",
      withTables(
        `t: { file: t, key: none, columns: { ${Array.from({ length: 1500 }, (_, i) => `c${i}: { header: [h${i}] }`).join(", ")} } }`,
      ),
    ],
    [
      "many rows",
      withTables(
        `t: { key: k, rows: [${Array.from({ length: 3000 }, (_, i) => `{ k: r${i}, v: ${i} }`).join(", ")}] }`,
      ),
    ],
    [
      "many steps",
      withPeople(
        `a: { of: score, bands: { under 0: 0, ${Array.from({ length: 1500 }, (_, i) => `at_least ${i} under ${i + 1}: ${i}`).join(", ")}, at_least 1500: 1 } }`,
      ),
    ],
    [
      "tables in a chain",
      withTables(
        Array.from(
          { length: 500 },
          (_, i) =>
            `t${i}: { file: t${i}, key: k, columns: { k:, ${i < 499 ? `n: { to: t${i + 1} }` : "n:"} } }`,
        ).join("\n"),
        "t499: { a: count(t0), b: count(t490) }",
      ),
    ],
    [
      "a dense knot of links",
      withTables(
        Array.from(
          { length: 40 },
          (_, i) =>
            `t${i}: { file: t, key: k, columns: { k:, ${Array.from({ length: 40 }, (_, j) => (i === j || j === 39 ? "" : `l${j}: { to: t${j} }, `)).join("")} } }`,
        ).join("\n"),
        "t39: { a: count(t0) }",
      ),
    ],
  ])("cannot harm: %s", (_, text) => {
    sound(text);
  });

  it("may name things as plain objects do", () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];
    for (const name of names) {
      const text = withTables(
        `${name}: { file: x, key: ${name}, columns: { ${name}: { words: { ${name}: [a] } } } }`,
        `${name}: { p: 'count(${name} where ${name} = "${name}")' }`,
      );
      expect(codesOf(read(text).findings)).toEqual(["no-way"]);
      const right = text
        .replace(/p: .*/, `p: '${name} = "${name}"', q: ${name}_x }`)
        .concat(`params: { ${name}_x: 3 }\n`);
      expect(codesOf(sound(right).findings)).toEqual([]);
      const wrong = withRules(`people: { a: ${name}, b: ${name}(base), c: ${name}.x, d: 'count(${name})' }`);
      expect(codesOf(sound(wrong).findings)).toEqual([
        "unknown-name",
        "unknown-function",
        "unknown-name",
        "gather-not-table",
      ]);
    }
  });

  it("shows carets by characters, also behind Chinese and pairs", () => {
    const { findings } = read(withPeople('a: if(team = "班组😀", bsae, 1)'));
    expect(findings).toMatchObject([{ code: "unknown-name" }]);
    const place = findings[0]?.place;
    if (!place || !("source" in place)) throw new Error("no place");
    expect(place.source.file.text.slice(place.source.start, place.source.end)).toBe("bsae");
  });
});

describe("the flagship rulebook", () => {
  it("is clean", () => {
    expect(codesOf(sound(FLAGSHIP).findings)).toEqual([]);
  });

  const lines = FLAGSHIP.split("\n");
  const someLine = fc.integer({ min: 0, max: lines.length - 1 });
  const piece = fc.constantFrom(
    ..."{ } [ ] , : # ' \" | > - ? & * ! % @ ` ( ) . \t \u3000 ： （ 中 😀 0 -".split(" "),
  );

  /** Lines dropped, doubled, moved, shifted, or with a character put in. */
  const damage = fc.oneof(
    fc.tuple(fc.constant("drop" as const), someLine, someLine),
    fc.tuple(fc.constant("double" as const), someLine, someLine),
    fc.tuple(fc.constant("move" as const), someLine, someLine),
    fc.tuple(fc.constant("shift" as const), someLine, fc.integer({ min: 1, max: 4 })),
    fc.tuple(fc.constant("insert" as const), someLine, fc.integer({ min: 0, max: 120 }), piece),
    fc.tuple(fc.constant("cut" as const), someLine, fc.integer({ min: 0, max: 120 })),
  );

  function damaged([how, line, at, put]: readonly [string, number, number, string?]): string {
    const copy = [...lines];
    const text = copy[line] ?? "";
    if (how === "drop") copy.splice(line, 1);
    else if (how === "double") copy.splice(line, 0, text);
    else if (how === "move") copy.splice(at, 0, ...copy.splice(line, 1));
    else if (how === "shift") copy[line] = `${" ".repeat(at)}${text}`;
    else if (how === "cut") return copy.slice(0, line).concat(text.slice(0, at)).join("\n");
    else copy[line] = text.slice(0, at) + put + text.slice(at);
    return copy.join("\n");
  }

  it("damaged anywhere, is read or refused with places and words", () => {
    fc.assert(
      fc.property(damage, (one) => {
        sound(damaged(one));
      }),
      { numRuns: 150, seed: 20261001 },
    );
  });

  const WRONG = [
    "",
    "text",
    "3",
    "3%",
    "[]",
    "{}",
    "[x]",
    "[[x]]",
    "{ x: 1 }",
    "{ x: { y: [] } }",
    "yes",
    '""',
    "a b",
    "x ->",
    "if(",
    "over 3",
  ];

  /** Where each of the rulebook's values stands. */
  const values: (readonly [number, number])[] = [];
  visit(parseDocument(FLAGSHIP, { schema: "failsafe" }), (key, node) => {
    if (key !== "key" && isNode(node) && node.range) values.push([node.range[0], node.range[1]]);
  });

  it("with a wrong value anywhere, is read or refused with places and words", () => {
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.constantFrom(...WRONG), ([start, end], wrong) => {
        sound(FLAGSHIP.slice(0, start) + wrong + FLAGSHIP.slice(end));
      }),
      { numRuns: 150, seed: 20261002 },
    );
  });
});
