import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { done, FileFailure } from "../../src/cli/host/failure.js";
import { finding } from "../../src/findings/finding.js";
import { Workplace } from "./workplace.js";

const place = new Workplace();
afterAll(() => place.remove());

/** A small export with the usual faults, one of each. */
const TICKETS = `服务台工单导出 2026-10,,,,,,
工单号,处理人,创建时间,关闭时间,渠道,评分,距离
T001,王伟,2026-10-01 08:00,2026-10-01 09:30,电话,5,1.5
T002,李娜,2026-10-01 09:00,2026-10-01 08:40,电话,0,2
T003,王 伟,2026-10-02 10:15,03:17.4,微信,4,约3
T003,李娜,2026-10-02 11:00,2026-10-02 12:00,微信,5,4
,,,,,,
工单号,处理人,创建时间,关闭时间,渠道,评分,距离
T005,李娜,2026-10-03 08:00,--,电话,3,5
T006,王伟,2026-10-04 08:00,2026-10-04 09:00,微信,0,6
T007,王伟,2026-10-05 08:00,2026-10-05 09:00,电话,4,7
T008,李娜,2026-10-06 08:00,2026-10-06 09:00,微信,5,8
T009,李娜,2026-10-07 08:00,2026-10-07 09:00,微信,5,8
T010,李娜,2026-10-08 08:00,2026-10-08 09:00,电话,5,8
T011,李娜,2026-10-09 08:00,2026-10-09 09:00,电话,5,8
T012,李娜,2026-10-10 08:00,2026-10-10 09:00,电话,5,8
T013,李娜,2026-10-11 08:00,2026-10-11 09:00,电话,5,8
合计,,,,,,63
备注：数据截至 10 月 31 日,,,,,,
`;
const STAFF = "工号,姓名,部门\n001,王伟,一部\n002,李娜,一部\n003,赵敏,二部\n004,钱多,二部\n";

beforeAll(() => {
  place.write({ "in/tickets.csv": TICKETS, "in/staff.csv": STAFF, "copy/a.csv": STAFF, "copy/b.csv": STAFF });
});

describe("merit inspect", () => {
  it("tells what a file is, each column, what looks wrong, and drafts its table", async () => {
    const { code, stdout, stderr } = await place.merit("inspect in/tickets.csv --lang en", { columns: 100 });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatchInlineSnapshot(`
      "in/tickets.csv  CSV text, UTF-8, parted by commas, 958 B
        header in row 2; rows of data: 13
        above it: 服务台工单导出 2026-10
        Column    Seems to be    Fit  Empty  Odd  Distinct  Examples
        工单号    text, key       13                    12  T001 · T002 · T003
        处理人    text            13                     3  王伟 · 李娜 · 王 伟
        创建时间  date and time   13                    13  2026-10-01 08:00 · 2026-10-01 09:00 · 2026-10…
        关闭时间  date and time   11      1    1        13  2026-10-01 09:30 · 2026-10-01 08:40 · 03:17.4
        渠道      words           13                     2  电话 · 微信
        评分      number          13                     4  5 · 0 · 4
        距离      number          12           1         8  1.5 · 2 · 约3
        Look at these:
        - blank lines between the rows: 1; they do not matter (row 7)
        - rows of totals: 1; left out by skip_rows (row 18 “合计”)
        - the header stands again: 1; left out by skip_rows (row 8 “工单号”)
        - notes below the rows: 1 (row 19 “备注：数据截至 10 月 31 日”)
        - 工单号: keys that stand above already: 1. Say which row counts (keep: last by …), or take
          another key (row 6 “T003”)
        - 处理人: spellings that differ only by width, blanks or case: 1 (row 3 “王伟”, row 5 “王 伟”)
        - 关闭时间: times without their day and hour: 1 of 12. Excel showed mm:ss.0 and the export kept
          only that; export again with the full time (row 5 “03:17.4”)
        - 关闭时间: -- stand for nothing: 1 cells
        - 评分: 0 stands in 2 of 13: a rating, or not rated? If not rated, put 0 under empty_words
        - 距离: texts: 1 of 13, in a column that seems to be number (row 5 “约3”)
        - 关闭时间 is before 创建时间 in 1 of 11 rows (row 4)

      # A draft, guessed from the files: check each line, and take out the columns that no rule needs.
      tables:
        tickets:
          file: tickets
          key: ticket  # guess: 1 rows have a key that stands above already
          dated: closed  # guess: by what a row belongs to a period; rows without it, which belong to no period: 1
          skip_rows:
            totals: { where: { ticket: 合计 }, say: { en: Totals, zh: 合计行 } }
            again: { where: header, say: { en: Header again, zh: 重复的表头 } }
            notes: { where: { ticket: "备注*" }, below: yes, say: { en: Remarks, zh: 附注 } }
          columns:
            ticket:   { header: 工单号 }
            engineer: { header: 处理人 }
            created:  { header: 创建时间, type: datetime }
            closed:   { header: 关闭时间, type: datetime, empty: allowed, empty_words: ["--"] }  # guess: 11 of 12 cells fit, not 03:17.4
            channel:  { header: 渠道, words: [电话, 微信] }
            rating:   { header: 评分, type: number }  # 0 in 2 cells: not rated? then empty_words: [0]
            distance: { header: 距离, type: number }  # guess: 12 of 13 cells fit, not 约3
      "
    `);
  });

  it("says the same in Chinese", async () => {
    const { stdout } = await place.merit("inspect in/tickets.csv --lang zh", { columns: 80 });
    expect(stdout).toMatchInlineSnapshot(`
      "in/tickets.csv  CSV 文本，UTF-8，分隔符 逗号，958 B
        表头在第 2 行；数据 13 行
        其上：服务台工单导出 2026-10
        列        似为      符合  空  异常  不同值  示例
        工单号    文本，键    13                12  T001 · T002 · T003
        处理人    文本        13                 3  王伟 · 李娜 · 王 伟
        创建时间  日期时间    13                13  2026-10-01 08:00 · 2026-10-01 09:…
        关闭时间  日期时间    11   1     1      13  2026-10-01 09:30 · 2026-10-01 08:…
        渠道      词语        13                 2  电话 · 微信
        评分      数字        13                 4  5 · 0 · 4
        距离      数字        12         1       8  1.5 · 2 · 约3
        请留意：
        - 行间空行 1 行，不影响读取（第 7 行）
        - 合计行 1 行，由 skip_rows 排除（第 18 行 “合计”）
        - 表头重复出现 1 次，由 skip_rows 排除（第 8 行 “工单号”）
        - 数据之后的附注 1 行（第 19 行 “备注：数据截至 10 月 31 日”）
        - 工单号：1 行的键在上文已出现。请说明以哪一行为准（keep: last by …）或另选键
          （第 6 行 “T003”）
        - 处理人：仅全半角、空格或大小写不同的写法 1 组（第 3 行 “王伟”，第 5 行 “王
          伟”）
        - 关闭时间：12 格中 1 格时间缺少日期和小时：Excel 以 mm:ss.0 显示后另存所致。
          请以完整时间重新导出（第 5 行 “03:17.4”）
        - 关闭时间：-- 表示空，共 1 格
        - 评分：13 格中 2 格为 0：是评分还是未评？若为未评，请将 0 写入 empty_words
        - 距离：13 格中有 1 格为文本，而此列似为数字（第 5 行 “约3”）
        - 11 行中有 1 行的 关闭时间 早于 创建时间（第 4 行）

      # 草稿，由文件推测得出：请逐行核对，删去规则用不到的列。
      tables:
        tickets:
          file: tickets
          key: ticket  # 推测：1 行的键在上文已出现
          dated: closed  # 推测：按此列归入周期；其中 1 行没有日期，不属于任何周期
          skip_rows:
            totals: { where: { ticket: 合计 }, say: { en: Totals, zh: 合计行 } }
            again: { where: header, say: { en: Header again, zh: 重复的表头 } }
            notes: { where: { ticket: "备注*" }, below: yes, say: { en: Remarks, zh: 附注 } }
          columns:
            ticket:   { header: 工单号 }
            engineer: { header: 处理人 }
            created:  { header: 创建时间, type: datetime }
            closed:   { header: 关闭时间, type: datetime, empty: allowed, empty_words: ["--"] }  # 推测：12 格中 11 格符合，其他如 03:17.4
            channel:  { header: 渠道, words: [电话, 微信] }
            rating:   { header: 评分, type: number }  # 2 格为 0：若为未评，写 empty_words: [0]
            distance: { header: 距离, type: number }  # 推测：13 格中 12 格符合，其他如 约3
      "
    `);
  });

  it("links columns to the tables of other files whose keys or names they hold", async () => {
    const { stdout } = await place.merit("inspect in --lang en");
    expect(stdout).toContain("engineer: { header: 处理人, to: staff.name }");
    expect(stdout).toContain("guess: 2 of 3 values are there, not 王 伟");
  });

  it("leaves out all that cells say where --mask is given", async () => {
    const { stdout } = await place.merit("inspect in --mask --lang en");
    const { stdout: json } = await place.merit("inspect in --mask --json --lang en");
    for (const said of ["王", "李娜", "T003", "03:17.4", "约3", "微信", "服务台工单导出"]) {
      expect(stdout).not.toContain(said);
      expect(json).not.toContain(said);
    }
    expect(stdout).toContain("Words and patterns of cells, ends of blocks and rows of remarks are left out");
  });

  it("says that --mask leaves out by what blocks end, without which a run refuses them", async () => {
    const page = (id: number, name: string) =>
      `工号：${id},姓名：${name},,,\n1,2,3,4,5\n08:51,,,,09:00\n制表人：钱七,,,,\n`;
    place.write({ "clock/month.csv": page(1, "赵一") + page(2, "孙三") });
    const { stdout: open } = await place.merit("inspect clock --lang en");
    expect(open).toContain(`end: "制表人*"`);
    const { stdout: masked } = await place.merit("inspect clock --mask --lang en");
    expect(masked).not.toContain("制表人");
    expect(masked.replace(/\s+/g, " ")).toContain("so write end yourself: without it a run refuses them");
  });

  it("tells that a file was given twice, and drafts it once", async () => {
    const { code, stdout } = await place.merit("inspect copy --lang en");
    expect(code).toBe(0);
    expect(stdout).toContain("the same bytes as copy/a.csv");
    expect(stdout.match(/ {4}file: /g)).toHaveLength(1);
  });

  it("makes one table of files that have the same columns and differ in digits", async () => {
    place.write({
      "parts/calls-2026-09.csv": "Call,At\n1,2026-09-01\n",
      "parts/calls-2026-10.csv": "At,Call\n2026-10-01,2\n",
    });
    const { stdout } = await place.merit("inspect parts --lang en");
    expect(stdout.match(/ {4}file: .*/g)).toEqual(['    file: "calls-*"']);
  });

  it("gives everything as JSON", async () => {
    const { stdout } = await place.merit("inspect in/staff.csv --json --lang en");
    const { schema, sheets, draft } = JSON.parse(stdout);
    expect(schema).toBe("meritbook-inspect/1");
    expect(sheets[0]).toMatchObject({
      file: "in/staff.csv",
      encoding: "UTF-8",
      delimiter: ",",
      header: { row: 1, rows: 1 },
      rows: { data: 4, totals: 0 },
      key: ["工号"],
    });
    expect(sheets[0].columns[0]).toMatchObject({
      header: "工号",
      type: "text",
      filled: 4,
      distinct: 4,
      doubled: 0,
    });
    expect(draft).toContain("file: staff");
  });

  it("looks at the sheet that is asked for, and names those there are where it is missing", async () => {
    const workbook = resolve("fixtures/after-sales-xlsx/tickets.xlsx");
    const all = await place.merit(`inspect ${workbook} --json --lang en`);
    const names: string[] = JSON.parse(all.stdout).sheets.map(({ sheet }: { sheet: string }) => sheet);
    expect(names).toHaveLength(2);
    const one = await place.merit(`inspect ${workbook} --sheet ${names[1]} --json --lang en`);
    expect(JSON.parse(one.stdout).sheets).toHaveLength(1);
    const none = await place.merit(`inspect ${workbook} --sheet x${names[1]} --lang en`);
    expect(none.code).toBe(2);
    expect(none.stderr).toContain("[inspect-sheet-missing]");
    expect(none.stderr).toContain(names[0]);
  });

  it("never sends what a cell holds raw to the terminal", async () => {
    place.write({ "bad/x.csv": "id,na\u001b[31mme\n1,\u202eevil\u0007\n2,b\n3,c\n" });
    const { stdout } = await place.merit("inspect bad/x.csv --lang en");
    expect(stdout).toContain("\\u202e");
    expect(["\u0007", "\u001b", "\u202e"].filter((raw) => stdout.includes(raw))).toEqual([]);
  });

  it.each([
    ["inspect nothing.csv", 2, "file-missing"],
    ["inspect in/tickets.csv in/none.csv", 2, "file-missing"],
    ["inspect empty", 2, "inspect-no-files"],
    ["inspect", 2, "usage-argument-missing"],
    ["inspect in/picture.csv", 2, "file-no-table"],
    ["inspect in/broken.csv", 1, "csv-"],
  ])("%s ends with %i and says why", async (line, code, why) => {
    place.write({
      "empty/readme.md": "",
      "in/picture.csv": new Uint8Array(200).fill(1),
      "in/broken.csv": 'a,b\n1,"x\n',
    });
    const ended = await place.merit(`${line} --lang en`);
    expect([ended.code, ended.stderr.includes(why)]).toEqual([code, true]);
  });
});

describe("a file that cannot be read to its end", () => {
  it("leaves no line of progress on the screen", async () => {
    const gone = finding("file-missing", undefined, { path: "in/staff.csv" });
    const { code, stderr } = await place.merit("inspect in/staff.csv --lang en", {
      terminal: true,
      tick: 2000,
      change: (host) => ({
        ...host,
        openFolder: async (path) => {
          const opened = await host.openFolder(path);
          if (!opened.ok) return opened;
          const { data, ...rest } = opened.value;
          const open: typeof data.open = async (name) => {
            const source = await data.open(name);
            return {
              ...source,
              name: source.name,
              size: source.size,
              read: () => Promise.reject(new FileFailure(gone)),
            };
          };
          return done({ ...rest, data: { ...data, open } });
        },
      }),
    });
    expect(code).toBe(2);
    const [, after] = stderr.split("reading: ");
    expect(after).toContain("\r\u001b[K");
  });
});
