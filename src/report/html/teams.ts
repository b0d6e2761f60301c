import { toFixed } from "../../base/exact.js";
import type { ResultRow, ScoreItem } from "../../engine/result.js";
import { shownForm } from "../forms.js";
import type { Report } from "../report.js";
import { nameOf } from "../statement.js";
import { type TableGrid, totalColumn } from "../table-grids.js";
import { partBar } from "./charts.js";
import { cellText, table } from "./grid-table.js";
import { type Content, html, type Markup } from "./markup.js";
import { hrefOf } from "./person.js";

/** A group of scored rows that lead to the same row: the members of a team. */
interface Team {
  readonly key: string;
  readonly members: readonly ResultRow[];
}

/** For each table that scored rows lead to, its rows with their members side by side: each item against its rule. */
export function teamsMarkup(report: Report): Markup {
  return html`${report.others.map((other) => {
    const teams = teamsOf(report, other);
    return (
      teams.length > 0 &&
      html`<section><h2 id="t-${other.name}">${other.title}</h2>${teams.map((team) => teamMarkup(team, other, report))}</section>`
    );
  })}`;
}

function teamsOf({ scored }: Report, other: TableGrid): Team[] {
  const members = new Map<string, ResultRow[]>();
  for (const row of scored.table.rows) {
    const key = row.links.get(other.name);
    if (key === undefined) continue;
    const known = members.get(key);
    if (known) known.push(row);
    else members.set(key, [row]);
  }
  return other.table.rows.flatMap(({ key }) => {
    const known = members.get(key);
    return known ? [{ key, members: known }] : [];
  });
}

function teamMarkup({ key, members }: Team, other: TableGrid, report: Report): Markup {
  const { manner, scored } = report;
  const at = other.table.rows.findIndex((row) => row.key === key);
  const facts = other.columns.flatMap((column, i) => {
    if (column.role === "key") return [];
    return [
      html`<div><dt>${column.header}</dt><dd>${cellText(other.rows[at][i], column, manner)}</dd></div>`,
    ];
  });
  const cards = [...new Set(members.flatMap((row) => [...row.scores.keys()]))];
  const items = cards.flatMap((card) => itemsOf(card, members).map((item) => ({ card, item })));
  const total = totalColumn(scored.table);
  const heads = [
    html`<th scope="col">${scored.title}</th>`,
    ...items.map(
      ({ card, item }) =>
        html`<th scope="col" class="n">${item.label[manner.language]}${targetOf(`${scored.name}.${card}.${item.name}`, report)}</th>`,
    ),
    ...cards.map((card) => html`<th scope="col" class="n">${labelOf(card, report)}</th>`),
    ...(total === undefined
      ? []
      : [html`<th scope="col" class="n">${scored.table.columns[total].label[manner.language]}</th>`]),
  ];
  const rows = members.map((row) => memberRow(row, items, cards, total, report));
  return html`<details><summary><b>${key}</b> <small>${members.length}</small></summary>${facts.length > 0 && html`<dl class="facts">${facts}</dl>`}${table(`${other.title} ${key}`, heads, rows)}</details>`;
}

/** The items of a card that any of the rows has, in their order. */
function itemsOf(card: string, members: readonly ResultRow[]): ScoreItem[] {
  const items = new Map<string, ScoreItem>();
  for (const row of members) for (const item of row.scores.get(card) ?? []) items.set(item.name, item);
  return [...items.values()];
}

function memberRow(
  row: ResultRow,
  items: readonly { readonly card: string; readonly item: ScoreItem }[],
  cards: readonly string[],
  total: number | undefined,
  { manner, scored }: Report,
): Content {
  const { columns } = scored.table;
  const valueAt = (at: number) =>
    cellText(
      row.values[at],
      { ...columns[at], name: "", header: "", role: "score", isScore: columns[at].role === "score" },
      manner,
    );
  const cells = items.map(({ card, item }) => {
    const own = row.scores.get(card)?.find(({ name }) => name === item.name);
    const { measured, measuredType, got, points } = own ?? item;
    if (!own) return html`<td>`;
    const shown =
      measured === undefined || measuredType === undefined
        ? ""
        : shownForm(measured, { type: measuredType }, manner);
    const part = got && !points.isZero ? Number(toFixed(got.abs().div(points), 3)) : undefined;
    return html`<td class=n>${shown}<small> ${got ? toFixed(got, 2) : "–"}</small>${partBar(part)}`;
  });
  return html`<tr><th scope=row><a href="${hrefOf(row.key)}">${nameOf(scored.table, row) ?? row.key}</a>${cells}${cards.map((card) => html`<td class=n>${valueAt(columns.findIndex(({ name }) => name === card))}`)}${total !== undefined && html`<td class=n>${valueAt(total)}`}`;
}

function labelOf(quantity: string, { scored, manner }: Report): string {
  const column = scored.table.columns.find(({ name }) => name === quantity);
  return column?.label[manner.language] ?? quantity;
}

/** What an item asks for, below its head: its worth and target, with a link to its rule. */
function targetOf(path: string, { rules }: Report): Markup | undefined {
  const rule = rules.get(path);
  if (!rule) return undefined;
  const { worth, target } = rule;
  return html`<small class="target">${worth}${target !== undefined && html`<br><a href="#r-${path}">${target}</a>`}</small>`;
}
