import type { End, GatherHow, How, RowTold, ShapeHow, Step, Summed, Term } from "./tree.js";

/** Rows of a gather that are explained one by one; where there are more, they are only listed. */
const EXPLAINED_ROWS = 3;

/** The steps that a formula read, in the order of reading, each once. */
export function stepsOf(...terms: readonly (Term | undefined)[]): Step[] {
  const found = new Set<Step>();
  for (const term of terms) if (term) collect(term, found);
  return [...found];
}

function collect(term: Term, found: Set<Step>): void {
  if (term.op === "step") found.add(term.step);
  for (const part of operandsOf(term)) collect(part, found);
}

/** The parts of a formula that were worked out, in the order of reading. */
export function operandsOf(term: Term): readonly Term[] {
  switch (term.op) {
    case "literal":
    case "period":
    case "step":
      return [];
    case "unary":
    case "is_missing":
      return [term.of];
    case "binary":
      return term.right ? [term.left, term.right] : [term.left];
    case "else":
      return term.otherwise ? [term.of, term.otherwise] : [term.of];
    case "if":
      return term.taken ? [term.condition, term.taken] : [term.condition];
    case "in":
      return [term.of, ...term.list];
    case "call":
      return term.args;
  }
}

/** The steps on which a step rests directly, in the order in which it is told of them, each once. */
export function restsOn(how: How): Step[] {
  switch (how.kind) {
    case "cell":
    case "param":
    case "given":
    case "no_row":
      return [];
    case "not_applicable":
      return stepsOf(how.applies);
    case "part":
      return [how.of];
    case "veto":
      return stepsOf(how.when);
    case "card":
      return unique([
        ...how.vetoes.flatMap(({ when }) => stepsOf(when)),
        ...stepsOf(how.atMost, how.tooFew, how.pass?.mark),
        ...summedOn(how.summed),
      ]);
    case "item": {
      const inner = how.gives.kind === "module" ? summedOn(how.gives.summed) : shapeOn(how.gives);
      return unique([...stepsOf(how.worth), ...inner, ...stepsOf(how.pass?.mark)]);
    }
    case "pay":
    case "group":
      return unique([
        ...how.parts,
        ...how.absent.flatMap(({ applies, lacks }) => stepsOf(applies, lacks)),
        ...stepsOf(how.raised?.limit),
      ]);
    case "line":
      return unique([
        ...shapeOn(how.gives),
        ...stepsOf(
          how.applies,
          ...how.factors.map(({ times }) => times),
          ...how.cuts.map(({ limit }) => limit),
          how.least,
        ),
      ]);
    case "split":
      return stepsOf(how.where, how.share?.weight, how.share?.pool);
    case "gather":
      return unique(explainedRows(how).flatMap(({ steps }) => steps));
    case "window":
      return stepsOf(...how.per, how.after, how.taken);
    case "history":
      return stepsOf(how.present);
    case "calendar":
      return stepsOf(...how.args);
    default:
      return shapeOn(how);
  }
}

/** The rows of a gather that count, with what their values rest on; none where they are many, or nothing but cells. */
export function explainedRows(how: GatherHow): { readonly row: RowTold; readonly steps: readonly Step[] }[] {
  const { counts } = how;
  if (counts.taken + counts.holds > EXPLAINED_ROWS) return [];
  const explained: { row: RowTold; steps: readonly Step[] }[] = [];
  for (const row of how.rows) {
    if (row.fate !== "taken" && row.fate !== "holds") continue;
    const { value } = how.derive(row);
    const steps = stepsOf(value).filter((step) => step.how.kind !== "cell" && step.how.kind !== "param");
    if (steps.length > 0) explained.push({ row, steps });
  }
  return explained;
}

function summedOn({ items }: Summed): readonly Step[] {
  return items;
}

function shapeOn(how: ShapeHow): Step[] {
  switch (how.kind) {
    case "formula":
      return stepsOf(how.term);
    case "step":
      return stepsOf(how.of, ...ends(how), typeof how.gives === "string" ? undefined : how.gives);
    case "curve":
      return stepsOf(how.of, how.low.at, how.low.gives, how.high.at, how.high.gives);
    case "tiers":
      return stepsOf(how.of, ...how.slices.flatMap((slice) => [...ends(slice), slice.rate]));
    case "deduct": {
      const rules = how.rules.flatMap(({ measured, take }) =>
        measured ? [measured.of, measured.limit, measured.each, take] : [take],
      );
      return stepsOf(how.fromTerm, ...rules);
    }
    case "choice":
      return stepsOf(...how.before, how.when, how.gives);
    case "choices":
      return stepsOf(...how.rows.flatMap(({ when, gives }) => [when, gives]));
    case "blend":
      return stepsOf(...how.passed, ...how.parts.flatMap(({ of, weight }) => [of, weight]));
    case "none":
      return stepsOf(...how.asked);
  }
}

function ends({
  from,
  to,
}: {
  readonly from: End | undefined;
  readonly to: End | undefined;
}): (Term | undefined)[] {
  return [from?.at, to?.at];
}

function unique(steps: readonly Step[]): Step[] {
  return [...new Set(steps)];
}
