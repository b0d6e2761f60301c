import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { moneyText } from "../../../src/base/exact.js";
import { sourceFile } from "../../../src/base/source.js";
import { overrideTexts } from "../../../src/cli/job/overrides.js";
import { loadData } from "../../../src/engine/data/load-data.js";
import { planReading } from "../../../src/engine/data/read-plan.js";
import type { ClosedPeriod } from "../../../src/engine/history/closed.js";
import type { Result } from "../../../src/engine/result/result.js";
import { resultOf } from "../../../src/engine/result/result-of.js";
import { runRulebook } from "../../../src/engine/running/run-rulebook.js";
import { Findings } from "../../../src/findings/findings.js";
import { isMissing, type Value } from "../../../src/language/value.js";
import { parseRulebook } from "../../../src/rulebook/files/rulebook-tree.js";
import type { Rulebook } from "../../../src/rulebook/model.js";
import { readRulebook } from "../../../src/rulebook/read.js";
import type { DiffRulebook } from "../../../src/study/diff/changes.js";
import { type Comparison, compare, isEmpty } from "../../../src/study/diff/compare.js";
import { bearsFigures } from "../../../src/study/diff/errors.js";
import { SideFigures } from "../../../src/study/diff/figures.js";
import { attributeDiff, evaluateSide, planDiff } from "../../../src/study/diff/run-diff.js";
import { openVariants } from "../../../src/study/variants.js";
import { closed } from "../../engine/closing.js";
import { folderAt } from "../../engine/folders.js";
import { run } from "../../engine/schemes/fixture-run.js";
import { FIXTURES } from "../../fixtures/files.js";
import { SCHEMES, type Scheme } from "../../fixtures/schemes.js";

function open({ rules }: Scheme, set: Readonly<Record<string, string>> = {}): DiffRulebook | undefined {
  const source = sourceFile(rules, readFileSync(new URL(`../../../rules/${rules}`, import.meta.url), "utf8"));
  const overrides = overrideTexts(new Map(Object.entries(set)));
  const rulebook = readRulebook(source, new Findings(), overrides);
  const tree = parseRulebook(source, new Findings());
  return rulebook && tree && { rulebook, tree, overrides };
}

async function closedBefore({
  rules,
  folder,
  before: periods = [],
}: Scheme): Promise<readonly ClosedPeriod[]> {
  const own: ClosedPeriod[] = [];
  for (const [i, period] of periods.entries()) {
    own.push(closed((await run(rules, folder, period, periods.slice(0, i))).result));
  }
  return own;
}

/** A run of one rulebook by itself; undefined where it comes to no figures. */
async function alone(
  rulebook: Rulebook,
  { folder, period }: Scheme,
  own: readonly ClosedPeriod[],
): Promise<Result | undefined> {
  const findings = new Findings();
  const store = await loadData(planReading([rulebook]), folderAt(`${FIXTURES}${folder}`), {}, findings);
  const past = { own, others: new Map(), partial: false };
  const evaluation = store && runRulebook(rulebook, store, { period, closed: past }, findings);
  if (!evaluation || !bearsFigures(findings)) return undefined;
  return resultOf(evaluation, { overrides: [], dataUntil: undefined, findings });
}

async function differ(
  old: DiffRulebook,
  side: DiffRulebook,
  { folder, period }: Scheme,
  own: readonly ClosedPeriod[],
): Promise<Comparison> {
  const plan = planDiff(old, side);
  const past = { own, others: new Map(), partial: false };
  const variantOf = (rulebook: Rulebook) => ({ rulebook, closed: past });
  const request = { period, correct: [], dataUntil: undefined };
  const files = folderAt(`${FIXTURES}${folder}`);
  const variants = await openVariants(plan.rulebooks.map(variantOf), files, request, new Findings());
  if (!variants) throw new Error("the data cannot be read");
  const [was, is] = [old, side].map(({ rulebook }) => {
    const worked = evaluateSide(variants.evaluate(variantOf(rulebook)), [], undefined);
    if (!worked) throw new Error("it comes to no figures");
    return { variant: variantOf(rulebook), result: worked.result };
  });
  return compare({
    old: new SideFigures(old.rulebook, was.result),
    side: new SideFigures(side.rulebook, is.result),
    pairing: plan.pairing,
    changes: plan.changes,
    attribution: attributeDiff(variants, { plan, old: was, side: is }),
  });
}

/** Every value of every row, as text. */
function figures({ tables }: Result): string[] {
  const text = (value: Value) =>
    typeof value === "object" ? (isMissing(value) ? value.missing : moneyText(value)) : String(value);
  return tables.flatMap(({ name, columns, rows }) =>
    rows.flatMap((row) =>
      columns.map((column, i) => `${name} ${row.key} ${column.name} ${text(row.values[i])}`),
    ),
  );
}

/** Another value for a parameter, as `--set` takes it; undefined for texts and days. */
function otherValue({ type, values }: { type: { kind: string }; values: readonly { value: unknown }[] }) {
  if (values.length !== 1) return undefined;
  return { percent: "4%", number: "7", money: "123.45", duration: "20h" }[type.kind];
}

/** Rulebooks without a parameter that could have another value and leave them whole. */
const WITHOUT: readonly string[] = ["appraisal-360.yaml", "promises.yaml", "supplier-rating.yaml"];

describe.each(SCHEMES.map((scheme) => [`${scheme.folder} ${scheme.period}`, scheme] as const))(
  "%s",
  (_, scheme) => {
    test("a rulebook and itself have no difference", async () => {
      const own = await closedBefore(scheme);
      const [old, side] = [open(scheme), open(scheme)];
      if (!old || !side) throw new Error("the rulebook cannot be read");
      const comparison = await differ(old, side, scheme, own);
      expect(isEmpty(comparison)).toBe(true);
      expect(comparison.people).toEqual([]);
    });

    test("with another parameter, the figures of both sides are those that each run comes to by itself", async () => {
      const own = await closedBefore(scheme);
      const old = open(scheme);
      if (!old) throw new Error("the rulebook cannot be read");
      const apart = await alone(old.rulebook, scheme, own);
      for (const param of old.rulebook.params.values()) {
        const value = otherValue(param);
        const side = value === undefined ? undefined : open(scheme, { [param.name]: value });
        const other = side && (await alone(side.rulebook, scheme, own));
        if (!side || !other || !apart) continue;
        const comparison = await differ(old, side, scheme, own);
        expect(figures(comparison.old.result)).toEqual(figures(apart));
        expect(figures(comparison.side.result)).toEqual(figures(other));
        const whole = comparison.attribution.steps.map(({ amount }) => moneyText(amount));
        if (comparison.total) expect(whole).toEqual([moneyText(comparison.total.total.change)]);
        return;
      }
      expect(WITHOUT).toContain(scheme.rules);
    });
  },
);
