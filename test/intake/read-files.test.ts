import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateText } from "../../src/base/calendar.js";
import { Findings } from "../../src/findings/findings.js";
import { readFiles } from "../../src/intake/read-files.js";
import { column, table } from "./declarations.js";
import { type FakeCell, fakeFiles } from "./fake-sheet.js";
import { csv, read, shownValues, xlsx } from "./reading.js";

const ID = column("id");
const AT = column("at", { type: "date" });

describe("several files", () => {
  const files = [
    csv(
      [
        ["id", "at", "note"],
        ["1", "2026-10-01", "x"],
        ["2", "2026-10-02", "y"],
      ],
      "a.csv",
    ),
    xlsx([["title"], ["at", "id"], ["2026-10-03", "3"]], "b.xlsx"),
  ];

  it("make one table, whatever the order of their columns", async () => {
    const { read: result, told } = await read(files, [ID, AT]);
    expect(told).toEqual([]);
    expect(shownValues(result, "id")).toEqual(["1", "2", "3"]);
    const dates = result?.columns.get("at");
    expect(dates?.kind === "scaled" && [...dates.numbers.values].map(dateText)).toEqual([
      "2026-10-01",
      "2026-10-02",
      "2026-10-03",
    ]);
    expect([...(result?.fileOf ?? [])]).toEqual([0, 0, 1]);
    expect([...(result?.rowNumber ?? [])]).toEqual([2, 3, 3]);
    expect(result?.files.map(({ name, rows, headerRow }) => [name, rows, headerRow])).toEqual([
      ["a.csv", 2, 1],
      ["b.xlsx", 1, 2],
    ]);
  });

  it("need no index of files where there is one", async () => {
    const { read: result } = await read(files[0], [ID, AT]);
    expect(result?.fileOf).toBeUndefined();
  });

  it("may lack an optional column in some of them", async () => {
    const note = column("note", { optional: true });
    const { read: result, told } = await read(files, [ID, note]);
    expect(told).toEqual([]);
    expect(shownValues(result, "note")).toEqual(["x", "y", "-"]);
  });

  it("are all looked through before the table is given up", async () => {
    const bad = csv([["id"], ["1"]], "c.csv");
    const worse = csv(
      [
        ["id", "at"],
        ["1", "05-03-2016"],
      ],
      "d.csv",
    );
    const { read: result, findings } = await read([bad, files[0], worse], [ID, AT]);
    expect(result).toBeUndefined();
    expect(findings.map(({ code, place }) => [code, place && "data" in place && place.data.file])).toEqual([
      ["header-missing", "c.csv"],
      ["cell-ambiguous-date", "d.csv"],
    ]);
  });

  it("may not be the same bytes twice", async () => {
    const again = { ...files[0], name: "copy of a.csv" };
    const { findings, read: result } = await read([files[0], files[1], again], [ID, AT]);
    expect(findings.map(({ code, place, values }) => [code, place, values.other])).toEqual([
      ["file-repeated", { data: { file: "copy of a.csv" } }, "a.csv"],
    ]);
    expect(result?.rows).toBe(5);
  });

  it("that cannot be opened pass on why", async () => {
    const fake = fakeFiles(files[0]);
    const findings = new Findings();
    const open = async (source: (typeof fake.sources)[0]) => ({ source, sheets: [], findings: [] });
    const result = await readFiles(open, table(fake.sources, [ID]), { rowHashes: false }, findings);
    expect(result).toBeUndefined();
  });
});

it("tells how many rows and bytes have been read", async () => {
  const rows = [["id"], ...Array.from({ length: 150 }, (_, i) => [`${i}`])];
  const fake = fakeFiles({ name: "a.csv", batchRows: 40, sheets: [{ rows }] });
  const told: number[] = [];
  const options = { rowHashes: false, progress: (read: number) => told.push(read) };
  await readFiles(fake.open, table(fake.sources, [ID]), options, new Findings());
  expect(told).toEqual([103, 143, 150]);
});

describe("laws", () => {
  const types = ["text", "number", "money", "percent", "duration", "date", "datetime", "boolean"] as const;
  const columns = types.map((type) =>
    column(type, { type, emptyAllowed: type === "text" || type === "date" }),
  );
  const cell: Record<(typeof types)[number], fc.Arbitrary<FakeCell>> = {
    text: fc.constantFrom("工单", "a", "b ", "", "Ⅳ"),
    number: fc.constantFrom("1", "2.5", "1,000", "x", "-3"),
    money: fc.constantFrom("12", "¥3.5", "0.125"),
    percent: fc.constantFrom("95%", "0.5", "3.25 %"),
    duration: fc.constantFrom("1:30", "90m", "90"),
    date: fc.constantFrom("2026-10-01", "2026/9/3", "5/3/2016", ""),
    datetime: fc.constantFrom("2026-10-01 08:00", "2026-10-01T08:00Z", "2026-10-01"),
    boolean: fc.constantFrom("是", "no", "", "?"),
  };
  const row = fc.tuple(...types.map((type) => cell[type]));
  const rows = fc.array(row, { minLength: 1, maxLength: 150 });

  const values = async (
    data: readonly (readonly FakeCell[])[],
    batchRows: number,
    order: readonly (typeof types)[number][] = types,
  ) => {
    const places = order.map((name) => types.indexOf(name));
    const body = data.map((cells) => places.map((place) => cells[place]));
    const file = { name: "a.csv", batchRows, sheets: [{ rows: [[...order], ...body] }] };
    const { read: result, told } = await read(file, columns);
    return { told: [...told].sort(), rows: types.map((type) => shownValues(result, type)) };
  };

  it("the borders of batches change nothing", async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 70 }), async (data, batchRows) => {
        expect(await values(data, batchRows)).toEqual(await values(data, 10_000));
      }),
      { numRuns: 25 },
    );
  });

  it("the order of columns changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.shuffledSubarray([...types], { minLength: types.length }),
        async (data, order) => {
          expect(await values(data, 1000, order)).toEqual(await values(data, 1000));
        },
      ),
      { numRuns: 25 },
    );
  });

  it("the order of rows changes no row", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (data) => {
        const forwards = await values(data, 1000);
        const backwards = await values([...data].reverse(), 1000);
        expect(backwards.rows.map((column) => [...column].reverse())).toEqual(forwards.rows);
      }),
      { numRuns: 25 },
    );
  });
});
