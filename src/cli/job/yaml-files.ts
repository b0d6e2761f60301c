import type { Host } from "../host/host.js";

const RULEBOOK = /(?<!\.test)\.ya?ml$/;
const TEST = /\.test\.ya?ml$/;

/**
 * The rulebooks or test files of a project: those under `rules/`, at any depth, or, where there is no such folder,
 * in the current one. Hidden names are passed over.
 */
async function findFiles(host: Host, kind: "rulebooks" | "tests"): Promise<readonly string[]> {
  const wanted = kind === "rulebooks" ? RULEBOOK : TEST;
  const here = await host.list(".");
  if (!here.ok) return [];
  if (here.value.includes("rules/")) return under(host, "rules/", wanted);
  return here.value.filter((name) => wanted.test(name) && !name.startsWith("."));
}

/**
 * The files that a command line asks for: those it names, those in the folders it names, at any depth; those of the
 * project where it names none. A folder without any is given as it is, to be told when it is read.
 */
export async function filesAsked(
  host: Host,
  asked: readonly string[],
  kind: "rulebooks" | "tests",
): Promise<readonly string[]> {
  if (asked.length === 0) return findFiles(host, kind);
  const found: string[] = [];
  for (const path of asked) {
    const listed = await host.list(path);
    const folder = path.endsWith("/") ? path : `${path}/`;
    const inside = listed.ok ? await under(host, folder, kind === "rulebooks" ? RULEBOOK : TEST) : [];
    found.push(...(inside.length > 0 ? inside : [path]));
  }
  return found;
}

async function under(host: Host, folder: string, wanted: RegExp): Promise<string[]> {
  const listed = await host.list(folder);
  const found: string[] = [];
  for (const name of listed.ok ? listed.value : []) {
    if (name.startsWith(".")) continue;
    if (name.endsWith("/")) found.push(...(await under(host, folder + name, wanted)));
    else if (wanted.test(name)) found.push(folder + name);
  }
  return found;
}
