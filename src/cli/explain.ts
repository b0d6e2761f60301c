import { dirname } from "node:path";
import { bilingual, type Language } from "../base/language.js";
import type { Override } from "../engine/result/result.js";
import { type Standing, standingOf } from "../engine/result/result-of.js";
import { tableOf } from "../engine/result/result-tables.js";
import type { Evaluation } from "../engine/running/evaluation.js";
import { type Finding, finding } from "../findings/finding.js";
import { Findings } from "../findings/findings.js";
import { csvPieces } from "../report/csv.js";
import { explanationJson } from "../report/explain/json.js";
import { explainedRowsGrid } from "../report/explain/rows-grid.js";
import { explanationText } from "../report/explain/screen.js";
import { type Telling, tellingOf } from "../report/explain/telling.js";
import { mannerOf } from "../report/forms.js";
import { maskFinding, maskStanding } from "../report/mask/mask.js";
import { type Masker, maskerOf, pseudonym } from "../report/mask/masker.js";
import { type Explanation, explain as explainFigures } from "../study/explain/explain.js";
import type { ExplainOptions } from "./commands/explain.js";
import { COULD_NOT_RUN, codeForErrors, DONE } from "./exit.js";
import type { Host } from "./host/host.js";
import { evaluate } from "./job/evaluate.js";
import { openRulebook } from "./job/open-rulebook.js";
import { pathOf, type Task } from "./job/task.js";
import { hasColour } from "./telling/colours.js";
import { hiddenUnder } from "./telling/masked-findings.js";
import { showFindings, withoutNotices } from "./telling/show-findings.js";
import { sayIn } from "./words.js";

/** `merit explain`: shows how a figure came about. Gives the exit code. */
export async function explain(options: ExplainOptions, host: Host, language: Language): Promise<number> {
  const task: Asked = { options, host, language, findings: new Findings() };
  const { rows, data } = options;
  if (rows !== undefined && host.isInside(rows, data) && host.isInside(data, dirname(rows))) {
    return refuse(task, amongData(rows));
  }
  const opened = await openRulebook(options.rulebook, options.set, host, task.findings);
  if (!opened) {
    await refuse(task);
    return COULD_NOT_RUN;
  }
  const evaluation = await evaluate(task, opened.rulebook);
  return evaluation ? answer(task, evaluation, opened.overrides) : refuse(task);
}

/** A question at work. */
type Asked = Task<ExplainOptions>;

/** The file would be read as a spreadsheet by the next run. */
function amongData(rows: string): Finding {
  const expected = bilingual("a file outside of the folder of --data", "--data 文件夹之外的文件");
  return finding("usage-bad-value", undefined, {
    option: "--rows",
    found: rows,
    expected,
    example: "../rows.csv",
  });
}

async function answer(task: Asked, evaluation: Evaluation, overrides: readonly Override[]): Promise<number> {
  const { options, host, language, findings } = task;
  const { rulebook } = evaluation;
  const { quantity, pool, set, dataUntil } = options;
  const scored = options.mask ? tableOf(evaluation, rulebook.scored) : undefined;
  const masker = scored && maskerOf(scored, rulebook);
  const hidden = scored?.rows.find(({ key }) => pseudonym(key) === options.subject);
  const subject = hidden?.key ?? options.subject;
  const question = { subject, quantity, pool, set: set.keys(), masked: masker !== undefined };
  const explanation = explainFigures(evaluation, question);
  if ("code" in explanation) return refuse(task, masker ? maskFinding(explanation, masker) : explanation);
  const whole = standingOf(evaluation, { overrides, dataUntil });
  const standing = masker ? maskStanding(whole, masker) : whole;
  if (options.rows !== undefined) {
    const telling = tellingIn(options.lang ?? rulebook.language, evaluation, standing, masker);
    const problem = writeRows(options.rows, explanation, telling, host);
    if (problem) return refuse(task, problem);
  }
  const kept = findings.kept.map((one) => (masker ? maskFinding(one, masker) : one));
  await showFindings(host, {
    ...withoutNotices({ kept, counts: findings.counts() }),
    language,
    pathOf: pathOf(options.rulebook),
  });
  const telling = tellingIn(language, evaluation, standing, masker);
  const { stdout } = host;
  const style = { columns: stdout.columns, colour: hasColour(host, stdout), depth: options.depth };
  stdout.write(
    options.json
      ? explanationJson(explanation, standing, telling)
      : explanationText(explanation, standing, telling, style),
  );
  if (options.rows !== undefined) {
    host.stderr.write(`${sayIn(language)("rowsWritten", { path: options.rows })}\n`);
  }
  return DONE;
}

function tellingIn(
  language: Language,
  { rulebook }: Evaluation,
  standing: Standing,
  masker: Masker | undefined,
): Telling {
  return tellingOf(rulebook, mannerOf(standing, language), masker);
}

function writeRows(
  path: string,
  explanation: Explanation,
  telling: Telling,
  host: Host,
): Finding | undefined {
  const file = host.beginFile(path);
  if (!file.ok) return file.finding;
  try {
    for (const piece of csvPieces(explainedRowsGrid(explanation, telling), telling.manner))
      file.value.append(piece);
    const finished = file.value.finish();
    return finished.ok ? undefined : finished.finding;
  } finally {
    file.value.release();
  }
}

/** Shows what hinders an answer. */
async function refuse(task: Asked, why?: Finding): Promise<number> {
  const { options, host, language, findings } = task;
  if (why) findings.add(why);
  const counts = findings.counts();
  const hides = hiddenUnder(options.mask);
  await showFindings(host, {
    kept: findings.kept,
    counts,
    language,
    pathOf: pathOf(options.rulebook),
    hides,
  });
  return why ? COULD_NOT_RUN : codeForErrors(findings);
}
