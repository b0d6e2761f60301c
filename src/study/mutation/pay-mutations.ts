/** The changes of a pay: its lines, their order under a limit, the limits, rounding. */
import { CENT, exactText } from "../../base/exact.js";
import type { Pay, PayLine } from "../../rulebook/model.js";
import type { YamlMap } from "../../rulebook/yaml.js";
import { filterMutations } from "./condition-mutations.js";
import type { FormulaWorld } from "./formula-changes.js";
import { formulaAt, formulaMutations } from "./formula-mutations.js";
import { HINTS } from "./hints.js";
import { arrow, type Mutation, mutation } from "./mutation.js";
import { policyMutations } from "./policy-mutations.js";
import { capMutations, shapeMutations } from "./shape-mutations.js";
import {
  type EntrySpot,
  entriesOf,
  entryOf,
  rewritten,
  type Spot,
  swapped,
  textAt,
  withKey,
} from "./spot.js";
import type { WholeCents } from "./whole-cents.js";

const LIMITS = ["at_most", "leaves_at_least", "at_least"] as const;

/** `pay:` and what stands beside it in a quantity; `pay` is what it was read as. */
export function payMutations(
  quantity: Spot,
  pay: Pay,
  cents: WholeCents,
  world: FormulaWorld,
): readonly Mutation[] {
  const lines = entryOf(quantity, "pay");
  if (!lines) return [];
  const walk = new PayWalk(pay, cents, world);
  return [
    ...policyMutations(quantity, "line", quantity.path.at(-1) ?? ""),
    ...capMutations(quantity, LIMITS, world),
    ...walk.lines(lines, entryOf(quantity, "at_most") !== undefined),
  ];
}

class PayWalk {
  readonly #lines: ReadonlyMap<string, PayLine>;
  readonly #cents: WholeCents;
  readonly #world: FormulaWorld;

  constructor(pay: Pay, cents: WholeCents, world: FormulaWorld) {
    this.#lines = new Map(pay.lines.map((line) => [line.name, line]));
    this.#cents = cents;
    this.#world = world;
  }

  /** `limited`: may a limit make these lines give way, the last ones first? */
  lines(spot: Spot, limited: boolean): readonly Mutation[] {
    const parts = entriesOf(spot);
    const order = limited ? parts.slice(1).map((part, index) => swap(spot, parts[index], part, index)) : [];
    return [...order, ...parts.flatMap((part) => this.#part(part))];
  }

  #part(part: EntrySpot): readonly Mutation[] {
    const lines = entryOf(part, "lines");
    if (!lines) return this.#line(part);
    const limited = entryOf(part, "at_most") ?? entryOf(part, "leaves_at_least");
    return [
      ...filterMutations(part, ["for"], this.#world),
      ...capMutations(part, LIMITS, this.#world),
      ...timesMutations(part, this.#world),
      ...policyMutations(part, "line", part.key.text),
      ...this.lines(lines, limited !== undefined),
    ];
  }

  #line(line: EntrySpot): readonly Mutation[] {
    const rounding = this.#rounding(line);
    if (line.node.kind !== "map") return [...formulaMutations(line, this.#world), ...rounding];
    return [
      ...filterMutations(line, ["for"], this.#world),
      ...shapeMutations(line, this.#world),
      ...policyMutations(line, "line", line.key.text),
      ...capMutations(line, ["least"], this.#world),
      ...rounding,
    ];
  }

  /** Half-up becomes down, and down or up half-up; the line says so itself, whatever stands around it. */
  #rounding(line: EntrySpot): readonly Mutation[] {
    const read = this.#lines.get(line.key.text);
    if (!read || this.#roundsNothing(read)) return [];
    const { how, to } = read.round;
    const other = how === "half_up" ? "down" : "half_up";
    const step = exactText(to);
    const root = () => withRound(line, `${other} ${step}`);
    const change = arrow(`round ${how} ${step}`, `${other} ${step}`);
    return [mutation("rounding", line, change, line.key.span, HINTS.rounding(line.key.text), root)];
  }

  #roundsNothing({ gives, round }: PayLine): boolean {
    return round.to.div(CENT).equals(1) && this.#cents.ofShape(gives);
  }
}

function swap(spot: Spot, first: EntrySpot, second: EntrySpot, index: number): Mutation {
  const change = `${second.key.text} before ${first.key.text}`;
  const hint = HINTS.order(first.key.text, second.key.text);
  return mutation("order", spot, change, second.key.span, hint, () => swapped(spot, index));
}

function timesMutations(group: Spot, world: FormulaWorld): readonly Mutation[] {
  const times = entryOf(group, "times");
  if (!times) return [];
  const factor = formulaAt(times) ?? "";
  const drop = mutation("value", times, `drop times ${factor}`, times.key.span, HINTS.value(factor), () =>
    times.put(undefined),
  );
  return [drop, ...formulaMutations(times, world)];
}

function withRound(line: EntrySpot, round: string): YamlMap {
  const said = entryOf(line, "round");
  if (said?.node.kind === "text") return said.put(rewritten(said.node, round));
  if (line.node.kind === "map") return withKey(line, "round", round);
  const entries = [
    { key: textAt(line.node, "is"), value: line.node },
    { key: textAt(line.node, "round"), value: textAt(line.node, round) },
  ];
  return line.put({ kind: "map", entries, span: line.node.span });
}
