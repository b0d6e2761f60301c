import { fitsWildcard } from "../../base/wildcard.js";
import { at, finding } from "../../findings/finding.js";
import type { FindingSink } from "../../findings/findings.js";
import type { Origin, Pattern } from "../../rulebook/model.js";

const ENDING = /\.(?:csv|tsv|txt|xlsx|xlsm)$/i;

/** Can a file of this name be an input? */
export function isReadable(name: string): boolean {
  return ENDING.test(name);
}

/** A file's name without the ending that says what it is. */
export function stem(name: string): string {
  return name.replace(ENDING, "").normalize("NFC");
}

/** What a table says of its files. */
type Wanted = Pick<Extract<Origin, { kind: "file" }>, "patterns" | "optional">;

/** The files of a table, and the patterns of it that no file fits. */
export interface FileChoice {
  readonly files: readonly string[];
  readonly missing: readonly Pattern[];
  /** The same of a table that may have no file. */
  readonly absent: readonly Pattern[];
}

/**
 * The files whose names (without ending) fit one of the patterns, each once, in the order of `names`. Undefined, with a
 * finding, where several files fit a pattern without a wildcard.
 */
export function filesFor(
  table: string,
  { patterns, optional }: Wanted,
  names: readonly string[],
  findings: FindingSink,
): FileChoice | undefined {
  const readable = names.filter(isReadable);
  const chosen = new Set<string>();
  const unfitted: Pattern[] = [];
  let clear = true;
  for (const pattern of patterns) {
    const { glob, span } = pattern;
    const fitting = readable.filter((name) => fitsWildcard(glob.normalize("NFC"), stem(name)));
    if (fitting.length === 0) unfitted.push(pattern);
    else if (fitting.length > 1 && !/[*?]/.test(glob)) {
      findings.add(finding("file-several-fit", at(span), { glob, table, names: fitting }));
      clear = false;
    }
    for (const name of fitting) chosen.add(name);
  }
  if (!clear) return undefined;
  const files = readable.filter((name) => chosen.has(name));
  return { files, missing: optional ? [] : unfitted, absent: optional ? unfitted : [] };
}

/** A file of a pattern's name that stands there in a form that is not read: an old workbook, most often. */
export function otherEnding(names: readonly string[], glob: string): string | undefined {
  return names.find(
    (one) =>
      !isReadable(one) && fitsWildcard(glob.normalize("NFC"), one.replace(/\.[^.]*$/, "").normalize("NFC")),
  );
}
