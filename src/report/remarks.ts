import { toFixed } from "../base/exact.js";
import type { CardOutcome, PaidLine, ScoreItem } from "../engine/result/result.js";
import { type Manner, moneyShown } from "./forms.js";

/** What is done where a value is missing. Only of points and weights are the others scaled up. */
export function policyWord(policy: MissingDone, scaled: boolean) {
  if (policy === "exclude") return scaled ? "policyExclude" : "policyLeftOut";
  return policy === "zero" ? "policyZero" : "policyFull";
}

type MissingDone = NonNullable<ScoreItem["missing"]>["policy"];

/** Why an item or line was not worked out as usual, and what was done. */
function missingRemark(missing: ScoreItem["missing"], scaled: boolean, { say }: Manner): string[] {
  if (!missing) return [];
  return [
    say("itemMissing", { reason: say(missing.reason), policy: say(policyWord(missing.policy, scaled)) }),
  ];
}

/** What there is to say of a score item besides its figures; undefined where there is nothing. */
export function itemRemark(
  { role, isModule, passed, missing }: ScoreItem,
  manner: Manner,
): string | undefined {
  const { say } = manner;
  return joined(
    [
      ...(role === "points" ? [] : [say(role)]),
      ...(isModule ? [say("subtotal")] : []),
      ...(passed === undefined ? [] : [say(passed ? "passed" : "notPassed")]),
      ...missingRemark(missing, role === "points" || role === "weight", manner),
    ],
    manner,
  );
}

/** What made of the items of a scorecard its score: a bound, vetoes, whether the pass mark is reached. */
export function outcomeRemarks(
  { before, atMost, vetoes, passed }: CardOutcome,
  { language, say }: Manner,
): string[] {
  const isBounded = vetoes.length === 0 && atMost !== undefined && before !== undefined;
  return [
    ...(isBounded ? [say("scoreBounded", { before: toFixed(before, 2) })] : []),
    ...(vetoes.length > 0
      ? [say("vetoed", { veto: vetoes.map((veto) => veto.say[language]).join(say("listed")) })]
      : []),
    ...(passed === undefined ? [] : [say(passed ? "passed" : "notPassed")]),
  ];
}

/** What there is to say of a pay line: why it is paid, what was missing, what a limit did. */
export function lineRemark({ due, amount, missing, reason }: PaidLine, manner: Manner): string | undefined {
  const { language, say } = manner;
  const amounts = { due: moneyShown(due), amount: moneyShown(amount) };
  return joined(
    [
      ...(reason ? [reason[language]] : []),
      ...missingRemark(missing, false, manner),
      ...(due.equals(amount) ? [] : [say("gaveWayRemark", amounts)]),
    ],
    manner,
  );
}

function joined(remarks: readonly string[], { say }: Manner): string | undefined {
  return remarks.length > 0 ? remarks.join(say("listed")) : undefined;
}
