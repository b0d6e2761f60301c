/**
 * From one rulebook to another in steps: rulebooks between the two, each with one change more than the one before.
 */
import { Findings } from "../../findings/findings.js";
import { entryAt, withEntry } from "../../rulebook/files/graft.js";
import type { Rulebook } from "../../rulebook/model.js";
import { readTree } from "../../rulebook/read.js";
import type { YamlEntry, YamlMap, YamlText } from "../../rulebook/yaml.js";
import type { DiffRulebook } from "./changes.js";
import type { PartPair } from "./pair-parts.js";
import type { RulePart } from "./rule-parts.js";

/** Changes that are made together, and the rulebook that has them and all before them. */
export interface PlannedStep {
  /** Ids of the changed parts. */
  readonly changes: readonly string[];
  readonly rulebook: Rulebook;
}

/** After so many steps what is left is made in one. */
const MOST_STEPS = 60;

/**
 * The steps from the old rulebook to the new one, in the order of the pairs. What is new stands with the first change
 * that reads it, what is gone with the first that read it: alone neither means anything. Changes that make no
 * rulebook by themselves (a name that is not there yet, types that do not fit) are made with the next ones. The last
 * step gives the new rulebook itself.
 */
export function planSteps(old: DiffRulebook, side: DiffRulebook, pairs: readonly PartPair[]): PlannedStep[] {
  const builder = new Builder(old, side, pairs);
  const waiting = groupsOf(pairs.filter(({ changed }) => changed));
  const steps: PlannedStep[] = [];
  let open: PartPair[] = [];
  while (waiting.length > 0) {
    open.push(...takeNext(waiting, open));
    const isLast = waiting.length === 0;
    if (!isLast && steps.length === MOST_STEPS - 1) continue;
    const rulebook = isLast ? side.rulebook : builder.with(open);
    if (!rulebook) continue;
    builder.keep(open);
    steps.push({ changes: open.map(idOf), rulebook });
    open = [];
  }
  return steps;
}

function idOf({ before, after }: PartPair): string {
  return (after ?? before)?.id ?? "";
}

/** Changes that belong together, in their order. */
function groupsOf(changed: readonly PartPair[]): PartPair[][] {
  const groupOf = new Map<PartPair, PartPair[]>();
  for (const pair of changed) groupOf.set(pair, [pair]);
  for (const pair of changed) {
    const reader = pair.before && pair.after ? undefined : readerOf(pair, changed);
    const [own, other] = [groupOf.get(pair), reader && groupOf.get(reader)];
    if (!own || !other || own === other) continue;
    other.push(...own);
    for (const member of own) groupOf.set(member, other);
  }
  const order = new Map(changed.map((pair, i) => [pair, i]));
  const place = (pair: PartPair) => order.get(pair) ?? 0;
  const groups = [...new Set(groupOf.values())];
  for (const group of groups) group.sort((a, b) => place(a) - place(b));
  // A group stands where the last of it that is still there stands: by then all that it reads is made.
  const last = (group: readonly PartPair[]) =>
    Math.max(...(group.some(({ after }) => after) ? group.filter(({ after }) => after) : group).map(place));
  return groups.sort((a, b) => last(a) - last(b));
}

/** The first change that reads what is new, or read what is gone. */
function readerOf(pair: PartPair, changed: readonly PartPair[]): PartPair | undefined {
  const { before, after } = pair;
  return changed.find((other) => {
    if (other === pair) return false;
    return after ? other.after?.reads.has(after.id) : before && other.before?.reads.has(before.id);
  });
}

/** The next group; where changes wait for others, the next one that reads any of them. */
function takeNext(waiting: PartPair[][], open: readonly PartPair[]): readonly PartPair[] {
  const ids = new Set(open.flatMap(({ before, after }) => [before?.id, after?.id]));
  const readsOpen = (part: RulePart | undefined) => [...(part?.reads ?? [])].some((id) => ids.has(id));
  const near = waiting.findIndex((group) =>
    group.some(({ before, after }) => readsOpen(before) || readsOpen(after)),
  );
  const [group] = waiting.splice(Math.max(0, near), 1);
  return group ?? [];
}

/** Puts an entry under the name of a part; without an entry there is none there then. */
function put(map: YamlMap, { yaml }: RulePart, entry: YamlEntry | undefined): YamlMap {
  const name = yaml[yaml.length - 1];
  return withEntry(map, yaml, entry && { ...entry, key: { ...entry.key, text: name } });
}

/** Puts changes of the new rulebook into the old one. */
class Builder {
  readonly #old: DiffRulebook;
  readonly #side: DiffRulebook;
  #made: readonly PartPair[] = [];
  #map: YamlMap;

  constructor(old: DiffRulebook, side: DiffRulebook, pairs: readonly PartPair[]) {
    this.#old = old;
    this.#side = side;
    this.#map = old.tree.root;
    // What bears another name now is there under both, as it was: who reads it may have changed already or not.
    for (const { before, after } of pairs) {
      if (before && after && before.id !== after.id) {
        this.#map = put(this.#map, after, entryAt(old.tree.root, before.yaml));
      }
    }
  }

  /** The rulebook with some changes more, or undefined where these make none. */
  with(changes: readonly PartPair[]): Rulebook | undefined {
    const made = [...this.#made, ...changes];
    return readTree({ ...this.#old.tree, root: this.#grown(changes) }, new Findings(), this.#overrides(made));
  }

  /** Leaves changes made. */
  keep(changes: readonly PartPair[]): void {
    this.#map = this.#grown(changes);
    this.#made = [...this.#made, ...changes];
  }

  #grown(changes: readonly PartPair[]): YamlMap {
    let map = this.#map;
    for (const { before, after } of changes) {
      const entry = after && entryAt(this.#side.tree.root, after.yaml);
      if (after) map = put(map, after, entry);
      if (before && after && before.id !== after.id) map = put(map, before, entry);
      if (before && !after) map = withEntry(map, before.yaml, undefined);
    }
    return map;
  }

  /** What is set for parameters: by the new side where their change is made, else by the old one. */
  #overrides(made: readonly PartPair[]): ReadonlyMap<string, YamlText> {
    const overrides = new Map(this.#old.overrides);
    for (const { after } of made) {
      if (after?.kind !== "param") continue;
      const set = this.#side.overrides.get(after.name);
      if (set) overrides.set(after.name, set);
      else overrides.delete(after.name);
    }
    return overrides;
  }
}
