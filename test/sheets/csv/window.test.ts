import { describe, expect, it } from "vitest";
import { ByteWindow } from "../../../src/sheets/csv/window.js";
import { bytesOf } from "./reading.js";

function contents({ bytes, length }: ByteWindow): string {
  return new TextDecoder().decode(bytes.subarray(0, length));
}

describe("a window of bytes", () => {
  it("grows as it must, and forgets what was dropped", () => {
    const window = new ByteWindow(4);
    for (const piece of ["abc", "def", "", "ghijklmnop"]) window.append(bytesOf(piece));
    expect(contents(window)).toBe("abcdefghijklmnop");
    window.drop(5);
    window.append(bytesOf("q"));
    expect(contents(window)).toBe("fghijklmnopq");
  });

  it("has a line feed behind its last byte at any time", () => {
    const window = new ByteWindow(0);
    expect(window.bytes[window.length]).toBe(10);
    window.append(bytesOf("abcd"));
    expect(window.bytes[window.length]).toBe(10);
    window.drop(2);
    expect(window.bytes[window.length]).toBe(10);
    window.append(bytesOf("e"));
    expect(window.bytes[window.length]).toBe(10);
  });
});
