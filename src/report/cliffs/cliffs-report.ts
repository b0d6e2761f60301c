import { namingPlace } from "../../engine/result/naming.js";
import { inKeyOrder, usedRows } from "../../engine/result/parts.js";
import type { Result, ResultRow } from "../../engine/result/result.js";
import type { Evaluation } from "../../engine/running/evaluation.js";
import type { Rulebook } from "../../rulebook/model.js";
import type { Cliffs, Standing, Threshold } from "../../study/cliffs/cliffs.js";
import { mask } from "../mask/mask.js";
import { maskerOf } from "../mask/masker.js";
import type { View } from "../view.js";

/** The thresholds of a run as they are shown: to whom, and who is named how. */
export interface CliffsReport {
  readonly cliffs: Cliffs;
  readonly result: Result;
  readonly rulebook: Rulebook;
  readonly view: View;
  readonly thresholds: readonly ShownThreshold[];
}

/** A threshold with the people shown who are near. */
export interface ShownThreshold extends Omit<Threshold, "standing"> {
  readonly standing: readonly ShownStanding[];
}

/** Somebody near a threshold, named. */
export interface ShownStanding extends Standing {
  readonly key: string;
  /** undefined where people have no names beside their keys, or names are masked */
  readonly name: string | undefined;
  /** The row that meets the limit, where it is not the person's own. */
  readonly rowKey: string | undefined;
}

/** Names everybody who is near, limited and masked as asked. `result` is that of the run, with all people. */
export function cliffsReport(
  cliffs: Cliffs,
  evaluation: Evaluation,
  result: Result,
  view: View,
): CliffsReport {
  const { rulebook } = evaluation;
  const table = evaluation.table(rulebook.scored);
  const order = inKeyOrder(table, usedRows(table));
  const shown = view.masked ? mask(result, rulebook) : result;
  const { only } = view;
  const named = new Map<number, ResultRow>();
  order.forEach((row, i) => {
    if (!only || result.tables[0].rows[i].links.get(only.link) === only.key) {
      named.set(row, shown.tables[0].rows[i]);
    }
  });
  const nameAt = view.masked ? -1 : namingPlace(result.tables[0].columns);
  const masked = view.masked ? maskerOf(result.tables[0], rulebook).key : (key: string) => key;
  const standingOf = (one: Standing, edgeTable: string): ShownStanding[] => {
    const row = named.get(one.paid);
    if (!row) return [];
    const name = row.values[nameAt];
    const isOwn = edgeTable === rulebook.scored;
    return [
      {
        ...one,
        key: row.key,
        name: typeof name === "string" ? name : undefined,
        rowKey: isOwn ? undefined : masked(evaluation.table(edgeTable).keyText(one.crossing.row), edgeTable),
      },
    ];
  };
  return {
    cliffs,
    result: shown,
    rulebook,
    view,
    thresholds: cliffs.thresholds.map((threshold) => ({
      ...threshold,
      standing: threshold.standing.flatMap((one) => standingOf(one, threshold.edge.table)),
    })),
  };
}
