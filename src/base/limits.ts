/** How much is read of what others made: every limit that can be raised, in one place. */
import type { Bilingual } from "./language.js";

/** A limit: its usual value, and how far it can be raised. */
export interface Limit {
  readonly usual: number;
  readonly most: number;
  readonly bytes: boolean;
  readonly about: Bilingual;
}

const KB = 2 ** 10;
const MB = 2 ** 20;
const GB = 2 ** 30;

/** The limits by the names that `--read-limit` takes. */
export const LIMITS = {
  cell: { usual: MB, most: 64 * MB, bytes: true, about: { en: "a cell of CSV", zh: "CSV 单元格" } },
  row: { usual: 16 * MB, most: 256 * MB, bytes: true, about: { en: "a row of CSV", zh: "CSV 行" } },
  columns: {
    usual: 16_384,
    most: 65_535,
    bytes: false,
    about: { en: "cells in a row of CSV", zh: "CSV 每行的单元格数" },
  },
  parts: {
    usual: 10_000,
    most: 100_000,
    bytes: false,
    about: { en: "parts of a workbook's archive", zh: "工作簿归档的部件数" },
  },
  part: {
    usual: 8 * GB,
    most: 64 * GB,
    bytes: true,
    about: { en: "a part of a workbook, unpacked", zh: "工作簿部件解压后的大小" },
  },
  ratio: {
    usual: 250,
    most: 1_100,
    bytes: false,
    about: {
      en: "size of a part beyond 64 MB, unpacked to packed",
      zh: "超过 64 MB 的部件解压后与解压前的大小之比",
    },
  },
  cells: {
    usual: 50_000_000,
    most: 1_000_000_000,
    bytes: false,
    about: {
      en: "cells of a table that are kept: its rows times the columns that rules read",
      zh: "一个表保留的单元格数：行数乘以规则所读的列数",
    },
  },
  texts: {
    usual: GB,
    most: 4 * GB - 256 * MB,
    bytes: true,
    about: { en: "different texts of a column that is kept", zh: "所保留的一列中不同文本的总大小" },
  },
  text: {
    // 32,767 characters of at most three bytes in UTF-8: what a cell of a spreadsheet can hold.
    usual: 96 * KB,
    most: 64 * MB,
    bytes: true,
    about: { en: "a text that is kept: an id, a name, a remark", zh: "所保留的一个文本：编号、姓名、备注" },
  },
  rulebook: {
    usual: 1_000_000,
    most: 20_000_000,
    bytes: false,
    about: { en: "characters of a rulebook with all files that it uses", zh: "规则及其引用文件的总字符数" },
  },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;
export type Limits = Readonly<Record<LimitName, number>>;

export const LIMIT_NAMES: readonly LimitName[] = [
  "cell",
  "row",
  "columns",
  "parts",
  "part",
  "ratio",
  "cells",
  "texts",
  "text",
  "rulebook",
];

/** The limits where none is raised. */
export const USUAL_LIMITS: Limits = {
  cell: LIMITS.cell.usual,
  row: LIMITS.row.usual,
  columns: LIMITS.columns.usual,
  parts: LIMITS.parts.usual,
  part: LIMITS.part.usual,
  ratio: LIMITS.ratio.usual,
  cells: LIMITS.cells.usual,
  texts: LIMITS.texts.usual,
  text: LIMITS.text.usual,
  rulebook: LIMITS.rulebook.usual,
};

/** From the largest on. */
const UNITS = [
  ["GB", GB],
  ["MB", MB],
  ["KB", KB],
] as const;

/** A size as the command line takes it: `4MB`, `500`. */
export function sizeText(name: LimitName, value: number): string {
  if (!LIMITS[name].bytes) return String(value);
  for (const [unit, bytes] of UNITS) if (value % bytes === 0) return `${value / bytes}${unit}`;
  return String(value);
}

/** What `--read-limit` says of one limit, or undefined where it says no number. */
export function sizeOf(text: string): number | undefined {
  const [, digits, unit] = /^(\d{1,12})\s*(KB|MB|GB)?$/i.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const times = { KB, MB, GB }[unit?.toUpperCase() ?? ""] ?? 1;
  return Number(digits) * times;
}

/** How a finding names the option that raises a limit: twice what it is, as far as that goes. */
export function raising(name: LimitName, now: number): string {
  return `--read-limit ${name}=${sizeText(name, Math.min(2 * now, LIMITS[name].most))}`;
}
