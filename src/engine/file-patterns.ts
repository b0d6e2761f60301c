import type { Bilingual } from "../base/language.js";
import { nearestName } from "../base/nearest.js";
import { fitsWildcard } from "../base/wildcard.js";
import { at, finding } from "../findings/finding.js";
import type { FindingSink } from "../findings/findings.js";
import type { Origin } from "../rulebook/model.js";

const ENDING = /\.(?:csv|tsv|txt|xlsx|xlsm)$/i;

/** How many names of a folder a message repeats. */
const NAMES_SHOWN = 20;

/** Can a file of this name be an input? */
export function isReadable(name: string): boolean {
  return ENDING.test(name);
}

/** A file's name without the ending that says what it is. */
function stem(name: string): string {
  return name.replace(ENDING, "").normalize("NFC");
}

/** What a table says of its files. */
type Wanted = Pick<Extract<Origin, { kind: "file" }>, "patterns" | "optional">;

/**
 * The files whose names (without ending) fit one of the patterns, each once, in the order of `names`. A pattern that
 * fits none, or several without having a wildcard, is told; undefined then, unless the files are optional.
 */
export function filesFor(
  table: string,
  { patterns, optional }: Wanted,
  names: readonly string[],
  findings: FindingSink,
): string[] | undefined {
  const readable = names.filter(isReadable);
  const chosen = new Set<string>();
  let whole = true;
  for (const { glob, span } of patterns) {
    const fitting = readable.filter((name) => fitsWildcard(glob.normalize("NFC"), stem(name)));
    if (fitting.length === 0 && optional) {
      findings.add(finding("file-optional", at(span), { glob, table }));
    } else if (fitting.length === 0) {
      const nearest = nearestName(glob, readable.map(stem));
      findings.add(
        finding("file-none-fits", at(span), {
          glob,
          table,
          nearest:
            nearest === undefined
              ? { en: "", zh: "" }
              : { en: ` Is ${nearest} meant?`, zh: `是否应为 ${nearest}？` },
          names: readable.length === 0 ? { en: "no such file", zh: "没有此类文件" } : shownNames(readable),
          other: otherEnding(names, glob),
        }),
      );
      whole = false;
    } else if (fitting.length > 1 && !/[*?]/.test(glob)) {
      findings.add(finding("file-several-fit", at(span), { glob, table, names: fitting }));
      whole = false;
    }
    for (const name of fitting) chosen.add(name);
  }
  return whole ? readable.filter((name) => chosen.has(name)) : undefined;
}

/** A file of the name that stands there in a form that is not read: an old workbook, most often. */
function otherEnding(names: readonly string[], glob: string): Bilingual {
  const name = names.find(
    (one) =>
      !isReadable(one) && fitsWildcard(glob.normalize("NFC"), one.replace(/\.[^.]*$/, "").normalize("NFC")),
  );
  return name === undefined
    ? { en: "", zh: "" }
    : {
        en: ` ${name} is not read: save it as .xlsx or .csv.`,
        zh: `不读取 ${name}：请另存为 .xlsx 或 .csv。`,
      };
}

function shownNames(names: readonly string[]): readonly string[] {
  return names.length <= NAMES_SHOWN ? names : [...names.slice(0, NAMES_SHOWN), "…"];
}
