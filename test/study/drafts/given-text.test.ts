import fc from "fast-check";
import { expect, it } from "vitest";
import { UTC } from "../../../src/base/calendar.js";
import { integer, ratio } from "../../../src/base/exact.js";
import { sourceFile } from "../../../src/base/source.js";
import { Findings } from "../../../src/findings/findings.js";
import type { Kind } from "../../../src/language/types.js";
import { FieldReader } from "../../../src/rulebook/fields.js";
import { givenValue } from "../../../src/rulebook/given.js";
import { parseYaml } from "../../../src/rulebook/yaml.js";
import { givenText } from "../../../src/study/drafts/given-text.js";

/** What a case reads where a draft has written a value. */
function readAgain(text: string, kind: Kind) {
  const findings = new Findings();
  const node = parseYaml(sourceFile("draft", text), findings);
  if (node?.kind !== "text") throw new Error(`${text} is no text`);
  return givenValue(new FieldReader(findings), node, { kind }, UTC);
}

const fraction = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 999 }))
  .map(([n, d]) => ratio(n, d));

it.each(["number", "percent", "ratio", "money"] as const)("a %s in a draft is read as it was", (kind) => {
  fc.assert(
    fc.property(fraction, (value) => {
      expect(String(readAgain(givenText(value, { kind }, UTC), kind))).toBe(String(value));
    }),
    { numRuns: 100 },
  );
});

it.each([
  ["date", 20_000],
  ["datetime", 1_790_000_000_000],
  ["datetime", 1_790_000_001_000],
  ["duration", 86_400_000],
  ["duration", 90_000],
  ["duration", 1500],
] as const)("a %s (%d) in a draft is read as it was", (kind, number) => {
  const value = integer(number);
  expect(String(readAgain(givenText(value, { kind }, UTC), kind))).toBe(String(value));
});
