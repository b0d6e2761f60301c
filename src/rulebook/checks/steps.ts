/** Do the steps of `bands` or `grades` cover the line exactly once (design §3.3)? */
import type { Exact } from "../../base/exact.js";
import type { Span } from "../../base/source.js";
import { at, type Finding, finding } from "../../findings/finding.js";
import { treeText } from "../../language/print-tree.js";
import type { Node } from "../../language/tree.js";
import type { Bound, Step } from "../model.js";

/** The value of a formula that is the same for all rows, or undefined. */
export type Constant = (node: Node) => Exact | undefined;

type AnyStep = Step<unknown>;

/** Gaps, overlaps, empty steps. Steps whose ends are not all constants must join end to end by their formulas. */
export function checkSteps(steps: readonly AnyStep[], constant: Constant, whole: Span): Finding[] {
  if (steps.length === 0) return [finding("steps-none", at(whole), {})];
  const ends = steps.map((step) => ({
    step,
    from: step.from && constant(step.from.at),
    to: step.to && constant(step.to.at),
  }));
  const known = ends.every(({ step, from, to }) => (!step.from || from) && (!step.to || to));
  return known ? checkConstant(ends) : checkChain(steps, whole);
}

interface Ends {
  readonly step: AnyStep;
  readonly from: Exact | undefined;
  readonly to: Exact | undefined;
}

function checkConstant(ends: readonly Ends[]): Finding[] {
  const problems: Finding[] = [];
  for (const { step, from, to } of ends) {
    if (
      from &&
      to &&
      (from.compare(to) > 0 || (from.equals(to) && !(step.from?.included && step.to?.included)))
    ) {
      problems.push(finding("step-empty", at(step.span), {}));
    }
  }
  if (problems.length > 0) return problems;
  const sorted = [...ends].sort((a, b) => compareStart(a, b));
  const [first] = sorted;
  if (first?.from) problems.push(gap(first.step.span, "", before(first.step.from)));
  let reached = first;
  for (const next of sorted.slice(1)) {
    if (!reached) break;
    const order = compareEndToStart(reached, next);
    if (order < 0) {
      problems.push(finding("steps-gap", at(next.step.span), { where: gapText(reached, next) }));
    } else if (order > 0) {
      problems.push(finding("steps-overlap", at(next.step.span), { where: overlapText(reached, next) }));
    }
    if (!reached.to || (next.to && compareEnds(next, reached) < 0)) continue;
    reached = next;
  }
  if (reached?.to) problems.push(gap(reached.step.span, beyond(reached.step.to), ""));
  return problems;
}

function gap(span: Span, from: string, to: string): Finding {
  const where = [from, to].filter((part) => part !== "").join(" ");
  return finding("steps-gap", at(span), { where });
}

function compareStart(a: Ends, b: Ends): number {
  if (!a.from || !b.from) return (a.from ? 1 : 0) - (b.from ? 1 : 0);
  const order = a.from.compare(b.from);
  if (order !== 0) return order;
  return (a.step.from?.included ? 0 : 1) - (b.step.from?.included ? 0 : 1);
}

function compareEnds(a: Ends, b: Ends): number {
  if (!a.to || !b.to) return (a.to ? 0 : 1) - (b.to ? 0 : 1);
  return a.to.compare(b.to) || Number(a.step.to?.included) - Number(b.step.to?.included);
}

/** -1: something lies between, 0: they join, 1: they overlap. */
function compareEndToStart(a: Ends, b: Ends): number {
  if (!a.to || !b.from) return 1;
  const order = a.to.compare(b.from);
  if (order !== 0) return order;
  const both = Number(a.step.to?.included) + Number(b.step.from?.included);
  return both - 1;
}

/** The stretch that lies between two steps, in the words of their ends; a single point by its value. */
function gapText(a: Ends, b: Ends): string {
  if (b.step.from && a.to && b.from?.equals(a.to)) return written(b.step.from);
  return [beyond(a.step.to), before(b.step.from)].filter((part) => part !== "").join(" ");
}

/** The stretch that two steps both cover, in the words of their ends; a single point by its value. */
function overlapText(a: Ends, b: Ends): string {
  const shorter = compareEnds(b, a) < 0 ? b : a;
  const { from } = b.step;
  const { to } = shorter.step;
  if (from && to && b.from && shorter.to?.equals(b.from)) return written(from);
  return [words(from, true), words(to)].filter((part) => part !== "").join(" ") || "…";
}

/** Steps with ends that rows decide: from the open start, each end must be taken up by exactly one step. */
function checkChain(steps: readonly AnyStep[], whole: Span): Finding[] {
  const startKey = (bound: Bound | undefined) => (bound ? `${treeText(bound.at)} ${bound.included}` : "open");
  const byStart = new Map<string, AnyStep>();
  for (const step of steps) {
    const key = startKey(step.from);
    if (byStart.has(key)) return [overlap(step)];
    byStart.set(key, step);
  }
  const visited = new Set<AnyStep>();
  let step = byStart.get("open");
  if (!step) return [finding("steps-open", at(whole), {})];
  for (;;) {
    visited.add(step);
    if (!step.to) break;
    const next: AnyStep | undefined = byStart.get(`${treeText(step.to.at)} ${!step.to.included}`);
    if (!next || visited.has(next)) return [finding("steps-gap", at(step.span), { where: beyond(step.to) })];
    step = next;
  }
  const lost = steps.find((other) => !visited.has(other));
  return lost ? [overlap(lost)] : [];
}

function overlap({ from, to, span }: AnyStep): Finding {
  return finding("steps-overlap", at(span), { where: from ? words(from, true) : words(to) });
}

const written = (bound: Bound) => bound.at.span.file.text.slice(bound.at.span.start, bound.at.span.end);

/** An end as the rulebook words it; empty where the step is open. */
function words(bound: Bound | undefined, lower = false): string {
  if (!bound) return "";
  const word = lower ? (bound.included ? "at_least" : "over") : bound.included ? "up_to" : "under";
  return `${word} ${written(bound)}`;
}

/** How a rulebook would name the points just beyond an upper end: after `up_to 3%` comes `over 3%`. */
const beyond = (to: Bound | undefined) => words(to && { ...to, included: !to.included }, true);

/** The points just before a lower end: before `over 3%` comes `up_to 3%`. */
const before = (from: Bound | undefined) => words(from && { ...from, included: !from.included });
