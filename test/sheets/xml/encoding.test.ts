import { describe, expect, it } from "vitest";
import { utf8Stream } from "../../../src/sheets/xml/encoding.js";
import type { ByteStream } from "../../../src/sheets/zip/entry.js";

/** The bytes in pieces of that length. */
function streamOf(bytes: Uint8Array, piece: number): ByteStream {
  let at = 0;
  return {
    problem: undefined,
    next: () => {
      const next = at < bytes.length ? bytes.subarray(at, at + piece) : undefined;
      at += piece;
      return Promise.resolve(next);
    },
  };
}

async function read(bytes: Uint8Array, piece: number) {
  const stream = utf8Stream(streamOf(bytes, piece), "book.xlsx", "part.xml");
  const pieces: Uint8Array[] = [];
  for (let next = await stream.next(); next; next = await stream.next()) pieces.push(next);
  return { text: Buffer.concat(pieces).toString(), problem: stream.problem };
}

const XML = `<?xml version="1.0"?><a>工单 😀 ${"long ".repeat(100)}</a>`;
const swapped = (text: string) => Buffer.from(text, "utf16le").swap16();

describe.each([1, 7, 100_000])("a part's bytes in pieces of %i", (piece) => {
  it.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(XML)],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${XML}`)],
    ["UTF-16LE with a byte order mark", Buffer.from(`\ufeff${XML}`, "utf16le")],
    ["UTF-16LE without one", Buffer.from(XML, "utf16le")],
    ["UTF-16BE with a byte order mark", swapped(`\ufeff${XML}`)],
    ["UTF-16BE without one", swapped(XML)],
  ])("are read as %s", async (_, bytes) => {
    expect(await read(bytes, piece)).toEqual({ text: XML, problem: undefined });
  });

  it("are refused in any other declared encoding", async () => {
    const { text, problem } = await read(Buffer.from("<?xml version='1.0' encoding='GBK'?><a/>"), piece);
    expect(text).toBe("");
    expect(problem).toMatchObject({ code: "xml-encoding", values: { part: "part.xml", encoding: "GBK" } });
  });
});

it("gives nothing for an empty part", async () => {
  expect(await read(new Uint8Array(0), 10)).toEqual({ text: "", problem: undefined });
});
