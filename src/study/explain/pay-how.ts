import type { LimitRef, PayCut } from "../../engine/shapes/pay-limits.js";
import type { GroupTrace, LineTrace, How as Traced } from "../../engine/trace/trace.js";
import type { Node } from "../../language/tree.js";
import { MONEY } from "../../language/types.js";
import { isMissing, missing } from "../../language/value.js";
import { measuredBy } from "../../rulebook/model/measured-by.js";
import { groupsAround } from "../../rulebook/model/pay-groups.js";
import type { Pay, Quantity } from "../../rulebook/model.js";
import type { Explaining } from "./explaining.js";
import { rulePlace } from "./rows.js";
import { shapeHow } from "./shape-how.js";
import type { AbsentTold, CutTold, LineHow, PayHow, Step, Term } from "./tree.js";

type PayTrace = Extract<Traced, { kind: "pay" }>;

/** How a pay came about: its lines and groups, and what limits did to them. */
export function payHow(
  explaining: Explaining,
  quantity: Quantity,
  shape: Pay,
  traced: PayTrace,
  row: number,
): PayHow {
  const told = new PayTold(explaining, quantity, shape, traced, row);
  return {
    kind: "pay",
    ...told.within(undefined),
    raised: told.raised(undefined),
    corrections: traced.corrections,
  };
}

class PayTold {
  readonly #explaining: Explaining;
  readonly #quantity: Quantity;
  readonly #shape: Pay;
  readonly #traced: PayTrace;
  readonly #row: number;

  constructor(explaining: Explaining, quantity: Quantity, shape: Pay, traced: PayTrace, row: number) {
    this.#explaining = explaining;
    this.#quantity = quantity;
    this.#shape = shape;
    this.#traced = traced;
    this.#row = row;
  }

  /** The lines and groups that stand directly in a group, or in none, in their order. */
  within(around: number | undefined): { readonly parts: Step[]; readonly absent: AbsentTold[] } {
    const parts: { readonly first: number; readonly step: Step }[] = [];
    const absent: AbsentTold[] = [];
    this.#traced.lines.forEach((line, first) => {
      if (line.line.group !== around) return;
      if (line.paid && line.how) parts.push({ first, step: this.#line(line, first) });
      else absent.push(this.#absentLine(line));
    });
    this.#traced.groups.forEach((group, at) => {
      if (group.group.group !== around) return;
      if (group.paid) parts.push({ first: group.group.first, step: this.#group(group, at) });
      else
        absent.push({
          label: group.group.label,
          applies: this.#denial(group.group.applies),
          lacks: undefined,
        });
    });
    parts.sort((a, b) => a.first - b.first);
    return { parts: parts.map(({ step }) => step), absent };
  }

  /** What a floor added to a group, or to the whole pay. */
  raised(group: number | undefined): CutTold | undefined {
    const cut = this.#traced.cuts.find((one) => one.line === undefined && one.group === group);
    return cut && this.#cut(cut);
  }

  #term(node: Node): Term {
    return this.#explaining.term(node, this.#row, this.#explaining.evaluation.scopeOf(this.#quantity));
  }

  /** A condition that says no; one that says yes is not why a part is absent. */
  #denial(applies: Node | undefined): Term | undefined {
    const term = applies && this.#term(applies);
    return term?.value === false ? term : undefined;
  }

  #absentLine({ line, how }: LineTrace): AbsentTold {
    const applies = this.#denial(line.applies);
    const measured = measuredBy(line.gives);
    const lacks = applies || !how || !measured ? undefined : this.#term(measured);
    return { label: line.label, applies, lacks: lacks && isMissing(lacks.value) ? lacks : undefined };
  }

  #line({ line, paid, how, least }: LineTrace, at: number): Step {
    if (!paid || !how) throw new Error(`${line.name} is not paid`);
    const { evaluation } = this.#explaining;
    const scope = evaluation.scopeOf(this.#quantity);
    const cuts = this.#traced.cuts.filter((cut) => cut.line === at).map((cut) => this.#cut(cut));
    const factors = groupsAround(this.#shape, line.group).flatMap(({ label, times }) =>
      times ? [{ label, times: this.#term(times) }] : [],
    );
    const gives = shapeHow(this.#explaining, line.gives, how.note, this.#row, scope);
    const lineHow: LineHow = {
      kind: "line",
      applies: line.applies && isFixed(gives) ? this.#term(line.applies) : undefined,
      gives,
      given: how.value,
      factors,
      exact: paid.exact,
      round: line.round,
      due: paid.due,
      cuts,
      least: cuts.length > 0 && least ? this.#term(least.node) : undefined,
      fund: line.fund,
      policy: paid.missing,
    };
    const excluded = paid.missing?.policy === "exclude";
    return this.#part(line, excluded ? missing("not_applicable") : paid.amount, lineHow);
  }

  #group({ group, paid }: GroupTrace, at: number): Step {
    if (!paid) throw new Error(`${group.name} does not apply`);
    return this.#part(group, paid.amount, { kind: "group", ...this.within(at), raised: this.raised(at) });
  }

  #part(part: Pay["lines"][number] | Pay["groups"][number], value: Step["value"], how: Step["how"]): Step {
    const path = `${this.#quantity.path}.${part.name}`;
    return this.#explaining.once(`${path} ${this.#row}`, () => ({
      kind: "part",
      path,
      label: part.label,
      row: this.#explaining.ref(this.#quantity.table, this.#row),
      value,
      type: MONEY,
      wordLabels: undefined,
      isScore: false,
      rule: rulePlace(part.span),
      how,
    }));
  }

  #cut({ line, group, rule, before, after, limit }: PayCut): CutTold {
    const own = group === undefined ? undefined : this.#shape.groups[group];
    const whose = own ?? this.#quantity;
    return {
      label: line === undefined ? whose.label : this.#shape.lines[line].label,
      before,
      after,
      by: { rule, label: whose.label, limit },
      limit: this.#term(this.#limitOf({ group, rule })),
    };
  }

  #limitOf({ group, rule }: LimitRef): Node {
    const own =
      group === undefined ? { ...this.#shape, leavesAtLeast: undefined } : this.#shape.groups[group];
    const node = own[LIMITS[rule]];
    if (!node) throw new Error(`a limit ${rule} acted that is not there`);
    return node;
  }
}

/** Is it the same whatever the figures are? */
function isFixed(how: LineHow["gives"]): boolean {
  return how.kind === "formula" && how.term.op === "literal";
}

const LIMITS = { at_most: "atMost", leaves_at_least: "leavesAtLeast", at_least: "atLeast" } as const;
