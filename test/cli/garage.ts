/**
 * A garage whose months are provisional until the data reach 30 days past them: a job pays 100, and a job whose car
 * comes back within 30 days pays nothing. Every figure can be worked out by hand.
 */
export const GARAGE = `merit: 1
id: garage
name: { en: Garage, zh: 车间 }
period: month
timezone: Asia/Shanghai
currency: CNY
scored: people
history: { from: 2026-09 }
params: { price: 100 }
tables:
  team:
  people:
    file: people
    key: id
    columns: { id: {}, team: { to: team }, bonus: { type: money } }
  jobs:
    file: jobs
    key: job
    dated: day
    needs: { day: 30d }
    columns: { job: {}, who: { to: people }, car: {}, day: { type: date } }
rules:
  jobs:
    back: first(day per car after day)
    good: back - day > 30d else yes
  people:
    done: count(jobs where good)
    before: last(done)
    busy: streak(done > 0)
    total:
      pay:
        jobs: done * price
        bonus: bonus
      at_least: 0
  team:
    paid: sum(people.total)
`;

export const PEOPLE = "id,team,bonus\n1,East,0\n2,East,0\n3,West,50\n";

/** Jobs of September and October; car x of job a comes back in October. */
export const OCTOBER_JOBS = `job,who,car,day
a,1,x,2026-09-10
b,2,y,2026-09-20
c,1,x,2026-10-05
d,1,z,2026-10-06
e,2,w,2026-10-30
`;

/** The same with November and December: cars z and w come back in November. */
export const NOVEMBER_JOBS = `${OCTOBER_JOBS}f,3,z,2026-11-02
g,2,v,2026-11-10
h,3,w,2026-11-03
`;

export const YARD = { "rules/garage.yaml": GARAGE, "data/people.csv": PEOPLE, "data/jobs.csv": OCTOBER_JOBS };
