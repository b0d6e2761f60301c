import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellType } from "../../../src/intake/declaration.js";
import { column } from "../declarations.js";
import { elapsed, type FakeCell, number, percentage, quoted, serial, truth } from "../fake-sheet.js";
import { csv, read, shownValues, xlsx } from "../reading.js";
import { layout, prepared, skip } from "./arranging.js";

const TYPES: readonly CellType[] = [
  "text",
  "number",
  "money",
  "percent",
  "duration",
  "date",
  "datetime",
  "boolean",
];
const text = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "12",
    "1,234.50",
    "95%",
    "1:30",
    "2026-10-01",
    "2026-10-01 08:30",
    "是",
    "否",
    "007",
    "工号",
  ),
  fc.string({ unit: fc.constantFrom("a", "é", "二", '"', " ", "1"), maxLength: 6 }),
);
const cell: fc.Arbitrary<FakeCell> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: text.filter((t) => t !== "").map(quoted) },
  { weight: 1, arbitrary: fc.constantFrom(number("12"), number("0.5"), serial("46296"), elapsed("0.25")) },
  { weight: 1, arbitrary: fc.constantFrom(percentage("0.5"), truth(true)) },
);
const rows = fc.array(fc.tuple(cell, cell), { maxLength: 130 });

describe("a sheet that is arranged and nothing of it changed", () => {
  it("is read as it is without", async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(...TYPES),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom([], ["no such text"]),
        async (cells, type, shared, isGbk, emptyWords) => {
          const sheet = { name: "S", rows: [["id", "v"], ...cells], shared };
          const file = { ...xlsx([]), sheets: [sheet], ...(isGbk ? { encoding: "GB18030" as const } : {}) };
          const ids = column("id", { emptyAllowed: true });
          const plain = await read(file, [ids, column("v", { type, emptyAllowed: true })]);
          const same = await read(file, [ids, prepared("v", { emptyWords }, { type, emptyAllowed: true })], {
            layout: layout({ skip: [skip("id", ["no such text"])] }),
          });
          expect(same.told).toEqual(plain.told);
          for (const name of ["id", "v"])
            expect(shownValues(same.read, name)).toEqual(shownValues(plain.read, name));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("a table whose columns become rows", () => {
  it("has a row for each line and column, and one for each line that is left out", async () => {
    const lines = fc.array(fc.tuple(fc.constantFrom("a", "b", "合计"), fc.integer({ min: 0, max: 9 })), {
      maxLength: 90,
    });
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 1, max: 5 }), async (made, width) => {
        const body = made.map(([id, first]) => [
          id,
          ...Array.from({ length: width }, (_, i) => `${first + i}`),
        ]);
        const header = ["id", ...Array.from({ length: width }, (_, i) => `q${i}`)];
        const columns = [column("id"), prepared("n", { from: "cell" }, { type: "number" })];
        const wide = { columns: { headers: ["q?"] }, each: 1, days: undefined };
        const { read: table } = await read(csv([header, ...body]), columns, {
          layout: layout({ wide, skip: [skip("id", ["合计"])] }),
        });
        const left = made.filter(([id]) => id === "合计").length;
        expect(table?.rows).toBe((made.length - left) * width + left);
        const values = made.flatMap(([id, first]) =>
          id === "合计" ? ["-"] : Array.from({ length: width }, (_, i) => `${first + i}`),
        );
        expect(shownValues(table, "n")).toEqual(values);
      }),
      { numRuns: 60 },
    );
  });
});
