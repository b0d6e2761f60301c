/** What is shown of the members of a team side by side. */
import { toFixed } from "../../base/exact.js";
import type { ResultColumn, ResultRow, ScoreItem } from "../../engine/result/result.js";
import { isMissing } from "../../language/value.js";
import { targetName } from "../../rulebook/names.js";
import { shownForm } from "../forms.js";
import { totalColumn } from "../grids/table-grids.js";
import type { Report } from "../report.js";
import { partBar } from "./charts.js";
import { cellText } from "./grid-table.js";
import { type Content, html, type Markup } from "./markup.js";

/** A column of the table of members. */
export interface MemberColumn {
  readonly label: string;
  /** What it asks for, below its head. */
  readonly below: Markup | undefined;
  readonly cell: (row: ResultRow) => Content;
}

/** Figures of members of whom there is neither a score nor pay. */
const MOST_FIGURES = 8;

const FIGURES: ReadonlySet<string> = new Set(["number", "percent", "ratio", "money", "duration"]);

/** Score items, measures with a target, scores, grades, what is paid; where there is none of these, other figures. */
export function memberColumns(members: readonly ResultRow[], report: Report): readonly MemberColumn[] {
  const { columns } = report.scored.table;
  const total = totalColumn(report.scored.table);
  const names = new Set(columns.map(({ name }) => name));
  const isThere = (column: ResultColumn) => members.some((row) => !isAbsent(row, columns.indexOf(column)));
  const shown = [
    ...columns.filter(({ name, role }) => role === "quantity" && names.has(targetName(name))),
    ...columns.filter(({ role }) => role === "score" || role === "grade"),
    ...(total === undefined ? [] : [columns[total]]),
  ].filter(isThere);
  const items = itemColumns(members, report);
  if (items.length + shown.length > 0)
    return [...items, ...shown.map((column) => valueColumn(column, report))];
  return columns
    .filter((column) => column.role === "quantity" && FIGURES.has(column.type.kind) && isThere(column))
    .slice(0, MOST_FIGURES)
    .map((column) => valueColumn(column, report));
}

function isAbsent({ values }: ResultRow, at: number): boolean {
  const value = values[at];
  return isMissing(value) && value.missing === "not_applicable";
}

function valueColumn(column: ResultColumn, { scored, manner }: Report): MemberColumn {
  const at = scored.table.columns.indexOf(column);
  const target = scored.table.columns.findIndex(({ name }) => name === targetName(column.name));
  const meaning = { ...column, header: "", isScore: column.role === "score", role: "other" as const };
  return {
    label: column.label[manner.language],
    below: undefined,
    cell: ({ values }) => {
      const asked = target < 0 ? "" : cellText(values[target], meaning, manner);
      return html`${cellText(values[at], meaning, manner)}${asked !== "" && html`<small> / ${asked}</small>`}`;
    },
  };
}

function itemColumns(members: readonly ResultRow[], report: Report): MemberColumn[] {
  const cards = [...new Set(members.flatMap((row) => [...row.scores.keys()]))];
  const { scored, manner } = report;
  return cards.flatMap((card) =>
    itemsOf(card, members).map((item): MemberColumn => {
      return {
        label: item.label[manner.language],
        below: askedFor(`${scored.name}.${card}.${item.name}`, report),
        cell: (row) =>
          itemCell(
            row.scores.get(card)?.find(({ name }) => name === item.name),
            report,
          ),
      };
    }),
  );
}

/** The items of a card that any of the rows has, in their order. */
function itemsOf(card: string, members: readonly ResultRow[]): ScoreItem[] {
  const items = new Map<string, ScoreItem>();
  for (const row of members) for (const item of row.scores.get(card) ?? []) items.set(item.name, item);
  return [...items.values()];
}

function itemCell(item: ScoreItem | undefined, { manner }: Report): Content {
  if (!item) return undefined;
  const { measured, measuredType, got, points } = item;
  const shown =
    measured === undefined || measuredType === undefined
      ? ""
      : shownForm(measured, { type: measuredType }, manner);
  const part = got && !points.isZero ? Number(toFixed(got.abs().div(points), 3)) : undefined;
  return html`${shown}<small> ${got ? toFixed(got, 2) : "–"}</small>${partBar(part)}`;
}

/** What an item asks for, below its head: its worth and target, with a link to its rule. */
function askedFor(path: string, { rules }: Report): Markup | undefined {
  const rule = rules.get(path);
  if (!rule) return undefined;
  const { worth, target } = rule;
  return html`<small class="target">${worth}${target !== undefined && html`<br><a href="#r-${path}">${target}</a>`}</small>`;
}
