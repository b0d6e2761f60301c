import fc from "fast-check";
import { expect, test } from "vitest";
import { type Exact, parseExact, sumExact, ZERO } from "../../../src/base/exact.js";
import { isMissing } from "../../../src/language/value.js";
import { rulebookOf, runFiles, runGiven } from "../running.js";

const POOL = `
scored: people
tables:
  team: { file: team, key: team, columns: { team: {}, pot: { type: money } } }
  people:
    file: people
    key: id
    columns: { id: {}, team: { to: team }, weight: { type: number, empty: allowed }, shares: { type: boolean, empty: allowed } }
`;
const SPLIT = (more = "") => `${POOL}rules: { people: { part: { split: team.pot, by: weight${more} } } }`;

test("a pool is shared to the cent, odd cents to the largest remainders, ties by key", () => {
  const ran = runGiven(
    SPLIT(),
    `team: [{ team: t, pot: 100 }, { team: u, pot: 0.05 }]
people:
  - { id: c, team: t, weight: 1 }
  - { id: a, team: t, weight: 1 }
  - { id: b, team: t, weight: 1 }
  - { id: d, team: u, weight: 1 }
  - { id: e, team: u, weight: 2 }
  - { id: f, team: u, weight: 4 }`,
  );
  // 0.05 by 1 : 2 : 4 is 0.71, 1.43 and 2.86 cents: the two odd cents go to .86 and .71
  expect(ran.lines("people", ["a", "b", "c", "d", "e", "f"], ["part"])).toEqual([
    "a | 33.34",
    "b | 33.33",
    "c | 33.33",
    "d | 0.01",
    "e | 0.01",
    "f | 0.03",
  ]);
});

test("equal parts without weights; the pool is rounded to the cent first", () => {
  const ran = runGiven(
    `${POOL}rules: { team: { third: pot / 3 }, people: { part: { split: team.third } } }`,
    "team: [{ team: t, pot: 0.05 }]\npeople: [{ id: a, team: t }, { id: b, team: t }, { id: c, team: t }]",
  );
  // 1.67 cents are 0.02
  expect(ran.lines("people", ["a", "b", "c"], ["part"])).toEqual(["a | 0.01", "b | 0.01", "c | 0"]);
});

test("a negative pool is split by its size and negated", () => {
  const ran = runGiven(
    SPLIT(),
    "team: [{ team: t, pot: -100 }]\npeople: [{ id: a, team: t, weight: 1 }, { id: b, team: t, weight: 1 }, { id: c, team: t, weight: 1 }]",
  );
  expect(ran.lines("people", ["a", "b", "c"], ["part"])).toEqual(["a | -33.34", "b | -33.33", "c | -33.33"]);
});

test("it does not apply to rows that where leaves out, nor to rows without a pool", async () => {
  const ran = await runFiles(
    SPLIT(", where: shares, nobody: keep").replace("to: team", "to: team, empty: allowed"),
    {
      "team.csv": "team,pot\nt,1.00\n",
      "people.csv": "id,team,weight,shares\na,t,1,yes\nb,t,1,no\nc,,1,yes\n",
    },
    { period: "2026-10" },
  );
  expect(ran.lines("people", ["a", "b", "c"], ["part"])).toEqual([
    "a | 1",
    "b | missing: not_applicable",
    "c | missing: no_row",
  ]);
});

test("it does not apply where the pool is of another time: it was shared in its own", async () => {
  const dated = SPLIT().replace(
    "team: { file: team, key: team, columns: { team: {},",
    "team: { file: team, key: team, dated: day, columns: { team: {}, day: { type: date },",
  );
  const files = {
    "team.csv": "team,day,pot\nt,2026-10-31,1.00\nu,2026-09-30,7.00\n",
    "people.csv": "id,team,weight,shares\na,t,1,yes\nb,u,1,yes\nc,u,1,yes\n",
  };
  const of = async (period: string) =>
    (await runFiles(dated, files, { period })).lines("people", ["a", "b", "c"], ["part"]);
  const none = "missing: not_applicable";
  expect(await of("2026-10")).toEqual(["a | 1", `b | ${none}`, `c | ${none}`]);
  expect(await of("2026-09")).toEqual([`a | ${none}`, "b | 3.5", "c | 3.5"]);
});

test("where that is neither yes nor no, a missing and a negative weight are errors", async () => {
  const ran = await runFiles(
    SPLIT(", where: shares"),
    {
      "team.csv": "team,pot\nt,1.00\n",
      "people.csv": "id,team,weight,shares\na,t,1,\nb,t,,yes\nc,t,-1,yes\nd,t,1,yes\n",
    },
    { period: "2026-10" },
  );
  expect(ran.codes).toEqual({ "condition-missing": 1, "weight-missing": 1, "weight-negative": 1 });
});

test("nobody: the pool stays and is reported, goes to a fund, or is an error", async () => {
  const files = {
    "team.csv": "team,pot\nt,10.00\nu,2.00\nv,0.00\n",
    "people.csv": "id,team,weight,shares\na,t,0,yes\nb,t,0,yes\n",
  };
  const kept = await runFiles(SPLIT(", nobody: keep"), files, { period: "2026-10" });
  expect(kept.result.funds.map(({ key, amount, fund }) => [key, amount.toString(), fund])).toEqual([
    ["t", "10", undefined],
    ["u", "2", undefined],
  ]);
  expect(kept.value("people", "a", "part")).toBe("0");
  const fund = await runFiles(SPLIT(", nobody: { fund: Meals }"), files, { period: "2026-10" });
  expect(fund.result.funds[0].fund).toEqual({ en: "Meals", zh: "Meals" });
  const fails = await runFiles(SPLIT(", nobody: fail"), files, { period: "2026-10" });
  expect(fails.codes).toEqual({ "nobody-shares": 2 });
  expect(fails.messages[0]).toContain("nobody shares the 10 of team t");
});

test("parts add up to the pool, and none is a cent off its exact part", () => {
  const rulebook = rulebookOf(SPLIT());
  const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const weights = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(cents, weights, (pool, shares) => {
      fc.pre(shares.some((share) => share > 0));
      const amount = `${pool < 0 ? "-" : ""}${Math.floor(Math.abs(pool) / 100)}.${String(Math.abs(pool) % 100).padStart(2, "0")}`;
      const rows = shares.map((weight, i) => `{ id: p${i}, team: t, weight: ${weight} }`);
      const ran = runGiven(rulebook, `team: [{ team: t, pot: ${amount} }]\npeople: [${rows.join(", ")}]`);
      const parts = shares.map((_, i) => parseExact(ran.value("people", `p${i}`, "part")) ?? ZERO);
      const whole = parseExact(amount) ?? ZERO;
      const total = shares.reduce((sum, share) => sum + share, 0);
      expect(sumExact(parts).equals(whole)).toBe(true);
      parts.forEach((part, i) => {
        expect(part.sub(whole.mul(shares[i]).div(total)).abs().mul(100).compare(1)).toBeLessThan(0);
      });
    }),
    { numRuns: 60 },
  );
});

test("what is shared and what stays are the pools, to the cent", async () => {
  const yaml = SPLIT(", where: shares, nobody: keep");
  const person = fc.record({ team: fc.nat(2), weight: fc.nat(3), shares: fc.boolean() });
  const pools = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -9999, max: 9999 })));
  await fc.assert(
    fc.asyncProperty(pools, fc.array(person, { minLength: 1, maxLength: 8 }), async (cents, people) => {
      const teams = cents.map((amount, i) => `t${i},${(amount / 100).toFixed(2)}`);
      const rows = people.map(
        ({ team, weight, shares }, i) => `p${i},t${team},${weight},${shares ? "yes" : "no"}`,
      );
      const files = {
        "team.csv": ["team,pot", ...teams, ""].join("\n"),
        "people.csv": ["id,team,weight,shares", ...rows, ""].join("\n"),
      };
      const { result, evaluation } = await runFiles(yaml, files, { period: "2026-10" });
      cents.forEach((amount, i) => {
        const own = people.flatMap(({ team }, p) =>
          team === i ? [evaluation.value("people", p, "part")] : [],
        );
        const parts = own.filter((part) => typeof part === "object" && !isMissing(part)) as Exact[];
        const stayed = result.funds.filter(({ key }) => key === `t${i}`).map((fund) => fund.amount);
        expect(
          sumExact([...parts, ...stayed])
            .mul(100)
            .equals(amount),
        ).toBe(true);
        expect(stayed.length === 0 || parts.every((part) => part.n === 0n)).toBe(true);
      });
    }),
    { numRuns: 40 },
  );
});

test.each([
  ["everyone", "all.pool", "all: { pool: 10 }"],
  ["a team", "team.pool", "team: { pool: 10 }"],
  ["a role", "role.pool", "role: { pool: 10 }"],
])("a pool is shared within %s", (_, path, rules) => {
  const yaml = `
scored: people
tables:
  team:
  role:
  people: { file: staff, key: id, columns: { id: {}, team: { to: team }, role: { to: role } } }
rules: { ${rules}, people: { part: { split: ${path} } } }`;
  const people =
    "people: [{ id: a, team: x, role: r }, { id: b, team: x, role: s }, { id: c, team: y, role: s }]";
  const ran = runGiven(yaml, people);
  const expected = {
    "all.pool": ["3.34", "3.33", "3.33"],
    "team.pool": ["5", "5", "10"],
    "role.pool": ["10", "5", "5"],
  };
  expect(["a", "b", "c"].map((id) => ran.value("people", id, "part"))).toEqual(
    expected[path as keyof typeof expected],
  );
});

test("declared shares are a formula: a post's share, equally among those who hold it, rounded in the line alone", () => {
  const yaml = `
scored: people
tables:
  post: { key: post, rows: [{ post: manager, share: 36% }, { post: store, share: 27% }] }
  people: { file: staff, key: id, columns: { id: {}, post: { to: post }, score: { type: number }, base: { type: money } } }
rules:
  all: { pool: sum(people.base) }
  post: { heads: count(people) }
  people: { total: { pay: { pool: all.pool * post.share / post.heads * score / 100 } } }`;
  const people =
    "people: [{ id: m, post: manager, score: 95, base: 80000 }, { id: s, post: store, score: 90, base: 0 }, { id: t, post: store, score: 80, base: 0 }]";
  expect(runGiven(yaml, people).lines("people", ["m", "s", "t"], ["total"])).toEqual([
    "m | 27360",
    "s | 9720",
    "t | 8640",
  ]);
});
