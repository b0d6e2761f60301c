import { describe, expect, it } from "vitest";
import { forEachElement } from "../../../src/sheets/xml/elements.js";

function read(xml: string) {
  const seen: string[] = [];
  const problem = forEachElement(new TextEncoder().encode(xml), ({ name, parents, attributes }) => {
    seen.push([...parents, name].join("/") + JSON.stringify(Object.fromEntries(attributes)));
  });
  return { seen, problem };
}

describe("the elements of a small document", () => {
  it("are given with those around them and their attributes decoded", () => {
    const { seen, problem } = read(
      `<?xml version="1.0"?><x:a b='R&amp;D'><c r:id="1"/><d>text</d></x:a><!-- end -->\n`,
    );
    expect(problem).toBeUndefined();
    expect(seen).toEqual(['a{"b":"R&D"}', 'a/c{"r:id":"1"}', "a/d{}"]);
  });

  it.each([
    ["", "syntax"],
    ["no xml", "syntax"],
    ["<a>", "syntax"],
    ["<a></b>", "syntax"],
    ["<a/><b/>", "syntax"],
    ["foo<a/>", "syntax"],
    ["<a b=1/>", "syntax"],
    ["<a b='1", "syntax"],
    ["<!DOCTYPE a><a/>", "doctype"],
  ])("%j is refused: %s", (xml, problem) => {
    expect(read(xml).problem).toBe(problem);
  });

  it("are refused with an entity that XML does not define", () => {
    expect(read('<a b="&evil;"/>').problem).toEqual({ entity: "&evil;" });
  });
});
