import type { Zone } from "../../base/calendar.js";
import { type Exact, exactText, moneyText } from "../../base/exact.js";
import type {
  CardOutcome,
  PaidGroup,
  PaidLine,
  ResultRow,
  ResultTable,
  ScoreItem,
} from "../../engine/result/result.js";
import type { Type } from "../../language/types.js";
import { isMissing, type Value } from "../../language/value.js";
import { exactForm } from "../forms.js";
import { totalColumn } from "../grids/table-grids.js";

/**
 * The rows of a table as JSON objects, each on one line. They are put together as text: objects that are made only to
 * be written take longer, and 5,000 people have half a million members.
 */
export function rowJson(table: ResultTable, zone: Zone): (row: ResultRow) => string {
  const total = totalColumn(table);
  const marked = table.columns.filter(({ card }) => card?.hasPass || card?.hasVeto);
  const told = new Set(marked.map((column) => column.name));
  const columns = table.columns.map(({ name, type, role }) => {
    return { start: `${json(name)}:`, type, isGrade: role === "grade" };
  });
  return (row) => {
    let values = "";
    let missing = "";
    let grades = "";
    for (let i = 0; i < columns.length; i++) {
      const { start, type, isGrade } = columns[i];
      const value = row.values[i];
      const member = start + valueJson(value, type, zone);
      values = listed(values, member);
      if (isMissing(value)) missing = listed(missing, `${start}"${value.missing}"`);
      if (isGrade) grades = listed(grades, member);
    }
    let links = "";
    for (const [link, key] of row.links) links = listed(links, `${nameJson(link)}:${json(key)}`);
    const scores = entries(row.scores, (quantity, item) => itemJson(quantity, item, zone));
    const cards = cardsJson(row, told);
    const pay = entries(row.pay, lineJson);
    const groups = entries(row.payGroups, groupJson);
    const paid = total === undefined ? "null" : valueJson(row.values[total], columns[total].type, zone);
    const start = `{"key":${json(row.key)},"links":{${links}},"values":{${values}},"missing":{${missing}}`;
    const parts = `,"grades":{${grades}},"scores":[${scores}]${cards},"pay":[${pay}],"payGroups":[${groups}]`;
    return `${start}${parts},"total":${paid},"flags":${listJson(row.flags)}}`;
  };
}

function json(value: string | object): string {
  return JSON.stringify(value);
}

/** Names that a rulebook gives, and hashes of its rules, stand in every row: each is quoted once. */
const quoted = new Map<string, string>();

function nameJson(name: string): string {
  let text = quoted.get(name);
  if (text === undefined) {
    text = json(name);
    quoted.set(name, text);
  }
  return text;
}

function listJson(list: readonly string[]): string {
  return list.length === 0 ? "[]" : json(list);
}

/** Numbers and dates need no escape. */
function valueJson(value: Value, type: Type, zone: Zone): string {
  if (typeof value === "string") return json(value);
  const form = exactForm(value, type, zone);
  return typeof form === "string" ? `"${form}"` : `${form}`;
}

function exactJson(value: Exact | undefined): string {
  return value === undefined ? "null" : `"${exactText(value)}"`;
}

function listed(list: string, entry: string): string {
  return list === "" ? entry : `${list},${entry}`;
}

/** All entries of a map, which mostly has one key. */
function entries<T>(
  of: ReadonlyMap<string, readonly T[]>,
  record: (quantity: string, entry: T) => string,
): string {
  let all = "";
  for (const [quantity, list] of of) {
    const name = nameJson(quantity);
    for (const entry of list) all = listed(all, record(name, entry));
  }
  return all;
}

/** What is undefined in here and below is left out of the text. */
function itemJson(quantity: string, item: ScoreItem, zone: Zone): string {
  const { name, role, module, points, measured, measuredType, got, passed, missing } = item;
  const found = measured === undefined || !measuredType ? "null" : valueJson(measured, measuredType, zone);
  let text = `{"quantity":${quantity},"item":${nameJson(name)}`;
  if (module !== undefined) text += `,"module":${nameJson(module)}`;
  if (role !== "points") text += `,"role":"${role}"`;
  text += `,"points":${exactJson(points)},"measured":${found},"got":${exactJson(got)}`;
  if (passed !== undefined) text += `,"passed":${passed}`;
  if (missing) text += `,"missing":${json(missing)}`;
  return `${text}}`;
}

function lineJson(quantity: string, line: PaidLine): string {
  const { name, groups, exact, due, amount, rule, reason, missing } = line;
  let text = `{"quantity":${quantity},"line":${nameJson(name)},"groups":${listJson(groups)}`;
  text += `,"exact":${exactJson(exact)},"due":"${moneyText(due)}","amount":"${moneyText(amount)}"`;
  text += `,"rule":${nameJson(rule)}`;
  if (reason) text += `,"reason":${json(reason)}`;
  if (missing) text += `,"missing":${json(missing)}`;
  return `${text}}`;
}

function groupJson(quantity: string, { name, groups, amount, rule }: PaidGroup): string {
  const start = `{"quantity":${quantity},"group":${nameJson(name)},"groups":${listJson(groups)}`;
  return `${start},"amount":"${moneyText(amount)}","rule":${nameJson(rule)}}`;
}

/** What made of items a score, of the scorecards that have a pass mark or vetoes, or were bounded; nothing of none. */
function cardsJson({ cards }: ResultRow, told: ReadonlySet<string>): string {
  let all = "";
  for (const [quantity, card] of cards) {
    if (told.has(quantity) || card.atMost !== undefined) all = listed(all, cardJson(quantity, card));
  }
  return all && `,"cards":[${all}]`;
}

function cardJson(quantity: string, { full, before, atMost, passed, vetoes }: CardOutcome): string {
  const start = `{"quantity":${json(quantity)},"full":${exactJson(full)},"before":${exactJson(before)}`;
  return `${start},"atMost":${exactJson(atMost)},"passed":${passed ?? null},"vetoes":${json(vetoes)}}`;
}
