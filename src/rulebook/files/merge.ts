/** Puts a rulebook and the files that it uses together, as if all stood in one. */
import { at, finding } from "../../findings/finding.js";
import type { FieldReader } from "../fields.js";
import { readVersion } from "../read/read-header.js";
import type { YamlEntry, YamlMap } from "../yaml.js";
import { lineOf, type Part } from "./uses.js";

/** Sections whose entries may stand in several files; all other keys are the rulebook's own. */
const SHARED_SECTIONS: readonly string[] = ["params", "calendars", "spans", "tables", "rules", "guards"];

/** The whole rulebook: what the parts hold comes first, in their order. A name that two files give is refused. */
export function mergeParts(reader: FieldReader, rulebook: YamlMap, parts: readonly Part[]): YamlMap {
  if (parts.length === 0) return rulebook;
  for (const { root } of parts) readVersion(reader, reader.part(root, SHARED_SECTIONS).merit);
  const shared = parts.map(({ root }) => only(root, (key) => SHARED_SECTIONS.includes(key)));
  return joined(reader, [...shared, rulebook], []);
}

function only(map: YamlMap, isMeant: (key: string) => boolean): YamlMap {
  return { ...map, entries: map.entries.filter(({ key }) => isMeant(key.text)) };
}

/** Sections are joined; so are the rules of a table, and its flags and checks. */
function isJoined(path: readonly string[]): boolean {
  const [section, , part] = path;
  if (path.length === 1) return SHARED_SECTIONS.includes(section);
  if (section !== "rules") return false;
  return path.length === 2 || (path.length === 3 && (part === "flags" || part === "checks"));
}

function joined(reader: FieldReader, maps: readonly YamlMap[], path: readonly string[]): YamlMap {
  const byKey = new Map<string, YamlEntry[]>();
  for (const entry of maps.flatMap((map) => reader.unique(map))) {
    const same = byKey.get(entry.key.text);
    if (same) same.push(entry);
    else byKey.set(entry.key.text, [entry]);
  }
  const entries = [...byKey].map(([name, same]): YamlEntry => {
    const [first, ...others] = same;
    if (others.length === 0) return first;
    const here = [...path, name];
    if (isJoined(here)) {
      const inner = same.map(({ value }) => reader.map(value)).filter((map) => map !== undefined);
      return { key: first.key, value: joined(reader, inner, here) };
    }
    for (const { key } of others) {
      reader.add(finding("use-name-twice", at(key.span), { name, first: lineOf(first.key.span) }));
    }
    return first;
  });
  return { kind: "map", entries, span: maps[maps.length - 1].span };
}
