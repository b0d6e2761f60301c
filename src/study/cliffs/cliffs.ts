/** The thresholds of a rulebook at which someone's pay jumps, and who stands beside them. */

import { HOUR_MS } from "../../base/calendar.js";
import { CENT, type Exact, exactText, integer, ONE, roundTo, sumExact, ZERO } from "../../base/exact.js";
import { Store } from "../../engine/data/store.js";
import { Supposition } from "../../engine/quantities/supposition.js";
import type { Evaluation } from "../../engine/running/evaluation.js";
import type { Type } from "../../language/types.js";
import type { Quantity } from "../../rulebook/model.js";
import { Carrier, type Carry } from "./carry.js";
import { type Crossing, crossingsOf } from "./crossings.js";
import { type Edge, type EdgeRule, edgesOf } from "./edges.js";
import { Influence } from "./influence.js";
import { type Jump, jumpsAt } from "./jumps.js";
import { liftEdges } from "./lift.js";

/** How near is near. */
export interface Near {
  /** A value that counts rows: so many rows more or fewer carry it over. */
  readonly rows: number;
  /** Any other: it is so far from the limit, as a share of the limit. */
  readonly share: Exact;
}

/** What was found. */
export interface Cliffs {
  readonly figure: Quantity;
  readonly near: Near;
  /** Thresholds at which the figure of somebody jumps, the most money at stake first. */
  readonly thresholds: readonly Threshold[];
  /** How many thresholds move nobody's figure. */
  readonly idle: number;
  /** The same of thresholds of which not every row was worked out: another row might move. */
  readonly undecided: number;
}

/** A threshold at which somebody's figure jumps. */
export interface Threshold {
  readonly edge: Edge;
  /** The limit, where it is the same for all. */
  readonly at: Exact | undefined;
  readonly sizes: { readonly smallest: Exact; readonly typical: Exact; readonly largest: Exact };
  /** On which side more is paid; both where people differ. */
  readonly better: "low" | "high" | "both";
  /** Paid rows for which a jump was worked out. */
  readonly people: number;
  /** Those near, first those who would gain, the largest jump first. */
  readonly standing: readonly Standing[];
  /** Rows that were not worked out, because they share in the same money and others are nearer. */
  readonly notWorkedOut: number;
  /** What those who are near could gain or lose together. */
  readonly atStake: Exact;
}

/** Somebody near a threshold. */
export interface Standing {
  /** The row of the scored table. */
  readonly paid: number;
  readonly crossing: Crossing;
  /** Would crossing bring more, or less? */
  readonly would: "gain" | "lose";
  /** What crossing would add, or take away (below 0). */
  readonly change: Exact;
  /** What would carry it over; undefined where the value counts no rows. */
  readonly carry: Carry | undefined;
}

/** Looks at every threshold on the way to a figure of the scored table, in a run that was worked out. */
export function cliffsOf(run: Evaluation, figure: Quantity, near: Near): Cliffs {
  const { edges, lifted, influence, evaluation } = withEdges(run, figure);
  const thresholds: Threshold[] = [];
  const seen = new Seen(edges.filter(({ units }) => units).map((edge) => lifted.pathOf(edge)));
  const feeling = figure.shape.kind === "pay" ? "cents" : "exact";
  let idle = 0;
  let undecided = 0;
  for (const edge of singleFirst(edges)) {
    const path = lifted.pathOf(edge);
    const starts = edge.pass ? [path, edge.pass.passed] : [path];
    const leads = influence.leads(edge.pass?.passed ?? path, figure.path);
    const quantity = evaluation.rulebook.quantities.find((one) => one.path === path);
    if (!leads || !quantity) continue;
    const crossings = seen.news(edge, path, crossingsOf(evaluation, edge, path, feeling));
    const affected = influence.affectedBy(starts);
    const { jumps, notWorkedOut } = jumpsAt({ evaluation, figure, edge, path, affected, leads }, crossings);
    const found = threshold(edge, jumps, new Carrier(evaluation, quantity, near.rows), near, figure);
    if (!found) {
      if (notWorkedOut === 0) idle += 1;
      else undecided += 1;
      continue;
    }
    seen.keep(found, path, crossings);
    thresholds.push({ ...found, notWorkedOut });
  }
  thresholds.sort((a, b) => b.atStake.compare(a.atStake) || b.sizes.typical.compare(a.sizes.typical));
  return { figure, near, thresholds: thresholds.map((one) => seen.withRules(one)), idle, undecided };
}

/** The edges on the way to a figure, and the same run with each value that meets one as a quantity of its own. */
export function withEdges(run: Evaluation, figure: Quantity) {
  const rests = new Influence(run.rulebook).restsOn(figure.path);
  const edges = edgesOf(run.rulebook, rests);
  const lifted = liftEdges(run.rulebook, edges, rests);
  const influence = new Influence(lifted.rulebook);
  const store = new Store(new Map([[lifted.rulebook, run.store.tables(run.rulebook)]]));
  // What reads no lifted value is that of the run.
  const affected = influence.affectedBy(lifted.paths);
  const evaluation = new Supposition(run, new Map(), affected, { rulebook: lifted.rulebook, store });
  return { edges, lifted, influence, evaluation };
}

/** A row of edges may begin where a single one is; that one then stands for both. */
function singleFirst(edges: readonly Edge[]): Edge[] {
  return [...edges.filter(({ units }) => !units), ...edges.filter(({ units }) => units)];
}

/** Which limits of which rows were looked at. */
class Seen {
  readonly #single = new Map<string, Edge>();
  /** Rules whose edge is also that of another one. */
  readonly #joined = new Map<Edge, Set<EdgeRule>>();

  readonly #asked: ReadonlySet<string>;

  /** `paths`: those of values that meet a row of edges. */
  constructor(paths: readonly string[]) {
    this.#asked = new Set(paths);
  }

  /** The crossings that are not those of an edge before. */
  news(edge: Edge, path: string, crossings: readonly Crossing[]): readonly Crossing[] {
    if (!edge.units) return crossings;
    return crossings.filter((crossing) => {
      const known = this.#single.get(nameOf(path, edge, crossing));
      if (known) this.#joined.set(known, new Set([...(this.#joined.get(known) ?? []), ...edge.rules]));
      return !known;
    });
  }

  keep({ edge }: Pick<Threshold, "edge">, path: string, crossings: readonly Crossing[]): void {
    if (edge.units || !this.#asked.has(path)) return;
    for (const crossing of crossings) this.#single.set(nameOf(path, edge, crossing), edge);
  }

  withRules(threshold: Threshold): Threshold {
    const { edge } = threshold;
    const more = this.#joined.get(edge);
    return more ? { ...threshold, edge: { ...edge, rules: [...edge.rules, ...more] } } : threshold;
  }
}

function nameOf(path: string, { owner }: Edge, { row, at }: Crossing): string {
  return `${path} ${owner} ${row} ${at ? exactText(at) : ""}`;
}

function threshold(
  edge: Edge,
  all: readonly Jump[],
  carrier: Carrier,
  near: Near,
  figure: Quantity,
): Omit<Threshold, "notWorkedOut"> | undefined {
  const jumps = all
    .map((jump) => ({ ...jump, amount: settled(jump.amount, figure) }))
    .filter(({ amount }) => !amount.isZero);
  if (jumps.length === 0) return undefined;
  const sizes = jumps.map(({ amount }) => amount.abs()).sort((a, b) => a.compare(b));
  const isUp = jumps.some(({ amount }) => amount.compare(ZERO) > 0);
  const isDown = jumps.some(({ amount }) => amount.compare(ZERO) < 0);
  const standing = jumps.flatMap((jump) => standingOf(jump, carrier, near, edge.of.type) ?? []);
  standing.sort((a, b) => b.change.abs().compare(a.change.abs()) || a.paid - b.paid);
  return {
    edge,
    at: sameLimit(jumps),
    sizes: { smallest: sizes[0], typical: sizes[sizes.length >> 1], largest: sizes[sizes.length - 1] },
    better: isUp && isDown ? "both" : isUp ? "high" : "low",
    people: new Set(jumps.map(({ paid }) => paid)).size,
    standing: [
      ...standing.filter(({ would }) => would === "gain"),
      ...standing.filter(({ would }) => would === "lose"),
    ],
    atStake: sumExact(standing.map(({ change }) => change.abs())),
  };
}

/** What stands a billionth beside a limit shows in figures that are not rounded; the jump does not mean it. */
function settled(amount: Exact, { shape }: Quantity): Exact {
  return shape.kind === "pay" ? amount : roundTo(amount, MILLIONTH);
}

const MILLIONTH = CENT.mul(CENT).mul(CENT);

function sameLimit(jumps: readonly Jump[]): Exact | undefined {
  const { at } = jumps[0].crossing;
  return at && jumps.every(({ crossing }) => crossing.at?.equals(at)) ? at : undefined;
}

function standingOf(jump: Jump, carrier: Carrier, near: Near, type: Type): Standing | undefined {
  const { crossing, paid, amount } = jump;
  const carry = carrier.counts ? carrier.over(crossing) : undefined;
  if (carrier.counts ? !carry : !isClose(crossing, near, type)) return undefined;
  const change = crossing.side === "low" ? amount : amount.neg();
  return { paid, crossing, change, carry, would: change.compare(ZERO) > 0 ? "gain" : "lose" };
}

/** Of days a share means nothing: a day is near, of points in time an hour. */
function isClose({ at, distance }: Crossing, { share }: Near, { kind }: Type): boolean {
  if (kind === "date") return distance.compare(ONE) <= 0;
  if (kind === "datetime") return distance.compare(integer(HOUR_MS)) <= 0;
  return at !== undefined && distance.compare(at.abs().mul(share)) <= 0;
}
