import { expect, test } from "vitest";
import { withFixedTimes } from "../../../src/report/excel/zip-times.js";

/** A ZIP of stored, empty entries that all bear the DOS time given. */
function zip(names: readonly string[], time: number): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt32LE(time, 10);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(time, 12);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    entry.write(name, 46);
    offset += local.length;
    locals.push(local);
    directory.push(entry);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

test("archives written at different times become the same bytes", () => {
  const early = withFixedTimes(zip(["a", "long name"], 0x5b210000));
  const late = withFixedTimes(zip(["a", "long name"], 0x5b7a6c31));
  expect(late).toEqual(early);
  expect(early).toEqual(zip(["a", "long name"], 0x00210000));
});

test("what is no archive is refused", () => {
  expect(() => withFixedTimes(Buffer.from("PK, but not a ZIP at all"))).toThrow("no end of a ZIP directory");
});
