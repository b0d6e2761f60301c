/** What of a rulebook changed, as it is written on both sides. */
import type { Bilingual } from "../../base/language.js";
import { lineColumn, type Span } from "../../base/source.js";
import { entryAt } from "../../rulebook/files/graft.js";
import type { RulebookTree } from "../../rulebook/files/rulebook-tree.js";
import type { Rulebook } from "../../rulebook/model.js";
import type { YamlText } from "../../rulebook/yaml.js";
import type { PartPair } from "./pair-parts.js";
import type { PartKind, RulePart } from "./rule-parts.js";

/** A rulebook that is compared: as it was read, as it is written, and with what parameters were set. */
export interface DiffRulebook {
  readonly rulebook: Rulebook;
  readonly tree: RulebookTree;
  readonly overrides: ReadonlyMap<string, YamlText>;
}

/** A rule as it stands in a file. */
export interface Written {
  readonly file: string;
  /** from 1; undefined for what `--set` gives */
  readonly line: number | undefined;
  /** Its lines, without the indentation that they share. */
  readonly lines: readonly string[];
}

/** A part of the rulebook that means something else, that is new or that is gone. */
export interface Change {
  /** `quantity people.score` */
  readonly id: string;
  readonly kind: PartKind;
  readonly name: string;
  readonly label: Bilingual;
  readonly before: Written | undefined;
  readonly after: Written | undefined;
}

/** The change of a pair of parts. */
export function changeOf({ before, after }: PartPair, old: DiffRulebook, side: DiffRulebook): Change {
  const part = after ?? before;
  if (!part) throw new Error("a pair of no parts");
  const { id, kind, name, label } = part;
  return {
    id,
    kind,
    name,
    label,
    before: before && writtenOf(before, old),
    after: after && writtenOf(after, side),
  };
}

function writtenOf(part: RulePart, { tree, overrides }: DiffRulebook): Written | undefined {
  const set = part.kind === "param" ? overrides.get(part.name) : undefined;
  if (set) return { file: "--set", line: undefined, lines: [`${part.name}: ${set.text}`] };
  const entry = entryAt(tree.root, part.yaml);
  if (!entry) return undefined;
  const { file, start } = entry.key.span;
  const span = { file, start, end: Math.max(entry.key.span.end, endOf(entry.value.span)) };
  return { file: file.name, line: lineColumn(file, start).line, lines: linesOf(span) };
}

/** Where a value ends: YAML counts the blank lines and comments behind a block to it. */
function endOf({ file, start, end }: Span): number {
  return start + file.text.slice(start, end).trimEnd().length;
}

function linesOf({ file, start, end }: Span): string[] {
  const lineStart = file.lineStarts[lineColumn(file, start).line - 1];
  const indent = file.text.slice(lineStart, start);
  const lines = file.text.slice(start, end).split(/\r\n|\r|\n/);
  const own = indent.trim() === "" ? indent : "";
  return lines.map((line, i) => (i > 0 && line.startsWith(own) ? line.slice(own.length) : line).trimEnd());
}
