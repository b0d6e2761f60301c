import { describe, expect, it } from "vitest";
import { dateText, dayOf } from "../../../src/base/calendar.js";
import type { CellReading } from "../../../src/base/layout.js";
import { messageOf } from "../../../src/findings/finding.js";
import type { TableDeclaration } from "../../../src/intake/declaration.js";
import { csv, read, xlsx } from "../reading.js";
import { format, prepared } from "./arranging.js";

const dates = async (
  title: string,
  cells: readonly string[],
  reading: Partial<CellReading> = {},
  more: Partial<TableDeclaration> = {},
  name = "punches.xlsx",
) => {
  const forms = [format("MM-dd EEEE"), format("MM-dd"), format("M月d日")];
  const column = prepared("day", { forms, year: "title", ...reading }, { type: "date" });
  const file = xlsx([[title], ["day"], ...cells.map((cell) => [cell])], name);
  const outcome = await read(file, [column], more);
  const stored = outcome.read?.columns.get("day");
  const shown =
    stored?.kind === "scaled"
      ? Array.from({ length: cells.length }, (_, row) =>
          Number.isNaN(stored.numbers.at(row)) ? "-" : dateText(stored.numbers.at(row)),
        )
      : undefined;
  return { ...outcome, days: shown };
};

describe("dates without a year", () => {
  it("have that of the days which the title names", async () => {
    const { told, days } = await dates("2026-05-01 ~ 2026-05-31", ["05-01 星期五", "05-02", "5月31日"]);
    expect([told, days]).toEqual([[], ["2026-05-01", "2026-05-02", "2026-05-31"]]);
  });

  it("fall on both sides of the end of a year", async () => {
    const { told, days } = await dates("2026-12-26 至 2027-01-25", ["12-26", "12-31", "01-01", "1月25日"]);
    expect([told, days]).toEqual([[], ["2026-12-26", "2026-12-31", "2027-01-01", "2027-01-25"]]);
  });

  it("must lie in those days, which the finding names", async () => {
    const { told, findings } = await dates("2026-05-01 ~ 2026-05-31", ["06-01"]);
    expect(told).toEqual(["cell-outside-days 3 day"]);
    expect(messageOf(findings[0], "en")).toBe(
      "Found “06-01”, which is none of the days that its year is taken from; expected a date as MM-dd EEEE or MM-dd or M月d日 from 2026-05-01 to 2026-05-31.",
    );
  });

  it("must be the day of the week that they say", async () => {
    expect((await dates("2026-05-01 ~ 2026-05-31", ["05-01 星期四"])).told).toEqual([
      "cell-other-weekday 3 day",
    ]);
  });

  it("have no year where none is named", async () => {
    const { told, findings } = await dates("五月", ["05-01"]);
    expect(told).toEqual(["year-unknown"]);
    expect(messageOf(findings[0], "en")).toContain("no date with a year stands in the rows above the header");
    expect((await dates("", ["05-01"], { year: "period" })).told).toEqual(["year-unknown"]);
  });

  it("take it from the name of the file or sheet", async () => {
    const file = await dates("x", ["05-01"], { year: "file" }, {}, "打卡-202605.xlsx");
    expect(file.days).toEqual(["2026-05-01"]);
    const column = prepared("day", { forms: [format("MM-dd")], year: "sheet" }, { type: "date" });
    const sheets = [{ name: "2026-05", rows: [["day"], ["05-07"]] }];
    const sheet = await read({ name: "a.xlsx", sheets }, [column]);
    expect([sheet.told, sheet.read?.rows]).toEqual([[], 1]);
  });

  it("are those next to the period, if they take it from there", async () => {
    const period = { first: dayOf(2027, 1, 1), last: dayOf(2027, 1, 31) };
    const { told, days } = await dates("", ["01-15", "12-31", "02-01"], { year: "period" }, { period });
    expect([told, days]).toEqual([[], ["2027-01-15", "2026-12-31", "2027-02-01"]]);
  });

  it("are no date where the year has none", async () => {
    expect((await dates("2026-02-01 ~ 2026-03-31", ["02-29"])).told).toEqual(["cell-no-such-date 3 day"]);
    expect((await dates("2028年2月", ["02-29"])).days).toEqual(["2028-02-29"]);
  });

  it("may say no more than the day, in days that have each but once", async () => {
    const forms = [format("dd E")];
    const { told, days } = await dates("2026-04-26 ~ 2026-05-25", ["26 日", "01 五", "25 一"], { forms });
    expect([told, days]).toEqual([[], ["2026-04-26", "2026-05-01", "2026-05-25"]]);
    expect((await dates("2026-05-01 ~ 2026-05-31", ["01 四"], { forms })).told).toEqual([
      "cell-other-weekday 3 day",
    ]);
    expect((await dates("2026-05-01 ~ 2026-06-30", ["01 五"], { forms })).told).toEqual([
      "cell-outside-days 3 day",
    ]);
    expect((await dates("2026年6月", ["31 三"], { forms })).told).toEqual(["cell-outside-days 3 day"]);
  });

  it("may have a time of day", async () => {
    const column = prepared("at", { forms: [format("MM-dd HH:mm")], year: "title" }, { type: "datetime" });
    const { told } = await read(csv([["2026年5月"], ["at"], ["05-01 08:51"]]), [column]);
    expect(told).toEqual([]);
  });
});
