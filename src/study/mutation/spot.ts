/** Places in the tree of a rulebook, each with what the whole looks like when something else stands there. */
import type { YamlEntry, YamlMap, YamlNode, YamlText } from "../../rulebook/yaml.js";

/** A node of a rulebook, and how the rulebook is with another one in its place; undefined takes it away. */
export interface Spot {
  readonly node: YamlNode;
  /** Keys from the top of the rulebook; numbers from 1 for items of lists. */
  readonly path: readonly string[];
  readonly put: (node: YamlNode | undefined) => YamlMap;
}

/** A key of a map with its value. */
export interface EntrySpot extends Spot {
  readonly key: YamlText;
  /** The rulebook with another key here. */
  readonly rename: (key: string) => YamlMap;
}

/** The rulebook as a whole. */
export function topSpot(root: YamlMap): Spot {
  return { node: root, path: [], put: (node) => (node?.kind === "map" ? node : { ...root, entries: [] }) };
}

/** The entries of a map; none of what is no map. */
export function entriesOf(spot: Spot | undefined): readonly EntrySpot[] {
  if (spot?.node.kind !== "map") return [];
  const map = spot.node;
  const withEntry = (index: number, entry: YamlEntry | undefined) =>
    spot.put({ ...map, entries: map.entries.toSpliced(index, 1, ...(entry ? [entry] : [])) });
  return map.entries.map(({ key, value }, index) => ({
    node: value,
    key,
    path: [...spot.path, key.text],
    put: (node) => withEntry(index, node && { key, value: node }),
    rename: (name) => withEntry(index, { key: rewritten(key, name), value }),
  }));
}

/** The entry of a map with that key. */
export function entryOf(spot: Spot | undefined, name: string): EntrySpot | undefined {
  return entriesOf(spot).find(({ key }) => key.text === name);
}

/** The items of a list; what is no list is the only one. */
export function itemsOf(spot: Spot | undefined): readonly Spot[] {
  if (spot?.node.kind !== "list") return spot ? [spot] : [];
  const list = spot.node;
  return list.items.map((node, index) => ({
    node,
    path: [...spot.path, String(index + 1)],
    put: (item) => spot.put({ ...list, items: list.items.toSpliced(index, 1, ...(item ? [item] : [])) }),
  }));
}

/** The rulebook with two neighbouring entries of a map in the other order. */
export function swapped(spot: Spot, first: number): YamlMap {
  if (spot.node.kind !== "map") return spot.put(spot.node);
  const { entries } = spot.node;
  return spot.put({
    ...spot.node,
    entries: entries.toSpliced(first, 2, entries[first + 1], entries[first]),
  });
}

/** The rulebook with one more key in a map. */
export function withKey({ node, put }: Spot, name: string, value: string): YamlMap {
  if (node.kind !== "map") return put(node);
  return put({
    ...node,
    entries: [...node.entries, { key: textAt(node, name), value: textAt(node, value) }],
  });
}

/** A text in the place of another, in quotes where that one is. What is found wrong with it stands where that one stood. */
export function rewritten(node: YamlText, text: string): YamlText {
  return { ...textAt(node, text), plain: node.plain };
}

/** A text that stands where a node begins. */
export function textAt({ span }: YamlNode, text: string): YamlText {
  const offsets = new Array<number>(text.length + 1).fill(span.start);
  return { kind: "text", text, plain: true, source: { text, file: span.file, offsets }, span };
}

/** The node at the end of a path of keys; undefined where there is none. */
export function spotAt(root: YamlMap, path: readonly string[]): Spot | undefined {
  return path.reduce<Spot | undefined>(
    (spot, key) => (spot?.node.kind === "list" ? itemsOf(spot)[Number(key) - 1] : spot && entryOf(spot, key)),
    topSpot(root),
  );
}
