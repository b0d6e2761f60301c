import type { Bilingual } from "../../base/language.js";
import { nearestName } from "../../base/nearest.js";
import { at, finding } from "../../findings/finding.js";
import type { Findings } from "../../findings/findings.js";
import type { Pattern } from "../../rulebook/model.js";
import type { DataFolder } from "./data.js";
import { isReadable, otherEnding, stem } from "./file-patterns.js";
import { type Likeness, likenesses } from "./likeness.js";
import type { PlannedTable, ReadPlan } from "./read-plan.js";

/** How many names of a folder, and how many tables, a message repeats. */
const NAMES_SHOWN = 20;
const TABLES_SHOWN = 10;

/** A table of which some file is not in the folder. */
export interface Misfit {
  readonly planned: PlannedTable;
  /** Those that no file fits. */
  readonly patterns: readonly Pattern[];
}

/** A folder, and which of its files no table reads. */
interface Searched {
  readonly folder: DataFolder;
  readonly unread: readonly string[];
}

const NOTHING: Bilingual = { en: "", zh: "" };

/**
 * Tells which tables have no file. Where at least two tables of a rulebook, and at least half of those that need a file,
 * have none, it is the folder that does not fit: that is one finding, not one a table. What several rulebooks of a run
 * miss alike is told of the first.
 */
export async function tellMisfits(
  plan: ReadPlan,
  misfits: readonly Misfit[],
  searched: Searched,
  findings: Findings,
): Promise<void> {
  if (misfits.length === 0) return;
  const alike = await likenesses(
    misfits.map(({ planned }) => planned),
    searched.folder,
    searched.unread,
  );
  const told = new Set<string>();
  for (const rulebook of plan.rulebooks) {
    const own = misfits.filter(({ planned }) => planned.rulebook === rulebook);
    const needed = plan.tables.filter((one) => one.rulebook === rulebook && needsFile(one)).length;
    if (own.length >= 2 && own.length * 2 >= needed) {
      if (isNew(told, own)) tellFolder(own, needed, searched.folder, alike, findings);
    } else {
      for (const one of own) if (isNew(told, [one])) tellTable(one, searched.folder, alike, findings);
    }
  }
}

/** Tells which tables have no rows, as a file that they may have is not there. */
export function tellOptional(absent: readonly Misfit[], findings: Findings): void {
  const told = new Set<string>();
  for (const { planned, patterns } of absent) {
    if (!isNew(told, [{ planned, patterns }])) continue;
    for (const { glob, span } of patterns)
      findings.add(finding("file-optional", at(span), { glob, table: planned.table.name }));
  }
}

function needsFile({ table: { origin } }: PlannedTable): boolean {
  return origin.kind === "file" && !origin.optional;
}

function isNew(told: Set<string>, misfits: readonly Misfit[]): boolean {
  const key = JSON.stringify(
    misfits.map(({ planned, patterns }) => [planned.table.name, patterns.map(({ glob }) => glob)]),
  );
  if (told.has(key)) return false;
  told.add(key);
  return true;
}

function tellFolder(
  misfits: readonly Misfit[],
  needed: number,
  { names }: DataFolder,
  alike: ReadonlyMap<PlannedTable, Likeness>,
  findings: Findings,
): void {
  const wanted = misfits.map(({ planned: { table }, patterns }) => {
    const globs = patterns.map(({ glob }) => glob).join(" + ");
    return globs === table.name ? globs : `${table.name} (${globs})`;
  });
  const others = misfits.flatMap(({ patterns }) =>
    patterns.flatMap(({ glob }) => otherEnding(names, glob) ?? []),
  );
  findings.add(
    finding("data-misfit", at(misfits[0].patterns[0].span), {
      needed,
      count: misfits.length,
      wanted: few(wanted, TABLES_SHOWN),
      nearest: nearestOf(misfits, names, alike),
      other: notRead(others),
      names: shownNames(names),
    }),
  );
}

function tellTable(
  { planned, patterns }: Misfit,
  { names }: DataFolder,
  alike: ReadonlyMap<PlannedTable, Likeness>,
  findings: Findings,
): void {
  const table = planned.table.name;
  for (const { glob, span } of patterns) {
    const other = otherEnding(names, glob);
    findings.add(
      finding("file-none-fits", at(span), {
        glob,
        table,
        nearest: nearestTo(glob, names, alike.get(planned)),
        other: other === undefined ? NOTHING : notRead([other]),
        names: shownNames(names),
      }),
    );
  }
}

/** The file that is most likely meant: by its headers, else by its name. */
function nearestTo(glob: string, names: readonly string[], like: Likeness | undefined): Bilingual {
  if (like) {
    const { file, found, of } = like;
    return {
      en: ` By its headers ${file} comes nearest (${found} of ${of} columns).`,
      zh: `按表头看，${file} 最接近（${of} 列中有 ${found} 列）。`,
    };
  }
  const nearest = nearestName(glob, names.filter(isReadable).map(stem));
  if (nearest === undefined) return NOTHING;
  return { en: ` Is ${nearest} meant?`, zh: `是否应为 ${nearest}？` };
}

/** Which of a folder's files may be those of which tables. */
function nearestOf(
  misfits: readonly Misfit[],
  names: readonly string[],
  alike: ReadonlyMap<PlannedTable, Likeness>,
): Bilingual {
  const en: string[] = [];
  const zh: string[] = [];
  for (const { planned } of misfits) {
    const like = alike.get(planned);
    if (!like) continue;
    const { file, found, of } = like;
    en.push(`${file} for ${planned.table.name} (${found} of ${of} columns)`);
    zh.push(`${planned.table.name} 对应 ${file}（${of} 列中有 ${found} 列）`);
  }
  if (en.length > 0)
    return {
      en: ` Nearest by headers: ${en.join(", ")}.`,
      zh: `按表头看最接近的文件：${zh.join("、")}。`,
    };
  if (!names.some(isReadable)) return NOTHING;
  return {
    en: " By its headers no other file there comes near any of them.",
    zh: "按表头看，其余文件与这些表都不接近。",
  };
}

function notRead(names: readonly string[]): Bilingual {
  if (names.length === 0) return NOTHING;
  const verb = names.length === 1 ? "is not read: save it" : "are not read: save them";
  return {
    en: ` ${names.join(", ")} ${verb} as .xlsx or .csv.`,
    zh: `不读取 ${names.join("、")}：请另存为 .xlsx 或 .csv。`,
  };
}

function shownNames(names: readonly string[]): readonly string[] | Bilingual {
  const readable = names.filter(isReadable);
  return readable.length === 0 ? { en: "no such file", zh: "没有此类文件" } : few(readable, NAMES_SHOWN);
}

function few(texts: readonly string[], most: number): readonly string[] {
  return texts.length <= most ? texts : [...texts.slice(0, most), "…"];
}
