import type { PrintedNames } from "../../language/print-tree.js";
import type { Rulebook } from "../../rulebook/model.js";
import { type RulePart, rulePartsOf, wholePath } from "./rule-parts.js";

/** A part of one rulebook and the one of another that stands for the same. */
export interface PartPair {
  readonly before: RulePart | undefined;
  readonly after: RulePart | undefined;
  /** Do they mean something else by themselves, or is one of them lacking? */
  readonly changed: boolean;
}

/** How the parts of two rulebooks belong together. */
export interface Pairing {
  /** In the order of the new rulebook, each part after those that it reads; what only the old one has comes last. */
  readonly pairs: readonly PartPair[];
  /** The old path of a quantity of the new rulebook (`people.score`); undefined where it is new. */
  oldPath(path: string): string | undefined;
}

/**
 * Pairs the parts of two rulebooks: by their names; what is left by what it means, so that a part that only bears
 * another name now is the same; or by its label.
 */
export function pairParts(old: Rulebook, rulebook: Rulebook): Pairing {
  const before = new Map(rulePartsOf(old).map((part) => [part.id, part]));
  const after = rulePartsOf(rulebook);
  const kept = new Set(after.map(({ id }) => id));
  const gone = new Map([...before].filter(([id]) => !kept.has(id)));
  const oldNames = new Map<string, string>();
  const names = namesFor(rulebook, oldNames);
  const meanings = new Map([...gone].map(([id, part]) => [id, part.meaning(OWN)]));
  const pairs = after.map((part): PartPair => {
    const same = before.get(part.id) ?? renamed(part, gone, meanings, names);
    if (same) {
      gone.delete(same.id);
      oldNames.set(part.id, same.name);
    }
    return { before: same, after: part, changed: !same || same.meaning(OWN) !== part.meaning(names) };
  });
  const removed = [...gone.values()].map((part): PartPair => {
    return { before: part, after: undefined, changed: true };
  });
  return {
    pairs: [...pairs, ...removed],
    oldPath: (path) => oldPath(path, rulebook, oldNames),
  };
}

const OWN: PrintedNames = { column: (table, name) => `${table}.${name}`, param: (name) => name };

/** The names of the new rulebook as the old one has them; what is new keeps its own. */
function namesFor(rulebook: Rulebook, oldNames: ReadonlyMap<string, string>): PrintedNames {
  return {
    column: (table, name) => oldPath(`${table}.${name}`, rulebook, oldNames) ?? `${table}.${name}`,
    param: (name) => oldNames.get(`param ${name}`) ?? name,
  };
}

function oldPath(
  path: string,
  rulebook: Rulebook,
  oldNames: ReadonlyMap<string, string>,
): string | undefined {
  const whole = wholePath(rulebook, path);
  for (const kind of ["quantity", "flag", "check", "guard", "provisional"]) {
    const own = oldNames.get(`${kind} ${whole}`);
    if (own !== undefined) return own + path.slice(whole.length);
  }
  return undefined;
}

/** A part of the old rulebook that no name of the new one takes, and that means the same, or has the same label. */
function renamed(
  part: RulePart,
  gone: ReadonlyMap<string, RulePart>,
  meanings: ReadonlyMap<string, string>,
  names: PrintedNames,
): RulePart | undefined {
  const candidates = [...gone.values()].filter((other) => sameHome(other, part));
  if (candidates.length === 0) return undefined;
  const meaning = part.meaning(names);
  return (
    candidates.find((other) => meanings.get(other.id) === meaning) ??
    candidates.find((other) => isLabelled(part) && sameLabel(other, part))
  );
}

/** Does its label say more than its name? */
function isLabelled({ name, label }: RulePart): boolean {
  return !name.endsWith(label.en) || !name.endsWith(label.zh);
}

function sameLabel(one: RulePart, other: RulePart): boolean {
  return one.label.en === other.label.en && one.label.zh === other.label.zh;
}

/** Tables, spans and calendars are called by name wherever they are read, so another name is another one. */
function sameHome(one: RulePart, other: RulePart): boolean {
  return (
    one.yaml.length === other.yaml.length && !["span", "table", "calendar", "setting"].includes(one.kind)
  );
}
