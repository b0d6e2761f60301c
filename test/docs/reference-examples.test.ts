import { cpSync, readdirSync } from "node:fs";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { sourceFile } from "../../src/base/source.js";
import { Findings } from "../../src/findings/findings.js";
import { SHAPES as SHAPE_KEYS } from "../../src/rulebook/compile/quantity.js";
import { FieldReader } from "../../src/rulebook/fields.js";
import type { Key } from "../../src/rulebook/keys/key.js";
import { KEYS } from "../../src/rulebook/keys.js";
import { readRulebook } from "../../src/rulebook/read.js";
import { type Ended, Workplace } from "../cli/workplace.js";
import { EXAMPLES_FOLDER } from "./example-block.js";
import { EXAMPLES, SHAPES } from "./reference-examples.js";

const SHOWN = Object.values(EXAMPLES).flatMap((examples) => examples.map(({ name }) => name));
/** Taken in by the example of a whole rulebook. */
const PARTS = ["rates"];

describe("examples of the page on keys", () => {
  const checks = new Map<string, Ended>();
  const tests = new Map<string, Ended>();
  /** `section.key`, for every key that was read as one of that section. */
  const used = new Set<string>();
  /** `key: word` */
  const words = new Set<string>();

  beforeAll(async () => {
    const place = new Workplace();
    cpSync(EXAMPLES_FOLDER, place.folder, { recursive: true });
    const read = FieldReader.prototype.fields;
    const spy = vi.spyOn(FieldReader.prototype, "fields");
    spy.mockImplementation(function (this: FieldReader, section, map) {
      for (const { key, value } of map.entries) {
        used.add(`${section}.${key.text}`);
        if (value.kind === "text") words.add(`${key.text}: ${value.text}`);
      }
      return read.call(this, section, map);
    });
    for (const name of SHOWN) {
      checks.set(name, await place.merit(`check ${name}.yaml`));
      tests.set(name, await place.merit(`test ${name}.test.yaml`));
    }
    spy.mockRestore();
    place.remove();
  });

  it.each(SHOWN)("%s checks clean", (name) => {
    expect(checks.get(name)).toMatchObject({ code: 0, stderr: "" });
  });

  it.each(SHOWN)("%s gives what its cases say", (name) => {
    expect(tests.get(name)).toMatchObject({ code: 0, stderr: "" });
    expect(tests.get(name)?.stdout).toMatch(/passed [1-9]\d*, failed 0/);
  });

  it("are all on the page", () => {
    const names = readdirSync(EXAMPLES_FOLDER).filter((name) => name.endsWith(".yaml"));
    const expected = SHOWN.flatMap((name) => [`${name}.yaml`, `${name}.test.yaml`]);
    expect(names.sort()).toEqual([...expected, ...PARTS.map((name) => `${name}.yaml`)].sort());
  });

  it("hold every key of every section", () => {
    const keys = Object.entries(KEYS).flatMap(([section, own]) =>
      Object.keys(own).map((key) => `${section}.${key}`),
    );
    expect(keys.filter((key) => !used.has(key))).toEqual([]);
  });

  it("hold every word of keys that take one of a few", () => {
    const sections: readonly Readonly<Record<string, Key>>[] = Object.values(KEYS);
    const choices = sections.flatMap((own) =>
      Object.entries(own).flatMap(([key, { form }]) =>
        /^\w+( \| \w+)+$/.test(form.en) ? form.en.split(" | ").map((word) => `${key}: ${word}`) : [],
      ),
    );
    expect(choices.length).toBeGreaterThan(20);
    expect(choices.filter((choice) => !words.has(choice))).toEqual([]);
  });
});

describe("the table of shapes", () => {
  const KINDS = ["number", "percent", "money", "duration", "date", "datetime", "boolean", "text"] as const;
  /** Each shape as it would give a column of some type. */
  const WRITTEN: Readonly<Record<string, (column: string) => string>> = {
    is: (column) => `{ is: ${column} }`,
    bands: (column) => `{ of: a_number, bands: { under 1: ${column}, at_least 1: ${column} } }`,
    grades: () => "{ of: a_number, grades: { under 1: low, at_least 1: high } }",
    curve: (column) => `{ of: a_number, curve: { 0: ${column}, 1: ${column} } }`,
    tiers: (column) => `{ of: ${column}, tiers: { up_to ${column}: 50%, over ${column}: 100% } }`,
    deduct: (column) => `{ deduct: { from: ${column}, take: ${column} } }`,
    choose: (column) => `{ choose: [{ when: a_boolean, give: ${column} }, { give: ${column} }] }`,
    blend: (column) => `{ blend: [{ ${column}: 100% }] }`,
    split: () => "{ split: all.pool }",
    scorecard: () => "{ scorecard: { item: { points: 100, is: 50% } } }",
    pay: () => "{ pay: { line: 1 } }",
  };

  const kindOf = (written: string) => {
    const columns = KINDS.map((kind) => `a_${kind}: { type: ${kind} }`).join(", ");
    const rulebook = readRulebook(
      sourceFile(
        "shape.yaml",
        `merit: 1\nname: Shape\nperiod: month\nscored: people\ntables:\n  people: { file: staff, key: id, columns: { id: {}, ${columns} } }\nrules:\n  people:\n    shape: ${written}\n  all: { pool: 100 }\n`,
      ),
      new Findings(),
    );
    return rulebook?.quantities.find(({ path }) => path === "people.shape")?.type.kind;
  };

  it.each(Object.entries(SHAPES))("says which types %s gives", (shape, { gives }) => {
    const found = KINDS.map((kind) => kindOf(WRITTEN[shape](`a_${kind}`)));
    expect(new Set(found.filter((kind) => kind !== undefined))).toEqual(new Set(gives));
  });

  it("has every shape", () => {
    expect(Object.keys(SHAPES)).toEqual([...SHAPE_KEYS]);
  });
});
