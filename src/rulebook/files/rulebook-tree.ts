import type { SourceFile } from "../../base/source.js";
import { at, finding } from "../../findings/finding.js";
import { type FindingSink, Findings } from "../../findings/findings.js";
import { FieldReader, start } from "../fields.js";
import { parseYaml, type YamlMap } from "../yaml.js";
import { type Library, NO_FILES, type UsedFile } from "./library.js";
import { mergeParts } from "./merge.js";
import { followUses, type Part } from "./uses.js";

/** A rulebook as YAML, with what it uses in its place: what studies change and read again. */
export interface RulebookTree {
  readonly source: SourceFile;
  readonly used: readonly UsedFile[];
  readonly root: YamlMap;
}

/** The tree of a rulebook; undefined, with findings, where it is none. */
export function parseRulebook(
  source: SourceFile,
  findings: FindingSink,
  library: Library = NO_FILES,
): RulebookTree | undefined {
  const gathered = new Findings((problem) => findings.add(problem));
  const tree = wholeTree(new FieldReader(gathered), source, library);
  return gathered.hasErrors ? undefined : tree;
}

/** The tree of a rulebook, with what it uses in its place; undefined where it is none, or something is missing. */
export function wholeTree(
  reader: FieldReader,
  source: SourceFile,
  library: Library,
): RulebookTree | undefined {
  const map = reader.map(parseYaml(source, reader.findings));
  if (!map || isPart(map, reader)) return undefined;
  const parts = usedParts(reader, source, map, library);
  if (!parts) return undefined;
  const used = parts.map(({ path, source: file }) => ({ path, source: file }));
  return { source, used, root: mergeParts(reader, map, parts) };
}

function usedParts(
  reader: FieldReader,
  source: SourceFile,
  map: YamlMap,
  library: Library,
): readonly Part[] | undefined {
  const steps = followUses(reader, source, map);
  let step = steps.next();
  while (!step.done) step = steps.next(library(step.value));
  return step.value;
}

/** Is it no rulebook but what rulebooks use? That has a version, and nothing else of what every rulebook has. */
function isPart(map: YamlMap, reader: FieldReader): boolean {
  const has = (name: string) => map.entries.some(({ key }) => key.text === name);
  if (!has("merit") || has("name") || has("period") || has("scored")) return false;
  reader.add(finding("use-part", at(start(map.span)), {}));
  return true;
}
