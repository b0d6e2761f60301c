import { columnLetters } from "../../base/column-letters.js";
import { type Finding, inData, type Place } from "../../findings/finding.js";

/** Findings of one sheet, kept until they are asked for. */
export class SheetProblems {
  readonly #file: string;
  readonly #sheet: string;
  #wanted: ReadonlySet<number> | undefined;
  #kept: { readonly finding: Finding; readonly column: number | undefined }[] = [];

  constructor(file: string, sheet: string) {
    this.#file = file;
    this.#sheet = sheet;
  }

  /** How many are kept. */
  get count(): number {
    return this.#kept.length;
  }

  row(row: number): Place {
    return inData({ file: this.#file, sheet: this.#sheet, row });
  }

  cell(row: number, column: number): Place {
    return inData({ file: this.#file, sheet: this.#sheet, row, column: columnLetters(column) });
  }

  /** `column`: the only column it speaks of. */
  add(finding: Finding, column?: number): void {
    if (this.#concerns(column)) this.#kept.push({ finding, column });
  }

  /** Forgets all but the first `count`: what was found in rows that are to be read again. */
  cut(count: number): void {
    this.#kept.length = count;
  }

  /** Forgets what speaks of other columns only, now and from now on. */
  narrow(columns: readonly number[]): void {
    this.#wanted = new Set(columns);
    this.#kept = this.#kept.filter(({ column }) => this.#concerns(column));
  }

  #concerns(column: number | undefined): boolean {
    return column === undefined || !this.#wanted || this.#wanted.has(column);
  }

  take(): Finding[] {
    const taken = this.#kept.map(({ finding }) => finding);
    this.#kept = [];
    return taken;
  }
}
