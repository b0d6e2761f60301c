import { type Exact, ZERO } from "../../base/exact.js";
import type { Bilingual } from "../../base/language.js";
import type { PaidLine, ResultColumn, ResultRow } from "../../engine/result/result.js";
import type { Amounts, Attribution } from "./attribution.js";
import type { Cause, Causes } from "./causes.js";
import type { SideFigures, Who } from "./figures.js";
import { type Changed, changed, type Measure } from "./measure.js";

/** A scored row that comes out differently: another amount, or there on one side only. */
export interface PersonChange {
  readonly who: Who;
  readonly standing: "both" | "new" | "gone";
  /** Where each of its links leads, in the new rulebook's tables (in the old one's where it is gone). */
  readonly links: ReadonlyMap<string, string>;
  /** Undefined where the row is not there, or has no score. */
  readonly before: Exact | undefined;
  readonly after: Exact | undefined;
  /** More or less; what is not there counts as 0. */
  readonly change: Exact;
  /** Of rows that are there on both sides. */
  readonly cause: Cause | undefined;
  /** The pay lines whose amounts differ. */
  readonly lines: readonly LineChange[];
  /** For each attributed step what it brings. */
  readonly steps: readonly Exact[];
}

/** A pay line that comes to another amount; one that is absent on a side is 0 there. */
export interface LineChange extends Changed {
  readonly name: string;
  readonly label: Bilingual;
}

/** How many scored rows there are, and how they fare. */
export interface PeopleCounts {
  readonly before: number;
  readonly after: number;
  readonly up: number;
  readonly down: number;
  readonly same: number;
  readonly added: number;
  readonly gone: number;
}

/** What is asked of the scored rows. */
export interface PeopleRequest {
  readonly old: SideFigures;
  readonly side: SideFigures;
  /** Undefined: only rows that appear or go are told. */
  readonly measure: Measure | undefined;
  readonly before: Amounts;
  readonly after: Amounts;
  readonly causes: Causes;
  readonly attribution: Attribution;
}

/** The scored rows that come out differently, those with the largest changes first; and how all of them fare. */
export function peopleOf(request: PeopleRequest): { people: PersonChange[]; counts: PeopleCounts } {
  const { old, side } = request;
  const rows = new Map<string, { before: ResultRow | undefined; after: ResultRow | undefined }>();
  for (const row of old.scored.table.rows) rows.set(row.key, { before: row, after: undefined });
  for (const row of side.scored.table.rows)
    rows.set(row.key, { before: old.scored.row(row.key), after: row });
  const people: PersonChange[] = [];
  for (const [key, { before, after }] of rows) {
    const person = personOf(request, key, before, after);
    if (person) people.push(person);
  }
  people.sort((a, b) => b.change.abs().compare(a.change.abs()));
  const among = (holds: (person: PersonChange) => boolean) => people.filter(holds).length;
  const both = people.filter(({ standing }) => standing === "both");
  const counts = {
    before: old.scored.table.rows.length,
    after: side.scored.table.rows.length,
    up: both.filter(({ change }) => change.compare(0) > 0).length,
    down: both.filter(({ change }) => change.compare(0) < 0).length,
    same: rows.size - people.length,
    added: among(({ standing }) => standing === "new"),
    gone: among(({ standing }) => standing === "gone"),
  };
  return { people, counts };
}

function personOf(
  request: PeopleRequest,
  key: string,
  rowBefore: ResultRow | undefined,
  rowAfter: ResultRow | undefined,
): PersonChange | undefined {
  const { old, side, measure, causes, attribution } = request;
  const before = request.before.get(key);
  const after = request.after.get(key);
  const isSame = before && after ? before.equals(after) : before === after;
  if (rowBefore && rowAfter && isSame) return undefined;
  const there = rowAfter ? side.scored : old.scored;
  const column = measure?.after;
  const isBoth = rowBefore !== undefined && rowAfter !== undefined;
  return {
    who: there.who(key) ?? { key, name: undefined },
    standing: isBoth ? "both" : rowAfter ? "new" : "gone",
    links: there.shownLinks(key),
    before,
    after,
    change: (after ?? ZERO).sub(before ?? ZERO),
    cause: isBoth && column ? causes.of(side.result.scored, key, column.name) : undefined,
    lines: linesOf(measure, rowBefore, rowAfter),
    steps: attribution.steps.map(({ rows }) => rows.get(key) ?? ZERO),
  };
}

function linesOf(
  measure: Measure | undefined,
  before: ResultRow | undefined,
  after: ResultRow | undefined,
): readonly LineChange[] {
  const linesIn = (row: ResultRow | undefined, column: ResultColumn | undefined) =>
    new Map((column && row?.pay.get(column.name))?.map((line): [string, PaidLine] => [line.name, line]));
  const [old, now] = [linesIn(before, measure?.before), linesIn(after, measure?.after)];
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].flatMap((name): LineChange[] => {
    const [was, is] = [old.get(name), now.get(name)];
    const amounts = changed(was?.amount ?? ZERO, is?.amount ?? ZERO);
    const label = is?.label ?? was?.label;
    return label && !amounts.change.isZero ? [{ name, label, ...amounts }] : [];
  });
}
