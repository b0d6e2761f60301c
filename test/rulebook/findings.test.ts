import { describe, expect, it } from "vitest";
import { RULEBOOK } from "../../src/findings/catalogue/rulebook.js";
import { marked, read, told } from "./reading.js";
import { HEADER_SAMPLES } from "./samples/header.js";
import { LINK_SAMPLES } from "./samples/links.js";
import { RULE_SAMPLES } from "./samples/rules.js";
import type { Sample } from "./samples/sample.js";
import { TABLE_SAMPLES } from "./samples/tables.js";
import { YAML_SAMPLES } from "./samples/yaml.js";

const THEMES: Readonly<Record<string, readonly Sample[]>> = {
  "YAML and forms": YAML_SAMPLES,
  header: HEADER_SAMPLES,
  tables: TABLE_SAMPLES,
  links: LINK_SAMPLES,
  rules: RULE_SAMPLES,
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

describe("the catalogue", () => {
  it("has a sample of every code", () => {
    const sampled = new Set(Object.values(THEMES).flatMap((samples) => samples.map(([code]) => code)));
    const codes = Object.keys(RULEBOOK) as (keyof typeof RULEBOOK)[];
    expect(codes.filter((code) => !sampled.has(code))).toEqual([]);
  });
});
