import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Document, parse, parseDocument, Scalar, visit, type YAMLMap } from "yaml";
import type { Key } from "../../../src/rulebook/keys/key.js";
import { KEYS } from "../../../src/rulebook/keys.js";
import type { Json, Schema } from "../../../src/rulebook/schema/json-schema.js";
import { rulebookSchema, testSchema } from "../../../src/rulebook/schema/rulebook-schema.js";
import { marked, read } from "../reading.js";
import { HEADER_SAMPLES } from "../samples/header.js";
import { LINK_SAMPLES } from "../samples/links.js";
import { RULE_SAMPLES } from "../samples/rules.js";
import { SHAPE_SAMPLES } from "../samples/shapes.js";
import { TABLE_SAMPLES } from "../samples/tables.js";
import { YAML_SAMPLES } from "../samples/yaml.js";
import { validate } from "./validate.js";

const RULEBOOKS = rulebookSchema("en");
const TESTS = testSchema("en");

const yamlFiles = ["rules", "docs/examples", "starters"].flatMap((folder) => filesBelow(folder));
const rulebookFiles = yamlFiles.filter((path) => !/\.test\.ya?ml$/.test(path));
const testFiles = yamlFiles.filter((path) => /\.test\.ya?ml$/.test(path));

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => `${folder}/${name}`)
    .sort();
}

/** As editors read it: YAML 1.2 with its core schema, so 60 is a number and an empty value null. */
function editorSees(text: string): Json {
  return parse(text, { schema: "core", logLevel: "silent" });
}

const against = (schema: Schema, path: string) => validate(schema, editorSees(readFileSync(path, "utf8")));

const EXAMPLES = rulebookFiles
  .filter((path) => path.startsWith("docs/examples/"))
  .map((path) => ({ path, text: readFileSync(path, "utf8") }))
  .filter(({ text }) => read(text).rulebook !== undefined);

const SAMPLES = [
  ...HEADER_SAMPLES,
  ...LINK_SAMPLES,
  ...RULE_SAMPLES,
  ...SHAPE_SAMPLES,
  ...TABLE_SAMPLES,
  ...YAML_SAMPLES,
].map(([code, yaml]) => ({ code, ...marked(yaml) }));

const codesOf = (text: string) => read(text).findings.map(({ code }) => code);

describe("the schema of rulebooks", () => {
  it.each(rulebookFiles)("accepts %s", (path) => {
    expect(against(RULEBOOKS, path)).toEqual([]);
  });

  const accepted = SAMPLES.filter(({ text }) => read(text).rulebook);
  it.each(accepted)("accepts what check only warns of ($code): $text", ({ text }) => {
    expect(validate(RULEBOOKS, editorSees(text))).toEqual([]);
  });

  const unknown = SAMPLES.filter(({ code }) => code === "key-unknown");
  it.each(unknown)("refuses an unknown key: $text", ({ text }) => {
    expect(validate(RULEBOOKS, editorSees(text))).not.toEqual([]);
  });

  it("refuses an unknown key in a file that rulebooks use", () => {
    expect(validate(RULEBOOKS, { merit: 1, params: { near: 3 } })).toEqual([]);
    expect(validate(RULEBOOKS, { merit: 1, parms: { near: 3 } })).toEqual(["/parms: unknown key"]);
  });

  it.each(EXAMPLES)("refuses an unknown key wherever check does: $path", ({ text }) => {
    const missed = mapsOf(parseDocument(text, { schema: "failsafe" })).filter((_, index) => {
      const document = parseDocument(text, { schema: "failsafe" });
      mapsOf(document)[index].set(new Scalar("unknown_key"), new Scalar("1"));
      const changed = String(document);
      const refused = validate(RULEBOOKS, editorSees(changed)).length > 0;
      return codesOf(changed).includes("key-unknown") && !refused;
    });
    expect(missed.map(String)).toEqual([]);
  });

  it("refuses nothing that check accepts, whatever stands in the place of a text", () => {
    const ODD = [
      "true",
      "null",
      "~",
      "1e3",
      "0x1F",
      "007",
      "-0.5",
      "yes",
      "no",
      "none",
      "2026",
      "2026-10",
      "1%",
      "[]",
      "first",
    ];
    const example = fc.constantFrom(...EXAMPLES);
    fc.assert(
      fc.property(
        example,
        fc.nat(),
        fc.constantFrom(...ODD),
        fc.boolean(),
        ({ text }, place, odd, quoted) => {
          const document = parseDocument(text, { schema: "failsafe" });
          const values = scalarsOf(document);
          const value = values[place % values.length];
          value.value = odd;
          value.type = quoted ? "QUOTE_DOUBLE" : "PLAIN";
          const changed = String(document);
          if (read(changed).rulebook) expect(validate(RULEBOOKS, editorSees(changed))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

function mapsOf(document: Document.Parsed): YAMLMap[] {
  const maps: YAMLMap[] = [];
  visit(document, { Map: (_, map) => void maps.push(map) });
  return maps;
}

/** Values that are texts, but for keys. */
function scalarsOf(document: Document.Parsed): Scalar[] {
  const scalars: Scalar[] = [];
  visit(document, { Scalar: (key, scalar) => void (key === "key" || scalars.push(scalar)) });
  return scalars;
}

describe("the schema of tests", () => {
  it.each(testFiles)("accepts %s", (path) => {
    expect(against(TESTS, path)).toEqual([]);
  });

  it("refuses an unknown key of a case, and a case without a name", () => {
    expect(validate(TESTS, [{ case: "x", givn: {} }])).toEqual(["/0/givn: unknown key"]);
    expect(validate(TESTS, [{ given: {} }])).toEqual(['/0: required ["case"]']);
  });

  it("refuses a change that is named without its reason, or with keys of a case", () => {
    const named = { unnoticed: "1 -> 2", at: "rules.people.x" };
    expect(validate(TESTS, [{ ...named, why: "never paid" }])).toEqual([]);
    expect(validate(TESTS, [named])).toEqual(['/0: required ["unnoticed","at","why"]']);
    expect(validate(TESTS, [{ ...named, why: "x", given: {} }])).toEqual(["/0/given: unknown key"]);
  });
});

describe("what editors show", () => {
  it.each(["en", "zh"] as const)("is the catalogue's words for every key (%s)", (language) => {
    const properties = Object.entries(rulebookSchema(language).properties ?? {});
    expect(properties.map(([name]) => name)).toEqual(Object.keys(KEYS.rulebook));
    for (const [name, property] of properties) {
      const { doc, form } = Object.entries<Key>(KEYS.rulebook).find(([key]) => key === name)?.[1] ?? {};
      expect(property.description).toBe(doc?.[language]);
      expect(property.markdownDescription).toContain(`\`${name}: ${form?.[language]}\``);
    }
  });
});
