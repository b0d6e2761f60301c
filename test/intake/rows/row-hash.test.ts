import { describe, expect, it } from "vitest";
import { column } from "../declarations.js";
import { type FakeCell, type FakeFile, number, quoted, truth } from "../fake-sheet.js";
import { csv, read, xlsx } from "../reading.js";

/** The hashes of the rows of some files, of which only column `a` is declared. */
async function hashes(...files: readonly FakeFile[]): Promise<readonly number[]> {
  const { read: result } = await read(files, [column("a", { emptyAllowed: true })], {}, true);
  return [...(result?.rowHash ?? [])];
}

/** Are the hashes of two rows under the same header equal? */
async function same(one: readonly FakeCell[], other: readonly FakeCell[]): Promise<boolean> {
  const [first, second] = await hashes(xlsx([["a", "b", "c"], one, other]));
  return first === second;
}

describe("hashes of rows", () => {
  it("are given only where they are asked for", async () => {
    const { read: result } = await read(csv([["a"], ["1"]]), [column("a")]);
    expect(result?.rowHash).toBeUndefined();
  });

  it("are equal where all cells are", async () => {
    expect(await same(["1", "x", "工"], ["1", "x", "工"])).toBe(true);
    expect(await same(["1", "", "工"], ["1", "", "工"])).toBe(true);
  });

  it("see columns that are not read", async () => {
    expect(await same(["1", "x", "y"], ["1", "x", "z"])).toBe(false);
    expect(await same(["1", "x"], ["1", "x", "z"])).toBe(false);
  });

  it("tell the same texts in other columns apart", async () => {
    expect(await same(["1", "x", "y"], ["1", "y", "x"])).toBe(false);
    expect(await same(["1", "x", ""], ["1", "", "x"])).toBe(false);
    expect(await same(["1", "xy", ""], ["1", "x", "y"])).toBe(false);
  });

  it("do not depend on how a text is stored", async () => {
    expect(await same(["1", 'a"b', "TRUE"], [number("1"), quoted('a"b'), truth(true)])).toBe(true);
    const rows = [
      ["a", "b"],
      ["甲", "x"],
      ["乙", "x"],
      ["甲", "x"],
    ];
    const plain = await hashes({ name: "p.csv", sheets: [{ rows }] });
    expect(plain[0]).toBe(plain[2]);
    expect(plain[0]).not.toBe(plain[1]);
    expect(await hashes({ name: "g.csv", encoding: "GB18030", sheets: [{ rows }] })).toEqual(plain);
    expect(await hashes({ name: "s.xlsx", sheets: [{ name: "S", shared: true, rows }] })).toEqual(plain);
  });

  it("do not depend on the order of the columns in a file", async () => {
    const [one, two] = await hashes(
      csv(
        [
          ["a", "b"],
          ["1", "2"],
        ],
        "1.csv",
      ),
      csv(
        [
          ["B ", "a"],
          ["2", "1"],
        ],
        "2.csv",
      ),
    );
    expect(one).toBe(two);
  });

  it("are not made by chance for many rows", async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [`${i}`, `${i % 7}`]);
    const given = await hashes(csv([["a", "b"], ...rows]));
    expect(new Set(given).size).toBe(20_000);
  });

  it("work where later batches have fewer columns than the header", async () => {
    const rows = [["a", "b", "c"], ...Array.from({ length: 70 }, (_, i) => [`${i}`])];
    const { read: result, told } = await read(
      xlsx(rows),
      [column("a"), column("c", { emptyAllowed: true })],
      {},
      true,
    );
    expect(told).toEqual([]);
    expect(result?.rows).toBe(70);
    expect(new Set(result?.rowHash).size).toBe(70);
  });
});
