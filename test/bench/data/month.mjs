/** October 2026 as rules/after-sales.yaml reads it: tickets, survey answers, complaints and attendance. */
import { join } from "node:path";
import { random as seeded } from "../../../fixtures/generate/random.mjs";
import { writeCsv, writeTicketsCsv } from "./csv.mjs";
import { ticketNumber } from "./texts.mjs";
import { pools } from "./tickets.mjs";

export const MONTH = "2026-10";
const DAYS = 31;
const STRETCH = { start: Date.parse(`${MONTH}-01T00:00:00Z`) / 1000, days: DAYS, assets: 2 };

/** Good and poor ones as the rulebook words them, the good ones more often. */
const ANSWERS = ["优秀", "优秀", "良好", "良好", "良好", "一般", "差"];
const VERDICTS = ["服务责任", "客户原因", "配件质量"];

/**
 * @param {string} folder
 * @param {number} rows how many tickets
 */
export async function writeMonth(folder, rows) {
  const random = seeded(`month ${rows}`);
  const of = (share, line) => ofTickets(rows, random, share, line);
  const answers = of(0.3, (ticket) => `${ticket},${random.pick(ANSWERS)}`);
  const complaints = of(0.01, (ticket) => `${ticket},${random.pick(VERDICTS)}`);
  await writeTicketsCsv(join(folder, "tickets.csv"), rows, STRETCH);
  await writeCsv(join(folder, "survey.csv"), ["ticket", "satisfaction"], answers);
  await writeCsv(join(folder, "complaints.csv"), ["工单号", "定责"], complaints);
  await writeCsv(join(folder, "attendance.csv"), ["工号", "日期", "应出勤", "实出勤"], attendance(random));
}

/** A line for a share of all tickets. */
function* ofTickets(rows, random, share, line) {
  for (let number = 1; number <= rows; number++) if (random.chance(share)) yield line(ticketNumber(number));
}

/** Every day of everybody; on one working day in thirty somebody is away. */
function* attendance(random) {
  for (const { id } of pools().people) {
    for (let day = 1; day <= DAYS; day++) {
      const date = `${MONTH}-${day.toString().padStart(2, "0")}`;
      const due = new Date(`${date}T00:00:00Z`).getUTCDay() % 6 === 0 ? 0 : 1;
      yield `${id},${date},${due},${due === 1 && random.chance(1 / 30) ? 0 : due}`;
    }
  }
}
