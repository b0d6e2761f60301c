import type { Host } from "../host/host.js";

const RULEBOOK = /(?<!\.test)\.ya?ml$/;
const TEST = /\.test\.ya?ml$/;

/**
 * The rulebooks or test files of a project: those under `rules/`, at any depth, or, where there is no such folder,
 * in the current one. Hidden names are passed over.
 */
export async function findFiles(host: Host, kind: "rulebooks" | "tests"): Promise<readonly string[]> {
  const wanted = kind === "rulebooks" ? RULEBOOK : TEST;
  const here = await host.list(".");
  if (!here.ok) return [];
  if (here.value.includes("rules/")) return under(host, "rules/", wanted);
  return here.value.filter((name) => wanted.test(name) && !name.startsWith("."));
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
