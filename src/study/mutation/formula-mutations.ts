import { parseFormula, parseWorded } from "../../language/parser.js";
import { printFormula } from "../../language/printer.js";
import type { Expression, PathExpression } from "../../language/syntax.js";
import { type FormulaWorld, formulaChanges } from "./formula-changes.js";
import { HINTS } from "./hints.js";
import type { Mutation } from "./mutation.js";
import { arrow, mutation } from "./mutation.js";
import { rewritten, type Spot } from "./spot.js";

/** The changes of a formula that stands alone under a key. */
export function formulaMutations(
  spot: Spot | undefined,
  world: FormulaWorld,
  isCondition = false,
): readonly Mutation[] {
  const node = spot?.node;
  if (!spot || node?.kind !== "text" || node.text === "") return [];
  const formula = parseFormula(node.source);
  if (isFinding(formula)) return [];
  return formulaChanges(formula, world, isCondition).map(({ kind, change, span, hint, formula: changed }) =>
    mutation(kind, spot, change, span, hint, () => spot.put(rewritten(node, printFormula(changed)))),
  );
}

/** A limit that `of` is held against: its number by one step up and down, and what else it may be. */
export function limitMutations(spot: Spot | undefined, of: string, world: FormulaWorld): readonly Mutation[] {
  const node = spot?.node;
  if (!spot || node?.kind !== "text" || node.text === "") return [];
  const formula = parseFormula(node.source);
  if (isFinding(formula)) return [];
  if (formula.kind !== "literal") return formulaMutations(spot, world);
  // Compared with anything, the number moves both ways.
  const against: PathExpression = { kind: "path", parts: [{ text: of, span: node.span }], span: node.span };
  const compared: Expression = {
    kind: "binary",
    operator: "=",
    left: against,
    right: formula,
    span: node.span,
  };
  return formulaChanges(compared, world, false).flatMap(({ kind, change, span, hint, formula: changed }) =>
    kind === "threshold" && changed.kind === "binary"
      ? [
          mutation(kind, spot, change, span, hint, () =>
            spot.put(rewritten(node, printFormula(changed.right))),
          ),
        ]
      : [],
  );
}

const UNITS = ["started", "full", "proportional"] as const;

/** `each: started 1%`: the word and the size. */
export function unitMutations(spot: Spot | undefined, world: FormulaWorld): readonly Mutation[] {
  const node = spot?.node;
  if (!spot || node?.kind !== "text") return [];
  const unit = parseWorded(node.source, UNITS);
  if (isFinding(unit)) return [];
  const size = printFormula(unit.of);
  const words = UNITS.filter((word) => word !== unit.word).map((word) =>
    mutation("unit", spot, arrow(unit.word, word), node.span, HINTS.unit(unit.word, word), () =>
      spot.put(rewritten(node, `${word} ${size}`)),
    ),
  );
  const sizes = formulaChanges(unit.of, world, false).map(({ kind, change, span, hint, formula: changed }) =>
    mutation(kind, spot, change, span, hint, () =>
      spot.put(rewritten(node, `${unit.word} ${printFormula(changed)}`)),
    ),
  );
  return [...words, ...sizes];
}

/** The canonical text of a formula at a spot; the text as it stands where it is none. */
export function formulaAt(spot: Spot | undefined): string | undefined {
  if (spot?.node.kind !== "text") return undefined;
  const formula = parseFormula(spot.node.source);
  return isFinding(formula) ? spot.node.text : printFormula(formula);
}

function isFinding<T extends object>(outcome: T): outcome is Extract<T, { code: unknown }> {
  return "code" in outcome;
}
