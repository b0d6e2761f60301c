/** Three people of two teams and their jobs of October 2026; every figure can be worked out by hand. */
export const SHOP = `
currency: CNY
scored: people
params: { rate: 10, goal: 2, extra: 5 }
tables:
  team:
  people: { file: people, key: id, columns: { id: {}, name: {}, team: { to: team } } }
  jobs:
    file: jobs
    key: job
    dated: day
    columns: { job: {}, who: { to: people }, day: { type: date }, points: { type: number } }
rules:
  jobs: { good: points >= goal }
  people:
    done: { label: Jobs, is: count(jobs) }
    good: { label: Good jobs, is: count(jobs where good) }
    factor: { label: Factor, of: done, bands: { under 2: 50%, at_least 2: 100% } }
    level: { of: good, grades: { under 1: low, at_least 1 under 2: middle, at_least 2: high } }
    total:
      label: Bonus
      pay:
        work: { is: done * rate * factor }
        good: { is: good * extra }
    flags:
      idle: { when: good = 0, say: No good job }
  all:
    paid: sum(people.total)
    guards:
      budget: { must: paid <= 60, say: Within the budget, else: report }
`;

// ann: 3 jobs, of them with at least 2 points 2; bob: 1 and 1; eve: 1 and 0.
// Paid: ann 3 × 10 × 100% + 2 × 5 = 40; bob 1 × 10 × 50% + 5 = 10; eve 5. Together 55.
export const FILES = {
  "people.csv": "id,name,team\na,Ann,x\nb,Bob,x\ne,Eve,y\n",
  "jobs.csv":
    "job,who,day,points\n1,a,2026-10-01,1\n2,a,2026-10-02,2\n3,a,2026-10-03,3\n4,b,2026-10-04,2\n5,e,2026-10-05,1\n",
};
