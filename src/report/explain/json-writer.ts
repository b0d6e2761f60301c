import type { Type } from "../../language/types.js";
import { isMissing, type Value } from "../../language/value.js";
import type { RowRef, Step, Where } from "../../study/explain/tree.js";
import { exactForm } from "../forms.js";
import { maskedText, type Telling } from "./telling.js";

/** Writes steps once each: what refers to a step gives its number. */
export class ExplanationWriter {
  readonly #telling: Telling;
  readonly #numbers = new Map<Step, number>();
  readonly #waiting: Step[] = [];

  constructor(telling: Telling) {
    this.#telling = telling;
  }

  /** The number of a step, which will be among `steps`. */
  ref(step: Step): number {
    let number = this.#numbers.get(step);
    if (number === undefined) {
      number = this.#numbers.size + 1;
      this.#numbers.set(step, number);
      this.#waiting.push(step);
    }
    return number;
  }

  /** All steps that were referred to, and those that they refer to, as `record` writes them. */
  steps(record: (step: Step) => object): object[] {
    const records: object[] = [];
    for (let i = 0; i < this.#waiting.length; i++) records.push(record(this.#waiting[i]));
    return records;
  }

  /** A row by its key, its name and where it stands. */
  row({ table, key, name, where }: RowRef): object {
    const { masker } = this.#telling;
    return {
      table,
      key: key === undefined ? null : masker ? masker.key(key, table) : key,
      ...(name === undefined ? {} : { name: masker ? masker.text(name) : name }),
      ...this.place(where),
    };
  }

  /** A value in its exact form, with the reason where it is missing. */
  value(value: Value, type: Type, path?: string): object {
    const form = exactForm(value, type, this.#telling.manner.zone);
    const shown = typeof value === "string" ? maskedText(value, path, this.#telling.masker) : form;
    return { value: shown, ...(isMissing(value) ? { missing: value.missing } : {}) };
  }

  /** The cell of a file, or the place in a rulebook. */
  place(where: Where): object {
    if ("rule" in where) return { rule: where.rule };
    const { masker } = this.#telling;
    const { file, sheet, row, column } = masker ? masker.place(where.data) : where.data;
    return {
      file,
      ...(sheet === undefined ? {} : { sheet }),
      row: row ?? null,
      ...(column === undefined ? {} : { column }),
    };
  }
}
