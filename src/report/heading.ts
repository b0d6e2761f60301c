import { dateText } from "../base/calendar.js";
import { isShort } from "../engine/result/reach.js";
import type { Doubtful, Reach } from "../engine/result/result.js";
import type { Standing } from "../engine/result/result-of.js";
import type { Manner } from "./forms.js";
import type { View } from "./view.js";
import type { Say } from "./words.js";

/** What stands above every report. */
export interface Heading {
  /** The rulebook's name. */
  readonly title: string;
  /** Period and status in a sentence. */
  readonly standing: string;
  /** Why it is not final, and how much of it is shown. */
  readonly notes: readonly string[];
}

/** The heading of figures that are already limited and masked as `view` says. */
export function headingOf(result: Standing, view: View, manner: Manner): Heading {
  const { say, language } = manner;
  const { period, status, rulebook } = result;
  const days = { from: dateText(period.first), to: dateText(period.last) };
  return {
    title: rulebook.name[language],
    standing: say("statusLine", { period: period.name, ...days, status: say(status) }),
    notes: notesOf(result, view, manner),
  };
}

function notesOf(result: Standing, { only, masked }: View, manner: Manner): string[] {
  const { say } = manner;
  const { dataUntil } = result;
  return [
    ...result.overrides.map(({ name, from, to }) => say("override", { name, from, to })),
    ...result.reach.filter(isShort).map((reach) => reachNote(reach, manner)),
    ...result.provisional.map((doubt) => doubtNote(doubt, manner)),
    ...(dataUntil === undefined ? [] : [say("dataUntil", { day: dateText(dataUntil) })]),
    ...ledgerNotes(result, say),
    ...(only ? [say("onlyShown", { link: only.link, key: only.key })] : []),
    ...(masked ? [say("masked")] : []),
  ];
}

function reachNote({ tableLabel, label, until, needed }: Reach, { say, language }: Manner): string {
  const name = `${tableLabel[language]}.${label[language]}`;
  return until === undefined
    ? say("reachNone", { column: name, needed: dateText(needed) })
    : say("reachShort", { column: name, needed: dateText(needed), until: dateText(until) });
}

/** What of the past stands behind the figures. */
function ledgerNotes({ ledger, corrections }: Standing, say: Say): string[] {
  const last = ledger?.at(-1);
  return [
    ...(ledger && last ? [say("ledgerRead", { count: ledger.length, period: last.period })] : []),
    ...corrections.map(({ period, status, rows }) =>
      say("corrected", { period, status: say(status), count: rows.length }),
    ),
  ];
}

/** Rows named in the reason why a result is not final; `result.json` has them all. */
const NAMED_ROWS = 5;

function doubtNote({ say: why, tableLabel, keys }: Doubtful, { language, say }: Manner): string {
  if (keys.length === 0) return say("doubt", { why: why[language] });
  const rest = keys.length - NAMED_ROWS;
  const named = keys.slice(0, NAMED_ROWS).join(say("listed"));
  const rows = rest > 0 ? say("andMore", { named, rest }) : named;
  return say("doubtOf", { why: why[language], table: tableLabel[language], rows });
}
