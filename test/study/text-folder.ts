import type { DataFolder } from "../../src/engine/data.js";

/** A data folder whose files are written in a test. */
export function textFolder(files: Readonly<Record<string, string>>): DataFolder {
  return {
    names: Object.keys(files).sort(),
    open: async (name) => {
      const bytes = new TextEncoder().encode(files[name] ?? "");
      return {
        name,
        size: bytes.length,
        read: async (offset, length) => bytes.slice(offset, Math.min(offset + length, bytes.length)),
      };
    },
  };
}
