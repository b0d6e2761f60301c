import { describe, expect, it } from "vitest";
import { parseDocument, Scalar } from "yaml";
import { sourceFile } from "../../src/base/source.js";
import { formulaText, spanIn } from "../../src/language/formula-text.js";
import { tokenize } from "../../src/language/lexer.js";

/** The formula in `key:` of a YAML text, laid over the text. */
function laid(yaml: string) {
  const node = parseDocument(yaml, { schema: "failsafe" }).get("key", true);
  if (!(node instanceof Scalar) || !node.range) throw new Error("no scalar");
  const [start, end] = node.range;
  return formulaText(sourceFile("yaml", yaml), String(node.value), start, end);
}

/** What stands in the file where each token of the formula is said to be. */
function tokensIn(yaml: string): string[] {
  const tokens = tokenize(laid(yaml));
  if (!Array.isArray(tokens)) throw new Error(tokens.code);
  return tokens.slice(0, -1).map(({ span }) => yaml.slice(span.start, span.end));
}

describe("places of a formula's tokens in YAML", () => {
  it.each([
    ["plain", 'key: arrived - reported <= 24h and x = "on time"   # why'],
    ["single quotes", `key: 'arrived - reported <= 24h and x = "on time"'`],
    [
      "a plain text over several lines",
      'key: arrived -\n  reported\n    <= 24h and\n\n  x = "on time"\nnext: 1',
    ],
    ["a literal block", 'key: |\n  arrived - reported\n    <= 24h\n  and x = "on time"\n'],
    [
      "a folded block",
      'key: >-   # arrived, and reported\n    arrived - reported <= 24h\n    and x =\n    "on time"\n',
    ],
    ["single quotes over lines", `key: 'arrived -\n   reported\n   <= 24h and x = "on time"'`],
    ["a flow map", '{ other: 1, key: arrived - reported <= 24h and x = "on time" }'],
    ["line ends of Windows", 'key: >\r\n  arrived - reported\r\n  <= 24h and x = "on time"\r\n'],
  ])("are right in %s", (_, yaml) => {
    expect(tokensIn(yaml)).toEqual(["arrived", "-", "reported", "<=", "24h", "and", "x", "=", '"on time"']);
  });

  it("are right in double quotes, behind escapes", () => {
    const yaml = 'key: "a = \\"\\u4e2d\\"  + \\\n   bb\\n - \\U0001F600x"';
    const { text, offsets } = laid(yaml);
    expect(text).toBe('a = "中"  + bb\n - 😀x');
    const at = (part: string) => offsets[text.indexOf(part)];
    expect(at("a")).toBe(yaml.indexOf("a ="));
    expect(at('"')).toBe(yaml.indexOf('\\"'));
    expect(at("中")).toBe(yaml.indexOf("\\u4e2d"));
    expect(at("bb")).toBe(yaml.indexOf("bb"));
    expect(at("-")).toBe(yaml.indexOf("- \\U"));
    expect(at("😀")).toBe(yaml.indexOf("\\U0001F600"));
    expect(at("x")).toBe(yaml.indexOf('x"'));
    expect(offsets.length).toBe(text.length + 1);
  });

  it("are right behind doubled single quotes", () => {
    const yaml = `key: 'a = "it''s" + bb'`;
    const { text, offsets } = laid(yaml);
    expect(text).toBe('a = "it\'s" + bb');
    expect(offsets[text.indexOf("bb")]).toBe(yaml.indexOf("bb"));
  });

  it("hold a whole text of several lines in one span", () => {
    const yaml = 'key: |\n  x = "one\n  two" + y\n';
    const source = laid(yaml);
    const span = spanIn(source, source.text.indexOf('"'), source.text.indexOf('" ') + 1);
    expect(yaml.slice(span.start, span.end)).toBe('"one\n  two"');
  });

  it("end where the formula ends", () => {
    const yaml = "key: 'a +'\nnext: 1";
    const source = laid(yaml);
    expect(spanIn(source, source.text.length, source.text.length)).toMatchObject({
      start: yaml.indexOf("'\n"),
      end: yaml.indexOf("'\n"),
    });
  });

  it("of a formula that stands alone are its own, also where it begins with a quote", () => {
    const file = sourceFile("--set", 'x="a" else "b"');
    const source = formulaText(file, '"a" else "b"', 2, 14);
    expect(source.offsets).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  });

  it("stay in the file where text and value do not agree", () => {
    const file = sourceFile("odd", "abc");
    const { offsets } = formulaText(file, "something else, and longer", 0, 3);
    expect(Math.max(...offsets)).toBeLessThanOrEqual(3);
  });
});
