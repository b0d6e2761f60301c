import { readFileSync } from "node:fs";
import { type Ended, Workplace } from "../cli/workplace.js";

/** What `merit check` says of a rulebook of the project, called pool.yaml, with one letter of a name mistyped. */
export async function saidOfSlip(options: string): Promise<Ended> {
  const rulebook = readFileSync("rules/profit-pool.yaml", "utf8");
  const place = new Workplace();
  place.write({ "pool.yaml": rulebook.replace("by: post.factor", "by: post.facter") });
  const said = await place.merit(`check pool.yaml ${options}`);
  place.remove();
  return said;
}
