/** A small shop: three people, five jobs in October, one in September; every figure can be worked out by hand. */
export const RULEBOOK = `merit: 1
name: { en: Shop, zh: 小店 }
version: "7"
period: month
timezone: Asia/Shanghai
currency: CNY
scored: people
params: { parts: 3, goal: 3 }
tables:
  team:
    columns:
      team: { label: { en: Team, zh: 班组 } }
  people:
    label: { en: People, zh: 人员 }
    file: people
    key: id
    columns:
      id: { header: 工号, label: { en: ID, zh: 工号 } }
      name: { header: 姓名, label: { en: Name, zh: 姓名 } }
      team: { header: 班组, to: team, label: { en: Team, zh: 班组 } }
      base: { header: 基数, type: money, label: { en: Base, zh: 基数 } }
  jobs:
    file: jobs
    key: job
    dated: day
    columns:
      job: { header: 单号 }
      who: { header: 工号, to: people }
      day: { header: 日期, type: date }
      points: { header: 分值, type: number }
rules:
  people:
    done: { label: { en: Jobs, zh: 单数 }, is: count(jobs) }
    points: { label: { en: Points, zh: 分值 }, is: sum(jobs.points) }
    score:
      label: { en: Score, zh: 得分 }
      scorecard:
        jobs: { label: { en: Jobs, zh: 单数 }, points: 100, of: done / goal, curve: { 0%: 0%, 100%: 100% } }
    total:
      label: { en: Bonus, zh: 奖金 }
      pay:
        share: { label: { en: Share, zh: 提成 }, is: points * base / parts }
    flags:
      idle: { when: done = 0, say: { en: No job at all, zh: 全月无单 } }
  team:
    paid: { label: { en: Paid, zh: 发放 }, is: sum(people.total) }
`;

export const PEOPLE = "工号,姓名,班组,基数\n1,王小明,甲,10\n2,李雷,甲,10\n3,韩梅,乙,10\n";
export const JOBS = `单号,工号,日期,分值
a,1,2026-10-01,1
b,1,2026-10-02,2
c,1,2026-10-03,4
d,2,2026-10-31,5
e,2,2026-09-30,9
f,2,2026-10-15,5
`;

/** Where the shop's rulebook and data stand. */
export const SHOP = { "rules/shop.yaml": RULEBOOK, "data/people.csv": PEOPLE, "data/jobs.csv": JOBS };

export const RUN = "run rules/shop.yaml --data data --period 2026-10";
