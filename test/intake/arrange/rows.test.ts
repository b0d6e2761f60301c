import { describe, expect, it } from "vitest";
import { column } from "../declarations.js";
import { number } from "../fake-sheet.js";
import { csv, read, shownValues, xlsx } from "../reading.js";
import { layout, prepared, skip } from "./arranging.js";

const COLUMNS = [column("id"), column("n", { type: "number" })];

describe("rows that a rule leaves out", () => {
  it("stay rows, without values, and none of their cells is judged", async () => {
    const rows = [
      ["id", "n"],
      ["1", "5"],
      ["合计", "five"],
      ["2", "6"],
    ];
    const { read: table, told } = await read(csv(rows), COLUMNS, {
      layout: layout({ skip: [skip("id", ["合计"])] }),
    });
    expect(told).toEqual([]);
    expect(table?.rows).toBe(3);
    expect([...(table?.skippedBy ?? [])]).toEqual([0, 1, 0]);
    expect(shownValues(table, "n")).toEqual(["5", "-", "6"]);
    expect([0, 1, 2].map((row) => table?.rowNumber.at(row))).toEqual([2, 3, 4]);
  });

  it("may have fewer cells than the header", async () => {
    const rows = [["id", "n"], ["1", "5"], ["备注：无"]];
    const skipping = { layout: layout({ skip: [skip("id", ["备注*"])] }) };
    expect((await read(csv(rows), COLUMNS)).told).toEqual(["row-cell-count 3"]);
    expect((await read(csv(rows), COLUMNS, skipping)).told).toEqual([]);
  });

  it("are found by what the cell says, however it is spelled or kept", async () => {
    const rows = [
      ["id", "n"],
      ["Ｔｏｔａｌ", "1"],
      [number("0"), "2"],
      ["3", "3"],
    ];
    const rules = { layout: layout({ skip: [skip("id", ["total", "0"])] }) };
    expect([...((await read(xlsx(rows), COLUMNS, rules)).read?.skippedBy ?? [])]).toEqual([1, 1, 0]);
  });

  it("take all rows below with them where the rule says so", async () => {
    const rows = [
      ["id", "n"],
      ["1", "5"],
      ["备注", ""],
      ["x", "y"],
      ["z", ""],
    ];
    const rules = { layout: layout({ skip: [skip("id", ["备注*"], { below: true })] }) };
    const { read: table, told } = await read(xlsx(rows), COLUMNS, rules);
    expect([told, [...(table?.skippedBy ?? [])]]).toEqual([[], [0, 1, 1, 1]]);
  });

  it("are those that repeat the header", async () => {
    const rows = [
      ["id", "n"],
      ["1", "5"],
      ["id", "n"],
      ["2", "6"],
    ];
    const rules = { layout: layout({ skip: [{ where: "header", below: false }] }) };
    const { read: table, told } = await read(csv(rows), COLUMNS, rules);
    expect([told, [...(table?.skippedBy ?? [])]]).toEqual([[], [0, 1, 0]]);
  });

  it("must fit in all columns that the rule names", async () => {
    const rows = [
      ["id", "n"],
      ["", "7"],
      ["", ""],
      ["2", "6"],
    ];
    const [both] = [skip("id", [""]), skip("n", ["7"])].map(({ where }) => where);
    const second = skip("n", ["7"]).where;
    const where = [...(both === "header" ? [] : both), ...(second === "header" ? [] : second)];
    const rules = { layout: layout({ skip: [{ where, below: false }] }) };
    expect([...((await read(xlsx(rows), COLUMNS, rules)).read?.skippedBy ?? [])]).toEqual([1, 0]);
  });

  it("are found in batches after the first and in files with other orders of columns", async () => {
    const many = Array.from({ length: 150 }, (_, i) => [`${i}`, `${i}`]);
    const first = csv([["id", "n"], ...many, ["合计", "x"]], "a.csv");
    const other = csv(
      [
        ["n", "note", "id"],
        ["x", "", "合计"],
        ["5", "", "z"],
      ],
      "b.csv",
    );
    const rules = { layout: layout({ skip: [skip("id", ["合计"])] }) };
    const { read: table, told } = await read([first, other], COLUMNS, rules);
    expect(told).toEqual([]);
    expect([...(table?.skippedBy ?? [])].flatMap((mark, row) => (mark ? row : []))).toEqual([150, 151]);
    expect(shownValues(table, "n").slice(-2)).toEqual(["-", "5"]);
  });
});

describe("a header that is stated", () => {
  const rows = [
    ["id", "n"],
    ["id", "n"],
    ["1", "5"],
  ];

  it("stands in that row", async () => {
    const { read: table, told } = await read(csv(rows), COLUMNS, { layout: layout({ headerRow: 2 }) });
    expect([told, table?.rows, table?.files[0].headerRow]).toEqual([[], 1, 2]);
  });

  it("is not looked for elsewhere", async () => {
    expect((await read(csv(rows), COLUMNS, { layout: layout({ headerRow: 3 }) })).told).toEqual([
      "header-row-other 3",
    ]);
  });

  it("has as many rows as is said", async () => {
    const two = [
      ["a", ""],
      ["id", "n"],
      ["1", "5"],
    ];
    const child = [column("id", { headers: ["a/id"] }), column("n", { headers: ["a/n"], type: "number" })];
    expect((await read(csv(two), child, { layout: layout({ headerRows: 2 }) })).read?.rows).toBe(1);
    expect((await read(csv(two), child, { layout: layout({ headerRows: 1 }) })).told).toEqual([
      "header-none",
    ]);
  });
});

describe("cells that are filled down", () => {
  const filled = [column("id"), prepared("team", { fillDown: true })];

  it("have the value above where they are blank, also over batches", async () => {
    const many = Array.from({ length: 100 }, (_, i) => [`${i}`, i === 0 ? "一班" : ""]);
    const { read: table, told } = await read(csv([["id", "team"], ...many]), filled);
    expect(told).toEqual([]);
    expect(new Set(shownValues(table, "team"))).toEqual(new Set(["一班"]));
  });

  it("take nothing from rows that are left out, nor from another file", async () => {
    const a = csv(
      [
        ["id", "team"],
        ["1", "一班"],
        ["合计", "全部"],
        ["2", ""],
      ],
      "a.csv",
    );
    const b = csv(
      [
        ["id", "team"],
        ["3", ""],
      ],
      "b.csv",
    );
    const { read: table, told } = await read([a, b], filled, {
      layout: layout({ skip: [skip("id", ["合计"])] }),
    });
    expect(shownValues(table, "team")).toEqual(["一班", "-", "一班", "!"]);
    expect(told).toEqual(["cell-empty 2 team"]);
  });

  it("keep numbers and codes of a spreadsheet", async () => {
    const rows = [
      ["id", "team"],
      ["1", number("7")],
      ["2", ""],
    ];
    const { read: table } = await read(xlsx(rows), [
      column("id"),
      prepared("team", { fillDown: true }, { type: "number" }),
    ]);
    expect(shownValues(table, "team")).toEqual(["7", "7"]);
  });
});
