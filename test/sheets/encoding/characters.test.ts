import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstUndecodable, type ScannedEncoding } from "../../../src/sheets/encoding/characters.js";
import { gb18030 } from "../encoders.js";

function decodable(encoding: ScannedEncoding, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function found(encoding: ScannedEncoding, bytes: Uint8Array): number {
  return firstUndecodable(encoding, bytes, 0, bytes.length);
}

describe.each(["UTF-8", "GB18030"] as const)("the check of %s", (encoding) => {
  it("agrees with the platform's decoder on any bytes, and points at the first that is wrong", () => {
    // Bytes at the borders of the rules, and runs of ASCII, which is passed over four at a time.
    const byte = fc.constantFrom(
      ...[
        0x30, 0x35, 0x39, 0x3a, 0x40, 0x41, 0x7e, 0x7f, 0x80, 0x81, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1,
      ],
      ...[0xc2, 0xdf, 0xe0, 0xe1, 0xe3, 0xe4, 0xec, 0xed, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xfe, 0xff],
    );
    const part = fc.oneof(
      byte.map((b) => [b]),
      fc.constant([0x61, 0x62, 0x63, 0x64, 0x65]),
    );
    const parts = fc.array(part, { maxLength: 8 }).map((lists) => Uint8Array.from(lists.flat()));
    fc.assert(
      fc.property(parts, (bytes) => {
        const at = found(encoding, bytes);
        expect(at < 0).toBe(decodable(encoding, bytes));
        if (at >= 0) {
          expect(decodable(encoding, bytes.subarray(0, at))).toBe(true);
          // With any character in its place the byte at `at` is still none.
          const decoder = new TextDecoder(encoding, { fatal: true });
          expect(() => decoder.decode(bytes.subarray(at))).toThrow();
        }
      }),
      { numRuns: 5000 },
    );
  });

  it("looks at the given stretch only", () => {
    const bytes = Uint8Array.of(0xff, 0x61, 0x62, 0xff);
    expect(firstUndecodable(encoding, bytes, 1, 3)).toBe(-1);
    expect(firstUndecodable(encoding, bytes, 1, 4)).toBe(3);
  });
});

describe("GB18030", () => {
  it("agrees with the platform's decoder on every pair of bytes", () => {
    const wrong: number[] = [];
    for (let pair = 0x8000; pair <= 0xffff; pair++) {
      const bytes = Uint8Array.of(pair >> 8, pair & 0xff);
      if (found("GB18030", bytes) < 0 !== decodable("GB18030", bytes)) wrong.push(pair);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    [[0x81, 0x30, 0x81, 0x30], true],
    [[0x84, 0x31, 0xa4, 0x39], true],
    [[0x84, 0x31, 0xa5, 0x30], false],
    [[0x8f, 0x39, 0xfe, 0x39], false],
    [[0x90, 0x30, 0x81, 0x30], true],
    [[0xe3, 0x32, 0x9a, 0x35], true],
    [[0xe3, 0x32, 0x9a, 0x36], false],
    [[0xfe, 0x39, 0xfe, 0x39], false],
  ])("has the four bytes %j: %s", (bytes, expected) => {
    expect(found("GB18030", Uint8Array.from(bytes)) < 0).toBe(expected);
    expect(decodable("GB18030", Uint8Array.from(bytes))).toBe(expected);
  });

  it("has every Chinese character", () => {
    const all = Array.from({ length: 0x9fff - 0x4e00 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join("");
    const bytes = gb18030(all);
    expect(found("GB18030", bytes)).toBe(-1);
    expect(new TextDecoder("gb18030").decode(bytes)).toBe(all);
  });
});
