import { exactText } from "../../base/exact.js";
import type { Node } from "../../language/tree.js";
import { allItems } from "../../rulebook/model/parts.js";
import type {
  Blend,
  Choose,
  Deduct,
  DeductRule,
  Item,
  ItemShape,
  MissingPolicy,
  PayGroup,
  PayLine,
  Quantity,
  Scorecard,
  Shape,
  Split,
  Step,
} from "../../rulebook/model.js";
import type { FormulaWords } from "./formula-words.js";

/** A rule in words: one sentence, or one that leads to a list. */
export type RuleText = readonly string[];

/** What a quantity is worked out by, in words. Items, lines and groups are told apart from it (`itemText`, `lineText`). */
export function quantityText(quantity: Quantity, words: FormulaWords): RuleText {
  const { say } = words;
  const { applies, atLeastRows } = quantity;
  return [
    ...roleText(quantity, words),
    ...(applies ? [say("applies", { condition: words.text(applies) })] : []),
    ...(atLeastRows === undefined ? [] : [say("atLeastRows", { rows: atLeastRows })]),
  ];
}

/** Flags, checks, guards and doubts state a condition; what else there is, is worked out. */
function roleText({ role, shape }: Quantity, words: FormulaWords): RuleText {
  const { say, language } = words;
  if (role === "quantity") return shapeText(shape, words);
  const condition =
    shape.kind === "formula" ? words.text(shape.is) : shapeText(shape, words).join(say("comma"));
  switch (role.kind) {
    case "flag":
      return [say("flag", { condition, say: role.say[language] })];
    case "check":
      return [
        say("check", { condition, say: role.say[language], severity: say(`severity_${role.severity}`) }),
      ];
    case "guard":
      return [say("guard", { condition, otherwise: say(`guard_${role.otherwise}`) })];
    case "provisional":
      return [say("doubt", { condition, say: role.say[language] })];
  }
}

function shapeText(shape: Shape | ItemShape, words: FormulaWords): RuleText {
  const { say } = words;
  switch (shape.kind) {
    case "formula":
      return [words.text(shape.is)];
    case "bands":
      return [say("by", { of: words.text(shape.of) }), ...shape.steps.map((step) => stepText(step, words))];
    case "tiers":
      return [
        say("byTiers", { of: words.text(shape.of) }),
        ...shape.steps.map((step) => stepText(step, words)),
      ];
    case "grades": {
      const steps = shape.steps.map((step) => {
        const give = shape.labels.get(step.give)?.[words.language] ?? step.give;
        return say("gives", { when: rangeText(step, words), give });
      });
      return [say("by", { of: words.text(shape.of) }), ...steps];
    }
    case "curve": {
      const points = shape.points.map(({ at, give }) =>
        say("gives", { when: words.text(at), give: words.text(give) }),
      );
      return [say("byCurve", { of: words.text(shape.of) }), ...points];
    }
    case "deduct":
      return deductText(shape, words);
    case "choose":
      return chooseText(shape, words);
    case "blend":
      return blendText(shape, words);
    case "split":
      return splitText(shape, words);
    case "scorecard":
      return scorecardText(shape, words);
    case "pay":
      return limitsText(shape, words);
    case "part":
      return [words.text(shape.of)];
  }
}

/** What a score item is worth and how it is scored. */
export function itemText(item: Item, words: FormulaWords): RuleText {
  const { gives, missing, role } = item;
  const own = gives.kind === "module" ? passText(gives.pass, words) : shapeText(gives, words);
  return [...own, ...policyText(missing, role === "points" || role === "weight", words)];
}

/** What an item is worth, in words: `30 points`. */
export function worthText({ worth, role }: Item, words: FormulaWords): string | undefined {
  if (!worth) return role === "penalty" ? words.say("penaltyOpen") : undefined;
  return words.say(role, { worth: words.text(worth) });
}

/** What a pay line pays, and under which conditions. */
export function lineText(line: PayLine, words: FormulaWords): RuleText {
  const { say, language } = words;
  const { applies, gives, missing, round, least, fund } = line;
  return [
    ...shapeText(gives, words),
    ...(applies ? [say("applies", { condition: words.text(applies) })] : []),
    ...policyText(missing, false, words),
    say(`round_${round.how}`, { to: exactText(round.to) }),
    ...(least ? [say("leavesAtLeast", { limit: words.text(least) })] : []),
    ...(fund ? [say("fund", { fund: fund[language] })] : []),
  ];
}

/** What holds for all lines of a group. */
export function groupText(group: PayGroup, words: FormulaWords): RuleText {
  const { say } = words;
  const { applies, times, leavesAtLeast } = group;
  return [
    ...(applies ? [say("applies", { condition: words.text(applies) })] : []),
    ...(times ? [say("times", { factor: words.text(times) })] : []),
    ...limitsText(group, words),
    ...(leavesAtLeast ? [say("leavesAtLeast", { limit: words.text(leavesAtLeast) })] : []),
  ];
}

function limitsText(
  { atMost, atLeast }: { readonly atMost: Node | undefined; readonly atLeast: Node | undefined },
  words: FormulaWords,
): RuleText {
  return [
    ...(atMost ? [words.say("atMost", { limit: words.text(atMost) })] : []),
    ...(atLeast ? [words.say("atLeast", { limit: words.text(atLeast) })] : []),
  ];
}

function stepText(step: Step<Node>, words: FormulaWords): string {
  return words.say("gives", { when: rangeText(step, words), give: words.text(step.give) });
}

/** `over 3%, up to 5%` */
export function rangeText({ from, to }: Step<unknown>, words: FormulaWords): string {
  const { say } = words;
  const lower = from && say(from.included ? "at_least" : "over_bound", { bound: words.text(from.at) });
  const upper = to && say(to.included ? "up_to" : "under", { bound: words.text(to.at) });
  if (lower && upper) return say("range", { from: lower, to: upper });
  return lower ?? upper ?? say("any_value");
}

function deductText({ from, rules, floor }: Deduct, words: FormulaWords): RuleText {
  const { say } = words;
  return [
    ...(from ? [say("deductFrom", { from: words.text(from) })] : []),
    ...rules.map((rule) => deductRuleText(rule, words)),
    ...(floor ? [say("notBelow", { floor: words.text(floor) })] : []),
  ];
}

function deductRuleText({ measure, take }: DeductRule, words: FormulaWords): string {
  const { say } = words;
  const taken = words.text(take);
  if (!measure) return say("takesOnce", { take: taken });
  const { of, side, limit, each, unit } = measure;
  return say(unit, {
    of: words.text(of),
    side: say(side),
    limit: words.text(limit),
    each: words.text(each),
    take: taken,
  });
}

const MODES = { first: "firstThatHolds", unique: "onlyThatHolds", all: "allThatHold" } as const;

function chooseText({ mode, rows }: Choose, words: FormulaWords): RuleText {
  const { say } = words;
  const choices = rows.map(({ when, give }) =>
    say("gives", { when: when ? words.text(when) : say("otherwise"), give: words.text(give) }),
  );
  return [say(MODES[mode]), ...choices];
}

function blendText({ sets }: Blend, words: FormulaWords): RuleText {
  const { say } = words;
  const means = sets.map(({ parts }) => {
    const each = parts.map(({ of, weight }) =>
      say("weightedPart", { of: words.text(of), weight: words.text(weight) }),
    );
    return say("weighted", { parts: each.join(say("listComma")) });
  });
  return means.length > 1 ? [say("firstBlend"), ...means] : means;
}

function splitText({ pool, by, where }: Split, words: FormulaWords): RuleText {
  const { say } = words;
  const parts = [
    say("split", { pool: words.text(pool) }),
    by ? say("splitBy", { by: words.text(by) }) : say("splitEqual"),
    ...(where ? [say("splitWhere", { where: words.text(where) })] : []),
  ];
  return [parts.join(say("comma"))];
}

function scorecardText(card: Scorecard, words: FormulaWords): RuleText {
  const { say, language } = words;
  const { atLeastPoints, atMost, pass, vetoes } = card;
  return [
    ...allItems(card.items).map((item) => {
      const worth = worthText(item, words);
      const label = item.label[language];
      return worth === undefined ? label : say("item", { label, worth });
    }),
    ...(atMost ? [say("atMost", { limit: words.text(atMost) })] : []),
    ...(atLeastPoints ? [say("atLeastPoints", { points: words.text(atLeastPoints) })] : []),
    ...passText(pass, words),
    ...vetoes.map((veto) => say("veto", { condition: words.text(veto.when), say: veto.say[language] })),
  ];
}

function passText(pass: Node | undefined, words: FormulaWords): RuleText {
  return pass ? [words.say("pass", { pass: words.text(pass) })] : [];
}

/** What is done where a value is missing; that it is an error goes without saying. */
function policyText(policy: MissingPolicy | undefined, scaled: boolean, { say }: FormulaWords): RuleText {
  if (policy === undefined || policy === "fail") return [];
  return [say(policy === "exclude" && !scaled ? "missing_left_out" : `missing_${policy}`)];
}
