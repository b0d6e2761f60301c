import { readdirSync, readFileSync } from "node:fs";
import type { DataFolder } from "../../src/engine/data/data.js";
import type { ByteSource } from "../../src/sheets/source.js";

/** A folder that is in the test itself: texts by file name. */
export function folderOf(files: Readonly<Record<string, string>>): DataFolder {
  const bytes = new Map(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]));
  return {
    names: [...bytes.keys()].sort(),
    open: (name) => Promise.resolve(source(name, bytes.get(name) ?? new Uint8Array())),
  };
}

/** A folder of the disk. */
export function folderAt(path: string): DataFolder {
  return {
    names: readdirSync(path).sort(),
    open: (name) => Promise.resolve(source(name, readFileSync(`${path}/${name}`))),
  };
}

function source(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.slice(offset, offset + length)),
  };
}
