import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FIXTURES } from "../fixtures/files.js";
import { Workplace } from "./workplace.js";

const RULEBOOK = `merit: 1
name: Punch clock
period: month
timezone: Asia/Shanghai
scored: staff
tables:
  staff: { file: staff, key: id, columns: { id: { header: 工号 }, name: { header: 姓名 } } }
  month:
    file: month
    key: [who, day]
    dated: day
    blocks: { begin: 工号：*, join: yes }
    wide: { headers: "*", days: title }
    columns:
      who: { from: block, header: 工号, to: staff }
      day: { from: day, type: date }
      came: { from: cell, type: duration, format: clock, empty: allowed, take: { first: "{time}" } }
      went: { from: cell, type: duration, format: clock, empty: allowed, take: { last: "{time}" } }
      times: { from: cell, type: number, empty: allowed, take: { count: "{time}" } }
  cards:
    file: cards
    sheet: 加班卡*
    key: [who, day]
    dated: day
    blocks: { begin: 姓名 }
    columns:
      who: { from: block, header: 工号, to: staff }
      day: { header: 日期, type: date, format: MM-dd EEEE, year: title }
      hours: { header: 加班（小时）, type: duration, unit: hours, empty: allowed }
rules:
  month:
    worked: if(times > 1, went - came, 0h) else 0h
  staff:
    came: count(month where times > 0 else no)
    worked: sum(month.worked)
    overtime: sum(cards.hours)
`;

const place = new Workplace();
beforeAll(() => {
  place.write({ "clock.yaml": RULEBOOK });
  for (const name of ["staff.csv", "month.csv", "cards.xlsx"]) {
    place.write({ [`data/${name}`]: readFileSync(join(FIXTURES, "punch-clock", name)) });
  }
});
afterAll(() => place.remove());

describe("what punch clocks print", () => {
  it("is read: glued punches in blocks, cards of two people side by side, a sheet a team", async () => {
    const { stdout, code, stderr } = await place.merit(
      "run clock.yaml --data data --period 2026-10 --json --lang en",
    );
    expect([code, stderr.includes("error:")]).toEqual([0, false]);
    const { tables, inputs } = JSON.parse(stdout);
    const rows: { key: string; values: object }[] = tables.staff;
    // 22 working days of 9 h; 002: twice 09:00 to 21:30; 101: a day with one punch; 102: 14:00 to 01:00 on another; 103
    // begins on the 8th, after 5 working days. Who has no overtime has no value of it.
    const hours = (count: number) => `${count}h`;
    expect(Object.fromEntries(rows.map(({ key, values }) => [key, values]))).toMatchObject(
      Object.fromEntries([
        ["001", { came: "22", worked: hours(22 * 9), overtime: hours(3.5) }],
        ["002", { came: "22", worked: hours(20 * 9 + 2 * 12.5), overtime: hours(5) }],
        ["003", { came: "0", worked: hours(0), overtime: null }],
        ["101", { came: "22", worked: hours(21 * 9), overtime: null }],
        ["102", { came: "22", worked: hours(21 * 9 + 11), overtime: null }],
        ["103", { came: "17", worked: hours(17 * 9), overtime: hours(4) }],
      ]),
    );
    const read = (inputs as { file: string; rows: { read: number; used: number } }[]).map(
      ({ file, rows: { read, used } }) => `${file} ${read} ${used}`,
    );
    expect(read).toEqual(["staff.csv 6 6", "month.csv 186 186", "cards.xlsx 93 93", "cards.xlsx 93 93"]);
  });

  it("names somebody unknown by the row of the head, and cells side by side by their letters", async () => {
    const month = readFileSync(join(FIXTURES, "punch-clock", "month.csv"), "utf8");
    place.write({ "other/staff.csv": readFileSync(join(FIXTURES, "punch-clock", "staff.csv")) });
    place.write({ "other/cards.xlsx": readFileSync(join(FIXTURES, "punch-clock", "cards.xlsx")) });
    place.write({ "other/month.csv": month.replace("工号：101", "工号：999") });
    const { stderr, code } = await place.merit("run clock.yaml --data other --period 2026-10 --lang en");
    expect(code).toBe(1);
    expect(stderr).toContain("month.csv row 13, column 工号: error");
  });

  it("has a draft that says so, guesses that they are", async () => {
    const { stdout } = await place.merit("inspect data --lang en");
    expect(stdout).toContain(
      'blocks: { begin: "工号：*", join: yes }  # guess: each cell like this begins a block',
    );
    expect(stdout).toContain(
      'came:       { from: cell, type: duration, format: clock, take: { first: "{time}" }',
    );
    expect(stdout).toContain("format: MM-dd EEEE, year: title }  # guess: dates whose year stands there");
    expect(stdout).toContain("sheet: [加班卡 一组, 加班卡 二组]");
  });
});
