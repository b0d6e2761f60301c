import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Utf16Transcoder } from "../../../src/sheets/encoding/utf16.js";
import { utf16 } from "../encoders.js";

/** What a transcoder makes of bytes given in pieces of some size. */
function transcoded(bytes: Uint8Array, size: number, bigEndian = false, offset = 0) {
  const transcoder = new Utf16Transcoder(bigEndian, offset);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    const last = at + size >= bytes.length;
    parts.push(Uint8Array.from(transcoder.transcode(bytes.subarray(at, at + size), last)));
  }
  return { transcoder, result: Buffer.concat(parts) };
}

describe("UTF-16", () => {
  it("becomes UTF-8, however it is cut in pieces", () => {
    const text = fc.string({ unit: fc.constantFrom("a", ",", "中", "é", "😀", "\ufffd"), maxLength: 20 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 7 }), fc.boolean(), (given, size, bigEndian) => {
        const { result } = transcoded(utf16(given, bigEndian), size, bigEndian);
        expect(result.toString("utf8")).toBe(given);
      }),
    );
  });

  it("gives 0xFF for each lone surrogate and an odd last byte, and tells where they stand", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.boolean(), (size, bigEndian) => {
        const text = utf16("中\ud800a\udc00\ufffd😀\ud83d", bigEndian);
        const bytes = Buffer.concat([text, Buffer.of(0x41)]);
        // Read with a byte order mark of two bytes before it.
        const transcoder = new Utf16Transcoder(bigEndian, 2);
        const offsets: number[] = [];
        let position = 0;
        for (let at = 0; at < bytes.length; at += size) {
          const last = at + size >= bytes.length;
          const piece = transcoder.transcode(bytes.subarray(at, at + size), last);
          for (const byte of piece) {
            if (byte === 0xff) offsets.push(transcoder.fileOffset(position));
            position++;
          }
        }
        expect(offsets).toEqual([4, 8, 16, 18]);
      }),
    );
  });

  it("passes over undecodable bytes that nobody asked about", () => {
    const { transcoder, result } = transcoded(utf16("\ud800\ud800中\ud800"), 100);
    expect([...result]).toEqual([0xff, 0xff, 0xe4, 0xb8, 0xad, 0xff]);
    expect(transcoder.fileOffset(5)).toBe(6);
  });
});
