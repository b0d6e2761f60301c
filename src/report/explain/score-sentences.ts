/** How scores and their items came about, each in one sentence. */
import { NUMBER } from "../../language/types.js";
import { isMissing } from "../../language/value.js";
import type { CardHow, ItemHow, ShapeHow, Step, Summed } from "../../study/explain/tree.js";
import { shownForm } from "../forms.js";
import { policyWord } from "../remarks.js";
import { givenText, saysWhatItGives, shapeText } from "./shapes.js";
import { digits, type Telling } from "./telling.js";
import { factText, termText } from "./terms.js";

/** The points of an item, of how many. */
export function itemScore({ value }: Step, { role, points }: ItemHow, { tell, manner }: Telling): string {
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

/** How a score came about. */
export function cardText(how: CardHow, step: Step, telling: Telling): string {
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

function passText(text: string, pass: CardHow["pass"], telling: Telling): string {
  const { tell, manner } = telling;
  if (pass?.passed === undefined) return text;
  const mark = termText(pass.mark, telling);
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

/** How a score item came about. */
export function itemText(how: ItemHow, step: Step, telling: Telling): string {
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

/** What an item or line did that had no value; `scaled`: are the others scaled up over it? */
export function policyText(
  { reason, policy }: NonNullable<ItemHow["policy"]>,
  scaled: boolean,
  { tell, manner }: Telling,
): string {
  const done = policy && policy !== "fail" ? manner.say(policyWord(policy, scaled)) : "";
  return tell("missingPolicy", { reason: manner.say(reason), policy: done });
}
