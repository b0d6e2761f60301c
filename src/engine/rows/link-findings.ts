import type { Bilingual } from "../../base/language.js";
import { alikeForm, differenceOf } from "../../base/look-alike.js";
import { nearestName } from "../../base/nearest.js";
import { shown } from "../../base/shown.js";
import { type Finding, finding, type Place } from "../../findings/finding.js";
import type { Link } from "../../rulebook/model.js";
import { isBlank } from "../columns/series.js";
import type { Run, RunTable } from "../running/run.js";
import { KEY_JOINT } from "../words/key-text.js";
import type { Cause } from "./left-out.js";

/** A value of the row leads to no row, and must. */
export const UNKNOWN_LINK: Cause = {
  reason: "rejected",
  detail: { en: "a value names no row of the table it leads to", zh: "关联的值在目标表中不存在" },
};

const EXCLUDED = new WeakMap<Link, Cause>();

/** The cause for rows that the rulebook leaves out when a link leads nowhere; the same object for the same link. */
export function unknownExcluded(link: Link): Cause {
  let cause = EXCLUDED.get(link);
  if (!cause) {
    const columns = link.columns.join(", ");
    cause = {
      reason: "excluded",
      detail: {
        en: `${columns} names no row of ${link.to} (unknown: exclude)`,
        zh: `${columns} 的值在 ${link.to} 中不存在（unknown: exclude）`,
      },
    };
    EXCLUDED.set(link, cause);
  }
  return cause;
}

/** How many values a message lists that may be those of rows that could not be read. */
const VALUES_LISTED = 12;

/** How many unknown values get a nearest name, and among how many known ones it is sought. */
const NAMES_SOUGHT = 20;
const NAMES_KNOWN = 5000;

/**
 * Tells each row whose link leads nowhere. A value is compared with the known ones once, however often it comes. Where
 * rows of the other table could not be read, values may be theirs: that is told once, but for those that are only
 * another spelling of a known value, and with how many are unknown in any case.
 */
export function tellUnknown(run: Run, table: RunTable, link: Link, rows: readonly number[]): void {
  const target = run.table(link.to);
  if (target.rows === 0) {
    const values = { table: table.name, to: link.to, count: rows.length };
    run.tell(finding("link-table-empty", table.place(rows[0], link.columns[0]), values));
    return;
  }
  const hints = new Hints(target, link);
  const unread = withoutTarget(run, target, link);
  const isSpelling = (row: number) => hints.alikeTo(namesIn(table, link.columns, row)) !== undefined;
  const open = unread.length > 0 ? rows.filter((row) => !isSpelling(row)) : [];
  if (open.length > 0) tellUnread(run, { table, target, link }, open, unread);
  for (const { place, found, count } of cellsOf(
    table,
    link,
    open.length > 0 ? rows.filter(isSpelling) : rows,
  )) {
    run.tell(
      finding("link-unknown", place, {
        found: shown(found),
        to: link.to,
        target: link.target.join(", "),
        nearest: hints.of(found),
        rows:
          count === 1
            ? { en: "", zh: "" }
            : { en: ` It stands for ${count} rows.`, zh: `该值涉及 ${count} 行。` },
      }),
    );
  }
}

/** A value of which rows are, where it stands, and how many they are. */
interface UnknownCell {
  readonly place: Place;
  readonly found: string;
  count: number;
}

/** Rows by the cell that gives their value: that of the head of a block, or of a line of days, is of many rows. */
function cellsOf(table: RunTable, link: Link, rows: readonly number[]): Iterable<UnknownCell> {
  const cells: UnknownCell[] = [];
  const byPlace = new Map<string, UnknownCell>();
  const { read } = table.stored;
  const isUnfolded = read?.headOf !== undefined || read?.unitOf !== undefined;
  for (const row of rows) {
    const found = namesIn(table, link.columns, row);
    const place = table.place(row, link.columns.length === 1 ? link.columns[0] : undefined);
    const name = isUnfolded ? JSON.stringify([place, found]) : "";
    const known = isUnfolded ? byPlace.get(name) : undefined;
    if (known) known.count += 1;
    else {
      const cell = { place, found, count: 1 };
      cells.push(cell);
      if (isUnfolded) byPlace.set(name, cell);
    }
  }
  return cells;
}

/** Beyond so many rows of the other table no look-alikes are sought. */
const ROWS_SOUGHT = 200_000;

/** Tells of rows left out by `unknown: exclude` whose value is that of a row but for case, width, blanks or zeros. */
export function tellAlike(run: Run, table: RunTable, link: Link, rows: readonly number[]): void {
  const target = run.table(link.to);
  if (target.rows > ROWS_SOUGHT) return;
  const forms = new Map(rows.map((row) => [row, alikeForm(namesIn(table, link.columns, row))]));
  const wanted = new Set(forms.values());
  const known = new Map<string, string>();
  for (let there = 0; there < target.rows; there++) {
    const name = namesIn(target, link.target, there);
    const form = alikeForm(name);
    if (form !== "" && wanted.has(form)) known.set(form, name);
  }
  for (const [row, form] of forms) {
    const alike = known.get(form);
    if (alike === undefined) continue;
    const found = namesIn(table, link.columns, row);
    const place = table.place(row, link.columns.length === 1 ? link.columns[0] : undefined);
    const values = { found: shown(found), to: link.to, alike: shown(alike), how: differenceOf(found, alike) };
    run.tell(finding("link-alike", place, values));
  }
}

interface Ends {
  readonly table: RunTable;
  readonly target: RunTable;
  readonly link: Link;
}

/** Tells of values that may be those of rows that could not be read. */
function tellUnread(
  run: Run,
  { table, target, link }: Ends,
  rows: readonly number[],
  unread: readonly number[],
): void {
  const names = new Set(rows.map((row) => shown(namesIn(table, link.columns, row))));
  const sure = names.size - unread.length;
  run.tell(
    finding("link-unknown-unread", target.place(unread[0]), {
      table: table.name,
      to: link.to,
      count: rows.length,
      names: names.size > VALUES_LISTED ? [...[...names].slice(0, VALUES_LISTED), "…"] : [...names],
      unread: unread.length,
      sure:
        sure > 0
          ? {
              en: ` As these are ${names.size} values, at least ${sure} of them are unknown in any case.`,
              zh: `这里共有 ${names.size} 个不同的值，因此至少有 ${sure} 个无论如何都不存在。`,
            }
          : { en: "", zh: "" },
    }),
  );
}

/** What may be meant by values that no row has. */
class Hints {
  readonly #target: RunTable;
  readonly #link: Link;
  readonly #hints = new Map<string, Bilingual>();
  #known: readonly string[] | undefined;
  #alike: Map<string, string> | undefined;

  constructor(target: RunTable, link: Link) {
    this.#target = target;
    this.#link = link;
  }

  /** The known value of which this is another spelling. */
  alikeTo(found: string): string | undefined {
    this.#alike ??= new Map(this.#names().map((name) => [alikeForm(name), name]));
    return this.#alike.get(alikeForm(found));
  }

  of(found: string): Bilingual {
    let hint = this.#hints.get(found);
    if (!hint && this.#hints.size < NAMES_SOUGHT) {
      hint = hintOf(found, this.#names());
      this.#hints.set(found, hint);
    }
    return hint ?? { en: "", zh: "" };
  }

  #names(): readonly string[] {
    this.#known ??= Array.from({ length: Math.min(this.#target.rows, NAMES_KNOWN) }, (_, row) =>
      namesIn(this.#target, this.#link.target, row),
    );
    return this.#known;
  }
}

/** The values by which a row leads to another, as people read them. */
function namesIn(table: RunTable, columns: readonly string[], row: number): string {
  return columns.map((name) => table.columnText(name, row)).join(KEY_JOINT);
}

/** The rows that could not be read so far that it is unknown what leads to them. */
function withoutTarget(run: Run, target: RunTable, link: Link): readonly number[] {
  const { bad } = target.stored;
  if (!bad) return [];
  const columns = link.target.map((name) => run.series(target.name, name));
  const rows: number[] = [];
  for (let row = 0; row < target.rows; row++) {
    if (bad[row] === 1 && columns.some((column) => isBlank(column, row))) rows.push(row);
  }
  return rows;
}

/** Two rows of a table agree in a column by which others lead to it. */
export function linkTargetDoubled(
  table: RunTable,
  columns: readonly string[],
  first: number,
  second: number,
): Finding {
  return finding("link-target-doubled", table.place(second, columns[0]), {
    table: table.name,
    columns: columns.join(", "),
    found: shown(columns.map((name) => table.columnText(name, second)).join(KEY_JOINT)),
    key: table.keyText(first),
    other: table.keyText(second),
  });
}

/** What is meant, if anything known is near; of what looks the same is said in what it differs. */
function hintOf(found: string, known: readonly string[]): Bilingual {
  const form = alikeForm(found);
  const alike = known.find((name) => alikeForm(name) === form);
  const nearest = alike ?? nearestName(found, known);
  if (nearest === undefined) return { en: "", zh: "" };
  const how = alike === undefined ? undefined : differenceOf(found, alike);
  return {
    en: ` Is ${shown(nearest)} meant?${how ? ` It differs only ${how.en}.` : ""}`,
    zh: `是否应为 ${shown(nearest)}？${how ? `两者只有${how.zh}不同。` : ""}`,
  };
}
