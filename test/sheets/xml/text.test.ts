import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appendCharacters, ByteSink } from "../../../src/sheets/xml/text.js";

function decode(raw: string) {
  const bytes = new TextEncoder().encode(raw);
  const sink = new ByteSink(4);
  appendCharacters(bytes, 0, bytes.length, sink);
  return { text: sink.text(), unknown: sink.unknownEntity };
}

describe("character data", () => {
  it.each([
    ["plain 工单", "plain 工单"],
    ["&lt;&gt;&amp;&quot;&apos;", "<>&\"'"],
    ["&#65;&#x5de5;&#x1F600;", "A工😀"],
    ["&amp;lt;", "&lt;"],
    ["one\r\ntwo\rthree\n", "one\ntwo\nthree\n"],
    ["&#13;", "\r"],
    ["a<![CDATA[<b> & ]] >\r\n]]>c", "a<b> & ]] >\nc"],
    ["a<!-- no -->b<?no ?>c", "abc"],
    ["<![CDATA[]]]]><![CDATA[>]]>", "]]>"],
  ])("%j says %j", (raw, text) => {
    expect(decode(raw)).toEqual({ text, unknown: undefined });
  });

  it.each(["&nbsp;", "&#0;", "&#xD800;", "&#x110000;", "&#12a;", "&;"])(
    "never expands %s, and notes it",
    (entity) => {
      expect(decode(`a${entity}b`)).toEqual({ text: `a${entity}b`, unknown: entity });
    },
  );

  it("notes a lone &, however long the text after it", () => {
    const { text, unknown } = decode(`R&D ${"x".repeat(1000)}`);
    expect(text.length).toBe(1004);
    expect(unknown).toBe("&D xxxxxxxxx");
  });

  it("gives back any text that was escaped", () => {
    const escaped = (text: string) =>
      text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\r", "&#13;");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(decode(escaped(text)).text).toBe(text);
      }),
      { numRuns: 40 },
    );
  });
});

describe("bytes that grow", () => {
  it("encode every character as UTF-8 does", () => {
    for (const code of [0x41, 0x7f, 0x80, 0x7ff, 0x800, 0xffff, 0x10000, 0x10ffff]) {
      const sink = new ByteSink(1);
      sink.codePoint(code);
      const expected = new TextEncoder().encode(String.fromCodePoint(code));
      expect(sink.bytes.subarray(0, sink.length)).toEqual(expected);
    }
  });

  it("keep what was copied, short and long", () => {
    const sink = new ByteSink(1);
    const bytes = Uint8Array.from({ length: 300 }, (_, i) => i);
    sink.copy(bytes, 0, 3);
    sink.copy(bytes, 0, 300);
    expect([...sink.bytes.subarray(0, sink.length)]).toEqual([...bytes.subarray(0, 3), ...bytes]);
  });
});
