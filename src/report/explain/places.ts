/** Lists of rows, each list by file and with runs joined: `tickets.csv rows 2–9, 12`. */
import type { Type } from "../../language/types.js";
import type { Value } from "../../language/value.js";
import type { RowRef } from "../../study/explain/tree.js";
import { inFormula, rowCalled, type Telling } from "./telling.js";

/** A row in a list, with its value where that is to be told. */
export interface Listed {
  readonly ref: RowRef;
  readonly value: { readonly value: Value | undefined; readonly type: Type } | undefined;
}

/**
 * Rows in the order of their files, those of no file by their keys; at most so many runs of them. What is told of a row
 * stands behind it.
 */
export function rowsText(rows: Iterable<Listed>, count: number, telling: Telling, most: number): string {
  const groups = new Map<string, Group>();
  let listed = 0;
  let shown = 0;
  for (const { ref, value: own } of rows) {
    const value = own?.value === undefined ? undefined : inFormula(own.value, own.type, telling);
    const detail = [headingOf(ref), value].filter((part) => part !== undefined).join(" ") || undefined;
    const group = groupOf(ref, groups);
    const isNewRun = group.add(ref, detail, telling);
    if (isNewRun && ++listed > most) {
      group.takeBack();
      break;
    }
    shown += 1;
  }
  const text = [...groups.values()]
    .map((group) => group.text(telling))
    .filter((one) => one !== "")
    .join("; ");
  return shown < count ? telling.tell("moreRows", { rows: text, rest: count - shown }) : text;
}

/** The heading of the cell that a row of a wide table is. */
function headingOf({ where }: RowRef): string | undefined {
  return "data" in where ? where.data.column?.replace(/\s+/g, " ") : undefined;
}

function groupOf({ where, table }: RowRef, groups: Map<string, Group>): Group {
  const place = "data" in where ? JSON.stringify([where.data.file, where.data.sheet]) : `table ${table}`;
  const group = groups.get(place) ?? new Group();
  groups.set(place, group);
  return group;
}

interface Run {
  readonly first: number;
  last: number;
  /** Of a row of no file, its key. */
  readonly called: string | undefined;
  readonly detail: string | undefined;
}

/** Runs as they are written; what is told of cells of one row stands together behind it. */
function joined(runs: readonly Run[], listed: string) {
  const rows: { row: string; isMany: boolean; detail: string | undefined }[] = [];
  for (const { first, last, called, detail } of runs) {
    const isMany = last > first;
    const row = called ?? (isMany ? `${first}–${last}` : `${first}`);
    const before = rows.at(-1);
    if (before?.row === row && before.detail !== undefined && detail !== undefined) {
      before.detail += `${listed}${detail}`;
    } else rows.push({ row, isMany, detail });
  }
  return rows;
}

class Group {
  readonly #runs: Run[] = [];
  #ref: RowRef | undefined;

  /** Adds a row; gives whether it begins another run. */
  add(ref: RowRef, detail: string | undefined, telling: Telling): boolean {
    this.#ref ??= ref;
    const { where } = ref;
    const number = "data" in where ? (where.data.row ?? 0) : ref.row;
    const called = "data" in where ? undefined : rowCalled(ref, telling);
    const last = this.#runs.at(-1);
    const isPlain = last && called === undefined && last.called === undefined && detail === undefined;
    if (isPlain && last.detail === undefined && (number === last.last || number === last.last + 1)) {
      last.last = number;
      return false;
    }
    this.#runs.push({ first: number, last: number, called, detail });
    return true;
  }

  takeBack(): void {
    this.#runs.pop();
  }

  text(telling: Telling): string {
    const { tell, masker } = telling;
    const ref = this.#ref;
    if (!ref || this.#runs.length === 0) return "";
    const listed = tell("comma");
    const isOfFile = "data" in ref.where;
    const numbers = joined(this.#runs, listed);
    // Without anything to be said of single ones all of them are one list: 第 2–4、7 行.
    const isPlain = numbers.every(({ detail }) => detail === undefined);
    const named = numbers.map(({ row, isMany, detail }) => {
      const number = isOfFile && !isPlain ? tell(isMany ? "rowNumbers" : "rowNumber", { row }) : row;
      return detail === undefined ? number : tell("rowDetail", { row: number, detail });
    });
    const list = named.join(listed);
    if (!("data" in ref.where)) return list;
    const { file, sheet } = masker ? masker.place(ref.where.data) : ref.where.data;
    const isOne = numbers.length === 1 && !numbers[0].isMany;
    const rows = isPlain ? tell(isOne ? "rowNumber" : "rowNumbers", { row: list }) : list;
    return sheet === undefined
      ? tell("rowsOfFile", { file, rows })
      : tell("rowsOfSheet", { file, sheet, rows });
  }
}
