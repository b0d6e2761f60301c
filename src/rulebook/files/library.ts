/** The files that rulebooks take in by `use:`, as the world outside hands them to the reader. */
import type { SourceFile } from "../../base/source.js";
import type { Finding } from "../../findings/finding.js";
import { Findings } from "../../findings/findings.js";
import { FieldReader } from "../fields.js";
import { parseYaml } from "../yaml.js";
import { followUses } from "./uses.js";

/** What is at a path. */
export type Found =
  | { readonly text: string }
  /** It is there and cannot be read: why, but for the place. */
  | { readonly problem: Finding }
  /** Nothing; the names of rulebooks that are in that folder. */
  | { readonly near: readonly string[] };

/** Gives what is at a path as it is seen from the rulebook's folder: `common.yaml`, `../shared/rates.yaml`. */
export type Library = (path: string) => Found;

/** For a rulebook that uses no other file. */
export const NO_FILES: Library = () => ({ near: [] });

/** A file that a rulebook takes in, directly or through others. */
export interface UsedFile {
  /** as it is seen from the rulebook's folder */
  readonly path: string;
  readonly source: SourceFile;
}

/** The files with which a rulebook was read, to read it again. */
export function libraryOf(used: readonly UsedFile[]): Library {
  const files = new Map(used.map(({ path, source }) => [path, source.text]));
  return (path) => {
    const text = files.get(path);
    return text === undefined ? { near: [...files.keys()] } : { text };
  };
}

/** A rulebook's own file and those that it uses. */
export interface RulebookText {
  readonly source: SourceFile;
  readonly library: Library;
  /** Paths that were asked for, as they are seen from the rulebook's folder. */
  readonly asked: readonly string[];
}

/** Fetches whatever a rulebook uses; what is wrong with it is told when the rulebook is read. */
export async function withUsedFiles(
  source: SourceFile,
  fetch: (path: string) => Promise<Found>,
): Promise<RulebookText> {
  const files = new Map<string, Found>();
  if (source.text.includes("use")) {
    const reader = new FieldReader(new Findings());
    const root = parseYaml(source, reader.findings);
    const steps = root?.kind === "map" ? followUses(reader, source, root) : undefined;
    for (let step = steps?.next(); step && !step.done; ) {
      const found = await fetch(step.value);
      files.set(step.value, found);
      step = steps?.next(found);
    }
  }
  return { source, library: (path) => files.get(path) ?? { near: [] }, asked: [...files.keys()] };
}
