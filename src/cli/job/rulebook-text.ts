import { basename, dirname, join } from "node:path";
import { sourceFile } from "../../base/source.js";
import { type Found, type RulebookText, withUsedFiles } from "../../rulebook/files/library.js";
import type { Outcome } from "../host/failure.js";
import type { TextFiles } from "../host/host.js";

/** Reads the file of a rulebook and those that it uses. It is called `name` in findings: its path unless given. */
export async function readRulebookText(
  path: string,
  files: TextFiles,
  name = path,
): Promise<Outcome<RulebookText>> {
  const text = await files.readText(path);
  if (!text.ok) return text;
  const fetch = (used: string) => fetchUsed(join(dirname(path), used), files);
  return {
    ok: true,
    value: await withUsedFiles(sourceFile(name, text.value, undefined, files.limits?.rulebook), fetch),
  };
}

async function fetchUsed(path: string, files: TextFiles): Promise<Found> {
  const text = await files.readText(path);
  if (text.ok) return { text: text.value };
  const listed = await files.list(dirname(path));
  const names = listed.ok ? listed.value : [];
  const isThere = names.includes(basename(path)) || names.includes(`${basename(path)}/`);
  return isThere ? { problem: text.finding } : { near: names.filter((name) => /\.ya?ml$/.test(name)) };
}
