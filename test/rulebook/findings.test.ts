import { describe, expect, it } from "vitest";
import { RULEBOOK } from "../../src/findings/catalogue/rulebook.js";
import { placeText } from "../../src/findings/render-text.js";
import { filesOf, marked, read, told, withPeople } from "./reading.js";
import { HEADER_SAMPLES } from "./samples/header.js";
import { INPUT_SAMPLES } from "./samples/input.js";
import { LINK_SAMPLES } from "./samples/links.js";
import { RULE_SAMPLES } from "./samples/rules.js";
import type { Sample } from "./samples/sample.js";
import { SHAPE_SAMPLES } from "./samples/shapes.js";
import { TABLE_SAMPLES } from "./samples/tables.js";
import { USE_SAMPLES } from "./samples/uses.js";
import { YAML_SAMPLES } from "./samples/yaml.js";

const THEMES: Readonly<Record<string, readonly Sample[]>> = {
  "YAML and forms": YAML_SAMPLES,
  header: HEADER_SAMPLES,
  tables: TABLE_SAMPLES,
  links: LINK_SAMPLES,
  "sheets and cells": INPUT_SAMPLES,
  rules: RULE_SAMPLES,
  "slices, weights and scorecards": SHAPE_SAMPLES,
};

const named = ([code, yaml]: Sample) => {
  const line = yaml.split("\n").find((text) => text.includes("▸")) ?? "";
  return [code, line.trim().slice(0, 100), yaml] as const;
};

for (const [theme, samples] of Object.entries(THEMES)) {
  describe(`findings of a rulebook: ${theme}`, () => {
    it.each(samples.map(named))("%s: %s", (code, _, yaml) => {
      const { text, places } = marked(yaml);
      const { findings, rulebook } = read(text);
      expect(told(findings)).toEqual(places.map((place) => `${place} ${code}`));
      expect(rulebook === undefined).toBe(RULEBOOK[code].severity === "error");
    });
  });
}

describe("findings of a rulebook: used files", () => {
  it.each(USE_SAMPLES)("%s: %s", (code, use, files) => {
    const places: string[] = [];
    const unmarked = (name: string, yaml: string) => {
      const { text, places: own } = marked(yaml);
      places.push(...own.map((place) => `${name}:${place} ${code}`));
      return text;
    };
    const main = unmarked("sample", withPeople("total: base", `${use}\n`));
    const others = Object.entries(files).map(([name, yaml]) => [name, unmarked(name, yaml)] as const);
    const { findings, rulebook } = read(main, undefined, filesOf(Object.fromEntries(others)));
    const told = findings.map((one) => `${placeText(one, "en")} ${one.code}`);
    expect(told).toEqual(places);
    expect(rulebook).toBeUndefined();
  });
});

describe("the catalogue", () => {
  it("has a sample of every code", () => {
    const all = [...Object.values(THEMES), USE_SAMPLES];
    const sampled = new Set(all.flatMap((samples) => samples.map(([code]) => code)));
    const codes = Object.keys(RULEBOOK) as (keyof typeof RULEBOOK)[];
    expect(codes.filter((code) => !sampled.has(code))).toEqual([]);
  });
});
