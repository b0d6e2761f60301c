import { describe, expect, it } from "vitest";
import { dateText } from "../../../src/base/calendar.js";
import { daysNamed, yearsOf } from "../../../src/intake/arrange/named-days.js";

const named = (...rows: readonly string[][]) => {
  const found = daysNamed(rows);
  return (
    found && [dateText(found.first), found.last === undefined ? "" : dateText(found.last), found.isStretch]
  );
};

describe("the days that titles name", () => {
  it.each([
    ["考勤日期：2026-05-01 ~ 2026-05-31", "2026-05-01", "2026-05-31"],
    ["2026/5/1-2026/5/31", "2026-05-01", "2026-05-31"],
    ["2026-05-01 00:00 至 2026-05-31 23:59", "2026-05-01", "2026-05-31"],
    ["From 2026-05-01 to 2026-05-31", "2026-05-01", "2026-05-31"],
    ["2026年5月1日-31日", "2026-05-01", "2026-05-31"],
    ["2026-12-26 ～ 01-25", "2026-12-26", "2027-01-25"],
    ["2026年4月26日至5月25日", "2026-04-26", "2026-05-25"],
    ["2026-05 ~ 2026-06", "2026-05-01", "2026-06-30"],
  ])("%s is a stretch", (title, first, last) => expect(named([title])).toEqual([first, last, true]));

  it("may stand in several cells of a row", () => {
    expect(named(["考勤表"], ["日期", "2026-05-01", "至", "2026-05-31", "制表 2026-06-01"])).toEqual([
      "2026-05-01",
      "2026-05-31",
      true,
    ]);
  });

  it("are the whole of a month, or begin with a day", () => {
    expect(named(["2026年2月考勤"])).toEqual(["2026-02-01", "2026-02-28", false]);
    expect(named(["自 2026-05-01"])).toEqual(["2026-05-01", "", false]);
    expect(named(["五月"])).toBeUndefined();
  });

  it("are those of a stretch before the day on which the sheet was made", () => {
    expect(named(["导出于 2026-06-02 08:51"], ["2026-05-01 至 2026-05-31"])?.[0]).toBe("2026-05-01");
  });

  it("are not known where two dates of a cell go back in time", () => {
    expect(named(["制表日期：2026-06-02 统计月份：2026-05"])).toBeUndefined();
    expect(named(["统计月份：2026-05 制表日期：2026-06-02"])?.[0]).toBe("2026-05-01");
  });

  it("leave a year for dates after a day that begins", () => {
    const years = yearsOf({ first: 0, last: undefined, isStretch: false });
    expect([years.last, years.must]).toEqual([364, true]);
  });
});
