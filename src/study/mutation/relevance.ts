import type { Quantity, Rulebook } from "../../rulebook/model.js";
import type { Case } from "../cases.js";

/** The quantities that mean something else in a changed rulebook: those with the change itself, and all. */
export interface Changed {
  readonly own: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

/** Compares a changed rulebook with the one it was made of. */
export function changedQuantities(rulebook: Rulebook, changed: Rulebook): Changed {
  const hashes = new Map(rulebook.quantities.map(({ path, hash }) => [path, hash]));
  const all = new Map<string, Quantity>();
  for (const quantity of changed.quantities) {
    if (hashes.get(quantity.path) !== quantity.hash) all.set(quantity.path, quantity);
  }
  const own = [...all.values()].filter(({ reads }) => ![...reads].some((path) => all.has(path)));
  return { own: new Set(own.map(({ path }) => path)), all: new Set(all.keys()) };
}

/** Cases in the order in which they are tried: first those that look at what has changed, last those that read data. */
export function inOrderOfUse(cases: readonly Case[], changed: Changed): readonly Case[] {
  const use = cases.map((one) => ({ one, points: pointsOf(one, changed) }));
  return use.sort((a, b) => b.points - a.points).map(({ one }) => one);
}

function pointsOf({ expectations, input }: Case, { own, all }: Changed): number {
  const paths = expectations.map(({ table, name }) => `${table}.${name}`);
  const look = paths.some((path) => own.has(path)) ? 4 : paths.some((path) => all.has(path)) ? 2 : 0;
  return look + (input.kind === "given" ? 1 : 0);
}
