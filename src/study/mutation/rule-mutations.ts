/** The changes of what stands under `rules:`. */
import type { Quantity, Rulebook } from "../../rulebook/model.js";
import { conditionMutations, filterMutations } from "./condition-mutations.js";
import type { FormulaWorld } from "./formula-changes.js";
import { formulaMutations } from "./formula-mutations.js";
import { HINTS } from "./hints.js";
import { arrow, type Mutation, mutation } from "./mutation.js";
import { payMutations } from "./pay-mutations.js";
import { scoreMutations } from "./score-mutations.js";
import { measured, shapeMutations } from "./shape-mutations.js";
import { type EntrySpot, entriesOf, entryOf, rewritten, type Spot, withKey } from "./spot.js";
import { gradeMutations } from "./step-mutations.js";
import { WholeCents } from "./whole-cents.js";

/** Every change of the rules of a rulebook, which was read as `rulebook`. */
export function ruleMutations(
  rules: Spot | undefined,
  rulebook: Rulebook,
  world: FormulaWorld,
): readonly Mutation[] {
  const cents = new WholeCents(rulebook);
  const quantities = new Map(rulebook.quantities.map((quantity) => [quantity.path, quantity]));
  return entriesOf(rules).flatMap((table) =>
    entriesOf(table).flatMap((entry) => {
      const saying = SAYINGS[entry.key.text];
      if (saying) return entriesOf(entry).flatMap((one) => saying(one, world));
      const quantity = quantities.get(`${table.key.text}.${entry.key.text}`);
      return quantity ? quantityMutations(entry, quantity, cents, world) : [];
    }),
  );
}

function quantityMutations(
  spot: EntrySpot,
  { shape, type }: Quantity,
  cents: WholeCents,
  world: FormulaWorld,
): readonly Mutation[] {
  const isCondition = type.kind === "boolean";
  if (spot.node.kind !== "map") return formulaMutations(spot, world, isCondition);
  return [
    ...filterMutations(spot, ["for", "where"], world),
    ...shapeMutations(spot, world),
    ...gradeMutations(entryOf(spot, "grades"), measured(spot)),
    ...scoreMutations(spot, world),
    ...(shape.kind === "pay" ? payMutations(spot, shape, cents, world) : []),
    ...splitMutations(spot, world),
    ...rowCountMutations(entryOf(spot, "at_least_rows")),
  ];
}

/** How many rows are enough: one more, one fewer. */
function rowCountMutations(spot: EntrySpot | undefined): readonly Mutation[] {
  const node = spot?.node;
  if (!spot || node?.kind !== "text") return [];
  const rows = Number(node.text);
  return [rows + 1, rows - 1].map((other) => {
    const hint = HINTS.rowCount(Math.min(rows, other));
    const put = () => spot.put(rewritten(node, String(other)));
    return mutation("threshold", spot, arrow(node.text, String(other)), node.span, hint, put);
  });
}

function splitMutations(spot: Spot, world: FormulaWorld): readonly Mutation[] {
  const by = entryOf(spot, "by");
  const nobody = entryOf(spot, "nobody");
  const weights =
    by?.node.kind === "text"
      ? [
          mutation(
            "clause",
            by,
            `drop by ${by.node.text}`,
            by.key.span,
            HINTS.clause(`by ${by.node.text}`),
            () => by.put(undefined),
          ),
          ...formulaMutations(by, world),
        ]
      : [];
  const word = nobody?.node.kind === "text" ? nobody.node : undefined;
  const other = word?.text === "fail" ? "keep" : "fail";
  const left =
    nobody && word
      ? [
          mutation("missing", nobody, arrow(word.text, other), word.span, HINTS.rows("nobody"), () =>
            nobody.put(rewritten(word, other)),
          ),
        ]
      : [];
  return [...weights, ...left];
}

type Saying = (spot: EntrySpot, world: FormulaWorld) => readonly Mutation[];

/** What says something of rows or results and changes no figure. */
const SAYINGS: Readonly<Record<string, Saying | undefined>> = {
  flags: (spot, world) => conditionMutations(entryOf(spot, "when"), world),
  provisional: (spot, world) => conditionMutations(entryOf(spot, "when"), world),
  checks: (spot, world) => [
    ...conditionMutations(entryOf(spot, "when"), world),
    ...wordMutations(spot, "level", "error", { error: "warning", warning: "notice", notice: "warning" }),
  ],
  guards: (spot, world) => [
    ...formulaMutations(entryOf(spot, "must"), world, true),
    ...wordMutations(spot, "else", "fail", { fail: "report", report: "fail" }),
  ],
};

/** A key with one of a few words, which need not stand there. */
function wordMutations(
  spot: EntrySpot,
  key: string,
  unsaid: string,
  others: Readonly<Record<string, string>>,
): readonly Mutation[] {
  const said = entryOf(spot, key);
  const word = said?.node.kind === "text" ? said.node.text : unsaid;
  const other = others[word];
  if (other === undefined) return [];
  const root = () =>
    said?.node.kind === "text" ? said.put(rewritten(said.node, other)) : withKey(spot, key, other);
  const span = said?.node.span ?? spot.key.span;
  return [mutation("level", spot, `${key} ${arrow(word, other)}`, span, HINTS.level, root)];
}
