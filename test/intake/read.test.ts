import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { zoneNamed } from "../../src/base/zone.js";
import { Findings } from "../../src/findings/findings.js";
import type { ColumnDeclaration } from "../../src/intake/declaration.js";
import { readTable } from "../../src/intake/read.js";
import { gb18030, utf16 } from "../sheets/encoders.js";
import { sourceOf } from "../sheets/workbook.js";
import { column, table } from "./declarations.js";
import { placed, shownValues } from "./reading.js";

async function read(
  files: Readonly<Record<string, string | Uint8Array>>,
  columns: readonly ColumnDeclaration[],
  rowHashes = false,
) {
  const sources = Object.entries(files).map(([name, content]) =>
    sourceOf(typeof content === "string" ? new TextEncoder().encode(content) : content, name),
  );
  const findings = new Findings();
  const zone = zoneNamed("Asia/Shanghai");
  const result = await readTable(table(sources, columns, zone && { zone }), { rowHashes }, findings);
  return { read: result, told: findings.kept.map(placed), findings: findings.kept };
}

const TICKETS = [
  column("ticket", { headers: ["工单号", "ticket"] }),
  column("engineer", { headers: ["维修人员"] }),
  column("closed", { headers: ["完工时间"], type: "datetime", emptyAllowed: true }),
  column("distance", { headers: ["距离(公里)"], type: "number", decimals: 1 }),
];

const CSV = `十月工单
工单号,备注,维修人员,距离（公里）,完工时间
T1,"门, 左",张三,12.5,2026-10-01 08:05
T2,,李四,8,2026/10/1 18:05:30

T3,"他说 ""好""",张三,0,
`;

describe("a CSV file", () => {
  it("gives a table of typed columns", async () => {
    const { read: result, told } = await read(
      { "t.csv": CSV.replace("（", "(").replace("）", ")") },
      TICKETS,
    );
    expect(told).toEqual([]);
    expect(shownValues(result, "ticket")).toEqual(["T1", "T2", "T3"]);
    expect(shownValues(result, "engineer")).toEqual(["张三", "李四", "张三"]);
    expect(shownValues(result, "distance")).toEqual(["12.5", "8.0", "0.0"]);
    const [first, second] = [Date.UTC(2026, 9, 1, 0, 5), Date.UTC(2026, 9, 1, 10, 5, 30)];
    expect(shownValues(result, "closed")).toEqual([`${first}`, `${second}`, "-"]);
    expect([...(result?.rowNumber ?? [])]).toEqual([3, 4, 6]);
    expect(result?.files[0]).toMatchObject({ name: "t.csv", headerRow: 2, rows: 3 });
    expect(result?.files[0].sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("gives the same in any encoding", async () => {
    const plain = await read({ "t.csv": CSV }, TICKETS);
    const values = (result: typeof plain.read) => TICKETS.map(({ name }) => shownValues(result, name));
    const encoded = {
      GB18030: gb18030(CSV),
      "UTF-16LE": Buffer.concat([Buffer.of(0xff, 0xfe), utf16(CSV)]),
      "UTF-8 with BOM": Buffer.from(`\ufeff${CSV}`),
    };
    for (const [encoding, bytes] of Object.entries(encoded)) {
      const { read: result, told } = await read({ "t.csv": bytes }, TICKETS);
      expect(told).toEqual([]);
      expect(result?.files[0].facts.encoding).toBe(encoding);
      expect(values(result)).toEqual(values(plain.read));
    }
  });

  it("whose first characters beyond ASCII come late is still read in its encoding", async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `T${i},${i < 29_000 ? "Li" : "李四"},note ${i}`);
    const columns = [column("ticket"), column("engineer")];
    const text = `ticket,engineer,note\n${rows.join("\n")}`;
    const { read: result, told } = await read({ "t.csv": gb18030(text) }, columns);
    expect(told).toEqual([]);
    expect(result?.files[0].facts.encoding).toBe("GB18030");
    expect(shownValues(result, "engineer").slice(28_998, 29_002)).toEqual(["Li", "Li", "李四", "李四"]);
    expect(result?.columns.get("ticket")).toMatchObject({ pool: { size: 30_000 } });
  });

  it("has its cells told with row and column, all in one go", async () => {
    const bad = "工单号;维修人员;完工时间;距离(公里)\nT1;;05-03-2016;x\nT2;张三\n;李四;2026-10-01;1.25\n";
    const { read: result, told } = await read({ "t.csv": bad }, TICKETS);
    expect([...told].sort()).toEqual([
      "cell-ambiguous-date 2 完工时间",
      "cell-decimals 4 距离(公里)",
      "cell-empty 2 维修人员",
      "cell-empty 4 工单号",
      "cell-time-missing 4 完工时间",
      "cell-unreadable 2 距离(公里)",
      "row-cell-count 3",
    ]);
    expect(shownValues(result, "ticket")).toEqual(["T1", "!", "!"]);
    expect(shownValues(result, "distance")).toEqual(["!", "!", "!"]);
  });

  it("of which two rows are wholly equal shows that in their hashes, whatever columns are read", async () => {
    const one = "ticket,verdict,note\nT1,ours,a\nT1,ours,b\n";
    const two = "note,ticket,verdict\nb,T1,ours\n";
    const { read: result } = await read({ "1.csv": one, "2.csv": two }, [column("ticket")], true);
    const [a, b, again] = result?.rowHash ?? [];
    expect(again).toBe(b);
    expect(a).not.toBe(b);
  });

  it("of which every row is read in full tells where its header stood, however long it is", async () => {
    const rows = Array.from({ length: 200 }, (_, i) => `T${i}`);
    const { read: result } = await read({ "t.csv": `一月\n工单号\n${rows.join("\n")}` }, [TICKETS[0]], true);
    expect(result?.files[0]).toMatchObject({ headerRow: 2, rows: 200 });
  });

  it("that is empty, or of another kind, makes no table and says so", async () => {
    const empty = await read({ "t.csv": "" }, TICKETS);
    expect(empty.read).toBeUndefined();
    expect(empty.told).toEqual(["file-empty"]);
    const page = await read({ "t.csv": "<html><body></body></html>", "u.csv": "工单号\nT1\n" }, TICKETS);
    expect(page.read).toBeUndefined();
    expect(page.told).toEqual(["file-saved-as-page", "header-misfit 1"]);
  });

  it("given twice under two names is found by its bytes", async () => {
    const { told } = await read({ "a.csv": CSV, "b.csv": CSV }, TICKETS);
    expect(told).toEqual(["file-repeated"]);
  });
});

describe("a workbook", () => {
  const ATTENDANCE = [
    column("person", { headers: ["工号"] }),
    column("date", { headers: ["日期"], type: "date" }),
    column("due", { headers: ["考勤/应出勤"], type: "number" }),
    column("rate", { headers: ["出勤率"], type: "percent" }),
    column("late", { headers: ["迟到"], type: "duration", emptyAllowed: true }),
    column("checked", { headers: ["核对"], type: "boolean" }),
    column("signed", { headers: ["签到"], type: "datetime" }),
  ];

  async function attendance(): Promise<ExcelJS.Workbook> {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("说明").addRow(["请勿修改"]);
    const sheet = workbook.addWorksheet("十月");
    sheet.addRow(["2026年10月考勤"]);
    sheet.mergeCells("A1:G1");
    sheet.addRow(["工号", "日期", "考勤", null, null, "核对", "签到"]);
    sheet.addRow([null, null, "应出勤", "出勤率", "迟到", null, null]);
    for (const merged of ["C2:E2", "A2:A3", "B2:B3", "F2:F3", "G2:G3"]) sheet.mergeCells(merged);
    const day = (d: number, h = 0, m = 0) => new Date(Date.UTC(2026, 9, d, h, m));
    sheet.addRow([1001, day(1), 1, 0.955, 1.5 / 24, true, day(1, 8, 5)]);
    sheet.addRow(["1002", "2026-10-02", "0.5", "95%", "0:20", "否", "2026-10-02 08:05"]);
    sheet.addRow([1001, day(3), 0.1 + 0.2, 1, null, 1, day(3, 23, 59)]);
    sheet.eachRow((row, number) => {
      if (number < 4) return;
      row.getCell(2).numFmt = "yyyy-mm-dd";
      row.getCell(4).numFmt = "0.0%";
      row.getCell(5).numFmt = "[h]:mm";
      row.getCell(7).numFmt = "yyyy/m/d h:mm";
    });
    return workbook;
  }

  async function bytesOf(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  }

  it("with titles, a header of two rows and every kind of cell gives the same as text would", async () => {
    const { read: result, told } = await read({ "a.xlsx": await bytesOf(await attendance()) }, ATTENDANCE);
    expect(told).toEqual([]);
    expect(result?.files[0]).toMatchObject({ headerRow: 3, rows: 3, facts: { sheet: "十月" } });
    expect(result?.files[0].headers.get("rate")).toMatchObject({ header: "考勤/出勤率", column: 3 });
    const day = Date.UTC(2026, 9, 1) / 86_400_000;
    const at = (d: number, h: number, m: number) => `${Date.UTC(2026, 9, d, h, m)}`;
    expect(shownValues(result, "person")).toEqual(["1001", "1002", "1001"]);
    expect(shownValues(result, "date")).toEqual([`${day}`, `${day + 1}`, `${day + 2}`]);
    expect(shownValues(result, "due")).toEqual(["1.0", "0.5", "0.3"]);
    expect(shownValues(result, "rate")).toEqual(["0.95500000", "0.95000000", "1.00000000"]);
    expect(shownValues(result, "late")).toEqual(["5400000", "1200000", "-"]);
    expect(shownValues(result, "checked")).toEqual(["yes", "no", "yes"]);
    expect(shownValues(result, "signed")).toEqual([at(1, 0, 5), at(2, 0, 5), at(3, 15, 59)]);
  });

  it("tells hidden rows, cells beyond the header and errors with sheet and place", async () => {
    const workbook = await attendance();
    const sheet = workbook.getWorksheet("十月");
    if (!sheet) throw new Error("the sheet was just made");
    sheet.getRow(5).hidden = true;
    sheet.getCell("H4").value = "备注";
    sheet.getCell("C6").value = { error: "#N/A" };
    const { told, findings } = await read({ "a.xlsx": await bytesOf(workbook) }, ATTENDANCE);
    expect(told).toEqual(["row-beyond-header 4", "cell-error 6 考勤/应出勤", "rows-hidden"]);
    expect(findings[1].place).toEqual({
      data: { file: "a.xlsx", sheet: "十月", row: 6, column: "考勤/应出勤" },
    });
  });

  it("may lie beside CSV files of the same table", async () => {
    const csv = "工号,日期,考勤/应出勤,出勤率,迟到,核对,签到\n1003,2026-10-01,1,100%,,是,2026-10-01 08:00\n";
    const files = { "a.xlsx": await bytesOf(await attendance()), "b.csv": csv };
    const { read: result, told } = await read(files, ATTENDANCE);
    expect(told).toEqual([]);
    expect(shownValues(result, "person")).toEqual(["1001", "1002", "1001", "1003"]);
    expect([...(result?.fileOf ?? [])]).toEqual([0, 0, 0, 1]);
    expect([...(result?.rowNumber ?? [])]).toEqual([4, 5, 6, 2]);
  });
});
