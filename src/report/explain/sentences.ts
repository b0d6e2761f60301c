/** What is said of one step: its name, its value, and how it came about, in one sentence. */
import { dateText } from "../../base/calendar.js";
import { isMissing } from "../../language/value.js";
import type { GatherHow, How, RowRef, SourceHow, Step } from "../../study/explain/tree.js";
import { reasonShown, shownForm } from "../forms.js";
import { calledIn, nodeText } from "./formulas.js";
import { linesText, lineText, shareText } from "./pay-sentences.js";
import { cardText, itemScore, itemText } from "./score-sentences.js";
import { shapeText } from "./shapes.js";
import { inFormula, placeText, rowCalled, type Telling } from "./telling.js";
import { factText, stepInFormula } from "./terms.js";

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
    case "group":
      return linesText(how, value, telling);
    case "line":
      return lineText(how, telling);
    case "split":
      if (how.share) return shareText(how.share, telling);
      if (how.outside) return tell("noShareOutside", { row: rowCalled(how.outside, telling) });
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
