/** What differs between two results beside amounts: grades, flags, guards, findings, figures. */
import type { Bilingual } from "../../base/language.js";
import type { GuardOutcome, ResultColumn, ResultTable } from "../../engine/result/result.js";
import type { Code } from "../../findings/catalogue.js";
import type { Severity } from "../../findings/entry.js";
import { isSame, type SideFigures, type SideTable, type Who } from "./figures.js";
import type { Pairing } from "./pair-parts.js";

/** Rows that move from one grade to another. */
export interface GradeMove {
  readonly table: string;
  readonly tableLabel: Bilingual;
  readonly quantity: string;
  readonly label: Bilingual;
  /** The word and its label; undefined: no grade. */
  readonly from: Word | undefined;
  readonly to: Word | undefined;
  readonly rows: readonly Who[];
}

/** A word and what readers call it. */
export interface Word {
  readonly word: string;
  readonly label: Bilingual;
}

/** Rows for which a flag is raised on one side only. */
export interface FlagChange {
  readonly table: string;
  readonly tableLabel: Bilingual;
  readonly flag: string;
  readonly label: Bilingual;
  readonly standing: "new" | "gone";
  readonly rows: readonly Who[];
}

/** A guard that holds on one side and not on the other, or is on one side only and does not hold. */
export interface GuardChange {
  readonly guard: GuardOutcome;
  /** Undefined: there is no such guard. */
  readonly before: boolean | undefined;
  readonly after: boolean | undefined;
}

/** Findings of a code, where there are more or fewer. */
export interface FindingChange {
  readonly code: Code;
  readonly severity: Severity;
  readonly before: number;
  readonly after: number;
}

/** A figure that differs in some rows. */
export interface FigureChange {
  readonly table: string;
  readonly tableLabel: Bilingual;
  readonly quantity: string;
  readonly label: Bilingual;
  /** Rows that are there on both sides, and of them those where it differs. */
  readonly rows: number;
  readonly differ: number;
}

/** A table of both sides, with its columns in pairs. */
interface TablePair {
  readonly name: string;
  readonly old: SideTable;
  readonly side: SideTable;
  readonly columns: readonly { readonly before: ResultColumn; readonly after: ResultColumn }[];
  /** Keys of the rows that are on both sides. */
  readonly keys: readonly string[];
}

function tablePairs(old: SideFigures, side: SideFigures, pairing: Pairing): TablePair[] {
  return side.result.tables.flatMap(({ name, columns, rows }: ResultTable): TablePair[] => {
    const [before, after] = [old.table(name), side.table(name)];
    if (!before || !after) return [];
    return [
      {
        name,
        old: before,
        side: after,
        columns: columns.flatMap((column) => {
          const path = pairing.oldPath(`${name}.${column.name}`) ?? `${name}.${column.name}`;
          const was = before.column(path.slice(name.length + 1));
          return was ? [{ before: was, after: column }] : [];
        }),
        keys: rows.map(({ key }) => key).filter((key) => before.row(key) !== undefined),
      },
    ];
  });
}

/** Grades from which and to which rows move, the commonest first. */
export function gradeMoves(old: SideFigures, side: SideFigures, pairing: Pairing): GradeMove[] {
  const moves = new Map<string, GradeMove & { rows: Who[] }>();
  for (const pair of tablePairs(old, side, pairing)) {
    for (const { before, after } of pair.columns) {
      if (after.role !== "grade" || before.role !== "grade") continue;
      for (const key of pair.keys) {
        const from = wordOf(pair.old, key, before);
        const to = wordOf(pair.side, key, after);
        if (from?.word === to?.word) continue;
        const id = JSON.stringify([pair.name, after.name, from?.word, to?.word]);
        const move = moves.get(id) ?? {
          table: pair.name,
          tableLabel: side.tableLabel(pair.name),
          quantity: after.name,
          label: after.label,
          from,
          to,
          rows: [],
        };
        move.rows.push(pair.side.who(key) ?? { key, name: undefined });
        moves.set(id, move);
      }
    }
  }
  return [...moves.values()].sort((a, b) => b.rows.length - a.rows.length);
}

function wordOf(table: SideTable, key: string, column: ResultColumn): Word | undefined {
  const word = table.value(key, column.name);
  if (typeof word !== "string") return undefined;
  return { word, label: column.wordLabels?.get(word) ?? { en: word, zh: word } };
}

/** Flags that appear or go; those of rows that appear or go themselves among them. */
export function flagChanges(old: SideFigures, side: SideFigures, pairing: Pairing): FlagChange[] {
  const changes: FlagChange[] = [];
  const sides = [
    { standing: "gone", here: old, there: side },
    { standing: "new", here: side, there: old },
  ] as const;
  const toOld = new Map<string, string>();
  for (const { name, columns } of side.result.tables) {
    for (const column of columns) {
      if (column.role !== "flag") continue;
      const path = pairing.oldPath(`${name}.${column.name}`);
      if (path !== undefined) toOld.set(`${name}.${column.name}`, path.slice(name.length + 1));
    }
  }
  const toNew = new Map(
    [...toOld].map(([path, was]) => {
      const table = path.split(".")[0];
      return [`${table}.${was}`, path.slice(table.length + 1)];
    }),
  );
  for (const { standing, here, there } of sides) {
    const names = standing === "gone" ? toNew : toOld;
    for (const { name, columns, rows } of here.result.tables) {
      const own = here.table(name);
      for (const { name: flag, label, role } of columns) {
        if (role !== "flag" || !own) continue;
        const other = names.get(`${name}.${flag}`);
        const raised = rows.filter(({ key, flags }) => {
          const isThere = other !== undefined && there.table(name)?.row(key)?.flags.includes(other) === true;
          return flags.includes(flag) && !isThere;
        });
        if (raised.length === 0) continue;
        const who = raised.map(({ key }) => own.who(key) ?? { key, name: undefined });
        changes.push({ table: name, tableLabel: here.tableLabel(name), flag, label, standing, rows: who });
      }
    }
  }
  return changes;
}

/** Guards whose answer differs. Those of `shown` are as they may be shown. */
export function guardChanges(old: readonly GuardOutcome[], side: readonly GuardOutcome[]): GuardChange[] {
  const id = ({ name, table, key }: GuardOutcome) => JSON.stringify([table, name, key]);
  const before = new Map(old.map((guard) => [id(guard), guard]));
  const after = new Map(side.map((guard) => [id(guard), guard]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((one): GuardChange[] => {
    const [was, is] = [before.get(one), after.get(one)];
    const guard = is ?? was;
    const isNews = was && is ? was.held !== is.held : guard?.held === false;
    return guard && isNews ? [{ guard, before: was?.held, after: is?.held }] : [];
  });
}

/** Codes of which there are more findings or fewer. */
export function findingChanges(old: SideFigures, side: SideFigures): FindingChange[] {
  const [before, after] = [old, side].map(
    ({ result }) => new Map(result.findings.counts.map((counted) => [counted.code, counted])),
  );
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((code): FindingChange[] => {
    const [was, is] = [before.get(code), after.get(code)];
    const severity = (is ?? was)?.severity;
    if (!severity || was?.count === is?.count) return [];
    return [{ code, severity, before: was?.count ?? 0, after: is?.count ?? 0 }];
  });
}

/** Figures that differ in rows that are there on both sides, in the order of the new result. */
export function figureChanges(old: SideFigures, side: SideFigures, pairing: Pairing): FigureChange[] {
  return tablePairs(old, side, pairing).flatMap((pair) =>
    pair.columns.flatMap(({ before, after }): FigureChange[] => {
      const differ = pair.keys.filter(
        (key) => !isSame(pair.old.value(key, before.name), pair.side.value(key, after.name)),
      ).length;
      if (differ === 0) return [];
      const tableLabel = side.tableLabel(pair.name);
      const { name: quantity, label } = after;
      return [{ table: pair.name, tableLabel, quantity, label, rows: pair.keys.length, differ }];
    }),
  );
}
