/** How pay lines and shares of pools came about, each in one sentence. */
import { MONEY } from "../../language/types.js";
import { isMissing, type Value } from "../../language/value.js";
import type { CutTold, GroupHow, LineHow, PayHow, ShareTold } from "../../study/explain/tree.js";
import { moneyShown, reasonShown } from "../forms.js";
import { policyText } from "./score-sentences.js";
import { shapeText } from "./shapes.js";
import { digits, inFormula, money, type Telling } from "./telling.js";
import { factorText, factText, termText } from "./terms.js";

/** What the lines of a pay, or of a group of lines, come to. */
export function linesText(how: PayHow | GroupHow, value: Value, telling: Telling): string {
  const { tell, manner } = telling;
  if (isMissing(value)) return tell("noValuePlain", { reason: reasonShown(value, manner.say) });
  const corrections = how.kind === "pay" ? how.corrections.length : 0;
  const count = how.parts.length + corrections;
  const text = tell(count === 0 ? "noLine" : count === 1 ? "oneLine" : "linesSum");
  if (!how.raised) return text;
  const { before, after } = how.raised;
  const said = { before: money(before), after: money(after), by: limitText(how.raised, telling) };
  return tell("linesWithRaise", { text, ...said });
}

/** How a pay line came about. */
export function lineText(how: LineHow, telling: Telling): string {
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
  const paid = how.cuts.at(-1)?.after ?? how.due;
  return how.fund && !paid.isZero ? tell("toFund", { text, fund: how.fund[language] }) : text;
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
function limitText({ by, limit }: CutTold, telling: Telling): string {
  const { tell, language } = telling;
  const plain = money(by.limit);
  const formula = termText(limit, telling);
  const said = limit.op === "literal" ? plain : `${plain} = ${formula}`;
  return tell("byLimit", { whose: by.label[language], rule: tell(`rule_${by.rule}`), limit: said });
}

/** How a share of a pool came about. */
export function shareText(share: ShareTold, telling: Telling): string {
  const { tell } = telling;
  const { value } = share.pool;
  const isRounded = typeof value === "object" && !isMissing(value) && !value.equals(share.cents);
  const exact = termText(share.pool, telling);
  const pool = isRounded ? tell("poolCents", { pool: exact, cents: moneyShown(share.cents) }) : exact;
  const text = share.weight
    ? tell("shareWeighted", {
        pool,
        weight: termText(share.weight, telling),
        all: inFormula(share.allWeights, share.weight.type, telling),
      })
    : tell("shareEqual", { pool, count: share.sharers });
  if (share.left === 0) return text;
  const extra = share.extra.isZero ? "0.00" : moneyShown(share.extra);
  const down = moneyShown(share.down);
  if (share.left === 1) return tell("shareCent", { text, down, extra });
  return tell("shareCents", { text, down, left: share.left, extra });
}
