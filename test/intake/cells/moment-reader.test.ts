import { describe, expect, it } from "vitest";
import { UTC } from "../../../src/base/calendar.js";
import { zoneNamed } from "../../../src/base/zone.js";
import { messageOf } from "../../../src/findings/finding.js";
import { column } from "../declarations.js";
import { elapsed, type FakeCell, isoDate, number, serial } from "../fake-sheet.js";
import { cellsOf, read, shownValues, xlsx } from "../reading.js";

describe("dates", () => {
  const day = String(Date.UTC(2026, 9, 1) / 86_400_000);

  it("are days, from texts, day numbers and ISO cells", async () => {
    const cells = [
      "2026-10-01",
      "2026/10/1",
      "2026年10月1日",
      serial("46296"),
      isoDate("2026-10-01T00:00:00"),
    ];
    const { values, told } = await cellsOf({ type: "date" }, cells);
    expect(told).toEqual([]);
    expect(values).toEqual([day, day, day, day, day]);
  });

  it("are counted from 1904 where the workbook does", async () => {
    const sheet = { name: "S", date1904: true, rows: [["v"], [serial("44834")]] };
    const { read: result } = await read({ name: "m.xlsx", sheets: [sheet] }, [column("v", { type: "date" })]);
    expect(shownValues(result, "v")).toEqual([day]);
  });

  it("are refused where they are ambiguous, impossible, have a time, or are plain numbers", async () => {
    const cells = [
      "05-03-2016",
      "2026-02-30",
      "2026-10-01 08:00",
      serial("46296.5"),
      number("46296"),
      serial("60"),
    ];
    const { told, findings } = await cellsOf({ type: "date" }, cells);
    expect(told).toEqual([
      "cell-ambiguous-date 2 v",
      "cell-no-such-date 3 v",
      "cell-time-in-date 4 v",
      "cell-time-in-date 5 v",
      "cell-format 6 v",
      "cell-no-such-date 7 v",
    ]);
    expect(messageOf(findings[4], "en")).toBe(
      "The spreadsheet holds the number 46296 here, expected a date such as 2026-10-01.",
    );
  });
});

describe("datetimes", () => {
  const shanghai = zoneNamed("Asia/Shanghai") ?? UTC;
  const berlin = zoneNamed("Europe/Berlin") ?? UTC;
  const instants = async (cells: readonly FakeCell[], zone = UTC) => {
    const rows = [["v"], ...cells.map((cell) => [cell])];
    const outcome = await read(xlsx(rows), [column("v", { type: "datetime" })], { zone });
    const stored = outcome.read?.columns.get("v");
    return { told: outcome.told, values: stored?.kind === "scaled" ? [...stored.numbers.values] : [] };
  };

  it("are instants of the table's zone, or of their own offset", async () => {
    const at = Date.UTC(2026, 9, 1, 0, 5);
    const cells = [
      "2026-10-01 08:05",
      "2026/10/1 8:05:00",
      serial("46296.33680555556"),
      "2026-10-01T00:05:00Z",
    ];
    const { values, told } = await instants(
      [...cells, isoDate("2026-10-01T08:05:00"), "2026年10月1日 8时5分"],
      shanghai,
    );
    expect(told).toEqual([]);
    expect(values).toEqual([at, at, at, at, at, at]);
  });

  it("are right on both sides of a change of the clock, and none where the clock skips or doubles one", async () => {
    const cells = [
      "2026-03-29 01:59",
      "2026-03-29 03:00",
      "2026-03-29 02:30",
      "2026-10-25 02:30",
      serial("46110.1041666667"),
    ];
    const { values, told } = await instants(cells, berlin);
    expect(told).toEqual(["cell-skipped-time 4 v", "cell-doubled-time 5 v", "cell-skipped-time 6 v"]);
    expect(values.filter((value) => !Number.isNaN(value))).toEqual([
      Date.UTC(2026, 2, 29, 0, 59),
      Date.UTC(2026, 2, 29, 1, 0),
    ]);
  });

  it("need a time of day, but a whole day number is midnight", async () => {
    const { values, told } = await instants([
      serial("46296"),
      isoDate("2026-10-01"),
      "2026-10-01",
      "2026-10-01 24:00",
    ]);
    expect(told).toEqual(["cell-time-missing 4 v", "cell-no-such-time 5 v"]);
    expect(values.slice(0, 2)).toEqual([Date.UTC(2026, 9, 1), Date.UTC(2026, 9, 1)]);
  });

  it("are refused as times of day, plain numbers, and days that never were", async () => {
    const { told } = await instants([
      elapsed("0.5"),
      number("46296.5"),
      serial("60.5"),
      "2026-02-30 08:00",
      "10/1/2026 8:05",
    ]);
    expect(told).toEqual([
      "cell-format 2 v",
      "cell-format 3 v",
      "cell-no-such-date 4 v",
      "cell-no-such-date 5 v",
      "cell-ambiguous-date 6 v",
    ]);
  });
});
