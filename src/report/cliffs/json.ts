import { type Exact, exactText } from "../../base/exact.js";
import { written } from "../../engine/words/written.js";
import { unlookedIn } from "../../study/cliffs/unlooked.js";
import { exactForm, mannerOf } from "../forms.js";
import { LANGUAGE_VERSION, VERSION } from "../version.js";
import type { CliffsReport, ShownStanding, ShownThreshold } from "./cliffs-report.js";
import { placesOf } from "./threshold-text.js";

/** Name and version of the form of what `merit cliffs --json` prints. */
const CLIFFS_SCHEMA = "meritbook-cliffs/1";

/** The thresholds with everybody who is near, each figure exactly as in `result.json`. */
export function cliffsJson(report: CliffsReport): string {
  const { cliffs, result, view } = report;
  const { rulebook, period } = result;
  const { zone } = mannerOf(result, rulebook.language);
  const { figure, near } = cliffs;
  const amount = (value: Exact) => exactForm(value, figure.type, zone);
  return `${JSON.stringify(
    {
      schema: CLIFFS_SCHEMA,
      tool: { name: "Meritbook", version: VERSION },
      language: LANGUAGE_VERSION,
      rulebook: { name: rulebook.name, version: rulebook.version ?? null, sha256: rulebook.sha256 },
      currency: rulebook.currency ?? null,
      period: period.name,
      status: result.status,
      view: { only: view.only ?? null, masked: view.masked },
      scored: result.scored,
      figure: figure.name,
      near: { rows: near.rows, share: exactText(near.share) },
      idle: cliffs.idle,
      undecided: cliffs.undecided,
      unlooked: unlookedIn(report.rulebook, figure),
      thresholds: report.thresholds.map((threshold) => thresholdRecord(threshold, amount, zone)),
    },
    null,
    2,
  )}\n`;
}

type Form = (value: Exact) => string | boolean | null;
type Zone = Parameters<typeof exactForm>[2];

function thresholdRecord(threshold: ShownThreshold, amount: Form, zone: Zone): object {
  const { edge, at, sizes, better, people, standing, notWorkedOut, atStake } = threshold;
  return {
    table: edge.table,
    value: edge.of.op === "column" ? edge.of.name : written(edge.of),
    kind: edge.kind,
    limit: edge.limit ? written(edge.limit) : null,
    at: at ? exactForm(at, edge.of.type, zone) : null,
    limitIs: edge.owner,
    each: edge.units ? written(edge.units.each) : null,
    rules: placesOf(edge),
    jump: {
      moreIs: better,
      smallest: amount(sizes.smallest),
      typical: amount(sizes.typical),
      largest: amount(sizes.largest),
      people,
    },
    notWorkedOut,
    atStake: amount(atStake),
    near: standing.map((one) => standingRecord(one, threshold, amount, zone)),
  };
}

function standingRecord(one: ShownStanding, { edge }: ShownThreshold, amount: Form, zone: Zone): object {
  const { key, rowKey, crossing, would, change, carry } = one;
  return {
    key,
    row: rowKey ?? null,
    value: exactForm(crossing.value, edge.of.type, zone),
    limit: crossing.at ? exactForm(crossing.at, edge.of.type, zone) : null,
    side: crossing.side,
    would,
    change: amount(change),
    carry: carry
      ? {
          rows: carry.rows,
          way: carry.way,
          table: carry.gather.from,
          gather: written(carry.gather),
          now: exactText(carry.now),
          of: carry.of ? exactText(carry.of) : null,
          size: carry.size ? exactText(carry.size) : null,
        }
      : null,
  };
}
