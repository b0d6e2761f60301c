/** Entries of a rulebook's YAML, found by the keys that lead to them, and put from one rulebook into another. */
import type { YamlEntry, YamlMap } from "../yaml.js";

/** The entry to which keys lead from the top, or undefined. */
export function entryAt(map: YamlMap, path: readonly string[]): YamlEntry | undefined {
  const [name, ...rest] = path;
  const entry = map.entries.find(({ key }) => key.text === name);
  if (!entry || rest.length === 0) return entry;
  return entry.value.kind === "map" ? entryAt(entry.value, rest) : undefined;
}

/**
 * A map that has `entry` where `path` leads, in the place of what is there or behind it; without an entry, one that
 * has nothing there. Where a section on the way is lacking, it is made.
 */
export function withEntry(map: YamlMap, path: readonly string[], entry: YamlEntry | undefined): YamlMap {
  const [name, ...rest] = path;
  const there = map.entries.findIndex(({ key }) => key.text === name);
  if (there < 0 && !entry) return map;
  const old = map.entries[there];
  const made = rest.length === 0 ? entry : section(map, name, old, rest, entry);
  const entries = map.entries.slice();
  if (there < 0) entries.push(...(made ? [made] : []));
  else entries.splice(there, 1, ...(made ? [made] : []));
  return { ...map, entries };
}

/** A section with another entry in it. */
function section(
  map: YamlMap,
  name: string,
  old: YamlEntry | undefined,
  rest: readonly string[],
  entry: YamlEntry | undefined,
): YamlEntry | undefined {
  const key = old?.key ?? (entry && { ...entry.key, text: name });
  if (!key) return undefined;
  const inner: YamlMap = old?.value.kind === "map" ? old.value : { ...map, entries: [] };
  return { key, value: withEntry(inner, rest, entry) };
}
