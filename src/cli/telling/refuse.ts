import type { Finding } from "../../findings/finding.js";
import { COULD_NOT_RUN } from "../exit.js";
import { pathOf, type Task } from "../job/task.js";
import { sayIn } from "../words.js";
import { hiddenUnder } from "./masked-findings.js";
import { showFindings } from "./show-findings.js";

/** Refuses for a reason that was not told yet: it could not run. */
export function refuseFor(task: Task, why: Finding): Promise<number> {
  task.findings.add(why);
  return refuse(task, COULD_NOT_RUN);
}

/** Shows what was found and says that nothing came of the run. Gives the exit code back. */
export async function refuse(task: Task, code: number): Promise<number> {
  const { options, host, language, findings, hasFile } = task;
  await showFindings(host, {
    kept: findings.kept,
    counts: findings.counts(),
    language,
    pathOf: pathOf(options.rulebook, options.export),
    hasFile,
    hides: hiddenUnder(options.mask),
  });
  const [errors, warnings] = [findings.count("error"), findings.count("warning")];
  const say = sayIn(language);
  const line = errors > 0 ? say("countedErrors", { errors, warnings }) : say("countedStrict", { warnings });
  host.stderr.write(`${line}\n`);
  return code;
}
