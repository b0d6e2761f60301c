import { comparable } from "../../base/text.js";
import { parsePattern } from "../../base/text-pattern.js";
import { type ColumnProfile, countOf } from "../../intake/inspect/column-profile.js";
import type { SheetProfile } from "../../intake/inspect/sheet-profile.js";
import { areAlike, isRun, leaf, parentOf, type WideGuess } from "./guess-wide.js";

/** Columns of a questionnaire that are one question together: options with a column each, or the marks of a matrix. */
export interface Aside extends WideGuess {
  readonly kind: "options" | "matrix";
  /** What stands in a heading before the name of the mark: `3、请评价—`. */
  readonly prefix: string;
}

const FEWEST = 3;
/** The question of a matrix, and behind the dash what is marked; behind a stroke below only where it has a number. */
const MATRIX = /^(.{2,}[—–]|(?:q\s*)?\d{1,3}\s*[、.:：)].+_)[^—–_]+$/is;

/** Questions that were given several columns, which are rows of a table beside that of the answers. */
export function guessAsides(sheet: SheetProfile): readonly Aside[] {
  return [...optionsOf(sheet), ...matricesOf(sheet)];
}

function optionsOf({ columns }: SheetProfile): Aside[] {
  const parents = new Set(columns.map(({ header }) => parentOf(header)).filter((one) => one !== ""));
  return [...parents].flatMap((parent) => {
    const run = columns.filter(({ header }) => parentOf(header) === parent);
    const isOne = run.length >= FEWEST && isRun(run) && areOptions(run);
    return isOne ? [aside("options", run, `${parent}/*`, "")] : [];
  });
}

/** Marks of one kind, whose headings begin alike. */
function matricesOf({ columns }: SheetProfile): Aside[] {
  const runs = new Map<string, ColumnProfile[]>();
  for (const column of columns) {
    const [, prefix] = MATRIX.exec(leaf(column.header)) ?? [];
    if (prefix === undefined) continue;
    const known = runs.get(prefix);
    if (known) known.push(column);
    else runs.set(prefix, [column]);
  }
  return [...runs].flatMap(([prefix, run]) => {
    const isOne = run.length >= FEWEST && isRun(run) && areAlike(run) && isPattern(prefix);
    return isOne ? [aside("matrix", run, `${prefix}*`, prefix)] : [];
  });
}

/** May it stand in a pattern, for cells and for headers, as it is? */
function isPattern(prefix: string): boolean {
  return !/[*?/]/.test(prefix) && !("problem" in parsePattern(`${prefix}{text}`));
}

function aside(
  kind: Aside["kind"],
  columns: readonly ColumnProfile[],
  headers: string,
  prefix: string,
): Aside {
  const where = { headers: [headers], after: undefined, before: undefined, days: undefined };
  return { kind, columns, each: 1, ...where, prefix };
}

const OTHER = /其他|其它|\bother\b/i;
const TICKS: ReadonlySet<string> = new Set(["1", "√", "✓", "✔", "是", "yes", "y", "x", "true", "已选"]);

/** Does each column hold its own heading, or a tick, where it was picked? An option of one's own holds any text. */
function areOptions(run: readonly ColumnProfile[]): boolean {
  const told = run.filter(({ header }) => !OTHER.test(leaf(header)));
  const blanks = run.reduce((sum, one) => sum + countOf(one, "blank", "nothing") + one.zeros, 0);
  return (
    blanks > 0 &&
    told.length >= 2 &&
    told.every(isOption) &&
    told.some((one) => countOf(one, "blank") < one.cells)
  );
}

function isOption({ header, texts, distinct }: ColumnProfile): boolean {
  if (!distinct.exact) return false;
  const name = comparable(leaf(header));
  const said = [...texts.values()].filter(({ form, text }) => form !== "nothing" && text.trim() !== "0");
  return (
    said.length <= 1 && said.every(({ text }) => comparable(text) === name || TICKS.has(comparable(text)))
  );
}
