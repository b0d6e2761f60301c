import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gb18030, utf16 } from "../encoders.js";
import { readCsv, table } from "./reading.js";

const SPECTRUM = new URL("../../../../shared/conformance/csv-spectrum/", import.meta.url);

const MARK = Buffer.of(0xef, 0xbb, 0xbf);
const ENCODERS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "UTF-8": (text) => Buffer.from(text, "utf8"),
  "UTF-8 with BOM": (text) => Buffer.concat([MARK, Buffer.from(text, "utf8")]),
  "UTF-16LE": (text) => Buffer.concat([Buffer.of(0xff, 0xfe), utf16(text)]),
  "UTF-16BE": (text) => Buffer.concat([Buffer.of(0xfe, 0xff), utf16(text, true)]),
  GB18030: gb18030,
};

/** As csv-parse reads a text: rows, or that it refuses it. */
function oracle(text: string, delimiter: string): string[][] | "refused" {
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      relax_column_count: true,
      record_delimiter: ["\r\n", "\n", "\r"],
    });
    return rows.map(blankAsNothing);
  } catch {
    return "refused";
  }
}

/** A row without any text has no cells for us; csv-parse gives a blank line one. */
function blankAsNothing(row: readonly string[]): string[] {
  return row.every((cell) => cell === "") ? [] : [...row];
}

const chunkBytes = fc.constantFrom(1, 2, 3, 5, 16, 1000);
const delimiters = fc.constantFrom(",", ";", "\t", "|");

describe("held to csv-parse", () => {
  it("agrees on any text, right or wrong", async () => {
    // The first row leaves no doubt about the delimiter.
    const piece = fc.constantFrom("a", "1", "中", " ", '"', '""', ",", ",", "\n", "\r", "\r\n", ';"', '"\n"');
    const texts = fc.array(piece, { maxLength: 24 }).map((pieces) => `sep=,\n${pieces.join("")}`);
    await fc.assert(
      fc.asyncProperty(texts, chunkBytes, async (text, size) => {
        const read = await readCsv(text, { chunkBytes: size });
        const expected = oracle(text.slice("sep=,\n".length), ",");
        if (expected === "refused") expect(read.findings).not.toEqual([]);
        else expect({ rows: table(read), findings: read.findings }).toEqual({ rows: expected, findings: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it("agrees on tables in every encoding, with every delimiter, wherever chunks end", async () => {
    const character = fc.constantFrom(..."aZ09 中文，；“é€𠮷😀Ā㐀", ...'"",;\t|\n\r\'');
    const cell = fc.record({
      text: fc.string({ unit: character, maxLength: 8 }),
      quoted: fc.boolean(),
    });
    const line = fc.record({
      cells: fc.array(cell, { minLength: 2, maxLength: 5 }),
      end: fc.constantFrom("\n", "\r\n", "\r"),
    });
    const encoding = fc.constantFrom(...Object.keys(ENCODERS));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 8 }),
        delimiters,
        encoding,
        chunkBytes,
        fc.constantFrom(1, 64),
        async (lines, delimiter, name, size, headRows) => {
          fc.pre(!(name === "GB18030" && delimiter === "|"));
          // Words in Chinese, of which one byte more or less is no UTF-8, tell the encoding.
          const header = ["工号", "姓名", "维修人员"].join(delimiter);
          // With a head of 64 rows, the rows that follow are scanned as their chunks come.
          const text = `sep=${delimiter}\n${`${header}\n`.repeat(headRows)}${written(lines, delimiter)}`;
          const read = await readCsv(ENCODERS[name](text), { chunkBytes: size });
          const model = lines.map(({ cells }) => blankAsNothing(cells.map((c) => c.text)));
          expect(read.findings).toEqual([]);
          expect(table(read).slice(headRows)).toEqual(model);
          expect(table(read)).toEqual(oracle(text.slice(text.indexOf("\n") + 1), delimiter));
          expect(read.sheet.facts).toEqual({ format: "csv", encoding: name, delimiter });
        },
      ),
      { numRuns: 500 },
    );
  });

  /** Quoted where it must be, and where the table says so. */
  function written(
    lines: readonly { cells: readonly { text: string; quoted: boolean }[]; end: string }[],
    delimiter: string,
  ): string {
    return lines
      .map(({ cells, end }) => {
        const texts = cells.map(({ text, quoted }) =>
          quoted || /["\r\n]/.test(text) || text.includes(delimiter)
            ? `"${text.replaceAll('"', '""')}"`
            : text,
        );
        return texts.join(delimiter) + end;
      })
      .join("");
  }
});

describe.skipIf(!existsSync(SPECTRUM))("csv-spectrum", () => {
  const names = existsSync(SPECTRUM) ? readdirSync(new URL("csvs/", SPECTRUM)) : [];

  // This one breaks RFC 4180 by seconds of arc written as quotes in an unquoted cell. Its JSON has another phone number
  // than its CSV, and is no list.
  const breaks = "location_coordinates.csv";

  it.each(names)("reads %s as it is meant", async (name) => {
    const bytes = readFileSync(new URL(`csvs/${name}`, SPECTRUM));
    const json = readFileSync(new URL(`json/${name.replace(".csv", ".json")}`, SPECTRUM), "utf8");
    const records: Record<string, string>[] = [JSON.parse(json)].flat();
    if (name === breaks) records[0]["Contact Phone Number"] = "2095257564";
    for (const size of [1, 3, 1 << 18]) {
      const read = await readCsv(bytes, { chunkBytes: size });
      const [header, ...rows] = table(read);
      const got = rows.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i] ?? ""])));
      expect(got).toEqual(records);
      expect(read.findings.map(({ code }) => code)).toEqual(name === breaks ? ["csv-quote-stray"] : []);
    }
  });
});

if (!existsSync(SPECTRUM)) process.stderr.write("csv-spectrum is not here: its files are not tested\n");
