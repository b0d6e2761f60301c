/** What somebody has to decide or to know of a result, in sentences: for the terminal and for pages in Markdown. */
import type { Language } from "../../base/language.js";
import type { ResultColumn, ResultRow, ResultTable } from "../../engine/result/result.js";
import { CATALOGUE } from "../../findings/catalogue.js";
import { moneyShown } from "../forms.js";
import { cutText, fundText } from "../grids/outcome-grids.js";
import type { Report } from "../report.js";
import { keyInWords, nameOf } from "../statement/statement.js";
import { summaryWordsIn } from "./summary-words.js";

/** Sentences of one kind, under its title. */
export interface Decision {
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * Guards that do not hold, flags, corrections, limits that acted, funds, warnings; kinds of which there is nothing are
 * left out. Of those who have the same flag at most so many are named.
 */
export function decisionsOf(report: Report, mostNamed: number): readonly Decision[] {
  const { result, manner } = report;
  const { say } = manner;
  const kinds: readonly Decision[] = [
    { title: say("guards"), lines: guardTexts(report) },
    { title: say("flags"), lines: flagTexts(report, mostNamed) },
    { title: say("corrections"), lines: correctionTexts(report) },
    { title: say("cuts"), lines: cutTexts(report) },
    { title: say("funds"), lines: result.funds.map((fund) => fundText(fund, manner)) },
    { title: summaryWordsIn(manner.language)("warnings"), lines: warningTexts(report) },
  ];
  return kinds.filter(({ lines }) => lines.length > 0);
}

/** The guards that do not hold, and what they say. */
export function guardTexts({ result, manner: { say, language } }: Report): string[] {
  return result.guards
    .filter(({ held }) => !held)
    .map(({ tableLabel, key, label, say: says }) => {
      const said = { table: tableLabel[language], key, say: says[language] };
      const name = label[language];
      // A guard without a label is called by what it says.
      return name === said.say ? say("guardSaid", said) : say("guard", { ...said, name });
    });
}

/** What limits did, and to whom. */
export function cutTexts({ result, manner, scored }: Report): string[] {
  const { language } = manner;
  const rows = new Map(scored.table.rows.map((row) => [row.key, row]));
  return result.cuts.map((cut) => {
    const row = cut.table === scored.table.name ? rows.get(cut.key) : undefined;
    const who = row ? whoOf(scored.table, row, language) : `${cut.tableLabel[language]} ${cut.key}`;
    return cutText(cut, who, manner);
  });
}

function flagTexts({ result, manner: { language } }: Report, mostNamed: number): string[] {
  const say = summaryWordsIn(language);
  return result.tables.flatMap((table) =>
    table.columns
      .filter(({ role }) => role === "flag")
      .flatMap((flag) => {
        const raised = raisedIn(table, flag);
        if (raised.length === 0) return [];
        const named = raised.slice(0, mostNamed).map((row) => whoOf(table, row, language));
        const who = named.join(say("who"));
        const rest = raised.length - named.length;
        return say("flagged", {
          flag: flag.label[language],
          count: raised.length,
          who: rest > 0 ? say("whoMore", { who, rest }) : who,
        });
      }),
  );
}

function raisedIn({ rows }: ResultTable, flag: ResultColumn): readonly ResultRow[] {
  return rows.filter((row) => row.flags.includes(flag.name));
}

/** A row by its key and name; where words stand for the key, by them alone. */
function whoOf(table: ResultTable, row: ResultRow, language: Language): string {
  const words = keyInWords(table, row, language);
  if (words !== undefined) return words;
  const name = nameOf(table, row, language);
  return name === undefined || name === row.key ? row.key : `${row.key} ${name}`;
}

/** What closed periods are corrected by, and what a floor keeps for later. */
export function correctionTexts(report: Report): string[] {
  const { result, scored, manner } = report;
  const { say } = manner;
  const rows = new Map(scored.table.rows.map((row) => [row.key, row]));
  return result.corrections.flatMap(({ period, rows: corrected }) =>
    corrected.map(({ key: own, paid, now, amount, rest }) => {
      const row = rows.get(own);
      const key = row ? whoOf(scored.table, row, manner.language) : own;
      const figures = { paid: moneyShown(paid), now: moneyShown(now), amount: moneyShown(amount) };
      const text = say("correctedRow", { period, key, ...figures });
      return rest.n === 0n ? text : say("correctedRest", { text, rest: moneyShown(rest) });
    }),
  );
}

/** Warnings by their code; each with its place stands among the findings. */
function warningTexts({ result, manner: { language } }: Report): string[] {
  const say = summaryWordsIn(language);
  return result.findings.counts
    .filter(({ severity }) => severity === "warning")
    .map(({ code, count }) => say("warning", { title: CATALOGUE[code].title[language], count, code }));
}
