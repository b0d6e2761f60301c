import { basename, dirname, join } from "node:path";
import { bilingual, type Language } from "../base/language.js";
import { sourceFile } from "../base/source.js";
import { finding } from "../findings/finding.js";
import { Findings } from "../findings/findings.js";
import type { ExportDefinition } from "../report/export/definition.js";
import type { Rulebook } from "../rulebook/model.js";
import type { RunOptions } from "./commands/run.js";
import { COULD_NOT_RUN, codeForErrors, DONE, SAYS_NO } from "./exit.js";
import type { Host } from "./host/host.js";
import { compute } from "./job/compute.js";
import { linkUnknown } from "./job/only.js";
import { openRulebook } from "./job/open-rulebook.js";
import type { Task } from "./job/task.js";
import { deliver } from "./run/deliver.js";
import { FindingsSink } from "./telling/findings-sink.js";
import { refuse, refuseFor } from "./telling/refuse.js";
import { showFinding } from "./telling/show-findings.js";
import { sayIn } from "./words.js";

/** `merit run`: computes a period and writes its reports. Gives the exit code. */
export async function run(options: RunOptions, host: Host, language: Language): Promise<number> {
  const path = options.findings;
  if (path === undefined) {
    return attempt({ options, host, language, findings: new Findings(), hasFile: true }, () => {});
  }
  const file = isOutOfPlace(path, options, host) ?? host.beginFile(path);
  if (!file.ok) {
    await showFinding(host, file.finding, language);
    return COULD_NOT_RUN;
  }
  const sink = new FindingsSink(path, file.value);
  const findings = new Findings((one) => sink.add(one));
  try {
    const code = await attempt({ options, host, language, findings, hasFile: true }, (rulebook) =>
      sink.begin(options.lang ?? rulebook.language),
    );
    const finished = await sink.finish();
    if (finished.ok) {
      host.stderr.write(`${sayIn(language)("allFindings", { path })}\n`);
      return code;
    }
    await showFinding(host, finished.finding, language);
    return COULD_NOT_RUN;
  } finally {
    file.value.release();
  }
}

/**
 * The file of findings must outlive the folder of results, which is replaced as a whole. Among the spreadsheets it
 * would take the place of one, or be read as one by the next run.
 */
function isOutOfPlace(path: string, { data, out }: RunOptions, host: Host) {
  const isAmongData = (one: string) => host.isInside(one, data) && host.isInside(data, dirname(one));
  const inOut = out !== undefined && host.isInside(path, out);
  if (!inOut && !isAmongData(path)) return undefined;
  const folder = inOut ? "--out" : "--data";
  const expected = bilingual(`a file outside of the folder of ${folder}`, `${folder} 文件夹之外的文件`);
  const name = basename(path);
  const example = isAmongData(name) ? join("..", name) : name;
  const values = { option: "--findings", found: path, expected, example };
  return { ok: false, finding: finding("usage-bad-value", undefined, values) } as const;
}

async function attempt(task: Task<RunOptions>, onRulebook: (rulebook: Rulebook) => void): Promise<number> {
  const { options, host, findings } = task;
  const opened = await openRulebook(options.rulebook, options.set, host, findings);
  if (!opened) return refuse(task, COULD_NOT_RUN);
  onRulebook(opened.rulebook);
  const misled = options.only && linkUnknown(opened.rulebook, options.only);
  if (misled) return refuseFor(task, misled);
  const definition = await openExport(task, opened.rulebook);
  if (findings.hasErrors) return refuse(task, COULD_NOT_RUN);
  const folder = options.out === undefined ? undefined : host.claimFolder(options.out);
  if (folder && !folder.ok) return refuseFor(task, folder.finding);
  try {
    const computed = await compute(task, opened);
    if (!computed) return await refuse(task, codeForErrors(findings));
    if (options.strict && findings.count("warning") > 0) return await refuse(task, SAYS_NO);
    const problem = await deliver(task, computed, { folder: folder?.value, definition });
    if (!problem) return DONE;
    findings.addAll(problem.findings);
    return await refuse(task, problem.code);
  } finally {
    folder?.value.release();
  }
}

/** The definition of `--export`, read before the data are. */
async function openExport(task: Task<RunOptions>, rulebook: Rulebook): Promise<ExportDefinition | undefined> {
  const { options, host, findings } = task;
  if (options.export === undefined) return undefined;
  const text = await host.readText(options.export);
  if (!text.ok) {
    findings.add(text.finding);
    return undefined;
  }
  const { readExport } = await import("../report/export/read-definition.js");
  return readExport(sourceFile(options.export, text.value), rulebook, findings);
}
