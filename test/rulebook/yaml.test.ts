import { describe, expect, it } from "vitest";
import { sourceFile } from "../../src/base/source.js";
import { Findings } from "../../src/findings/findings.js";
import { parseYaml, type YamlNode } from "../../src/rulebook/yaml.js";

/** The tree as plain data: texts as they are, maps as lists of pairs. */
function plain(node: YamlNode | undefined): unknown {
  if (!node) return undefined;
  if (node.kind === "text") return node.text;
  if (node.kind === "list") return node.items.map(plain);
  return node.entries.map(({ key, value }) => [key.text, plain(value)]);
}

function parse(text: string): { readonly tree: unknown; readonly codes: readonly string[] } {
  const findings = new Findings();
  const tree = parseYaml(sourceFile("yaml", text), findings);
  return { tree: plain(tree), codes: findings.kept.map((finding) => finding.code) };
}

describe("YAML of rulebooks", () => {
  it("reads every scalar as the text it is", () => {
    expect(
      parse("a: 007\nb: no\nc: 1e5\nd: ~\ne: 2026-10-01\nf: 3%\ng: null\nh: 0x1F\ni: 1_000").tree,
    ).toEqual([
      ["a", "007"],
      ["b", "no"],
      ["c", "1e5"],
      ["d", "~"],
      ["e", "2026-10-01"],
      ["f", "3%"],
      ["g", "null"],
      ["h", "0x1F"],
      ["i", "1_000"],
    ]);
  });

  it("reads nothing as an empty text", () => {
    expect(parse("a:\nb: ''\nc: [x, '']\nd: { e }").tree).toEqual([
      ["a", ""],
      ["b", ""],
      ["c", ["x", ""]],
      ["d", [["e", ""]]],
    ]);
  });

  it("keeps doubled keys and their order, for the reader to find", () => {
    expect(parse("b: 1\na: 2\nb: 3").tree).toEqual([
      ["b", "1"],
      ["a", "2"],
      ["b", "3"],
    ]);
  });

  it("does not merge, resolve or revive anything", () => {
    expect(parse("<<: { a: 1 }\n__proto__: { b: 2 }").tree).toEqual([
      ["<<", [["a", "1"]]],
      ["__proto__", [["b", "2"]]],
    ]);
  });

  it("takes one document, with or without its marks", () => {
    expect(parse("---\na: 1\n...\n")).toEqual({ tree: [["a", "1"]], codes: [] });
    expect(parse("%YAML 1.2\n---\na: 1\n")).toEqual({ tree: [["a", "1"]], codes: [] });
  });

  it("does not count brackets in comments and texts as nesting", () => {
    const lines = Array.from({ length: 60 }, (_, i) => `a${i}: "[${i}, ${i + 1})"   # [from, to), {`);
    expect(parse(lines.join("\n")).codes).toEqual([]);
    expect(parse(`a: |\n${"  [ { - - - -\n".repeat(60)}`).codes).toEqual([]);
    expect(parse(`# ${"- ".repeat(60)}\na: 1`).codes).toEqual([]);
  });

  it("allows forty levels of any kind, and refuses one more", () => {
    const block = (depth: number) => Array.from({ length: depth }, (_, i) => `${" ".repeat(i)}a:`).join("\n");
    const flow = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
    expect([parse(block(40)).codes, parse(flow(40)).codes]).toEqual([[], []]);
    expect(parse(block(41)).codes).toEqual(["yaml-too-deep"]);
    expect(parse(flow(41)).codes).toEqual(["yaml-too-deep"]);
    expect(parse(`a: ${flow(39)}`).codes).toEqual([]);
    expect(parse(`a:\n  - ${flow(39)}`).codes).toEqual(["yaml-too-deep"]);
  });

  it("tells the first errors of YAML, not all that follow from them", () => {
    expect(parse("]".repeat(1000)).codes).toHaveLength(20);
  });

  it("names a full-width colon behind a key", () => {
    const findings = new Findings();
    parseYaml(sourceFile("yaml", "a:\n  b： 1\n  c: 2\n"), findings);
    expect(findings.kept).toMatchObject([
      { code: "yaml-colon", values: { colon: { en: "a full-width colon" }, example: "b: 1" } },
    ]);
  });

  it("names problems of YAML in both languages", () => {
    const findings = new Findings();
    parseYaml(sourceFile("yaml", "a: b: c\n"), findings);
    expect(findings.kept[0]?.values.problem).toEqual({
      en: "a second `: ` stands on one line",
      zh: "同一行里出现了第二个“: ”",
    });
  });
});
