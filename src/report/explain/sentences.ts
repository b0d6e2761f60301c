/** What is said of one step: its name, its value, and how it came about, in one sentence. */
import { dateText } from "../../base/calendar.js";
import { MONEY, NUMBER } from "../../language/types.js";
import { isMissing } from "../../language/value.js";
import type {
  CardHow,
  CutTold,
  GatherHow,
  How,
  ItemHow,
  LineHow,
  RowRef,
  ShapeHow,
  ShareTold,
  SourceHow,
  Step,
  Summed,
} from "../../study/explain/tree.js";
import { moneyShown, reasonShown, shownForm } from "../forms.js";
import { policyWord } from "../remarks.js";
import { calledIn, nodeText } from "./formulas.js";
import { givenText, saysWhatItGives, shapeText } from "./shapes.js";
import { digits, inFormula, money, placeText, rowCalled, type Telling } from "./telling.js";
import { factorText, factText, stepInFormula, termText } from "./terms.js";

/** `Score 91.80` with the row where it is another one than that of which is told. */
export function headText(step: Step, around: Step | undefined, telling: Telling): string {
  const { row, how, value, type } = step;
  const isOther = row && around && (row.table !== around.row?.table || row.row !== around.row?.row);
  const named = calledIn(step, telling);
  const isNamed = isOther && row.table !== "all" && named === step.label[telling.language];
  const head = isNamed ? telling.tell("ofRow", { label: named, row: rowCalled(row, telling) }) : named;
  const currency = around === undefined && type.kind === "money" ? currencyText(telling) : "";
  if (how.kind === "item") return `${head} ${itemScore(step, how, telling)}`;
  if (isMissing(value)) return `${head} –`;
  const shown = step.isScore ? shownForm(value, step, telling.manner) : inFormula(value, type, telling, step);
  return `${head} ${shown}${currency}`;
}

function currencyText({ rulebook }: Telling): string {
  return rulebook.currency === undefined ? "" : ` ${rulebook.currency}`;
}

function itemScore({ value }: Step, { role, points }: ItemHow, { tell, manner }: Telling): string {
  if (isMissing(value)) return tell("notScored");
  const score = shownForm(value, { type: NUMBER, isScore: true }, manner);
  const said = { score, points: digits(points, 0) };
  switch (role) {
    case "points":
      return tell("scoreOf", said);
    case "bonus":
      return tell("bonusOf", said);
    case "penalty":
      return tell("penaltyOf", said);
    case "weight":
      return tell("weightOf", said);
  }
}

/** How a step came about; empty where the head says all. */
export function howText(step: Step, telling: Telling): string {
  const { how, value, type } = step;
  const { tell, manner, language } = telling;
  switch (how.kind) {
    case "cell":
      return placeText(how.where, telling);
    case "param":
      return paramText(how, telling);
    case "given":
      return tell("given");
    case "no_row":
      return tell("linkNowhere");
    case "not_applicable":
      if (how.leftOut) return tell("leftOutRow", { why: how.leftOut[language] });
      return how.applies
        ? tell("notApplicableAs", { why: factText(how.applies, telling) })
        : tell("notApplicable");
    case "part":
      return tell("partOf", { whole: stepInFormula(how.of, telling) });
    case "veto":
      return tell("vetoAsks", { when: factText(how.when, telling) });
    case "card":
      return cardText(how, step, telling);
    case "item":
      return itemText(how, step, telling);
    case "pay":
    case "group": {
      if (isMissing(value)) return tell("noValuePlain", { reason: reasonShown(value, manner.say) });
      const corrections = how.kind === "pay" ? how.corrections.length : 0;
      const count = how.parts.length + corrections;
      const text = tell(count === 0 ? "noLine" : count === 1 ? "oneLine" : "linesSum");
      if (!how.raised) return text;
      const { before, after } = how.raised;
      const said = { before: money(before), after: money(after), by: limitText(how.raised, telling) };
      return tell("linesWithRaise", { text, ...said });
    }
    case "line":
      return lineText(how, telling);
    case "split":
      if (how.share) return shareText(how.share, telling);
      return how.where ? tell("noShareAs", { why: factText(how.where, telling) }) : tell("noShare");
    case "gather":
      return gatherCount(how, step, telling);
    case "window":
      return asked(
        step,
        how,
        how.found ? tell("found", { place: rowPlaced(how.found, telling) }) : tell("notFound"),
        telling,
      );
    case "history":
      return asked(step, how, historyText(how, telling), telling);
    case "calendar": {
      const days = how.days.map((day) => placeText(day.where, telling));
      const text =
        days.length === 0 ? tell("noDays") : tell("daysAsked", { days: days.join(manner.say("listed")) });
      return asked(step, how, text, telling);
    }
    default:
      return shapeText(how, value, type, telling);
  }
}

/** What a figure that is nothing but a question asked, and the answer; the head of a source is its question. */
function asked(
  { kind }: Step,
  { node }: Exclude<SourceHow, GatherHow>,
  text: string,
  telling: Telling,
): string {
  return kind === "source" ? text : telling.tell("gCounted", { text: nodeText(node, telling), rows: text });
}

/** Where a row stands, and what it is called. */
export function rowPlaced(row: RowRef, telling: Telling): string {
  const place = placeText(row.where, telling);
  if (!("data" in row.where)) return rowCalled(row, telling);
  return row.key === undefined
    ? place
    : telling.tell("ofRow", { label: place, row: rowCalled(row, telling) });
}

function paramText(how: Extract<How, { kind: "param" }>, { tell, language }: Telling): string {
  const text = tell(how.isSet ? "parameterSet" : "parameter");
  const dated = how.since === undefined ? text : tell("since", { text, day: dateText(how.since) });
  return how.source ? tell("sourced", { text: dated, source: how.source[language] }) : dated;
}

function cardText(how: CardHow, step: Step, telling: Telling): string {
  const { tell } = telling;
  const { summed, vetoes, atMost, before, tooFew, pass } = how;
  if (vetoes.length > 0) {
    const said = vetoes.map(({ say, when }) =>
      tell("vetoHolds", { say: say[telling.language], when: factText(when, telling) }),
    );
    return said.join(telling.manner.say("listed"));
  }
  if (tooFew)
    return tell("tooFewPoints", { scored: digits(summed.scored, 0), least: termText(tooFew, telling) });
  const sum = summedText(summed, telling);
  const bounded =
    atMost && before
      ? tell("bounded", { text: sum, before: digits(before, 0), most: termText(atMost, telling) })
      : sum;
  const marked = passText(bounded, pass, telling);
  const { value } = step;
  const isRounded =
    typeof value === "object" &&
    !isMissing(value) &&
    digits(value, 2) !== shownForm(value, step, telling.manner);
  return isRounded ? tell("exactThen", { exact: digits(value, 2), text: marked }) : marked;
}

function passText(text: string, pass: CardHow["pass"], { tell, manner, ...rest }: Telling): string {
  if (pass?.passed === undefined) return text;
  const mark = termText(pass.mark, { tell, manner, ...rest });
  return tell("passMark", { text, mark, passed: manner.say(pass.passed ? "passed" : "notPassed") });
}

function summedText({ full, scored, got, beside, isFloored }: Summed, { tell }: Telling): string {
  const isScaled = full !== undefined && !scored.isZero && !scored.equals(full);
  const text = isScaled
    ? tell("itemsScaled", { got: digits(got, 0), scored: digits(scored, 0), full: digits(full, 0) })
    : tell("itemsSum");
  const whole = beside.isZero || !isScaled ? text : tell("besides", { text, beside: digits(beside, 0) });
  return isFloored ? tell("notBelowZero", { text: whole }) : whole;
}

function itemText(how: ItemHow, step: Step, telling: Telling): string {
  const { tell, manner } = telling;
  const { gives, given, isShare, points, unbounded, policy } = how;
  if (policy) return policyText(policy, how.role === "points" || how.role === "weight", telling);
  if (gives.kind === "module") {
    const { full } = gives.summed;
    const text = summedText(gives.summed, telling);
    const isOther = full !== undefined && !full.equals(points);
    const scaled = isOther
      ? tell("pointsScaled", { text, full: digits(full, 0), points: digits(points, 0) })
      : text;
    return passText(scaled, how.pass, telling);
  }
  const type = isShare ? ({ kind: "percent" } as const) : NUMBER;
  const share = givenText(given, isShare, telling);
  const isOfPoints = isShare && how.role !== "weight";
  const gave = isOfPoints ? tell("ofPoints", { share, points: digits(points, 0) }) : share;
  const { value } = step;
  const isKept = unbounded && typeof value === "object" && !isMissing(value) && !unbounded.equals(value);
  const text = shapeText(gives, given, type, telling, gave);
  const isSaid = saysWhatItGives(gives) || !isOfPoints;
  const shown = isSaid ? text : tell("shareOfPoints", { text, share, points: digits(points, 0) });
  const told = isLoneShare(gives, isOfPoints)
    ? tell("loneShare", { share: termText(gives.term, telling), points: digits(points, 0) })
    : shown;
  return isKept ? tell("keptWithin", { text: told, kept: shownForm(value, { type: NUMBER }, manner) }) : told;
}

/** `Attendance 95% of 10 points`: a share that is one figure says all. */
function isLoneShare(gives: ShapeHow, isOfPoints: boolean): gives is Extract<ShapeHow, { kind: "formula" }> {
  return isOfPoints && gives.kind === "formula" && gives.term.op === "step";
}

function policyText(
  { reason, policy }: NonNullable<ItemHow["policy"]>,
  scaled: boolean,
  { tell, manner }: Telling,
): string {
  const done = policy && policy !== "fail" ? manner.say(policyWord(policy, scaled)) : "";
  return tell("missingPolicy", { reason: manner.say(reason), policy: done });
}

function lineText(how: LineHow, telling: Telling): string {
  const { tell, language } = telling;
  const isProduct = !how.policy && how.factors.length > 0;
  let text = isProduct ? productText(how, telling) : lineGivenText(how, telling);
  if (!how.exact.equals(how.due)) {
    const step = digits(how.round.to, 0);
    const said = {
      exact: money(how.exact),
      due: moneyShown(how.due),
      how: tell(`how_${how.round.how}`, { step }),
    };
    text = tell("rounded", { text, ...said });
  }
  for (const cut of how.cuts) {
    const sizes = {
      before: moneyShown(cut.before.abs()),
      given: moneyShown(cut.before.sub(cut.after).abs()),
    };
    const said = { text, ...sizes, by: limitText(cut, telling) };
    text = cut.before.s < 0n ? tell("cutTaken", said) : tell("cutPaid", said);
  }
  if (how.least) text = tell("leastKept", { text, least: termText(how.least, telling) });
  return how.fund ? tell("toFund", { text, fund: how.fund[language] }) : text;
}

/** What a line gives times the factors of its groups; where no formula gives it, the amount and how it came about. */
function productText(how: LineHow, telling: Telling): string {
  const { tell, language } = telling;
  const { gives, given, applies } = how;
  const isFormula = gives.kind === "formula" && applies === undefined;
  const first = isFormula ? factorText(gives.term, telling) : inFormula(given, MONEY, telling);
  const product = how.factors.reduce(
    (text, { label, times }) =>
      tell("factor", { text, times: factorText(times, telling), group: label[language] }),
    `= ${first}`,
  );
  return isFormula
    ? product
    : tell("productOf", { product, given: first, text: lineGivenText(how, telling) });
}

function lineGivenText({ policy, applies, gives, given }: LineHow, telling: Telling): string {
  if (policy) return policyText(policy, false, telling);
  if (applies) return telling.tell("fixedAs", { why: factText(applies, telling) });
  return shapeText(gives, given, MONEY, telling);
}

/** `Deductions: at most 200.00 = Base 1,000.00 × 20%` */
export function limitText({ by, limit }: CutTold, telling: Telling): string {
  const { tell, language } = telling;
  const plain = money(by.limit);
  const formula = termText(limit, telling);
  const said = limit.op === "literal" ? plain : `${plain} = ${formula}`;
  return tell("byLimit", { whose: by.label[language], rule: tell(`rule_${by.rule}`), limit: said });
}

function shareText(share: ShareTold, telling: Telling): string {
  const { tell } = telling;
  const pool = `${termText(share.pool, telling)}`;
  const text = share.weight
    ? tell("shareWeighted", {
        pool,
        weight: termText(share.weight, telling),
        all: inFormula(share.allWeights, share.weight.type, telling),
      })
    : tell("shareEqual", { pool, count: share.sharers });
  if (share.left === 0) return text;
  const extra = share.extra.isZero ? "0.00" : moneyShown(share.extra);
  return tell("shareCents", { text, down: moneyShown(share.down), left: share.left, extra });
}

/** What rows came to. */
function gatherCount(how: GatherHow, { value, kind }: Step, telling: Telling): string {
  const { tell, manner } = telling;
  const { counts, node, fromLabel } = how;
  if (isMissing(value)) {
    const isThin = value.missing === "too_few" && how.atLeastRows !== undefined;
    return isThin
      ? tell("tooFewRows", { least: how.atLeastRows ?? 0 })
      : tell("noValuePlain", { reason: reasonShown(value, manner.say) });
  }
  if (node.name === "share" || node.name === "any" || node.name === "every") {
    const where = node.where ? nodeText(node.where, telling) : "";
    const all = counts.holds + counts.does_not_hold;
    return tell("gOfAll", { yes: counts.holds, all, table: fromLabel[telling.language], where });
  }
  const count = counts.taken;
  const rows = count === 0 ? tell("gNoRows") : count === 1 ? tell("gOneRow") : tell("gRows", { count });
  // The head of a source is its formula.
  return kind === "source" ? rows : tell("gCounted", { text: nodeText(node, telling), rows });
}

function historyText(how: Extract<How, { kind: "history" }>, telling: Telling): string {
  const { tell, manner } = telling;
  const { type } = how.node.value;
  const told = how.closed.map(({ period, value }) => {
    const shown = isMissing(value) ? reasonShown(value, manner.say) : inFormula(value, type, telling);
    return tell("closedPeriod", { period, value: shown });
  });
  const present = how.present
    ? [tell("thisPeriod", { value: inFormula(how.present.value, type, telling) })]
    : [];
  const all = [...present, ...told];
  return all.length === 0 ? tell("noClosed") : all.join(manner.say("listed"));
}
