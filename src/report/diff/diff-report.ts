/** The one model of what a comparison shows: the terminal and markdown are given this, and compute nothing. */
import { dateText } from "../../base/calendar.js";
import type { Language } from "../../base/language.js";
import { CATALOGUE } from "../../findings/catalogue.js";
import { SEVERITY_WORDS } from "../../findings/severity-words.js";
import { NUMBER } from "../../language/types.js";
import { type Comparison, isEmpty, isFinal } from "../../study/diff/compare.js";
import type { PayTotal } from "../../study/diff/measure.js";
import type { GuardChange, Word } from "../../study/diff/outcomes.js";
import { type Manner, mannerOf, moneyShown } from "../forms.js";
import { type Grid, textColumn } from "../grid.js";
import type { View } from "../view.js";
import { type AttributionShown, attributionOf } from "./attribution-grid.js";
import { changeCells, changeColumns } from "./change-cells.js";
import { type DiffSay, diffWords } from "./diff-words.js";
import { labelled, namesOf } from "./names.js";
import { peopleGrid } from "./people-grid.js";
import { type RuleShown, rulesShown } from "./rules-shown.js";
import { teamGrids } from "./team-grids.js";

/** How the two rulebooks are called. */
export interface Titles {
  readonly old: string;
  readonly new: string;
  /** What was set for the new one: `limit=3%`. */
  readonly set: readonly string[];
}

/** What stands under a title as lines. */
export interface Listing {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A comparison as it is shown, in one language. */
export interface DiffReport {
  readonly comparison: Comparison;
  readonly manner: Manner;
  readonly say: DiffSay;
  /** `rules/old.yaml → rules/new.yaml` */
  readonly title: string;
  readonly heading: string;
  readonly notes: readonly string[];
  /** Undefined where something differs; else the sentences that say so. */
  readonly same: readonly string[] | undefined;
  readonly totals: Grid;
  /** `People: 12 more, 3 less, 28 unchanged` */
  readonly fare: string;
  readonly attribution: AttributionShown | undefined;
  readonly rules: readonly RuleShown[];
  readonly people: Grid;
  readonly teams: readonly Grid[];
  /** Grades, flags, guards, findings; those that have something to tell. */
  readonly listings: readonly Listing[];
  readonly figures: Grid;
}

/** The report of a comparison. */
export function diffReportOf(
  comparison: Comparison,
  titles: Titles,
  view: View,
  language: Language,
): DiffReport {
  const { side } = comparison;
  const manner = mannerOf(side.result, language);
  const say = diffWords(language);
  const { period, rulebook } = side.result;
  const [from, to] = [dateText(period.first), dateText(period.last)];
  return {
    comparison,
    manner,
    say,
    title: say("title", { old: titles.old, new: newTitle(titles, say) }),
    heading: say("heading", { name: rulebook.name[language], period: period.name, from, to }),
    notes: notesOf(comparison, view, say, manner),
    same: isEmpty(comparison) ? sameSentences(comparison, view, say) : undefined,
    totals: totalsGrid(comparison, say, manner),
    fare: fareOf(comparison, say, language),
    attribution: attributionOf(comparison, say, language),
    rules: rulesShown(comparison.changes, say, language),
    people: peopleGrid(comparison, say, manner),
    teams: teamGrids(comparison, say, language),
    listings: [
      { title: say("grades"), lines: gradeLines(comparison, say, language) },
      { title: say("flags"), lines: flagLines(comparison, say, language) },
      { title: say("guards"), lines: comparison.guards.map((one) => guardLine(one, say, language)) },
      { title: say("findings"), lines: findingLines(comparison, say, language) },
    ].filter(({ lines }) => lines.length > 0),
    figures: figuresGrid(comparison, say, language),
  };
}

function newTitle({ new: file, set }: Titles, say: DiffSay): string {
  return set.length === 0 ? file : say("setTo", { file, set: set.join(say("listed")) });
}

function notesOf(
  { old, side, total, otherTotals }: Comparison,
  { only, masked }: View,
  say: DiffSay,
  manner: Manner,
): string[] {
  const [before, after] = [old, side].map((one) => manner.say(isFinal(one) ? "final" : "provisional"));
  return [
    ...(total && otherTotals.length > 0 ? [oneOf(total, otherTotals, say, manner)] : []),
    ...(before === after ? [] : [say("statusChange", { before, after })]),
    ...(only ? [say("only", { link: only.link, key: only.key })] : []),
    ...(masked ? [say("masked")] : []),
  ];
}

/** Where several quantities are paid, only one is followed up. */
function oneOf(total: PayTotal, others: readonly PayTotal[], say: DiffSay, { language }: Manner): string {
  const label = ({ before, after }: PayTotal) => (after ?? before)?.label[language] ?? "";
  return say("onlyOne", { pay: label(total), others: others.map(label).join(say("listed")) });
}

function sameSentences({ total, counts, side }: Comparison, { only }: View, say: DiffSay): string[] {
  const { currency } = side.result.rulebook;
  const paid = total && `${moneyShown(total.total.after)}${currency ? ` ${currency}` : ""}`;
  return [
    say(only ? "noDifferenceShown" : "noDifference"),
    ...(paid === undefined ? [] : [say("sameTotal", { total: paid, count: counts.after })]),
  ];
}

function totalsGrid({ total, otherTotals, side }: Comparison, say: DiffSay, { language }: Manner): Grid {
  const { currency } = side.result.rulebook;
  const named = ({ before, after }: PayTotal) => {
    const label = (after ?? before)?.label[language] ?? "";
    return currency ? say("paidInAllOf", { pay: label, currency }) : say("paidInAll", { pay: label });
  };
  const totals = total ? [total, ...otherTotals] : [];
  return {
    name: "totals",
    title: say("totals"),
    columns: [{ ...textColumn("what", say("what")), role: "key" }, ...changeColumns(say)],
    rows: totals.map((one) => [named(one), ...changeCells(one.total)]),
  };
}

function fareOf({ counts, side, measure }: Comparison, say: DiffSay, language: Language): string {
  const { up, down, same, added, gone } = counts;
  const table = side.tableLabel(side.result.scored)[language];
  const parts = [
    measure ? say("fare", { table, up, down, same }) : "",
    added > 0 ? say("added", { count: added }) : "",
    gone > 0 ? say("gone", { count: gone }) : "",
  ];
  return parts.join("");
}

function wordShown(word: Word | undefined, language: Language): string {
  return word ? word.label[language] : "–";
}

function gradeLines({ grades }: Comparison, say: DiffSay, language: Language): string[] {
  return grades.map(({ label, from, to, rows }) =>
    say("gradeMove", {
      label: label[language],
      from: wordShown(from, language),
      to: wordShown(to, language),
      count: rows.length,
      who: namesOf(rows, say),
    }),
  );
}

function flagLines({ flags }: Comparison, say: DiffSay, language: Language): string[] {
  return flags.map(({ label, standing, rows }) =>
    say(standing === "new" ? "flagNew" : "flagGone", {
      label: label[language],
      count: rows.length,
      who: namesOf(rows, say),
    }),
  );
}

function guardLine({ guard, before, after }: GuardChange, say: DiffSay, language: Language): string {
  const answer = (held: boolean | undefined): string => {
    if (held === undefined) return say("guardNone");
    if (held) return say("guardHolds");
    return say(guard.otherwise === "fail" ? "guardFails" : "guardReports");
  };
  const { tableLabel, key, name } = guard;
  return say("guardChange", {
    table: tableLabel[language],
    key: key === "all" ? "" : key,
    say: guard.say[language],
    name,
    before: answer(before),
    after: answer(after),
  });
}

function findingLines({ findings }: Comparison, say: DiffSay, language: Language): string[] {
  return findings.map(({ code, severity, before, after }) => {
    const title = CATALOGUE[code].title[language];
    return say("findingChange", { severity: SEVERITY_WORDS[severity][language], code, title, before, after });
  });
}

/** Figures other than the amounts that are shown row by row. */
function figuresGrid({ figures }: Comparison, say: DiffSay, language: Language): Grid {
  return {
    name: "figures",
    title: say("figures"),
    columns: [
      { ...textColumn("figure", say("figure")), role: "cause" },
      { name: "rows", header: say("rows"), type: NUMBER, role: "pay" },
    ],
    rows: figures.map(({ table, quantity, label, rows, differ }) => [
      labelled(`${table}.${quantity}`, label, quantity, say, language),
      say("figureRows", { differ, rows }),
    ]),
  };
}
