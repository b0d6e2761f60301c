import { type Content, html, type Markup } from "./markup.js";
import type { SayPage } from "./page-words.js";

/** A chart with what it shows as a table, for those who cannot see it. */
export function figure(
  title: string,
  chart: Markup,
  heads: readonly [string, ...string[]],
  rows: readonly (readonly [string, ...string[]])[],
  say: SayPage,
): Markup {
  const head = heads.map((one, i) => html`<th scope="col" class="${i === 0 ? "" : "n"}">${one}</th>`);
  const body = rows.map(([first, ...others]): Content => {
    return html`<tr><th scope="row">${first}</th>${others.map((one) => html`<td class="n">${one}</td>`)}</tr>`;
  });
  return html`<figure><figcaption>${title}</figcaption>${chart}<details><summary>${say("figures")}</summary><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></details></figure>`;
}
