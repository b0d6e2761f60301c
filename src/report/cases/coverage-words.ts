import type { Bilingual, Language } from "../../base/language.js";
import { type Say, sayer } from "../../base/phrases.js";
import type { Construct, Outcome, Point } from "../../study/coverage/point.js";

/** What a report on coverage says of its own. */
const WORDS = {
  file: {
    en: "{file}: covered {covered} of {points} ({percent})",
    zh: "{file}：覆盖 {covered}/{points}（{percent}）",
  },
  total: {
    en: "All files: covered {covered} of {points} ({percent})",
    zh: "合计：覆盖 {covered}/{points}（{percent}）",
  },
  line: { en: "line {line}", zh: "第 {line} 行" },
  joint: { en: ", ", zh: "，" },
  edge: { en: "edge {text}", zh: "界限 {text}" },
  named: { en: "{name}: {text}", zh: "{name}: {text}" },
  neverAsked: { en: "never asked", zh: "从未用到" },
} as const satisfies Record<string, Bilingual>;

/** What no test has shown, by outcome. */
const NEVER: Readonly<Record<Outcome, Bilingual>> = {
  taken: { en: "never taken", zh: "从未取到" },
  at: { en: "never exactly at it", zh: "从未恰好等于" },
  just_below: { en: "never just below it", zh: "从未略低于" },
  just_above: { en: "never just above it", zh: "从未略高于" },
  below: { en: "never below it", zh: "从未低于" },
  above: { en: "never above it", zh: "从未高于" },
  equal: { en: "never equal", zh: "从未相等" },
  different: { en: "never different", zh: "从未不等" },
  yes: { en: "never yes", zh: "从未为是" },
  no: { en: "never no", zh: "从未为否" },
  replaced: { en: "the else never used", zh: "else 从未用到" },
  kept: { en: "never without the else", zh: "从未不用 else" },
  settles: { en: "never what settles it", zh: "从未起决定作用" },
  none_settles: { en: "never undecided to the last", zh: "从未判断到最后" },
  chosen: { en: "never so", zh: "从未如此" },
  none: { en: "never none of them", zh: "从未全不符合" },
  takes_nothing: { en: "never takes nothing", zh: "从未不扣" },
  takes: { en: "never takes anything", zh: "从未扣过" },
  whole_units: { en: "never a whole number of units beyond the limit", zh: "超出部分从未恰为整单位" },
  part_unit: { en: "never part of a unit beyond the limit", zh: "超出部分从未带不足一单位的零头" },
  acts: { en: "never acts", zh: "从未起作用" },
  does_not_act: { en: "never without acting", zh: "从未不起作用" },
  met: { en: "never met", zh: "从未遇到" },
  too_few: { en: "never too few", zh: "从未不足" },
  enough: { en: "never enough", zh: "从未足够" },
  shared: { en: "never shared", zh: "从未分配" },
  nobody: { en: "never without anybody to share it", zh: "从未无人可分" },
  in_force: { en: "never in force", zh: "从未生效" },
};

/** Where the construct makes another word better. */
const BETTER: Readonly<Partial<Record<`${Construct} ${Outcome}`, Bilingual>>> = {
  "tiers taken": { en: "never reached into", zh: "从未进入" },
  "choose none": { en: "never without a row that holds", zh: "从未无一行符合" },
  "curve taken": { en: "never between these points", zh: "从未落在两点之间" },
  "curve below": { en: "never before this point", zh: "从未小于该点" },
  "curve above": { en: "never beyond this point", zh: "从未大于该点" },
  "and settles": { en: "never what makes it no", zh: "从未因它为否" },
  "and none_settles": { en: "never all yes", zh: "从未全部为是" },
  "or settles": { en: "never what makes it yes", zh: "从未因它为是" },
  "or none_settles": { en: "never all no", zh: "从未全部为否" },
  "min chosen": { en: "never the smallest", zh: "从未是最小的" },
  "max chosen": { en: "never the largest", zh: "从未是最大的" },
};

/** Constructs that a report names before the rule's own words. */
const NAMED: ReadonlySet<Construct> = new Set<Construct>([
  "if",
  "where",
  "for",
  "floor",
  "at_most",
  "at_least",
  "leaves_at_least",
  "least",
  "pass",
  "veto",
  "flag",
  "check",
  "guard",
  "provisional",
  "exclude",
  "split",
]);

/** Says what is not covered. */
export class CoverageWords {
  readonly language: Language;
  readonly say: Say<typeof WORDS>;

  constructor(language: Language) {
    this.language = language;
    this.say = sayer(WORDS, language);
  }

  /** The place in the rule's own words: `edge 5%`, `for: count(tickets) > 0`. */
  place({ construct, text }: Point): string {
    if (construct === "edge") return this.say("edge", { text });
    return NAMED.has(construct) ? this.say("named", { name: construct, text }) : text;
  }

  /** What no test shows of one place: `never exactly at it, never just above it`. */
  never(points: readonly Point[]): string {
    const outcomes = points.map(({ outcome }) => outcome);
    if (outcomes.includes("yes") && outcomes.includes("no")) return this.say("neverAsked");
    return points
      .map(({ construct, outcome }) => (BETTER[`${construct} ${outcome}`] ?? NEVER[outcome])[this.language])
      .join(this.say("joint"));
  }
}
