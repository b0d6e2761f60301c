import { describe, expect, it } from "vitest";
import { findHeader, HEADER_ROWS } from "../../../src/intake/header/header.js";
import { column } from "../declarations.js";

const ID = column("id", { headers: ["工号", "employee_id"] });
const NAME = column("name", { headers: ["姓名", "name"] });
const DUE = column("due", { headers: ["考勤/应出勤"] });

/** Row, and for each declared column the places that fit; with `!` where the header is not complete. */
function found(rows: readonly (readonly string[])[], ...declared: ReturnType<typeof column>[]) {
  const match = findHeader(rows, declared);
  if (!match) return undefined;
  const fits = [...match.fits].map(
    ([{ name }, places]) => `${name}:${places.map((p) => p.column).join("+")}`,
  );
  return `${match.row}${match.complete ? "" : "!"} ${fits.join(" ")}`;
}

describe("a header of one row", () => {
  it("is found in the first row, its columns in any order", () => {
    expect(found([["姓名", "班组", "工号"]], ID, NAME)).toBe("0 id:2 name:0");
  });

  it("is compared without regard to case, width, blanks and invisible characters", () => {
    expect(found([["Employee_ID ", "\ufeffＮａｍｅ"]], ID, NAME)).toBe("0 id:0 name:1");
  });

  it("is found below title rows and blank rows", () => {
    const rows = [["2026年10月 人员"], [], ["制表人", "", "王"], ["工号", "姓名"], ["1", "李"]];
    expect(found(rows, ID, NAME)).toBe("3 id:0 name:1");
  });

  it("is the first row that has all headers, not a later one", () => {
    expect(
      found(
        [
          ["工号", "姓名"],
          ["工号", "姓名"],
        ],
        ID,
        NAME,
      ),
    ).toBe("0 id:0 name:1");
  });

  it("need not have an optional column", () => {
    const shift = column("shift", { headers: ["班次"], optional: true });
    expect(found([["工号"]], ID, shift)).toBe("0 id:0 shift:");
  });

  it("is not looked for below the first rows", () => {
    const titles = Array.from({ length: HEADER_ROWS }, () => ["说明"]);
    expect(found([...titles, ["工号", "姓名"]], ID, NAME)).toBeUndefined();
    expect(found([...titles.slice(1), ["工号", "姓名"]], ID, NAME)).toBe("29 id:0 name:1");
  });

  it("is none where no row has any of the headers, even if all columns may be absent", () => {
    expect(found([["a", "b"]], column("x", { headers: ["x"], optional: true }))).toBeUndefined();
    expect(found([], ID)).toBeUndefined();
  });

  it("is incomplete where a header is missing; then the row with most headers is given", () => {
    expect(found([["工号"], ["工号", "姓名", "性别"], ["1", "李", "男"]], ID, NAME, DUE)).toBe(
      "1! id:0 name:1 due:",
    );
  });

  it("is incomplete where two headers fit one column", () => {
    expect(found([["工号", "姓名", "employee_id"]], ID, NAME)).toBe("0! id:0+2 name:1");
  });

  it("may serve two declarations by one column", () => {
    expect(found([["工号"]], ID, column("again", { headers: ["工号"] }))).toBe("0 id:0 again:0");
  });
});

describe("a header of two rows", () => {
  const upper = ["工号", "姓名", "考勤", "", "", "绩效", ""];
  const lower = ["", "", "应出勤", "实出勤", "迟到", "得分", "系数"];

  it("joins parents, spread over the blanks to their right, with their children", () => {
    const late = column("late", { headers: ["考勤/迟到"] });
    const factor = column("factor", { headers: ["绩效 / 系数"] });
    expect(found([["十月"], upper, lower, ["1", "李"]], ID, DUE, late, factor)).toBe(
      "2 id:0 due:2 late:4 factor:6",
    );
  });

  it("lets a child's header stand alone where it is unique", () => {
    expect(found([upper, lower], ID, column("late", { headers: ["迟到"] }))).toBe("1 id:0 late:4");
  });

  it("does not choose among equal children of different parents", () => {
    const rows = [
      ["工号", "上半月", "", "下半月", ""],
      ["", "迟到", "早退", "迟到", "早退"],
    ];
    expect(found(rows, ID, column("late", { headers: ["迟到"] }))).toBe("1! id:0 late:1+3");
    expect(found(rows, ID, column("late", { headers: ["下半月/迟到"] }))).toBe("1 id:0 late:3");
  });

  it("prefers a whole name to a child of the same name", () => {
    const rows = [
      ["工号", "迟到", "下半月", ""],
      ["", "", "迟到", "早退"],
    ];
    expect(found(rows, ID, column("late", { headers: ["迟到"] }))).toBe("1 id:0 late:1");
  });

  it("takes in its lower row also where all that is declared stands in the upper one", () => {
    expect(found([upper, lower, ["1", "李"]], ID, NAME)).toBe("1 id:0 name:1");
  });

  it("is not its upper row and the title above that, where two rows are stated", () => {
    const rows = [["十月"], upper, lower, ["1", "李"]];
    expect(findHeader(rows, [ID, NAME], { rows: 2 })).toMatchObject({ row: 2, complete: true });
  });

  it("has three rows where that is stated; any of its parents may be left out", () => {
    const rows = [
      ["十月"],
      ["工号", "考勤", "", "", "备注"],
      ["", "上午", "", "合计", ""],
      ["", "上班", "下班", "", ""],
      ["1", "8", "12", "4", ""],
    ];
    const columns = [
      ID,
      column("came", { headers: ["考勤/上午/上班"] }),
      column("left", { headers: ["上午/下班"] }),
    ];
    const match = findHeader(rows, [...columns, column("sum", { headers: ["考勤/合计"] })], { rows: 3 });
    expect([match?.row, match?.complete, match?.columns.map(({ header }) => header)]).toEqual([
      3,
      true,
      ["工号", "考勤/上午/上班", "考勤/上午/下班", "考勤/合计", "备注"],
    ]);
    expect(findHeader(rows, columns, { rows: 2 })?.complete).toBe(false);
    // All that is declared stands in the uppermost row.
    expect(findHeader(rows, [ID], { rows: 3 })?.row).toBe(3);
    expect(findHeader(rows.slice(1), columns, { rows: 3, row: 2 })).toMatchObject({ row: 2, complete: true });
  });

  it("spreads no parent over blanks where none is named and no rows are stated", () => {
    const rows = [
      ["工号", "考勤", ""],
      ["", "迟到", "奖金"],
    ];
    const bonus = column("bonus", { headers: ["奖金"] });
    const columns = (headers: string) =>
      findHeader(rows, [ID, column("late", { headers: [headers] }), bonus])?.columns;
    expect(columns("迟到")?.map(({ header }) => header)).toEqual(["工号", "考勤/迟到", "奖金"]);
    expect(columns("考勤/迟到")?.map(({ header }) => header)).toEqual(["工号", "考勤/迟到", "考勤/奖金"]);
  });

  it("takes in no row that may be data", () => {
    expect(
      found(
        [
          ["工号", "姓名", "备注"],
          ["", "", "缺"],
        ],
        ID,
        NAME,
      ),
    ).toBe("0 id:0 name:1");
    expect(
      found(
        [
          ["工号", "姓名", ""],
          ["", "李", "缺"],
        ],
        ID,
        NAME,
      ),
    ).toBe("0 id:0 name:1");
    const optional = column("id", { headers: ["工号"], emptyAllowed: true });
    expect(
      found(
        [
          ["工号", "备注", ""],
          ["", "", "缺"],
        ],
        optional,
      ),
    ).toBe("0 id:0");
  });

  it("does not spread a header that has no children over its neighbour", () => {
    const match = findHeader(
      [
        ["工号", "", "考勤"],
        ["", "姓名", "应出勤"],
      ],
      [ID, NAME, DUE],
    );
    expect(match?.complete).toBe(true);
    expect(match?.columns.map(({ header }) => header)).toEqual(["工号", "姓名", "考勤/应出勤"]);
  });

  it("is not made of a title and a header that is complete by itself", () => {
    const match = findHeader([["十月考勤"], ["工号", "姓名"]], [ID, NAME]);
    expect(match?.row).toBe(1);
    expect(match?.columns.map(({ header }) => header)).toEqual(["工号", "姓名"]);
  });

  it("finds more than its lower row alone, where a column that may be absent stands in the upper one", () => {
    const rows = [
      ["班次", "考勤", ""],
      ["", "工号", "姓名"],
    ];
    const shift = column("shift", { headers: ["班次"], optional: true });
    expect(found(rows, ID, NAME, shift)).toBe("1 id:1 name:2 shift:0");
  });

  it("leaves a stroke inside one header alone", () => {
    expect(found([["工号", "距离/公里"]], ID, column("far", { headers: ["距离 / 公里"] }))).toBe(
      "0 id:0 far:1",
    );
  });
});
