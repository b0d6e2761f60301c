import { UTC } from "../../base/calendar.js";
import { type Exact, HUNDRED, toFixed, ZERO } from "../../base/exact.js";
import type { Language } from "../../base/language.js";
import type { Period } from "../../base/period.js";
import { zoneNamed } from "../../base/zone.js";
import { messageOf } from "../../findings/finding.js";
import type { Rulebook } from "../../rulebook/model.js";
import { valueAsText } from "../../study/sweep/range.js";
import type { Outcome, Sweep, SweepStep } from "../../study/sweep/sweep.js";
import { shownForm } from "../forms.js";
import { sayIn } from "../words.js";
import { bar } from "./chart.js";
import { sweepSay } from "./words.js";

/** A sweep that is to be shown. */
export interface Swept {
  readonly sweep: Sweep;
  readonly rulebook: Rulebook;
  readonly period: Period;
  /** The value of the parameter as it is, in this period. */
  readonly present: Exact;
}

/** A sweep as texts: what every form of it for people is made of. */
export interface SweepReport {
  readonly title: string;
  readonly notes: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** For each row its bar, as wide as asked. */
  readonly bars: (width: number) => readonly string[];
  readonly chartHead: string;
  readonly remarks: readonly string[];
}

/** Puts a sweep into words. Columns in which nothing happens are left out. */
export function sweepReport({ sweep, rulebook, period, present }: Swept, language: Language): SweepReport {
  const say = sweepSay(language);
  const { param, figure, asItIs, steps } = sweep;
  const zone = rulebook.timezone === undefined ? UTC : (zoneNamed(rulebook.timezone) ?? UTC);
  const manner = { language, zone, say: sayIn(language) };
  const amount = (value: Exact) => shownForm(value, { type: figure.type }, manner);
  const done = steps.filter(({ outcome }) => outcome !== undefined);
  const happens = (count: (outcome: Outcome) => number) =>
    [asItIs, ...done.flatMap(({ outcome }) => outcome ?? [])].some((outcome) => count(outcome) > 0);
  const counted = [
    { head: say("guards"), count: ({ guards }: Outcome) => guards },
    { head: say("cuts"), count: ({ cuts }: Outcome) => cuts },
    { head: say("errors"), count: ({ errors }: Outcome) => errors },
  ].filter(({ count }) => happens(count));
  const name = param.label[language];
  const rowOf = ({ value, text, outcome, against }: SweepStep): string[] => {
    const marked = value.equals(present) ? `${text} *` : text;
    if (!outcome || !against) return [marked, "–", "", "", "", "", ...counted.map(() => "")];
    return [
      marked,
      amount(outcome.cost),
      signed(against.change, amount),
      shareOf(against.change, asItIs.cost),
      String(against.up),
      String(against.down),
      ...counted.map(({ count }) => String(count(outcome))),
    ];
  };
  const isIdle = done.every(({ against }) => against?.up === 0 && against.down === 0);
  const isMarked = steps.some(({ value }) => value.equals(present));
  const currency = rulebook.currency === undefined ? "" : ` ${rulebook.currency}`;
  return {
    title: say("title", {
      name: rulebook.name[language],
      period: period.name,
      figure: figure.label[language],
      param: name,
    }),
    notes: [
      say("asItIs", {
        param: name,
        value: valueAsText(
          present,
          param.type,
          steps.map(({ value }) => value),
        ),
        cost: `${amount(asItIs.cost)}${currency}`,
        people: asItIs.amounts.size,
      }),
    ],
    head: [
      say("value", { param: name }),
      say("cost"),
      say("change"),
      say("share"),
      say("up"),
      say("down"),
      ...counted.map(({ head }) => head),
    ],
    rows: steps.map(rowOf),
    bars: (width) => {
      const sizes = done.map(({ against }) => against?.change.abs() ?? ZERO);
      const most = sizes.reduce((a, b) => (a.compare(b) >= 0 ? a : b), ZERO);
      return steps.map(({ against }) => (against ? bar(against.change, most, width) : ""));
    },
    chartHead: say("chart"),
    remarks: [
      ...(isMarked ? [say("present")] : []),
      ...steps.flatMap(({ text, refused }) =>
        refused ? [say("refused", { value: text, message: messageOf(refused, language) })] : [],
      ),
      ...(isIdle ? [say("none", { figure: figure.label[language] })] : []),
    ],
  };
}

function signed(value: Exact, amount: (value: Exact) => string): string {
  return value.compare(ZERO) > 0 ? `+${amount(value)}` : amount(value);
}

function shareOf(change: Exact, cost: Exact): string {
  if (cost.isZero) return "–";
  return signed(change.div(cost).mul(HUNDRED), (share) => `${toFixed(share, 2)}%`);
}
