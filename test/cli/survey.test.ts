import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FIXTURES } from "../fixtures/files.js";
import { Workplace } from "./workplace.js";

/** A title, two header rows with blank parents, a ticket answered twice, words for no answer, several answers in a cell. */
const SURVEY = `售后满意度调查 2026-10,,,,,,,,
工单号,客户,提交时间,请为本次服务打分,,,,问题出在哪里（可多选）,其他
,,,态度,速度,质量,价格,,
W1,K1,2026-10-03 10:00,非常满意,满意,一般,未评价,响应慢;价格高,
W1,K1,2026-10-04 10:00,满意,满意,满意,非常满意,,改了
W2,K2,2026-10-05 09:00,不满意,一般,满意,0,响应慢,无
W3,K3,2026-10-06 09:00,非常满意,非常满意,满意,满意,,
,,,,,,,,
合计,,,3,3,3,3,,
`;
/** Received is cut to the minute. */
const TICKETS = `工单号,工程师,接收时间,创建时间,关闭时间
W1,甲,2026-10-01 08:00,2026-10-01 08:00:40,2026-10-02 09:00
W2,乙,2026-10-02 08:00,2026-10-02 08:00:10,2026-10-03 09:00
W3,甲,2026-10-03 08:00,2026-10-03 08:00,2026-10-04 09:00
`;
const RULEBOOK = `merit: 1
name: Survey
period: month
scored: engineers
tables:
  engineers: { key: engineer }
  tickets:
    file: tickets
    key: ticket
    dated: closed
    columns:
      ticket: { header: 工单号 }
      engineer: { header: 工程师, to: engineers }
      received: { header: 接收时间, type: datetime }
      created: { header: 创建时间, type: datetime }
      closed: { header: 关闭时间, type: datetime }
  answers:
    file: survey
    key: [ticket, question]
    keep: last by sent
    dated: ticket.closed
    header_rows: 2
    wide: { headers: 请为本次服务打分/* }
    skip_rows: { totals: { where: { ticket: 合计 }, say: { en: Totals, zh: 合计行 } } }
    columns:
      ticket: { header: 工单号, to: tickets }
      sent: { header: 提交时间, type: datetime }
      question: { from: heading }
      said: { from: cell, words: { best: 非常满意, good: 满意, fair: 一般, poor: 不满意 }, empty: allowed, empty_words: [未评价, 0] }
  sheets:
    file: survey
    key: ticket
    keep: last by sent
    header_rows: 2
    skip_rows: { totals: { where: { ticket: 合计 }, say: { en: Totals, zh: 合计行 } } }
    columns:
      ticket: { header: 工单号, to: tickets }
      sent: { header: 提交时间, type: datetime }
      slow: { header: 问题出在哪里（可多选）, type: boolean, take: { has: 响应慢, parted_by: ";" }, empty: allowed }
rules:
  answers:
    points: if(said = "best", 100, if(said = "good", 80, if(said = "fair", 60, 30)))
  tickets:
    checks:
      # Received to the minute, created to the second.
      order: { when: received < created and created - received < 1min, level: notice, say: { en: Received before it was created, zh: 接收早于创建 } }
  engineers:
    rated: count(answers where points > 0 else no)
    score: mean(answers.points)
    slow: count(sheets where slow else no)
`;

const place = new Workplace();
beforeAll(() => {
  place.write({ "desk.yaml": RULEBOOK, "data/survey.csv": SURVEY, "data/tickets.csv": TICKETS });
});
afterAll(() => place.remove());

async function figures() {
  const ended = await place.merit("run desk.yaml --data data --json --lang en");
  const [table] = Object.entries<{ key: string; values: object }[]>(JSON.parse(ended.stdout).tables).flatMap(
    ([name, rows]) => (name === "engineers" ? [rows] : []),
  );
  return { ...ended, by: new Map(table.map(({ key, values }) => [key, values])) };
}

describe("a survey's export", () => {
  it("is read: the last answers of a ticket, words as scores, what was not rated left out", async () => {
    const { by } = await figures();
    // W1's second answers 80, 80, 80, 100 and W3's 100, 100, 80, 80; of W2 30, 60, 80 and a 0 that is no answer.
    expect(by.get("甲")).toMatchObject({ rated: "8", score: "87.5" });
    expect(by.get("乙")).toMatchObject({ rated: "3", score: "170/3" });
  });

  it("gives each of several answers in one cell, of the last answers only", async () => {
    const { by } = await figures();
    expect([by.get("甲"), by.get("乙")]).toMatchObject([{ slow: "0" }, { slow: "1" }]);
  });

  it("notices a ticket received before it was created by less than a minute, and goes on", async () => {
    const { code, stderr } = await figures();
    expect(code).toBe(0);
    expect(stderr.match(/Received before it was created/g)).toHaveLength(2);
  });

  it("is refused where the same file is given twice", async () => {
    place.write({
      "twice/survey.csv": SURVEY,
      "twice/tickets-1.csv": TICKETS,
      "twice/tickets-2.csv": TICKETS,
    });
    place.write({ "twice.yaml": RULEBOOK.replace("file: tickets", "file: tickets-*") });
    const { code, stderr } = await place.merit("run twice.yaml --data twice --lang en");
    expect([code, stderr.includes("[file-repeated]")]).toEqual([1, true]);
  });

  it("has a draft that says so: two header rows, questions as rows, the last answers, 0 as none", async () => {
    const { stdout } = await place.merit("inspect data --lang en");
    expect(stdout).toContain("keep: last by submitted\n    header_rows: 2\n    wide: { headers:");
    expect(stdout).toContain("empty_words: [未评价, 0]");
  });
});

describe("the draft of what two survey tools export", () => {
  it("reads all of it, but for tickets that customers wrote wrongly", async () => {
    for (const name of ["chat.xlsx", "mail.csv", "staff.csv", "tickets.csv"]) {
      place.write({ [`exports/${name}`]: readFileSync(join(FIXTURES, "survey-bonus", name)) });
    }
    const { stdout: screen } = await place.merit("inspect exports --lang en");
    const tables = screen
      .slice(screen.indexOf("\ntables:\n"))
      .replaceAll("to: tickets }", "to: tickets, unknown: exclude }");
    const rules = `rules:
  tickets:
    chat_good: any(chat where 您对本次服务是否满意 >= 4 else no)
    skill: any(chat where 技术专业 else no) or any(mail_picks where option = "Professional")
    mark: mean(chat_marks.mark)
    mail_good: any(mail where all_in_all_how_satisfied_are_you >= 4 else no)
  staff: { skill: count(tickets where skill), good: count(tickets where chat_good or mail_good) }
`;
    place.write({
      "draft.yaml": `merit: 1\nname: Draft\nperiod: month\ntimezone: Asia/Shanghai\nscored: staff\n${tables}${rules}`,
    });
    const { code, stdout, stderr } = await place.merit(
      "run draft.yaml --data exports --period 2026-10 --json --lang en",
    );
    // Of 赵四's five tickets all were answered well by chat, four with 技术专业; none by mail.
    const [zhao] = JSON.parse(stdout).tables.staff.filter(({ key }: { key: string }) => key === "201");
    expect([code, zhao.values.skill, zhao.values.good, stderr.includes("error:")]).toEqual([
      0,
      "4",
      "5",
      false,
    ]);
  });
});
