/** The rulebooks to begin with that come with the program, in `starters/NAME/LANGUAGE`. */
import type { Bilingual } from "../../base/language.js";

/** A starter: its name, what it pays for, and the period of its sample data. */
export interface Starter {
  readonly name: string;
  readonly about: Bilingual;
  readonly period: string;
}

/** All starters, in the order in which they are listed. */
export const STARTERS: readonly Starter[] = [
  {
    name: "engineer",
    about: {
      en: "after-sales engineers: a base times a score from tickets",
      zh: "售后维修：绩效基数乘以得分，按工单计算及时率和返修率",
    },
    period: "2026-10",
  },
  {
    name: "help-desk",
    about: {
      en: "help desk: score, grade and bonus from the ticket export alone",
      zh: "客服坐席：只凭工单导出表打分、定级、发奖金",
    },
    period: "2026-10",
  },
  {
    name: "commission",
    about: {
      en: "sales: commission with tiers, a bonus for reaching the target",
      zh: "销售提成：分段比率，达标另有奖金",
    },
    period: "2026-10",
  },
  {
    name: "team-pool",
    about: {
      en: "teams: a bonus pool each, shared by points to the last cent",
      zh: "班组奖金池：按积分分配，精确到分",
    },
    period: "2026-10",
  },
  {
    name: "attendance",
    about: {
      en: "attendance: an award, allowances, deductions within a limit",
      zh: "全勤与考勤：全勤奖、餐补、有上限的扣款",
    },
    period: "2026-10",
  },
  {
    name: "suppliers",
    about: {
      en: "suppliers or departments: a score and a grade, nothing paid",
      zh: "供应商或部门评分：打分定级，不涉及金额",
    },
    period: "2026-Q4",
  },
];
