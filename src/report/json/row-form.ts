/**
 * How a row stands in `result.json`, put together as text: objects that are made only to be written take longer, and
 * 5,000 people have half a million members. The parts come as JSON; what is the same in all rows is made once, as the `start`
 * of an item, line or group.
 */
import type { CardOutcome, PaidGroup, PaidLine, ScoreItem } from "../../engine/result/result.js";
import { jsonText, listJson, nameJson } from "./json-text.js";
import { exactJson } from "./value-json.js";

/** The parts of a row: members of objects and entries of lists are joined already. */
export interface RowParts {
  readonly key: string;
  readonly links: string;
  readonly values: string;
  readonly missing: string;
  readonly grades: string;
  readonly scores: string;
  /** As `cardsText` gives them. */
  readonly cards: string;
  readonly pay: string;
  readonly payGroups: string;
  readonly total: string;
  readonly flags: string;
}

/** A row on one line. */
export function rowText(row: RowParts): string {
  const { key, links, values, missing, grades, scores, cards, pay, payGroups, total, flags } = row;
  const start = `{"key":${key},"links":{${links}},"values":{${values}},"missing":{${missing}}`;
  const parts = `,"grades":{${grades}},"scores":[${scores}]${cards},"pay":[${pay}],"payGroups":[${payGroups}]`;
  return `${start}${parts},"total":${total},"flags":${flags}}`;
}

/** The member for scorecards that have more to tell than their items; none where there is none. */
export function cardsText(cards: string): string {
  return cards === "" ? "" : `,"cards":[${cards}]`;
}

/** What is undefined in here and below is left out of the text. */
export function itemStart(quantity: string, item: Pick<ScoreItem, "name" | "module" | "role">): string {
  let text = `{"quantity":${nameJson(quantity)},"item":${nameJson(item.name)}`;
  if (item.module !== undefined) text += `,"module":${nameJson(item.module)}`;
  if (item.role !== "points") text += `,"role":"${item.role}"`;
  return `${text},"points":`;
}

export function itemText(
  start: string,
  points: string,
  measured: string,
  got: string,
  passed: boolean | undefined,
  missing: ScoreItem["missing"],
): string {
  let text = `${start}${points},"measured":${measured},"got":${got}`;
  if (passed !== undefined) text += `,"passed":${passed}`;
  if (missing) text += `,"missing":${jsonText(missing)}`;
  return `${text}}`;
}

export function lineStart(quantity: string, { name, groups }: Pick<PaidLine, "name" | "groups">): string {
  return `{"quantity":${nameJson(quantity)},"line":${nameJson(name)},"groups":${listJson(groups)},"exact":`;
}

export function lineText(
  start: string,
  exact: string,
  due: string,
  amount: string,
  { rule, reason, missing }: Pick<PaidLine, "rule" | "reason" | "missing">,
): string {
  let text = `${start}${exact},"due":${due},"amount":${amount},"rule":${nameJson(rule)}`;
  if (reason) text += `,"reason":${jsonText(reason)}`;
  if (missing) text += `,"missing":${jsonText(missing)}`;
  return `${text}}`;
}

export function groupText(
  quantity: string,
  { name, groups, rule }: Pick<PaidGroup, "name" | "groups" | "rule">,
  amount: string,
): string {
  const start = `{"quantity":${nameJson(quantity)},"group":${nameJson(name)},"groups":${listJson(groups)}`;
  return `${start},"amount":"${amount}","rule":${nameJson(rule)}}`;
}

export function cardText(quantity: string, card: CardOutcome): string {
  const { full, before, atMost, passed, vetoes } = card;
  const start = `{"quantity":${nameJson(quantity)},"full":${exactJson(full)},"before":${exactJson(before)}`;
  return `${start},"atMost":${exactJson(atMost)},"passed":${passed ?? null},"vetoes":${jsonText(vetoes)}}`;
}
