import type { Language } from "../base/language.js";
import { paidQuantity } from "../engine/history/paid-quantity.js";
import type { Result } from "../engine/result/result.js";
import { resultOf } from "../engine/result/result-of.js";
import { type Finding, finding } from "../findings/finding.js";
import { Findings } from "../findings/findings.js";
import { didYouMean } from "../language/check-context.js";
import { isNumeric } from "../language/types.js";
import { cliffsReport } from "../report/cliffs/cliffs-report.js";
import { mask } from "../report/mask/mask.js";
import type { View } from "../report/view.js";
import type { Quantity, Rulebook } from "../rulebook/model.js";
import { cliffsOf } from "../study/cliffs/cliffs.js";
import type { CliffsOptions } from "./commands/cliffs.js";
import { COULD_NOT_RUN, codeForErrors, DONE } from "./exit.js";
import type { Host } from "./host/host.js";
import { historyFor } from "./job/closed-periods.js";
import { keyUnknown, linkUnknown } from "./job/only.js";
import { type OpenedRulebook, openRulebook } from "./job/open-rulebook.js";
import { readVariants } from "./job/open-variants.js";
import { pathOf } from "./job/task.js";
import { hasColour } from "./telling/colours.js";
import { hiddenUnder } from "./telling/masked-findings.js";
import { showFindings, withoutNotices } from "./telling/show-findings.js";

/** `merit cliffs`: the thresholds at which pay jumps. Gives the exit code. */
export async function cliffs(options: CliffsOptions, host: Host, language: Language): Promise<number> {
  const findings = new Findings();
  const refuse = async (code: number, why?: Finding) => {
    if (why) findings.add(why);
    await show(options, host, language, findings);
    return code;
  };
  const opened = await openRulebook(options.rulebook, options.set, host, findings);
  if (!opened) return refuse(COULD_NOT_RUN);
  const { rulebook } = opened;
  const misled = options.only && linkUnknown(rulebook, options.only);
  if (misled) return refuse(COULD_NOT_RUN, misled);
  const figure = figureOf(rulebook, options.of);
  if ("code" in figure) return refuse(COULD_NOT_RUN, figure);
  const run = await worked(options, opened, host, language, findings);
  if (run instanceof Findings) {
    await show(options, host, language, run);
    return codeForErrors(run);
  }
  const { evaluation, result } = run;
  const nobody = options.only && keyUnknown(result, options.only);
  if (nobody) return refuse(COULD_NOT_RUN, nobody);
  const found = cliffsOf(evaluation, figure, { rows: options.rows, share: options.within });
  const view: View = { only: options.only, masked: options.mask };
  const report = cliffsReport(found, evaluation, result, view);
  await show(options, host, language, findings, options.mask ? mask(result, rulebook) : result);
  if (options.json) {
    const { cliffsJson } = await import("../report/cliffs/json.js");
    host.stdout.write(cliffsJson(report));
  } else {
    const { cliffsText } = await import("../report/cliffs/terminal.js");
    const { stdout } = host;
    host.stdout.write(
      cliffsText(report, language, { columns: stdout.columns, colour: hasColour(host, stdout) }),
    );
  }
  return DONE;
}

/** What is looked at: the pay of the scored table, or the figure that was asked for. */
function figureOf(rulebook: Rulebook, asked: string | undefined): Quantity | Finding {
  const { scored } = rulebook;
  const figures = rulebook.quantities.filter(
    ({ table, type, shape, role }) =>
      table === scored && isNumeric(type) && shape.kind !== "part" && role === "quantity",
  );
  const known = figures.map(({ name }) => name);
  if (asked === undefined) {
    return paidQuantity(rulebook) ?? finding("figure-none", undefined, { table: scored, known });
  }
  const hint = didYouMean(asked, known);
  return (
    figures.find(({ name }) => name === asked) ??
    finding("figure-unknown", undefined, { table: scored, found: asked, known, hint })
  );
}

/** Reads the data and works the rulebook out; where there is an error, the findings that tell. */
async function worked(
  options: CliffsOptions,
  { rulebook, overrides }: OpenedRulebook,
  host: Host,
  language: Language,
  findings: Findings,
) {
  const { period, dataUntil, data } = options;
  const history = await historyFor(rulebook, options, host, findings);
  if (!history) return findings;
  const variant = { rulebook, closed: history.closed };
  const request = { period, correct: [], dataUntil };
  const variants = await readVariants({ data, variants: [variant], request, host, language, findings });
  if (!variants) return findings;
  const { evaluation, findings: own } = variants.evaluate(variant);
  if (!evaluation || own.hasErrors) return own;
  return { evaluation, result: resultOf(evaluation, { overrides, dataUntil, findings: own }) };
}

/** Findings to stderr; those of a result as it is shown. */
function show(
  { rulebook, mask: isMasked }: CliffsOptions,
  host: Host,
  language: Language,
  findings: Findings,
  result?: Result,
): Promise<void> {
  const told = result?.findings ?? { kept: findings.kept, counts: findings.counts() };
  // A result's findings are masked with it.
  const hides = hiddenUnder(isMasked && !result);
  return showFindings(host, { ...withoutNotices(told), language, pathOf: pathOf(rulebook), hides });
}
