import { dateText } from "../../base/calendar.js";
import type { CellTest, RowSkip } from "../../base/layout.js";
import { comparable } from "../../base/text.js";
import { fitsWildcard } from "../../base/wildcard.js";
import type { HeaderMatch } from "../header/header.js";
import type { DatedUnit } from "./arrangement.js";
import { columnNamed } from "./wide-columns.js";

/** What the cells of a row say: by column of the sheet. */
export type TextAt = (column: number) => string;

/** A test with its column found and its patterns made comparable. */
interface ReadyTest extends Pick<CellTest, "from" | "place"> {
  readonly column: number | undefined;
  readonly patterns: readonly string[];
}

interface ReadyRule {
  readonly number: number;
  readonly below: boolean;
  readonly tests: readonly ReadyTest[] | "header";
  /** It looks at a cell that becomes a row of its own, so it is asked for each of these. */
  readonly isOfCell: boolean;
}

/** Tells which rows of a sheet are left out before any of their cells is judged. */
export class RowSkips {
  readonly #rules: readonly ReadyRule[];
  readonly #headers: readonly { readonly column: number; readonly name: string }[];
  /** The rule by which all that follows is left out. */
  #rest: number | undefined;

  constructor(skips: readonly RowSkip[], match: HeaderMatch) {
    this.#rules = skips.map((skip, number) => readyRule(skip, number, match));
    this.#headers = [...match.fits.values()].flatMap(([fit]) =>
      fit ? [{ column: fit.column, name: comparable(fit.header.split("/").at(-1) ?? "") }] : [],
    );
  }

  /** The columns of the sheet that it looks at. */
  get columns(): readonly number[] {
    const isHeader = this.#rules.some(({ tests }) => tests === "header");
    const tested = this.#rules.flatMap(({ tests }) =>
      tests === "header" ? [] : tests.flatMap((t) => t.column ?? []),
    );
    return isHeader ? [...tested, ...this.#headers.map(({ column }) => column)] : tested;
  }

  /** Does a row, as it stands in the sheet, count? If not, the number of the rule that leaves it out. */
  ofLine(text: TextAt): number | undefined {
    if (this.#rest !== undefined) return this.#rest;
    for (const rule of this.#rules) {
      if (rule.isOfCell || !this.#holds(rule, text, undefined)) continue;
      if (rule.below) this.#rest = rule.number;
      return rule.number;
    }
    return undefined;
  }

  /** The same for one row of those that a line of a wide table makes. */
  ofUnit(text: TextAt, unit: DatedUnit): number | undefined {
    return this.#rules.find((rule) => rule.isOfCell && this.#holds(rule, text, unit))?.number;
  }

  #holds({ tests }: ReadyRule, text: TextAt, unit: DatedUnit | undefined): boolean {
    if (tests !== "header") {
      return tests.every((test) => {
        const said = comparable(textOf(test, text, unit));
        return test.patterns.some((pattern) => fitsWildcard(pattern, said));
      });
    }
    const headers = this.#headers;
    return headers.length > 0 && headers.every(({ column, name }) => comparable(text(column)) === name);
  }
}

function readyRule({ where, below }: RowSkip, number: number, match: HeaderMatch): ReadyRule {
  if (where === "header") return { number, below, tests: where, isOfCell: false };
  const tests = where.map(
    (test): ReadyTest => ({
      from: test.from,
      place: test.place,
      column: isOwn(test) ? columnNamed(match, test.headers) : undefined,
      patterns: test.patterns.map(comparable),
    }),
  );
  return { number, below, tests, isOfCell: !where.every(isOwn) };
}

/** Does a test look at a cell of the line, and not at one that becomes a row? */
function isOwn({ from }: Pick<CellTest, "from">): boolean {
  return from === undefined || from === "block";
}

function textOf({ from, place, column }: ReadyTest, text: TextAt, unit: DatedUnit | undefined): string {
  if (from === "heading") return unit?.heading ?? "";
  if (from === "parent") return unit?.parent ?? "";
  if (from === "day") return unit?.day === undefined ? "" : dateText(unit.day);
  const at = from === "cell" ? unit?.columns[place] : column;
  return at === undefined ? "" : text(at);
}
