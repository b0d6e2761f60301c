import fc from "fast-check";
import { expect, test } from "vitest";
import { type Exact, exactText, sumExact } from "../../../src/base/exact.js";
import { isMissing } from "../../../src/language/value.js";
import { type Ran, runFiles } from "../running.js";

/** Columns of a row that may be empty; every formula below says which of them it needs. */
type Cell = "a" | "b" | "c";
type Row = Readonly<Record<Cell, number | undefined>>;

interface Formula {
  readonly text: string;
  readonly needs: ReadonlySet<Cell>;
}

const cell = fc
  .constantFrom<Cell>("a", "b", "c")
  .map((name): Formula => ({ text: name, needs: new Set([name]) }));
const number = fc.integer({ min: -9, max: 9 }).map((n): Formula => ({ text: `(${n})`, needs: new Set() }));

const both = (l: Formula, r: Formula, text: string): Formula => ({
  text,
  needs: new Set([...l.needs, ...r.needs]),
});

/** Formulas that need all that they name: no `else`, no `if`, no division. */
const formula = fc.letrec<{ any: Formula; pair: Formula; wrapped: Formula }>((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, cell, cell, number, tie("pair"), tie("wrapped")),
  pair: fc
    .tuple(tie("any"), tie("any"), fc.constantFrom("+", "-", "*", "min", "max"))
    .map(([l, r, op]) =>
      both(l, r, op.length > 1 ? `${op}(${l.text}, ${r.text})` : `(${l.text} ${op} ${r.text})`),
    ),
  wrapped: fc.tuple(tie("any"), fc.constantFrom("-", "abs", "round")).map(([of, op]) => ({
    ...of,
    text: op === "-" ? `-(${of.text})` : op === "abs" ? `abs(${of.text})` : `round(${of.text}, 1)`,
  })),
})).any;

const row = fc.record({ a: value(), b: value(), c: value() });

function value() {
  return fc.option(fc.integer({ min: -9, max: 9 }), { nil: undefined });
}

/** Shapes and formulas around one formula, each missing exactly where it is. */
const SHAPES = {
  bare: "is: 'FORMULA'",
  banded: "of: 'FORMULA', bands: { under 0: 1, at_least 0: 2 }",
  graded: "of: 'FORMULA', grades: { under 0: low, at_least 0: high }",
  curved: "of: 'FORMULA', curve: { -5: 0, 5: 10 }",
  sliced: "of: 'FORMULA', tiers: { up_to 3: 2, over 3: 3 }",
  deducted: "of: 'FORMULA', deduct: { from: 9, above: 1, each: started 1, take: 2, floor: 0 }",
  chosen: "is: 'if(FORMULA > 0, 1, 2)'",
  compared: "is: 'FORMULA <= 2'",
};

async function run(
  rows: readonly Row[],
  quantities: Readonly<Record<string, string>>,
  team = "",
): Promise<Ran> {
  const cells = rows.map(({ a, b, c }, i) => `p${i},t,${a ?? ""},${b ?? ""},${c ?? ""}`);
  return runFiles(
    `scored: people
tables:
  team:
  people:
    file: people
    key: id
    columns: { id: {}, team: { to: team }, a: { type: number, empty: allowed }, b: { type: number, empty: allowed }, c: { type: number, empty: allowed } }
rules:
  people:
${Object.entries(quantities)
  .map(([name, body]) => `    ${name}: { ${body} }`)
  .join("\n")}
  team: { ${team} }`,
    { "people.csv": ["id,team,a,b,c", ...cells].join("\n") },
    { period: "2026-10" },
  );
}

const isGone = (ran: Ran, i: number, name: string) => isMissing(ran.evaluation.value("people", i, name));

test("a formula or shape is missing exactly where something that it needs is missing", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      formula,
      async (rows, { text, needs }) => {
        const quantities = Object.entries(SHAPES).map(([name, body]) => [
          name,
          body.replace("FORMULA", text),
        ]);
        const ran = await run(rows, Object.fromEntries(quantities));
        for (const [i, cells] of rows.entries()) {
          const gone = [...needs].some((name) => cells[name] === undefined);
          for (const [name] of quantities)
            expect([name, text, isGone(ran, i, name)]).toEqual([name, text, gone]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("`else` gives its value exactly where there is none, and never changes one that is there", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), formula, async (rows, { text }) => {
      const ran = await run(rows, { bare: `is: '${text}'`, filled: `is: '(${text}) else 777777'` });
      for (const i of rows.keys()) {
        const bare = ran.evaluation.value("people", i, "bare");
        const filled = ran.evaluation.value("people", i, "filled");
        expect(filled).toEqual(isMissing(bare) ? expect.objectContaining({ n: 777777n }) : bare);
      }
    }),
    { numRuns: 40 },
  );
});

test("a sum passes over what is missing, and is itself missing where nothing is there", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), formula, async (rows, { text }) => {
      const ran = await run(
        rows,
        { bare: `is: '${text}'` },
        "all: sum(people.bare), known: count(people where bare is not missing)",
      );
      const there = rows
        .map((_, i) => ran.evaluation.value("people", i, "bare"))
        .filter((one): one is Exact => typeof one === "object" && !isMissing(one));
      const sum = there.length === 0 ? "missing: empty" : exactText(sumExact(there));
      expect([ran.value("team", "t", "all"), ran.value("team", "t", "known")]).toEqual([
        sum,
        String(there.length),
      ]);
    }),
    { numRuns: 40 },
  );
});

const TRUTHS = [true, false, undefined];

test("and, or, not are three-valued: missing decides nothing that the other side does not", async () => {
  const rows = TRUTHS.flatMap((a) =>
    TRUTHS.map((b): Row => ({ a: asNumber(a), b: asNumber(b), c: undefined })),
  );
  const ran = await run(rows, {
    both: "is: a > 0 and b > 0",
    either: "is: a > 0 or b > 0",
    opposite: "is: not a > 0",
  });
  for (const [i, { a, b }] of rows.entries()) {
    const [left, right] = [a, b].map((n) => (n === undefined ? undefined : n > 0));
    const both =
      left === false || right === false
        ? false
        : left === undefined || right === undefined
          ? undefined
          : true;
    const either =
      left === true || right === true ? true : left === undefined || right === undefined ? undefined : false;
    const got = ["both", "either", "opposite"].map((name) => known(ran.evaluation.value("people", i, name)));
    expect(got).toEqual([both, either, left === undefined ? undefined : !left]);
  }
});

const asNumber = (truth: boolean | undefined) => (truth === undefined ? undefined : truth ? 1 : -1);
const known = (one: unknown) => (typeof one === "boolean" ? one : undefined);
