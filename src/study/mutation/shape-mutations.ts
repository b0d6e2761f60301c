/** The changes of the shapes that quantities, score items and pay lines may have. */
import type { FormulaWorld } from "./formula-changes.js";
import { formulaAt, formulaMutations, limitMutations, unitMutations } from "./formula-mutations.js";
import { HINTS } from "./hints.js";
import { arrow, type Mutation, mutation } from "./mutation.js";
import { literalIn, nudgedText } from "./nudge.js";
import { type EntrySpot, entriesOf, entryOf, itemsOf, type Spot } from "./spot.js";
import { sliceMutations, stepMutations } from "./step-mutations.js";
import { sharedWorths } from "./weight-mutations.js";

/** Whatever of `is`, `of` and the shapes stands in a map. */
export function shapeMutations(map: Spot, world: FormulaWorld): readonly Mutation[] {
  const of = measured(map);
  const bands = entryOf(map, "bands");
  const tiers = entryOf(map, "tiers");
  return [
    ...formulaMutations(entryOf(map, "is"), world),
    ...formulaMutations(entryOf(map, "of"), world),
    ...stepMutations(bands, of, world),
    ...sliceMutations(tiers, of, world),
    ...otherShape(bands, "tiers"),
    ...otherShape(tiers, "bands"),
    ...curveMutations(entryOf(map, "curve"), of, world),
    ...itemsOf(entryOf(map, "deduct")).flatMap((rule) => deductMutations(rule, of, world)),
    ...chooseMutations(map, world),
    ...itemsOf(entryOf(map, "blend")).flatMap(blendMutations),
  ];
}

/** What a shape looks at, for hints; its own name where it says nothing of it. */
export function measured(map: Spot): string {
  return formulaAt(entryOf(map, "of")) ?? map.path.at(-1) ?? "";
}

function otherShape(shape: EntrySpot | undefined, other: string): readonly Mutation[] {
  if (!shape) return [];
  const change = arrow(shape.key.text, other);
  return [mutation("shape", shape, change, shape.key.span, HINTS.tiersNotBands, () => shape.rename(other))];
}

/** Points of a curve: where they stand, and what they give. */
function curveMutations(curve: EntrySpot | undefined, of: string, world: FormulaWorld): readonly Mutation[] {
  return entriesOf(curve).flatMap((point) => {
    const place = literalIn(point.key);
    const moves = (["up", "down"] as const).flatMap((direction) => {
      const moved = place && nudgedText(place, direction);
      if (moved === undefined) return [];
      const { text, span } = point.key;
      const [low, high] = direction === "up" ? [text, moved] : [moved, text];
      const hint = HINTS.between(of, low, high);
      return [
        mutation("threshold", curve ?? point, arrow(text, moved), span, hint, () => point.rename(moved)),
      ];
    });
    return [...moves, ...formulaMutations(point, world)];
  });
}

function deductMutations(rule: Spot, outer: string, world: FormulaWorld): readonly Mutation[] {
  const of = formulaAt(entryOf(rule, "of")) ?? outer;
  const full = fullUnit(entryOf(rule, "each"));
  // Between two limits less than a full unit apart nothing is taken away by either.
  const limits = ["above", "below"].flatMap((key) => limitMutations(entryOf(rule, key), of, world));
  return [
    ...formulaMutations(entryOf(rule, "of"), world),
    ...(full === undefined
      ? limits
      : limits.map((one) => (one.kind === "threshold" ? { ...one, hint: HINTS.fullUnits(of, full) } : one))),
    ...unitMutations(entryOf(rule, "each"), world),
    ...formulaMutations(entryOf(rule, "take"), world),
    ...formulaMutations(entryOf(rule, "from"), world),
    ...capMutations(rule, ["floor"], world),
  ];
}

/** The size of the units of which only full ones count; undefined where others do, too. */
function fullUnit(each: EntrySpot | undefined): string | undefined {
  if (each?.node.kind !== "text") return undefined;
  const [word, ...size] = each.node.text.trim().split(/\s+/);
  return word === "full" ? size.join(" ") : undefined;
}

/** Limits that stand under keys of their own: left out, or by one step. */
export function capMutations(map: Spot, keys: readonly string[], world: FormulaWorld): readonly Mutation[] {
  return keys.flatMap((key) => {
    const cap = entryOf(map, key);
    if (!cap) return [];
    const at = formulaAt(cap) ?? "";
    const hint = HINTS.limit(key, at);
    const drop = mutation("limit", cap, `drop ${key} ${at}`, cap.key.span, hint, () => cap.put(undefined));
    return [drop, ...formulaMutations(cap, world)];
  });
}

function chooseMutations(map: Spot, world: FormulaWorld): readonly Mutation[] {
  const choose = entryOf(map, "choose");
  const match = entryOf(map, "match");
  const rows = choose ? itemsOf(choose) : [];
  const first =
    match?.node.kind === "text" && match.node.text === "all"
      ? [
          mutation("shape", match, "all -> first", match.node.span, HINTS.clause("match all"), () =>
            match.put(undefined),
          ),
        ]
      : [];
  return [
    ...rows.flatMap((row) => [
      ...formulaMutations(entryOf(row, "when"), world, true),
      ...formulaMutations(entryOf(row, "give"), world),
    ]),
    ...first,
  ];
}

function blendMutations(set: Spot): readonly Mutation[] {
  return sharedWorths(entriesOf(set).map((part) => ({ name: part.key.text, spot: part })));
}
