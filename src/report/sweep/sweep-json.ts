import { UTC } from "../../base/calendar.js";
import { type Exact, exactText } from "../../base/exact.js";
import type { Language } from "../../base/language.js";
import { findingRecord } from "../../findings/render-record.js";
import type { Outcome } from "../../study/sweep/sweep.js";
import { exactForm } from "../forms.js";
import { LANGUAGE_VERSION, VERSION } from "../version.js";
import type { Swept } from "./sweep-report.js";

/** Name and version of the form of a sweep as JSON. */
const SWEEP_SCHEMA = "meritbook-sweep/1";

/** A sweep with every figure exactly, as `result.json` writes them. */
export function sweepJson({ sweep, rulebook, period, present }: Swept, language: Language): string {
  const { param, figure, asItIs, steps } = sweep;
  const amount = (value: Exact) => exactForm(value, figure.type, UTC);
  const value = (of: Exact) => exactForm(of, param.type, UTC);
  const outcome = ({ cost, guards, cuts, errors, amounts }: Outcome) => {
    return { cost: amount(cost), people: amounts.size, guardsFailing: guards, limitsActing: cuts, errors };
  };
  return `${JSON.stringify(
    {
      schema: SWEEP_SCHEMA,
      tool: { name: "Meritbook", version: VERSION },
      language: LANGUAGE_VERSION,
      rulebook: { name: rulebook.name, version: rulebook.version ?? null },
      currency: rulebook.currency ?? null,
      period: period.name,
      figure: figure.name,
      param: param.name,
      asItIs: { value: value(present), ...outcome(asItIs) },
      steps: steps.map((step) => ({
        value: value(step.value),
        text: step.text,
        refused: step.refused ? findingRecord(step.refused, language) : null,
        ...(step.outcome ? outcome(step.outcome) : {}),
        ...(step.against
          ? {
              change: amount(step.against.change),
              share: asItIs.cost.isZero ? null : exactText(step.against.change.div(asItIs.cost)),
              up: step.against.up,
              down: step.against.down,
            }
          : {}),
      })),
    },
    null,
    2,
  )}\n`;
}
