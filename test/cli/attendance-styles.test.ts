import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Workplace } from "./workplace.js";

/** As a chat service exports days: 次日, patched punches, shifts not kept, somebody of another company. */
const CHAT = `时间,姓名,账号,最早,最晚,状态
2026/05/06 星期三,张三（离职）,001,09:27,18:10,迟到27分钟
2026/05/07 星期四,张三（离职）,001,--,--,旷工1天
2026/05/06 星期三,李四,002,09:00,次日00:30,正常（补卡）
2026/05/06 星期三,外人,ext9,09:00,18:00,正常
`;
/** As an office suite does: two header rows, merged ids, a changed row beside the first, invalid punches. */
const SUITE = `基本信息,,出勤,,修改时间
工号,日期,实际（小时）,结果,
001,20260506,7.5,正常,2026-05-06 20:00
,20260507,9,无效打卡,2026-05-07 20:00
001,20260506,8,管理员修改,2026-05-09 10:00
002,20260506,8.5,正常,
`;
const STAFF = "工号,姓名\n001,张三（离职）\n002,李四\n";
/** Several rows a ticket; 0 and words for no rating; received to the minute, so before it was created. */
const TICKETS = `工单号,操作时间,工程师,接收,创建,评分
T1,2026-05-02 08:00,001,02-05-2026 08:00,02-05-2026 08:00:40,0
T1,2026-05-03 08:00,001,02-05-2026 08:00,02-05-2026 08:00:40,5
T2,2026-05-04 09:00,001,03-05-2026 09:00,03-05-2026 08:00:00,0
合计,,,,,5
,,,,,
`;
/** The rest of the same export, its columns in another order. */
const MORE_TICKETS = `评分,创建,接收,工程师,操作时间,工单号
无,05-05-2026 07:59:00,05-05-2026 08:00,002,2026-05-05 09:00,T3
`;
const RULEBOOK = `merit: 1
name: Styles
period: month
timezone: Asia/Shanghai
scored: people
tables:
  people: { file: staff, key: id, columns: { id: { header: 工号 }, name: { header: 姓名, take: { without: [（离职）] } } } }
  chat:
    file: chat
    key: [who, day]
    dated: day
    columns:
      who: { header: 账号, to: people, unknown: exclude }
      day: { header: 时间, type: date, format: yyyy/MM/dd EEEE }
      went: { header: 最晚, type: duration, format: clock, empty: allowed, empty_words: "--" }
      late: { header: 状态, type: duration, take: "迟到{duration}", empty: allowed }
      state: { header: 状态, take: { whole: [正常, 正常（补卡）, "迟到<duration>", "旷工<duration>"] } }
      patched: { header: 状态, type: boolean, take: { has: 补卡 } }
  suite:
    file: suite
    key: [who, day]
    keep: last by changed
    dated: day
    header_rows: 2
    skip_rows: { void: { where: { valid: 无效* }, say: Invalid } }
    columns:
      who: { header: 基本信息/工号, to: people, fill: down }
      day: { header: 基本信息/日期, type: date, format: yyyyMMdd }
      hours: { header: 出勤/实际（小时）, type: duration, unit: hours }
      valid: { header: 出勤/结果 }
      changed: { header: 修改时间, type: datetime, empty: allowed }
  tickets:
    file: tickets-*
    key: ticket
    keep: last by at
    dated: at
    skip_rows: { totals: { where: { ticket: 合计 }, say: Totals } }
    columns:
      ticket: { header: 工单号 }
      at: { header: 操作时间, type: datetime }
      engineer: { header: 工程师, to: people }
      received: { header: 接收, type: datetime, format: dd-MM-yyyy HH:mm }
      created: { header: 创建, type: datetime, format: dd-MM-yyyy HH:mm:ss }
      rating: { header: 评分, type: number, empty: allowed, empty_words: [无, 0] }
rules:
  tickets:
    wait: if(received < created and created - received < 1min, 0min, received - created)
  people:
    late: sum(chat.late)
    latest: max(chat.went)
    patched: count(chat where patched)
    hours: sum(suite.hours)
    tickets: count(tickets)
    rating: mean(tickets.rating)
    wait: sum(tickets.wait)
`;

const place = new Workplace();
beforeAll(() => {
  place.write({
    "styles.yaml": RULEBOOK,
    "data/staff.csv": STAFF,
    "data/chat.csv": CHAT,
    "data/suite.csv": SUITE,
    "data/tickets-1.csv": TICKETS,
    "data/tickets-2.csv": MORE_TICKETS,
  });
});
afterAll(() => place.remove());

describe("exports of attendance and tickets, in the styles of several systems", () => {
  it("are read, every row accounted for", async () => {
    const { stdout, code } = await place.merit(
      "run styles.yaml --data data --period 2026-05 --json --lang en",
    );
    expect(code).toBe(0);
    const { tables, inputs } = JSON.parse(stdout);
    const rows: { key: string; values: object }[] = tables.people;
    expect(Object.fromEntries(rows.map(({ key, values }) => [key, values]))).toMatchObject({
      // 27 min late; the changed 8 h, not 7.5 nor the invalid 9; T1 rated 5 at last, waits of 0 and 60 min.
      "001": {
        name: "张三",
        late: "0.45h",
        patched: "0",
        hours: "8h",
        tickets: "2",
        rating: "5",
        wait: "1h",
      },
      // 00:30 of the next day; T3 not rated, received a minute after it was created.
      "002": { late: null, latest: "24.5h", patched: "1", hours: "8.5h", tickets: "1", rating: null },
    });
    const counts = (inputs as { file: string; rows: Record<string, number> }[]).map(
      ({ file, rows: { read, used, excluded } }) => `${file} ${read} = ${used} + ${excluded}`,
    );
    expect(counts).toEqual([
      "staff.csv 2 = 2 + 0",
      "chat.csv 4 = 3 + 1",
      "suite.csv 4 = 2 + 2",
      "tickets-1.csv 4 = 2 + 2",
      "tickets-2.csv 1 = 1 + 0",
    ]);
  });
});
