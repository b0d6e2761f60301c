import { sha256 } from "../base/sha256.js";
import { type Finding, finding } from "../findings/finding.js";
import { isRulebookId } from "../rulebook/read/read-history.js";
import { JsonReader, parsedJson } from "./json-reader.js";
import { LEDGER_SCHEMA } from "./schema.js";

/** The list of a ledger's entries; it stands in their folder. */
export const LIST_FILE = "ledger.json";

/** One closed period in the list. */
export interface ListedEntry {
  /** from 1, in the order of closing */
  readonly number: number;
  readonly rulebook: string;
  readonly period: string;
  readonly file: string;
  /** Of the file's bytes: a `result.json` as it was closed. */
  readonly sha256: string;
  /** The hash of this line and of the chain before it. */
  readonly chain: string;
}

/** The file of an entry. An id holds no dots, so that no two entries share a name. */
function entryFile(rulebook: string, period: string): string {
  return `${rulebook}.${period}.json`;
}

/** The list with one entry more. */
export function withEntry(
  list: readonly ListedEntry[],
  entry: Pick<ListedEntry, "rulebook" | "period" | "sha256">,
): readonly ListedEntry[] {
  const line = { ...entry, number: list.length + 1, file: entryFile(entry.rulebook, entry.period) };
  return [...list, { ...line, chain: chained(list.at(-1)?.chain, line) }];
}

/** The list as its file holds it. */
export function listText(list: readonly ListedEntry[]): string {
  const entries = list.map(({ number, rulebook, period, file, sha256: hash, chain }) =>
    JSON.stringify({ number, rulebook, period, file, sha256: hash, chain }),
  );
  const body = entries.length === 0 ? "[]" : `[\n    ${entries.join(",\n    ")}\n  ]`;
  return `{\n  "schema": "${LEDGER_SCHEMA}",\n  "entries": ${body}\n}\n`;
}

/** Reads a list; a finding where it is none. */
export function readList(text: string): readonly ListedEntry[] | Finding {
  const parsed = parsedJson(text);
  if (!parsed) return finding("ledger-list-unreadable", undefined, { expected: "JSON" });
  const reader = new JsonReader();
  const root = reader.record(parsed.json, "{}");
  if (root.get("schema") !== LEDGER_SCHEMA) reader.refuse("schema", `"${LEDGER_SCHEMA}"`);
  const list = reader.list(root.get("entries"), "entries").map((node, i): ListedEntry => {
    const path = `entries[${i}]`;
    const cells = reader.record(node, path);
    const text = (name: string) => reader.text(cells.get(name), `${path}.${name}`);
    const rulebook = text("rulebook");
    if (!isRulebookId(rulebook)) reader.refuse(`${path}.rulebook`, "after-sales");
    const period = text("period");
    if (!/^\d{4}(-\d{2}|-Q[1-4])?$/.test(period)) reader.refuse(`${path}.period`, "2026-10");
    const file = text("file");
    // A list must not lead out of its folder.
    if (file !== entryFile(rulebook, period)) reader.refuse(`${path}.file`, entryFile(rulebook, period));
    const number = reader.whole(cells.get("number"), `${path}.number`);
    return { number, rulebook, period, file, sha256: text("sha256"), chain: text("chain") };
  });
  if (reader.problem !== undefined) {
    return finding("ledger-list-unreadable", undefined, { expected: reader.problem });
  }
  return list;
}

/** The first line whose chain does not fit: it, or one before it, was changed, taken away, added or moved. */
export function brokenLine(list: readonly ListedEntry[]): ListedEntry | undefined {
  return list.find((line, i) => line.number !== i + 1 || line.chain !== chained(list[i - 1]?.chain, line));
}

function chained(before: string | undefined, line: Omit<ListedEntry, "chain">): string {
  const { number, rulebook, period, file, sha256: hash } = line;
  return sha256([before ?? "", number, rulebook, period, file, hash].join("\n"));
}
