import type { Language } from "../base/language.js";
import type { Closed } from "../engine/history/closed.js";
import type { Result } from "../engine/result/result.js";
import { type Finding, finding } from "../findings/finding.js";
import { Findings } from "../findings/findings.js";
import { shownOf } from "../report/shown.js";
import type { Rulebook } from "../rulebook/model.js";
import type { Attribution } from "../study/diff/attribution.js";
import { type Comparison, compare } from "../study/diff/compare.js";
import { SideFigures } from "../study/diff/figures.js";
import { breaches } from "../study/diff/limits.js";
import { attributeDiff, type DiffPlan, evaluateSide, limitedTo, planDiff } from "../study/diff/run-diff.js";
import type { Variant } from "../study/variants.js";
import type { DiffOptions } from "./commands/diff.js";
import { printDiff } from "./diff/print.js";
import { misfit, type OpenedSide, openSide } from "./diff/sides.js";
import { COULD_NOT_RUN, codeForErrors, DONE, SAYS_NO } from "./exit.js";
import type { Host } from "./host/host.js";
import { historyFor } from "./job/closed-periods.js";
import { keyUnknown, linkUnknown } from "./job/only.js";
import { readVariants } from "./job/open-variants.js";
import { hiddenUnder } from "./telling/masked-findings.js";
import { showFindings } from "./telling/show-findings.js";
import { sayIn } from "./words.js";

/** A comparison at work. */
interface DiffTask {
  readonly options: DiffOptions;
  readonly host: Host;
  /** of the terminal */
  readonly language: Language;
  /** What keeps the rulebooks from being compared. */
  readonly findings: Findings;
}

/** Both rulebooks and what they came to. */
interface Worked {
  readonly plan: DiffPlan;
  readonly old: OpenedSide & { readonly result: Result };
  readonly side: OpenedSide & { readonly result: Result };
  readonly attribution: Attribution;
}

/** `merit diff`: compares what two rulebooks pay for the same data. Gives the exit code. */
export async function diff(options: DiffOptions, host: Host, language: Language): Promise<number> {
  if (options.sweep) {
    const { sweep } = await import("./diff/sweep.js");
    return sweep({ ...options, sweep: options.sweep }, host, language);
  }
  const task: DiffTask = { options, host, language, findings: new Findings() };
  const sides = await openSides(task);
  if (!sides) return refuse(task, COULD_NOT_RUN);
  const worked = await workOut(task, ...sides);
  if (worked instanceof Findings) return refuse({ ...task, findings: worked }, codeForErrors(worked));
  const misled = options.only && keysUnknown(worked, options);
  if (misled) return refuseFor(task, misled);
  const comparison = comparisonOf(worked, options);
  const [limit] = options.limits;
  if (limit && !comparison.total) {
    const table = worked.old.rulebook.scored;
    return refuseFor(task, finding("diff-limit-without-pay", undefined, { limit: limit.text, table }));
  }
  const passed = breaches(comparison, options.limits);
  await printDiff(comparison, titlesOf(worked), options, host, language);
  await tell(task, comparison, passed);
  return passed.length > 0 || isForbidden(worked) ? SAYS_NO : DONE;
}

/** Does the new rulebook pay nobody, by a guard or a check? */
function isForbidden({ side }: Worked): boolean {
  return side.result.findings.counts.some(({ severity }) => severity === "error");
}

async function openSides({ options, host, findings }: DiffTask) {
  const old = await openSide(options.old, new Map(), host, findings);
  const side = await openSide(options.new ?? options.old, options.set, host, findings);
  if (!old || !side) return undefined;
  const why = misfit(old.rulebook, side.rulebook);
  const misled =
    options.only && (linkUnknown(old.rulebook, options.only) ?? linkUnknown(side.rulebook, options.only));
  for (const one of [why, misled]) if (one) findings.add(one);
  return why || misled ? undefined : ([old, side] as const);
}

/** Works both sides out, and what lies between them; where one comes to no figures, the findings that tell. */
async function workOut(task: DiffTask, old: OpenedSide, side: OpenedSide): Promise<Worked | Findings> {
  const { options, host, language, findings } = task;
  const { data, period, dataUntil } = options;
  const closed = await closedFor(task, [old.rulebook, side.rulebook]);
  if (!closed) return findings;
  const plan = planDiff(old, side);
  const variantOf = (rulebook: Rulebook): Variant => {
    return { rulebook, closed: closed.get(rulebook) ?? closed.get(old.rulebook) };
  };
  const request = { period, correct: [], dataUntil };
  const variants = plan.rulebooks.map(variantOf);
  const opened = await readVariants({ data, variants, request, host, language, findings });
  if (!opened || findings.hasErrors) return findings;
  const results = [old, side].map((one) => {
    const evaluated = opened.evaluate(variantOf(one.rulebook), one.findings);
    return evaluateSide(evaluated, one.set, dataUntil)?.result;
  });
  const [before, after] = results;
  if (!before || !after) return toldOnce([before ? side : old, after ? old : side], findings);
  const [was, is] = [old, side].map(({ rulebook }) => variantOf(rulebook));
  const attribution = attributeDiff(opened, {
    plan,
    old: { variant: was, result: before },
    side: { variant: is, result: after },
  });
  return { plan, old: { ...old, result: before }, side: { ...side, result: after }, attribution };
}

/** The findings of the sides that come to no figures, each once: both look at the same data. */
function toldOnce([one, other]: readonly OpenedSide[], reading: Findings): Findings {
  addOthers(one.findings, other.findings);
  addOthers(one.findings, reading);
  return one.findings;
}

/** Adds what is not among the findings yet. */
function addOthers(findings: Findings, others: Findings): void {
  const known = new Set(findings.kept.map(identityOf));
  for (const one of others.kept) if (!known.has(identityOf(one))) findings.add(one);
}

function identityOf({ code, place, values }: Finding): string {
  const where = place && ("source" in place ? [place.source.file.name, place.source.start] : place.data);
  return JSON.stringify([code, where, values]);
}

/** The closed periods that each rulebook looks back at; none without a ledger. Undefined where it cannot be read. */
async function closedFor(
  { options, host, findings }: DiffTask,
  rulebooks: readonly Rulebook[],
): Promise<ReadonlyMap<Rulebook, Closed> | undefined> {
  const closed = new Map<Rulebook, Closed>();
  for (const rulebook of rulebooks) {
    const history = await historyFor(rulebook, options, host, findings);
    if (!history) return undefined;
    if (history.closed) closed.set(rulebook, history.closed);
  }
  return closed;
}

/** The finding where `--only` names a row that nobody leads to on either side. */
function keysUnknown({ old, side }: Worked, { only }: DiffOptions): Finding | undefined {
  return only && keyUnknown(old.result, only) && keyUnknown(side.result, only);
}

/** Both results limited and masked as asked, and compared. */
function comparisonOf({ plan, old, side, attribution }: Worked, options: DiffOptions): Comparison {
  const figures = [old, side].map(({ rulebook, result }) => {
    const shown = shownOf(result, rulebook, options);
    return new SideFigures(rulebook, shown.limited, shown.result);
  });
  const [was, is] = figures;
  const keys = new Set(figures.flatMap(({ result }) => result.tables[0].rows.map(({ key }) => key)));
  return compare({
    old: was,
    side: is,
    pairing: plan.pairing,
    changes: plan.changes,
    attribution: options.only ? limitedTo(attribution, keys) : attribution,
  });
}

function titlesOf({ old, side }: Worked) {
  const set = side.set.map(({ name, to }) => `${name}=${to}`);
  return { old: old.title, new: side.title, set };
}

/** Of limits passed by many, those who pass it furthest are told one by one. */
const TOLD = 3;

/** Tells what the new rulebook finds and the old one does not, and which limits are passed. */
async function tell({ host, language }: DiffTask, { old, side }: Comparison, passed: readonly Finding[]) {
  const known = new Set(old.shown.findings.kept.map(topicOf));
  const news = side.shown.findings.kept.filter((one) => !known.has(topicOf(one)));
  const told = new Findings();
  told.addAll(news);
  told.addAll(passed);
  const kept = [...news, ...passed.filter(({ code }) => code === "diff-limit-total"), ...persons(passed)];
  await showFindings(host, { kept, counts: told.counts(), language });
}

function persons(passed: readonly Finding[]): readonly Finding[] {
  return passed.filter(({ code }) => code === "diff-limit-person").slice(0, TOLD);
}

/** What a finding is about; where it stands in a rulebook may have moved. */
function topicOf({ code, place, values }: Finding): string {
  return JSON.stringify([code, place && "data" in place ? place.data : null, values]);
}

async function refuseFor(task: DiffTask, why: Finding): Promise<number> {
  task.findings.add(why);
  return refuse(task, COULD_NOT_RUN);
}

/** Shows what keeps the rulebooks from being compared. */
async function refuse({ options, host, language, findings }: DiffTask, code: number): Promise<number> {
  const hides = hiddenUnder(options.mask);
  await showFindings(host, { kept: findings.kept, counts: findings.counts(), language, hides });
  const [errors, warnings] = [findings.count("error"), findings.count("warning")];
  host.stderr.write(`${sayIn(language)("notCompared", { errors, warnings })}\n`);
  return code;
}
