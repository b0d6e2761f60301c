import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BLANK, QUOTED, TEXT } from "../../../src/sheets/cells.js";
import type { CsvProblem } from "../../../src/sheets/csv/problem.js";
import { roomFor } from "../../../src/sheets/csv/rows.js";
import { CsvScanner } from "../../../src/sheets/csv/scanner.js";
import { ByteWindow } from "../../../src/sheets/csv/window.js";
import { bytesOf } from "./reading.js";

interface Scanned {
  /** number, cell count, and kind and text of each wanted cell */
  readonly rows: readonly (readonly [number, number, ...(readonly [number, string])[]])[];
  readonly problems: readonly CsvProblem[];
}

/**
 * Scans a text that comes in pieces; in batches of `limit` rows, which all use the same room. `last`: the end of the
 * text is known with its last piece; else only afterwards.
 */
function scan(pieces: readonly string[], wanted: readonly number[], limit: number, last = true): Scanned {
  const scanner = new CsvScanner(",".charCodeAt(0));
  scanner.want(wanted);
  const window = new ByteWindow(1);
  const batch = roomFor(limit, wanted.length);
  const rows: Scanned["rows"][number][] = [];
  const given = last ? pieces : [...pieces, ""];
  for (const [i, piece] of given.entries()) {
    window.drop(scanner.position);
    window.append(bytesOf(piece));
    scanner.load(window, i === given.length - 1);
    while (scanner.fill(batch, limit) > 0) {
      for (let row = 0; row < batch.rows; row++) {
        const cells = wanted.map((_, place): readonly [number, string] => {
          const at = row * batch.width + place;
          const kind = batch.kind[at];
          const bytes = batch.bytes.subarray(batch.start[at], batch.end[at]);
          return [kind, kind === BLANK ? "" : new TextDecoder().decode(bytes)];
        });
        rows.push([batch.rowNumber[row], batch.cellCount[row], ...cells]);
      }
    }
  }
  return { rows, problems: scanner.problems };
}

const piece = fc.constantFrom(
  "a",
  "中",
  " ",
  '"',
  '""',
  '"',
  ",",
  ",",
  "\n",
  "\r",
  "\r\n",
  "\0",
  '"\r\n"',
  '"x"',
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

describe("scanning", () => {
  it("gives the same rows and problems wherever chunks and batches end", () => {
    const cut = fc.nat({ max: 29 });
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.array(cut, { maxLength: 30 }),
        fc.subarray([0, 1, 2, 3], { minLength: 0 }),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        (parts, cuts, wanted, limit, last) => {
          const pieces: string[] = [""];
          for (const [i, part] of parts.entries()) {
            if (cuts.includes(i)) pieces.push("");
            // Cuts also fall within CRLF and doubled quotes.
            if (cuts.includes(i) && part.length === 2) {
              pieces[pieces.length - 1] += part[0];
              pieces.push(part[1]);
            } else pieces[pieces.length - 1] += part;
          }
          expect(scan(pieces, wanted, limit, last)).toEqual(scan([parts.join("")], wanted, 100));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("gives the same rows and problems byte by byte", () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(scan([...given], [0, 1], 2, false)).toEqual(scan([given], [0, 1], 100));
      }),
      { numRuns: 1000 },
    );
  });

  it("reports wanted columns as if all were reported and then chosen", () => {
    const wanted = fc.array(fc.nat({ max: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(text, wanted, (given, columns) => {
        const all = scan([given], [0, 1, 2, 3, 4, 5], 3);
        const some = scan([given], columns, 3);
        expect(some.problems).toEqual(all.problems);
        expect(some.rows).toEqual(
          all.rows.map(([number, count, ...cells]) => [
            number,
            count,
            ...columns.map((column) => cells[column]),
          ]),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("tells plain text, text with doubled quotes, and blank cells apart", () => {
    expect(scan(['a,"b","c""d",,""\n'], [0, 1, 2, 3, 4], 1).rows).toEqual([
      [1, 5, [TEXT, "a"], [TEXT, "b"], [QUOTED, 'c""d'], [BLANK, ""], [BLANK, ""]],
    ]);
  });

  it("counts the lines of the file, of which quoted cells may hold several", () => {
    const { problems } = scan(['"1\n2"\n"3\r\n4\r5"\n\nx"y\n"6\n"z\n'], [], 9);
    expect(problems.map(({ kind, row, line }) => [kind, row, line])).toEqual([
      ["quote-stray", 4, 7],
      ["text-after-quote", 5, 8],
    ]);
  });

  it("surveys what comes next without going on", () => {
    const scanner = new CsvScanner(",".charCodeAt(0));
    const window = new ByteWindow(100);
    window.append(bytesOf('a,b\n1,2,3\nx"\n4,5,6,7'));
    scanner.load(window, false);
    expect(scanner.survey(2)).toEqual({ rows: 2, widest: 3 });
    expect(scanner.survey(9)).toEqual({ rows: 3, widest: 3 });
    expect(scanner.position).toBe(0);
    expect(scanner.problems).toEqual([]);
    expect(scanner.fill(roomFor(9, 0), 9)).toBe(3);
    scanner.load(window, true);
    expect(scanner.survey(9)).toEqual({ rows: 4, widest: 4 });
  });
});
