/** The changes of `bands`, `grades` and `tiers`: their edges and what each step gives. */
import type { Bilingual } from "../../base/language.js";
import { parseBounds } from "../../language/parser.js";
import { printFormula } from "../../language/printer.js";
import type { BoundExpression, BoundWord } from "../../language/syntax.js";
import type { YamlEntry, YamlMap } from "../../rulebook/yaml.js";
import type { FormulaWorld } from "./formula-changes.js";
import { formulaMutations } from "./formula-mutations.js";
import { HINTS } from "./hints.js";
import { arrow, type Mutation, mutation } from "./mutation.js";
import { nudged } from "./nudge.js";
import { entriesOf, rewritten, type Spot } from "./spot.js";

/** `of`: what is held against the steps, as it is written. */
export function stepMutations(spot: Spot | undefined, of: string, world: FormulaWorld): readonly Mutation[] {
  if (spot?.node.kind !== "map") return [];
  return [...edgeMutations(spot, spot.node, of), ...valueMutations(spot, world)];
}

/** The same of slices; to which of two their edge belongs changes no amount, as neither has anything there. */
export function sliceMutations(spot: Spot | undefined, of: string, world: FormulaWorld): readonly Mutation[] {
  if (spot?.node.kind !== "map") return [];
  const moves = edgeMutations(spot, spot.node, of).filter(({ kind }) => kind !== "edge");
  return [...moves, ...valueMutations(spot, world)];
}

function valueMutations(spot: Spot, world: FormulaWorld): readonly Mutation[] {
  return entriesOf(spot).flatMap((entry) => formulaMutations(entry, world));
}

/** Two neighbouring steps may give each other's word. */
export function gradeMutations(spot: Spot | undefined, of: string): readonly Mutation[] {
  const map = spot?.node;
  if (!spot || map?.kind !== "map") return [];
  const { entries } = map;
  const words = entries.slice(1).flatMap(({ key, value }, index) => {
    const before = entries[index];
    if (value.kind !== "text" || before.value.kind !== "text" || value.text === before.value.text) return [];
    const change = `${before.value.text} and ${value.text} swapped`;
    const swapped = entries.toSpliced(index, 2, { ...before, value }, { key, value: before.value });
    const put = () => spot.put({ ...map, entries: swapped });
    return [mutation("value", spot, change, before.value.span, HINTS.value(before.value.text), put)];
  });
  return [...edgeMutations(spot, map, of), ...words];
}

/** Where one step ends and the next begins: all ends of steps that stand at the same value move together. */
interface Edge {
  readonly at: string;
  readonly ends: readonly { readonly step: number; readonly end: number; readonly bound: BoundExpression }[];
}

function edgeMutations(spot: Spot, map: YamlMap, of: string): readonly Mutation[] {
  const bounds = map.entries.map(({ key }) => {
    const parsed = parseBounds(key.source);
    return "code" in parsed ? [] : parsed;
  });
  return edgesOf(bounds).flatMap(({ at, ends }) => {
    const [first] = ends;
    const change = (
      make: (bound: BoundExpression) => BoundExpression,
      hint: Bilingual,
      kind: "edge" | "threshold",
    ) => {
      const changed = bounds.map((own, step) =>
        own.map((bound, end) =>
          ends.some((one) => one.step === step && one.end === end) ? make(bound) : bound,
        ),
      );
      const said = arrow(boundText(first.bound), boundText(make(first.bound)));
      return mutation(kind, spot, said, first.bound.span, hint, () => spot.put(rekeyed(map, changed)));
    };
    const flip = change((bound) => ({ ...bound, word: FLIPPED[bound.word] }), HINTS.exactly(of, at), "edge");
    const moves = (["up", "down"] as const).flatMap((direction) => {
      const { at: value } = first.bound;
      const moved = value.kind === "literal" ? nudged(value, direction) : undefined;
      if (!moved) return [];
      const [low, high] = direction === "up" ? [at, printFormula(moved)] : [printFormula(moved), at];
      const hint = HINTS.between(of, low, high);
      return [change((bound) => ({ ...bound, at: moved }), hint, "threshold")];
    });
    return [flip, ...moves];
  });
}

function edgesOf(bounds: readonly (readonly BoundExpression[])[]): readonly Edge[] {
  const edges = new Map<string, Edge["ends"][number][]>();
  bounds.forEach((own, step) => {
    own.forEach((bound, end) => {
      const at = printFormula(bound.at);
      const ends = edges.get(at);
      if (ends) ends.push({ step, end, bound });
      else edges.set(at, [{ step, end, bound }]);
    });
  });
  return [...edges].map(([at, ends]) => ({ at, ends }));
}

const FLIPPED: Readonly<Record<BoundWord, BoundWord>> = {
  at_least: "over",
  over: "at_least",
  up_to: "under",
  under: "up_to",
};

const boundText = ({ word, at }: BoundExpression) => `${word} ${printFormula(at)}`;

function rekeyed(map: YamlMap, bounds: readonly (readonly BoundExpression[])[]): YamlMap {
  const entries = map.entries.map(
    ({ key, value }, step): YamlEntry => ({
      key: rewritten(key, bounds[step].map(boundText).join(" ")),
      value,
    }),
  );
  return { ...map, entries };
}
