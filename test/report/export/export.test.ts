import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RULEBOOK, RUN, SHOP } from "../../cli/shop.js";
import { type Ended, Workplace } from "../../cli/workplace.js";

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
  place.write(SHOP);
});

afterEach(() => {
  place.remove();
});

/** Runs the shop with an export; the files stand in `out`. */
async function exported(definition: string, options = ""): Promise<Ended> {
  place.write({ "payroll.yaml": definition });
  return place.merit(`${RUN} --out out --export payroll.yaml ${options}`.trimEnd());
}

const bytesOf = (name: string) => readFileSync(join(place.folder, "out", name));

// Wang 7 × 10 ÷ 3 = 23.33, Li 10 × 10 ÷ 3 = 33.33, Han 0; scores 100, 66.67, 0 (test/cli/shop.ts).
describe("an export", () => {
  test("writes the columns asked for, in their order, in the encoding of the payroll system", async () => {
    const { code, stderr } = await exported(`export: 1
file: 工资-{period}.csv
encoding: GB18030
quotes: always
columns:
  员工编号: id
  姓名: name
  班组: team
  所属期: { text: "{period}" }
  绩效: { value: total, unit: cents }
`);
    expect([code, stderr]).toEqual([0, ""]);
    expect(new TextDecoder("gb18030").decode(bytesOf("工资-2026-10.csv"))).toBe(
      '"员工编号","姓名","班组","所属期","绩效"\r\n' +
        '"1","王小明","甲","2026-10","2333"\r\n' +
        '"2","李雷","甲","2026-10","3333"\r\n' +
        '"3","韩梅","乙","2026-10","0"\r\n',
    );
  });

  test("writes numbers, words and signs as they are wanted, and sums behind the rows", async () => {
    await exported(`export: 1
file: pay.csv
encoding: UTF-8
delimiter: semicolon
line_ends: lf
columns:
  id: id
  base: { value: base, decimals: 0 }
  taken: { value: total.share, sign: reversed, decimal_mark: comma }
  score: { value: score, decimals: 1 }
  idle: { value: idle, words: { yes: J, no: N } }
  team: { value: team.paid, decimals: 3 }
control_total: { of: [base, taken], line: Total }
`);
    expect(bytesOf("pay.csv").toString()).toBe(
      "id;base;taken;score;idle;team\n" +
        "1;10;-23,33;100.0;N;56.660\n" +
        "2;10;-33,33;66.7;N;56.660\n" +
        "3;10;0,00;0.0;J;0.000\n" +
        "Total;30;-56,66;;;\n",
    );
  });

  test("names the definition by the path that was given, where it is wrong", async () => {
    place.write({ "pay.yaml": "export: 1\nfile: pay.csv\ncolumns: { id: nobody }\n" });
    const { code, stderr } = await place.merit(`${RUN} --out out --export pay.yaml`);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^pay\.yaml:3:\d+: error: /);
  });

  test("holds a pay line that is left out for missing, not for zero", async () => {
    const share = "is: points * base / parts";
    const rule = "is: 'points * base / count(jobs where points > 3)', missing: exclude";
    place.write({ "rules/shop.yaml": RULEBOOK.replace(share, rule) });
    await exported(
      "export: 1\nfile: pay.csv\nencoding: UTF-8\ncolumns: { id: id, share: { value: total.share, missing: none } }\n",
    );
    // More than 3 points: one job of 1, 70 ÷ 1; two of 2, 100 ÷ 2; 3 has none, 0 ÷ 0.
    expect(bytesOf("pay.csv").toString()).toBe("id,share\r\n1,70.00\r\n2,50.00\r\n3,none\r\n");
  });

  test("leaves out rows of nothing, counts them, and tells the sums in a file of their own", async () => {
    await exported(`export: 1
file: pay.csv
encoding: UTF-8
header: no
leave_out_zero: total
columns: { id: id, pay: total }
control_total: { of: pay, file: "control-{period}.csv" }
`);
    const pay = bytesOf("pay.csv");
    expect(pay.toString()).toBe("1,23.33\r\n2,33.33\r\n");
    const hash = createHash("sha256").update(pay).digest("hex");
    expect(bytesOf("control-2026-10.csv").toString()).toBe(
      `file,sha256,rows,rows_left_out,pay\r\npay.csv,${hash},2,1,56.66\r\n`,
    );
  });

  test("writes a workbook whose numbers are numbers and whose texts are texts", async () => {
    place.write({ "data/people.csv": "工号,姓名,班组,基数\n001,=1+1,甲,10\n" });
    place.write({ "data/jobs.csv": "单号,工号,日期,分值\na,001,2026-10-01,3\n" });
    await exported(`export: 1
file: pay.xlsx
columns: { id: id, name: name, pay: total, score: { value: score, decimals: 0 } }
`);
    const sheet = read(bytesOf("pay.xlsx"), { cellNF: true }).Sheets.pay;
    expect(utils.sheet_to_json(sheet, { header: 1 })).toEqual([
      ["id", "name", "pay", "score"],
      ["001", "=1+1", 10, 33],
    ]);
    expect([sheet.B2.t, sheet.B2.f, sheet.C2.z]).toEqual(["s", undefined, "0.00"]);
  });

  test("gives a text that begins like a formula an apostrophe in CSV", async () => {
    place.write({ "data/people.csv": "工号,姓名,班组,基数\n1,=1+1,甲,10\n" });
    place.write({ "data/jobs.csv": "单号,工号,日期,分值\na,1,2026-10-01,3\n" });
    await exported("export: 1\nfile: pay.csv\nencoding: UTF-8\ncolumns: { name: name, pay: total }\n");
    expect(bytesOf("pay.csv").toString()).toBe("name,pay\r\n'=1+1,10.00\r\n");
  });

  test("is named in result.json, and its files go with the folder when that is written again", async () => {
    const definition = "export: 1\nfile: pay-{period}.csv\ncolumns: { id: id }\n";
    await exported(definition);
    const { exports } = JSON.parse(place.read("out/result.json"));
    const sha256 = createHash("sha256").update(definition).digest("hex");
    expect(exports).toEqual([
      { file: "pay-2026-10.csv", rows: 3, rowsLeftOut: 0, definition: "payroll.yaml", sha256 },
    ]);
    expect((await place.merit(`${RUN} --out out`)).code).toBe(0);
    expect(place.names("out")).not.toContain("pay-2026-10.csv");
  });

  test("holds the rows that are shown", async () => {
    await exported("export: 1\nfile: pay.csv\nencoding: UTF-8\ncolumns: { id: id }\n", "--only team=乙");
    expect(bytesOf("pay.csv").toString()).toBe("id\r\n3\r\n");
  });
});

describe("an export that would pay wrongly", () => {
  const HEAD = "export: 1\nfile: pay.csv\n";

  test("by writing nothing for somebody is refused, and nothing is written", async () => {
    place.write({ "rules/shop.yaml": RULEBOOK.replace("share: { ", "share: { for: done > 0, ") });
    const { code, stderr } = await exported(`${HEAD}columns: { id: id, share: total.share }\n`);
    expect(code).toBe(1);
    expect(stderr).toContain("[export-missing]");
    expect(stderr).toContain("3 has no share: does not apply");
    expect(place.names()).not.toContain("out");
  });

  test("by calling two people by one name and nothing else is refused", async () => {
    place.write({ "data/people.csv": "工号,姓名,班组,基数\n1,李雷,甲,10\n2,李雷,甲,10\n3,韩梅,乙,10\n" });
    const { code, stderr } = await exported(
      `${HEAD}columns: { name: name, month: { text: "{period}" }, pay: total }\n`,
    );
    expect(code).toBe(1);
    expect(stderr).toContain("payroll.yaml:3:12: error: 1 and 2 have the same texts in this file");
    expect(stderr).toContain("[export-alike]");
    expect(place.names()).not.toContain("out");
    expect((await exported(`${HEAD}columns: { name: name, id: id, pay: total }\n`)).code).toBe(0);
    // Postings of a team are not called by name.
    expect((await exported(`${HEAD}columns: { team: team, pay: total }\n`)).code).toBe(0);
  });

  test("by rounding money is refused", async () => {
    const { code, stderr } = await exported(
      `${HEAD}columns: { id: id, pay: { value: total, decimals: 1 } }\n`,
    );
    expect(code).toBe(1);
    expect(stderr).toContain("[export-loses-cents]");
    expect(stderr).toContain("pay of 1 is 23.33");
  });

  test.each([
    ["a value that is not there", "columns: { id: idd }", "export-value", "Did you mean id?"],
    [
      "a pay line that is not there",
      "columns: { id: total.shares }",
      "export-value",
      "Did you mean total.share?",
    ],
    ["a table that is not there", "table: peple\ncolumns: { id: id }", "value-unknown", "people"],
    ["a key that is not there", "columns: { id: { value: id, width: 8 } }", "key-unknown", "width"],
    [
      "a unit that its type has not",
      "columns: { pay: { value: total, unit: hours } }",
      "value-unknown",
      "cents",
    ],
    ["decimals of a text", "columns: { id: { value: id, decimals: 2 } }", "export-key-misplaced", "decimals"],
    ["a format of a constant", "columns: { id: { text: a, format: dd } }", "export-key-misplaced", "format"],
    [
      "more decimals than there are",
      "columns: { s: { value: score, decimals: 13 } }",
      "export-decimals",
      "13",
    ],
    [
      "a sum of texts",
      "columns: { id: id, n: name }\ncontrol_total: { of: n, line: T }",
      "export-not-number",
      "n",
    ],
    ["rows left out by a text", "leave_out_zero: name\ncolumns: { id: id }", "export-not-number", "name"],
    [
      "a sum of no column",
      "columns: { id: id }\ncontrol_total: { of: pay, line: T }",
      "export-header",
      "pay",
    ],
    ["sums nowhere", "columns: { id: id, p: total }\ncontrol_total: { of: p }", "export-control", "line:"],
    [
      "a sum in the first column",
      "columns: { p: total }\ncontrol_total: { of: p, line: T }",
      "export-control-first",
      "p",
    ],
  ])("by %s is told where it says so", async (_, rest, code, said) => {
    const ended = await exported(`${HEAD}${rest}\n`);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(`[${code}]`);
    expect(ended.stderr).toContain(said);
    expect(ended.stderr).toContain("payroll.yaml:");
  });

  test.each(["../pay.csv", "pay.txt", ".csv", "people.csv", "Report.xlsx", "a/b.csv", "pay.csv."])(
    "cannot be called %s",
    async (name) => {
      const ended = await exported(`export: 1\nfile: "${name}"\ncolumns: { id: id }\n`);
      expect([ended.code, ended.stderr.includes("[export-file-name]")]).toEqual([2, true]);
    },
  );

  test("with a character that no encoding has is refused", async () => {
    const { code, stderr } = await exported(`${HEAD}columns: { id: id, a: { text: "\\ud800" } }\n`);
    expect([code, stderr.includes("U+D800, which UTF-8 with BOM cannot hold")]).toEqual([1, true]);
  });

  test("cannot say of a workbook how CSV is written", async () => {
    const ended = await exported("export: 1\nfile: pay.xlsx\nencoding: UTF-8\ncolumns: { id: id }\n");
    expect([ended.code, ended.stderr.includes("[export-csv-only]")]).toEqual([2, true]);
  });

  test("cannot have a date format of other parts", async () => {
    place.write({
      "rules/shop.yaml": RULEBOOK.replace(
        "done: {",
        "last_day: { label: Last day, is: max(jobs.day) }\n    done: {",
      ),
    });
    const ended = await exported(`${HEAD}columns: { day: { value: last_day, format: DD.MM } }\n`);
    expect([ended.code, ended.stderr.includes("[export-format]")]).toEqual([2, true]);
  });

  test.each([
    ["--mask", "--export and --mask"],
    ["--set goal=2", "--export and --set"],
  ])("does not go with %s", async (option) => {
    const ended = await exported(`${HEAD}columns: { id: id }\n`, option);
    expect([ended.code, ended.stderr.includes("[usage-not-together]")]).toEqual([2, true]);
  });

  test("needs a folder to be written to, and its definition", async () => {
    const without = await place.merit(`${RUN} --export payroll.yaml`);
    expect([without.code, without.stderr.includes("[usage-needs-option]")]).toEqual([2, true]);
    const missing = await place.merit(`${RUN} --out out --export nowhere.yaml`);
    expect([missing.code, missing.stderr.includes("[file-missing]")]).toEqual([2, true]);
  });
});

// The sum is what fixtures/expect/after-sales.py gives for the month: 57,529.66; five people have no closed ticket.
test("the payroll file of the flagship has everybody who is paid, and their sum", async () => {
  const repository = join(import.meta.dirname, "../../..");
  const paths = ["rules/after-sales.yaml", "fixtures/after-sales", "fixtures/payroll-export.yaml"];
  const [rules, data, definition] = paths.map((path) => join(repository, path));
  const { code } = await place.merit(
    `run ${rules} --data ${data} --period 2026-10 --out out --export ${definition}`,
  );
  expect(code).toBe(0);
  const decoded = new TextDecoder("gb18030");
  const lines = decoded.decode(bytesOf("payroll-2026-10.csv")).split("\r\n");
  expect(lines.slice(0, 2)).toEqual([
    "员工编号,姓名,所属期,绩效工资,得分,等级",
    "1001,韩立恒,2026-10,2616.17,91.80,A",
  ]);
  expect(lines.slice(-2)).toEqual(["合计,,,57529.66,,", ""]);
  const [, control] = decoded.decode(bytesOf("payroll-2026-10-control.csv")).split("\r\n");
  expect(control).toMatch(/^payroll-2026-10\.csv,[0-9a-f]{64},35,5,57529\.66$/);
});
