import { describe, expect, test } from "vitest";
import { unheeded } from "../../../src/cli/host/unheeded.js";

/** What stands on the screen after these were written. */
function written(
  texts: readonly string[],
  { isTerminal = false, as = undefined as "commands" | undefined } = {},
) {
  const shown: string[] = [];
  const guarded = unheeded({ isTerminal, columns: 80, write: (text) => shown.push(String(text)) });
  for (const text of texts) guarded.write(text, as);
  return shown.join("");
}

describe("a screen that build servers read along", () => {
  test.each([
    [["::error::x"], ":\\u003aerror::x"],
    [["a\n \t\u3000::error::x\n"], "a\n \t\u3000:\\u003aerror::x\n"],
    [["a\r::x"], "a\r:\\u003ax"],
    [["a: ::x"], "a: ::x"],
    [["a", "::x"], "a::x"],
    [["a\n", "::x"], "a\n:\\u003ax"],
    [["a\n", "  ", "::x"], "a\n  :\\u003ax"],
    [["  ", "", "::x"], "  :\\u003ax"],
    [["a ##[error]b"], "a #\\u0023[error]b"],
    [["##VSO[a] ##teamcity[b] ## [c] ##d[e]"], "#\\u0023VSO[a] #\\u0023teamcity[b] ## [c] ##d[e]"],
  ])("%j is shown as %j", (texts, shown) => {
    expect(written(texts)).toBe(shown);
  });

  test("JSON means the same", () => {
    const value = { "##[a]": "::b ##vso[c]", d: ["::e"] };
    expect(JSON.parse(written([JSON.stringify(value, null, 2)]))).toEqual(value);
  });

  test("on a terminal JSON has none of its controls, and means the same; in a pipe it stays as it is", () => {
    const value = { a: "\u009b31m\u202e\u2066王", b: "\u001b[31m" };
    const text = JSON.stringify(value);
    expect(written([text])).toBe(text);
    const shown = written([text], { isTerminal: true });
    expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(JSON.parse(shown)).toEqual(value);
  });

  test("what is written as commands is obeyed, but for what stands in it", () => {
    expect(written(["::error file=a::##[b]\n"], { as: "commands" })).toBe("::error file=a::#\\u0023[b]\n");
  });

  test.each([
    [["{\n", "::a"]],
    [['{\n  "a": 1', '\n  "::b": "##[c]"\n}']],
    [['{"a": "::b"}', "\n\u3000::c", " ::d"]],
    [["王", "::a"]],
    [["a\r::b", "\n \t::c", "\n", "::d"]],
    [["a", "\n  ::b", "\n  c"]],
  ])("bytes are guarded as texts are: %j", (texts) => {
    const shown: string[] = [];
    const write = (content: string | Uint8Array) => shown.push(Buffer.from(content).toString());
    const guarded = unheeded({ isTerminal: false, columns: 80, write });
    for (const text of texts) guarded.write(Buffer.from(text));
    expect(shown.join("")).toBe(written(texts));
  });

  test("pieces of a JSON text are guarded as texts are, and go on as they are where no command stands in them", () => {
    const shown: (string | Uint8Array)[] = [];
    const guarded = unheeded({ isTerminal: false, columns: 80, write: (content) => shown.push(content) });
    const pieces = ['{\n  "a": "::b",\n  "c"', ': "##vso[d]"', "\n}\n"].map((text) => Buffer.from(text));
    for (const piece of pieces) guarded.write(piece, "json");
    guarded.write("::error::e");
    expect(shown[0]).toBe(pieces[0]);
    expect(shown.slice(1).join("")).toBe(': "#\\u0023vso[d]"\n}\n:\\u003aerror::e');
  });

  test("bytes in which no command stands go on as they are", () => {
    const shown: (string | Uint8Array)[] = [];
    const guarded = unheeded({ isTerminal: false, columns: 80, write: (content) => shown.push(content) });
    const bytes = Buffer.from('{\n  "名": "a::b"\n}');
    guarded.write(bytes);
    expect(shown[0]).toBe(bytes);
  });
});
