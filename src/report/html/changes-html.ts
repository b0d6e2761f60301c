import { type Change, type Changes, differenceOf, largestChanges } from "../changes.js";
import { moneyShown, signedMoney } from "../forms.js";
import { groupName } from "../groups.js";
import type { Report } from "../report.js";
import { nameOf } from "../statement/statement.js";
import { table } from "./grid-table.js";
import { html, type Markup } from "./markup.js";
import type { SayPage } from "./page-words.js";
import { hrefOf } from "./person.js";

/** Rows whose changes are listed; each one's own stands with the statement. */
const LISTED = 10;

/** What is different from the last closed period: in all, by what scored rows belong to, and whose pay changed most. */
export function changesMarkup(report: Report, say: SayPage): Markup | undefined {
  const {
    changes,
    scored,
    others,
    manner: { language },
  } = report;
  if (!changes) return undefined;
  const { period, all, heads } = changes;
  const most = largestChanges(changes.rows.values(), LISTED);
  const links = [...changes.byLink].flatMap(([link, rows]) => {
    const to = scored.table.leads.get(link);
    const other = others.find(({ name }) => name === to);
    if (!other || rows.length < 2 || rows.length > LISTED * 4) return [];
    return [
      { title: other.title, rows, name: (key: string) => groupName(key, link, other, scored, language) },
    ];
  });
  const byKey = new Map(
    scored.table.rows.map((row) => [row.key, nameOf(scored.table, row, language) ?? row.key]),
  );
  const person = ({ key }: Change) => html`<a href="${hrefOf(key)}">${byKey.get(key) ?? key}</a>`;
  return html`<p>${say("changedAll", { period, before: moneyShown(all.before), now: moneyShown(all.now), change: signedMoney(all.now.sub(all.before)) })} ${say("changedHeads", { table: scored.title, before: heads.before, now: heads.now })} ${movedText(changes, say)}</p>
<div class="charts">${links.map(({ title, rows, name }) => changeTable(title, rows, period, ({ key }) => html`${name(key)}`, say))}${most.length > 0 && changeTable(say("changedMost"), most, period, person, say)}</div>`;
}

/** How many came and went. */
function movedText({ rows }: Changes, say: SayPage): string {
  const all = [...rows.values()];
  const came = all.filter(({ before }) => before === undefined).length;
  const left = all.filter(({ now }) => now === undefined).length;
  return came + left === 0 ? "" : say("changedMoved", { came, left });
}

function changeTable(
  title: string,
  rows: readonly Change[],
  period: string,
  called: (change: Change) => Markup,
  say: SayPage,
): Markup {
  const head = [
    html`<th scope=col>${title}`,
    ...[period, say("nowPaid"), say("change")].map((one) => html`<th scope=col class=n>${one}`),
  ];
  const body = rows.map((one) => {
    const { before, now } = one;
    const change = differenceOf(one);
    return html`<tr><th scope=row>${called(one)}<td class=n>${before ? moneyShown(before) : "–"}<td class=n>${now ? moneyShown(now) : "–"}<td class=n>${change ? signedMoney(change) : "–"}`;
  });
  return table(title, head, html`${body}`);
}
