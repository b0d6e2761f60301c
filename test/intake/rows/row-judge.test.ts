import { describe, expect, it } from "vitest";
import { messageOf } from "../../../src/findings/finding.js";
import { column } from "../declarations.js";
import { csv, read, shownValues, xlsx } from "../reading.js";

describe("rows", () => {
  it("that are blank are passed over and do not count", async () => {
    const { read: result, told } = await read(csv([["id", "v"], ["1", "a"], [], ["", ""], ["2", "b"]]), [
      column("id"),
    ]);
    expect(told).toEqual([]);
    expect(result?.rows).toBe(2);
    expect([...(result?.rowNumber ?? [])]).toEqual([2, 5]);
    expect(result?.files[0].rows).toBe(2);
  });

  it("are not blank because the columns read of them are", async () => {
    const { read: result } = await read(
      csv([
        ["id", "v"],
        ["", "a"],
      ]),
      [column("id", { emptyAllowed: true })],
    );
    expect(result?.rows).toBe(1);
  });

  it("of a CSV must have as many cells as the header; else the row counts and its cells are bad", async () => {
    const rows = [
      ["id", "v", "w"],
      ["1", "2", "3"],
      ["1", "2"],
      ["1", "2", "3", "4"],
      ["5", "6", "7"],
    ];
    const columns = [column("id"), column("w", { type: "number" }), column("x", { optional: true })];
    const { read: result, told, findings } = await read(csv(rows), columns);
    expect(told).toEqual(["row-cell-count 3", "row-cell-count 4"]);
    expect(messageOf(findings[0], "en")).toContain("has 2 cells, the header has 3");
    expect(shownValues(result, "id")).toEqual(["1", "!", "!", "5"]);
    expect(shownValues(result, "w")).toEqual(["3", "!", "!", "7"]);
    expect(shownValues(result, "x")).toEqual(["-", "-", "-", "-"]);
  });

  it("of a spreadsheet may not go on beyond the header unseen", async () => {
    const { read: result, findings, told } = await read(xlsx([["id"], ["1", "", "note"]]), [column("id")]);
    expect(told).toEqual(["row-beyond-header 2"]);
    expect(messageOf(findings[0], "en")).toContain("up to column C, the header ends at column A");
    expect(shownValues(result, "id")).toEqual(["1"]);
  });

  it("that are hidden are read, and said", async () => {
    const rows = [["id"], ["1"], ["2"], ["3"]];
    const { read: result, findings } = await read(
      { name: "h.xlsx", sheets: [{ name: "S", rows, hiddenRows: [1, 3] }] },
      [column("id")],
    );
    expect(result?.rows).toBe(3);
    expect(findings.map((f) => messageOf(f, "en"))).toEqual([
      "The sheet hides 2 rows (the first is row 2); they are read like the others.",
    ]);
  });

  it("may be none, which is a warning", async () => {
    const { read: result, findings } = await read(csv([["id"]]), [column("id")]);
    expect(result?.rows).toBe(0);
    expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(["no-rows warning"]);
  });
});
