import { describe, expect, it } from "vitest";
import { MAX_PIECE, XmlWindow } from "../../../src/sheets/xml/window.js";

/** Counts how often it is asked; `pieces` are given as they are. */
function streamOf(pieces: readonly Uint8Array[]) {
  const stream = {
    asked: 0,
    problem: undefined,
    next: () => Promise.resolve(pieces[stream.asked++]),
  };
  return stream;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const shown = ({ cursor }: XmlWindow) =>
  new TextDecoder().decode(cursor.bytes.subarray(cursor.at, cursor.limit));

describe("a window on a stream", () => {
  it("drops what was read and keeps the rest", async () => {
    const window = new XmlWindow(streamOf([bytesOf("<a/><b"), bytesOf("/><c/>")]));
    expect(await window.more(0)).toBe(true);
    expect(await window.more(4)).toBe(true);
    expect(shown(window)).toBe("<b/><c/>");
    expect(await window.more(4)).toBe(false);
    expect(shown(window)).toBe("<c/>");
  });

  it("takes at least as much as it keeps, so that a long piece is not scanned for every few bytes", async () => {
    const stream = streamOf(Array.from({ length: 100 }, () => bytesOf("x")));
    const window = new XmlWindow(stream);
    let looks = 0;
    while (await window.more(0)) looks++;
    expect(shown(window)).toBe("x".repeat(100));
    expect(looks).toBeLessThan(10);
  });

  it("gives up on a piece that is too long", async () => {
    const megabytes = new Uint8Array(MAX_PIECE / 4).fill(0x61);
    const window = new XmlWindow(streamOf(Array.from({ length: 20 }, () => megabytes)));
    while (await window.more(0));
    expect(window.tooLong).toBe(true);
    expect(window.cursor.limit).toBeLessThanOrEqual(2 * MAX_PIECE + megabytes.length);
  });
});
