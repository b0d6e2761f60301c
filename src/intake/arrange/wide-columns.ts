import { columnLetters } from "../../base/column-letters.js";
import type { Wide } from "../../base/layout.js";
import { fitsWildcard } from "../../base/wildcard.js";
import { type DataPlace, finding, inData } from "../../findings/finding.js";
import type { Findings } from "../../findings/findings.js";
import { childrenOf, type HeaderMatch, pathName, type SheetColumn } from "../header/header.js";

/** Neighbouring columns of a sheet that make one row of each line. */
export interface Unit {
  readonly columns: readonly number[];
  /** The header of the first; with the column's letters where others have the same. */
  readonly header: string;
  readonly heading: string;
  readonly parent: string;
}

/** The columns of a sheet that become rows, in their order; undefined, with a finding, where they cannot be told. */
export function unitsOf(
  wide: Wide,
  match: HeaderMatch,
  place: DataPlace,
  findings: Findings,
): readonly Unit[] | undefined {
  const columns = wideColumns(wide, match);
  if (columns.length % wide.each !== 0) {
    const values = { count: columns.length, each: wide.each };
    findings.add(finding("wide-uneven", inData(place), values));
    return undefined;
  }
  const names = new Map<string, number>();
  for (const { header } of columns) names.set(header, (names.get(header) ?? 0) + 1);
  return Array.from({ length: columns.length / wide.each }, (_, i) => {
    const own = columns.slice(i * wide.each, (i + 1) * wide.each);
    const [{ header, column }] = own;
    const isAlone = header !== "" && names.get(header) === 1;
    const parts = header.split("/");
    return {
      columns: own.map((one) => one.column),
      header: isAlone ? header : `${header} (${columnLetters(column)})`.trim(),
      heading: (parts.at(-1) ?? header).trim(),
      parent: parts.slice(0, -1).join("/").trim(),
    };
  });
}

/** What is looked for, for messages. */
export function wideHeaders({ columns }: Wide): readonly string[] {
  if ("headers" in columns) return columns.headers;
  return columns.before === undefined ? [columns.after] : [columns.after, columns.before];
}

/** The columns of a sheet that become rows; none where its header does not have them. */
export function wideColumns(wide: Wide, match: HeaderMatch): readonly SheetColumn[] {
  const own = new Set([...match.fits.values()].flatMap((fits) => fits.map(({ column }) => column)));
  const { columns } = wide;
  if ("headers" in columns) {
    const patterns = columns.headers.map(pathName);
    const fits = (name: string) => patterns.some((pattern) => fitsWildcard(pattern, name));
    return match.columns.filter(
      ({ column, header }) =>
        !own.has(column) && [header, ...childrenOf(header)].some((name) => fits(pathName(name))),
    );
  }
  const after = columnNamed(match, [columns.after]);
  const before =
    columns.before === undefined ? Number.POSITIVE_INFINITY : columnNamed(match, [columns.before]);
  if (after === undefined || before === undefined) return [];
  const headers = new Map(match.columns.map(({ column, header }) => [column, header]));
  const last = Math.max(...headers.keys());
  const between: SheetColumn[] = [];
  // Under a merged heading only the first column has it; what stands between, or behind the last, has none of its own.
  const isDone = (column: number) => column > last && between.length % wide.each === 0;
  for (let column = after + 1; column < before && !isDone(column); column++) {
    if (!own.has(column)) between.push({ column, header: headers.get(column) ?? "" });
  }
  return between.some(({ header }) => header !== "") ? between : [];
}

/** The column of a sheet that one of these headers names: a whole header before a child without its parent. */
export function columnNamed(match: HeaderMatch, headers: readonly string[]): number | undefined {
  const accepted = new Set(headers.map(pathName));
  const whole = match.columns.find(({ header }) => accepted.has(pathName(header)));
  const child = () =>
    match.columns.find(({ header }) => childrenOf(header).some((name) => accepted.has(pathName(name))));
  return (whole ?? child())?.column;
}
