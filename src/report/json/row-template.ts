import type { TextColumn } from "./text-column.js";

/** Stands in a template where a column's text goes; no JSON holds it. */
export const SLOT = "\0";

/** What stands in the text of each row: what is the same in all of them, or the text of a column. */
interface Part {
  readonly bytes: Buffer;
  /** Where the text of each row ends; undefined: all of it stands in each. */
  readonly ends: Int32Array | undefined;
}

/** Templates are alike for most rows of a table. */
const constants = new Map<string, Part>();

function constant(text: string): Part {
  let part = constants.get(text);
  if (!part) {
    part = { bytes: Buffer.from(text), ends: undefined };
    constants.set(text, part);
  }
  return part;
}

/** Up to so many bytes, a loop is faster than to set up a copy. */
const SHORT = 16;

/**
 * The texts of so many rows by a template, the slots of which are columns, one behind the other. A column may stand in
 * several places. It is one loop over bytes, which runs so long that it is compiled almost at once: a run on 5,000 people is over
 * before a program that puts strings together is at full speed.
 */
export function rowsWritten(template: string, columns: readonly TextColumn[], count: number): Buffer {
  const parts = template.split(SLOT).flatMap((text, i): Part[] => {
    const own = constant(text);
    if (i >= columns.length) return [own];
    const { bytes, ends } = columns[i];
    return [own, { bytes, ends }];
  });
  const froms = new Int32Array(parts.length);
  const out = Buffer.allocUnsafeSlow(sizeOf(parts, count));
  let at = 0;
  for (let row = 0; row < count; row++) {
    for (let i = 0; i < parts.length; i++) {
      const { bytes, ends } = parts[i];
      const end = ends === undefined ? bytes.length : ends[row];
      if (ends === undefined && end > SHORT) {
        out.set(bytes, at);
        at += end;
        continue;
      }
      for (let from = froms[i]; from < end; from++) out[at++] = bytes[from];
      if (ends !== undefined) froms[i] = end;
    }
  }
  return out;
}

function sizeOf(parts: readonly Part[], count: number): number {
  return parts.reduce(
    (sum, { bytes, ends }) => sum + (ends === undefined ? count * bytes.length : ends[count - 1]),
    0,
  );
}
