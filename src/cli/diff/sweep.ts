import type { Language } from "../../base/language.js";
import { paidQuantity } from "../../engine/history/paid-quantity.js";
import { paramValue } from "../../engine/running/params.js";
import { zoneOf } from "../../engine/running/zone-of.js";
import { type Finding, finding } from "../../findings/finding.js";
import { Findings } from "../../findings/findings.js";
import { isMissing } from "../../language/value.js";
import { sweepReport } from "../../report/sweep/sweep-report.js";
import { FieldReader } from "../../rulebook/fields.js";
import { libraryOf } from "../../rulebook/files/library.js";
import { givenValue } from "../../rulebook/given.js";
import type { Rulebook } from "../../rulebook/model.js";
import { readRulebook } from "../../rulebook/read.js";
import { type Range, type ReadValue, sweepValues } from "../../study/sweep/range.js";
import { outcomeOf, sweepOf, type Tried } from "../../study/sweep/sweep.js";
import type { DiffOptions } from "../commands/diff.js";
import { COULD_NOT_RUN, codeForErrors, DONE } from "../exit.js";
import type { Host } from "../host/host.js";
import { historyFor } from "../job/closed-periods.js";
import { readVariants } from "../job/open-variants.js";
import { overrideTexts } from "../job/overrides.js";
import { hasColour } from "../telling/colours.js";
import { hiddenUnder } from "../telling/masked-findings.js";
import { showFindings } from "../telling/show-findings.js";
import { openSide } from "./sides.js";

/** What `merit diff --sweep` is asked. */
export type SweepOptions = DiffOptions & { readonly sweep: Range };

/** `merit diff --sweep`: one value of a parameter after the other. Gives the exit code. */
export async function sweep(options: SweepOptions, host: Host, language: Language): Promise<number> {
  const findings = new Findings();
  const refuse = async (code: number, why?: Finding) => {
    if (why) findings.add(why);
    await showFindings(host, { kept: findings.kept, counts: findings.counts(), language });
    return code;
  };
  const opened = await openSide(options.old, options.set, host, findings);
  if (!opened) return refuse(COULD_NOT_RUN);
  const { rulebook } = opened;
  const swept = sweepValues(rulebook, options.sweep, reader(rulebook));
  if ("code" in swept) return refuse(COULD_NOT_RUN, swept);
  const { param, values } = swept;
  const figure = paidQuantity(rulebook);
  if (!figure) {
    const none = finding("sweep-no-pay", undefined, { table: rulebook.scored, name: param.name });
    return refuse(COULD_NOT_RUN, none);
  }
  const tried: Tried[] = [];
  for (const value of values) {
    await host.pause();
    tried.push({ ...value, ...withValue(rulebook, options, value.text) });
  }
  const worked = await workOut(options, rulebook, tried, host, language, findings);
  if (worked instanceof Findings) {
    const hides = hiddenUnder(options.mask);
    await showFindings(host, { kept: worked.kept, counts: worked.counts(), language, hides });
    return codeForErrors(worked);
  }
  const { asItIs, steps, period } = worked;
  const present = paramValue(param, period.first);
  if (typeof present !== "object" || isMissing(present)) throw new Error(`${param.name} has no value`);
  await print(
    options,
    { sweep: { param, figure, asItIs, steps }, rulebook, period, present },
    host,
    language,
  );
  return DONE;
}

/** Reads values as the rulebook reads those of its parameters. */
function reader(rulebook: Rulebook): ReadValue {
  return (text, type) => {
    const written = overrideTexts(new Map([["value", text]])).get("value");
    const value = written && givenValue(new FieldReader(new Findings()), written, type, zoneOf(rulebook));
    return typeof value === "object" ? value : undefined;
  };
}

/** The rulebook with a value, or why it does not take it. */
function withValue({ source, used }: Rulebook, { set, sweep: { name } }: SweepOptions, text: string) {
  const findings = new Findings();
  const overrides = overrideTexts(new Map([...set, [name, text]]));
  const rulebook = readRulebook(source, findings, overrides, libraryOf(used));
  if (rulebook) return { rulebook };
  const [refused] = findings.kept.filter(({ severity }) => severity === "error");
  return { refused };
}

/** Reads the data once and works every rulebook out; where the one as it is cannot be, the findings that tell. */
async function workOut(
  options: SweepOptions,
  rulebook: Rulebook,
  tried: readonly Tried[],
  host: Host,
  language: Language,
  findings: Findings,
) {
  const { data, period, dataUntil } = options;
  const history = await historyFor(rulebook, options, host, findings);
  if (!history) return findings;
  const { closed } = history;
  const others = tried.flatMap((one) => ("rulebook" in one ? [one.rulebook] : []));
  const variants = [rulebook, ...others].map((one) => ({ rulebook: one, closed }));
  const request = { period, correct: [], dataUntil };
  const opened = await readVariants({ data, variants, request, host, language, findings });
  if (!opened || findings.hasErrors) return findings;
  const evaluated = opened.evaluate({ rulebook, closed });
  const asItIs = outcomeOf(evaluated);
  if (!evaluated.evaluation || !asItIs || asItIs.errors > 0) return evaluated.findings;
  const evaluate = (one: Rulebook) => opened.tryOut({ rulebook: one, closed });
  const steps = await sweepOf(asItIs, tried, { evaluate, pause: () => host.pause() });
  return { asItIs, steps, period: evaluated.evaluation.time.period };
}

async function print(
  { format, lang }: SweepOptions,
  swept: Parameters<typeof sweepReport>[0],
  host: Host,
  language: Language,
): Promise<void> {
  const { stdout } = host;
  const inFiles = lang ?? swept.rulebook.language;
  if (format === "json") {
    const { sweepJson } = await import("../../report/sweep/sweep-json.js");
    stdout.write(sweepJson(swept, inFiles));
  } else if (format === "markdown") {
    const { sweepMarkdown } = await import("../../report/sweep/sweep-markdown.js");
    stdout.write(sweepMarkdown(sweepReport(swept, inFiles)));
  } else {
    const { sweepText } = await import("../../report/sweep/sweep-text.js");
    const style = { columns: stdout.columns, colour: hasColour(host, stdout) };
    stdout.write(sweepText(sweepReport(swept, language), style));
  }
}
