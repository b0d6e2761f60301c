import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crc32, crc32ByTable } from "../../../src/sheets/zip/crc.js";

describe("CRC-32", () => {
  // The check value that catalogues of CRCs give for this input.
  it("gives the published check value", () => {
    const digits = new TextEncoder().encode("123456789");
    expect(crc32(digits, 0)).toBe(0xcbf43926);
    expect(crc32ByTable(digits, 0)).toBe(0xcbf43926);
  });

  it("goes on from the bytes before, with the table as without", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (first, second) => {
        const whole = crc32(Uint8Array.from([...first, ...second]), 0);
        expect(crc32(second, crc32(first, 0))).toBe(whole);
        expect(crc32ByTable(second, crc32ByTable(first, 0))).toBe(whole);
      }),
      { numRuns: 50 },
    );
  });
});
