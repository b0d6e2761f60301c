import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { XmlCursor } from "../../../src/sheets/xml/cursor.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array, start: number, end: number) =>
  new TextDecoder().decode(bytes.subarray(start, end));

/** What a cursor meets: `row[r=1,s=2]`, `/row`, `c[]/`; text before a tag stands before it in quotes. */
function walk(xml: string): string[] {
  const bytes = bytesOf(xml);
  const cursor = XmlCursor.over(bytes);
  const met: string[] = [];
  while (cursor.next()) {
    const text = textOf(bytes, cursor.textStart, cursor.textEnd);
    if (text) met.push(JSON.stringify(text));
    const name = textOf(bytes, cursor.nameStart, cursor.nameEnd);
    if (cursor.closing) {
      met.push(`/${name}`);
      continue;
    }
    const attributes: string[] = [];
    while (cursor.nextAttribute()) {
      const attribute = textOf(bytes, cursor.prefixStart, cursor.nameEnd);
      attributes.push(`${attribute}=${textOf(bytes, cursor.valueStart, cursor.valueEnd)}`);
    }
    met.push(`${name}[${attributes.join(",")}]${cursor.empty ? "/" : ""}`);
  }
  if (cursor.problem) met.push(`!${cursor.problem}`);
  return met;
}

describe("a cursor over XML", () => {
  it("goes from tag to tag, with the text between", () => {
    expect(walk("<a><b>text</b>more<c/></a>")).toEqual([
      "a[]",
      "b[]",
      '"text"',
      "/b",
      '"more"',
      "c[]/",
      "/a",
    ]);
  });

  it("passes over the prefixes of elements", () => {
    expect(walk('<x:row r="1"><y:c/></x:row>')).toEqual(["row[r=1]", "c[]/", "/row"]);
  });

  it("reads attributes however they are spaced and quoted", () => {
    expect(walk(`<a r="1" s='2'\n t = "a>b" x:y="'"  />`)).toEqual(["a[r=1,s=2,t=a>b,x:y=']/"]);
  });

  it("is not misled by > and / in attribute values that nobody reads", () => {
    const cursor = XmlCursor.over(bytesOf('<a b="/>" c=\'<"\'><d/></a>'));
    expect(cursor.next() && cursor.next() && cursor.letter).toBe("d".charCodeAt(0));
  });

  it("leaves comments, instructions and CDATA sections in the text and says so", () => {
    const xml = "<a>1<!-- -> <b> --><?pi > <c>?><![CDATA[]></a>]]>2</a>";
    expect(walk(xml)).toEqual(["a[]", '"1<!-- -> <b> --><?pi > <c>?><![CDATA[]></a>]]>2"', "/a"]);
    const cursor = XmlCursor.over(bytesOf(xml));
    cursor.next();
    expect(cursor.marked).toBe(false);
    cursor.next();
    expect(cursor.marked).toBe(true);
  });

  it("ends a tag at its >, whatever looks like an attribute behind it", () => {
    expect(walk('<a >="b"</a>')).toEqual(["a[]", '"=\\"b\\""', "/a"]);
  });

  it("knows one-letter names by their letter, but not those of prefixed attributes", () => {
    const cursor = XmlCursor.over(bytesOf('<x:c y:r="1" r="2"/>'));
    cursor.next();
    expect(cursor.letter).toBe("c".charCodeAt(0));
    cursor.nextAttribute();
    expect(cursor.letter).toBe(0);
    cursor.nextAttribute();
    expect(cursor.letter).toBe("r".charCodeAt(0));
  });

  it("refuses a document type declaration", () => {
    expect(walk('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toEqual(["!doctype"]);
  });

  it.each(["<a b>", "<a b=c>", "< a>", "<a b='1' <c>", "</>"])("refuses what is no tag: %s", (xml) => {
    expect(walk(xml).at(-1)).toBe("!syntax");
  });

  it("finds text before the first tag", () => {
    const after = XmlCursor.over(bytesOf("<?xml version='1.0'?>\nfoo\n<a/>"));
    expect(after.next() && after.followsText()).toBe(true);
    const sound = XmlCursor.over(bytesOf("<?xml version='1.0'?>\n<a/>"));
    expect(sound.next() && sound.followsText()).toBe(false);
  });
});

describe("a cursor whose window ends early", () => {
  const XML = `<a x="1" yy='>'>text<!-- c --><b/><![CDATA[<]]></a>`;

  it("starves wherever it was cut, and never sees another tag than the whole has", () => {
    const whole = walk(XML);
    for (let length = 0; length < XML.length; length++) {
      const met = walk(XML.slice(0, length));
      expect(met.some((step) => step.startsWith("!"))).toBe(false);
      // The last tag may be known by its name before all of its attributes are there.
      expect(whole.slice(0, Math.max(0, met.length - 1))).toEqual(met.slice(0, -1));
    }
  });

  it("goes on as if nothing had happened, from where the last tag ended", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: XML.length }), (cut) => {
        const bytes = bytesOf(XML);
        const cursor = XmlCursor.over(bytes, 0, cut);
        const names: string[] = [];
        let keep = 0;
        for (;;) {
          const found = cursor.next() && cursor.finish();
          if (found) {
            names.push(textOf(bytes, cursor.prefixStart, cursor.nameEnd));
            keep = cursor.at;
          } else if (cursor.limit < bytes.length) {
            expect(cursor.starved).toBe(true);
            cursor.moveTo(keep);
            cursor.limit = bytes.length;
          } else break;
        }
        expect(names).toEqual(["a", "b", "a"]);
      }),
      { numRuns: 60 },
    );
  });
});
