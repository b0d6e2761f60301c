import { basename, dirname, join, normalize, sep } from "node:path";
import type { Language } from "../base/language.js";
import { nearestName } from "../base/nearest.js";
import { comparable } from "../base/text.js";
import { isReadable } from "../engine/data/file-patterns.js";
import { finding } from "../findings/finding.js";
import { Findings } from "../findings/findings.js";
import { nearestSentence } from "../intake/header/header-findings.js";
import { inspectSheet } from "../intake/inspect/inspect-sheet.js";
import type { SheetProfile } from "../intake/inspect/sheet-profile.js";
import { inspectionJson } from "../report/inspect/json.js";
import { inspectionText } from "../report/inspect/screen.js";
import { openFile } from "../sheets/open.js";
import type { OpenFile, SheetHandle } from "../sheets/sheet.js";
import type { ByteSource } from "../sheets/source.js";
import { inspectionOf } from "../study/inspect/inspection.js";
import type { InspectOptions } from "./commands/inspect.js";
import { COULD_NOT_RUN, codeForErrors, DONE } from "./exit.js";
import { done, failed, type Outcome } from "./host/failure.js";
import type { Host } from "./host/host.js";
import { hasColour } from "./telling/colours.js";
import { Progress } from "./telling/progress.js";
import { showFindings } from "./telling/show-findings.js";
import { sayIn } from "./words.js";

/** `merit inspect`: what spreadsheets hold, and a draft of tables for them. Gives the exit code. */
export async function inspect(options: InspectOptions, host: Host, language: Language): Promise<number> {
  const findings = new Findings();
  const show = () => showFindings(host, { kept: findings.kept, counts: findings.counts(), language });
  const listed = await filesAsked(options.files, host);
  if (!listed.ok) {
    findings.add(listed.finding);
    await show();
    return COULD_NOT_RUN;
  }
  const found: Found = { profiles: [], names: [] };
  for (const path of listed.value) {
    const read = await readFile(path, options.sheet, host, language, findings);
    found.profiles.push(...read.profiles);
    found.names.push(...read.names);
  }
  const { profiles, names } = found;
  if (options.sheet !== undefined && names.length > 0 && profiles.length === 0) {
    const values = {
      sheet: options.sheet,
      sheets: names,
      nearest: nearestSentence(nearestName(options.sheet, names)),
    };
    findings.add(finding("inspect-sheet-missing", undefined, values));
    await show();
    return COULD_NOT_RUN;
  }
  const inspection = inspectionOf(profiles);
  if (options.json) host.stdout.write(inspectionJson(inspection, language, options.mask));
  else if (profiles.length > 0) {
    const { stdout } = host;
    const style = {
      columns: stdout.columns,
      colour: hasColour(host, stdout),
      language,
      masked: options.mask,
    };
    stdout.write(inspectionText(inspection, style));
  }
  await show();
  return findings.hasErrors ? codeForErrors(findings) : DONE;
}

/** Sheets that were looked at, and the names of all there are. */
interface Found {
  readonly profiles: SheetProfile[];
  readonly names: string[];
}

/** The files that are named, and those in the folders that are. */
async function filesAsked(paths: readonly string[], host: Host): Promise<Outcome<readonly string[]>> {
  const files = new Set<string>();
  for (const path of paths) {
    const listed = await host.list(path);
    if (!listed.ok) {
      // A file is no folder; whether it can be read is seen when it is opened.
      if (listed.finding.code !== "folder-is-file") return listed;
      files.add(normalize(path));
      continue;
    }
    const own = listed.value.filter((name) => isReadable(name) && !/^(\.|~\$)/.test(name));
    if (own.length === 0) return failed(finding("inspect-no-files", undefined, { path }));
    for (const name of own) files.add(join(path, name));
  }
  return done([...files]);
}

async function readFile(
  path: string,
  sheet: string | undefined,
  host: Host,
  language: Language,
  findings: Findings,
): Promise<Found> {
  const opened = await host.openFolder(dirname(path));
  if (!opened.ok) {
    findings.add(opened.finding);
    return { profiles: [], names: [] };
  }
  const { data, close } = opened.value;
  let progress: Progress | undefined;
  try {
    const source = await data.open(basename(path));
    progress = new Progress(host, sayIn(language), source.size);
    return await readSheets(await openFile(counted(source, path, progress)), sheet, findings);
  } finally {
    progress?.end();
    close();
  }
}

/** A file under the path by which it was named, whose reading shows as progress. */
function counted(source: ByteSource, path: string, progress: Progress): ByteSource {
  let furthest = 0;
  return {
    name: path.split(sep).join("/"),
    size: source.size,
    limits: source.limits,
    read: (offset, length) => {
      furthest = Math.max(furthest, offset);
      progress.update(0, furthest);
      return source.read(offset, length);
    },
  };
}

async function readSheets(file: OpenFile, sheet: string | undefined, findings: Findings): Promise<Found> {
  findings.addAll(file.findings);
  const names = file.sheets.flatMap(({ name }) => name ?? []);
  const profiles: SheetProfile[] = [];
  for (const handle of file.sheets) {
    if (!isAsked(handle, sheet)) continue;
    const profile = await inspectSheet(await handle.open(), file.sheets.length, findings);
    // An empty sheet is told by its name only where it is the only one.
    if (profile.columns.length > 0 || file.sheets.length === 1) profiles.push(profile);
  }
  return { profiles, names };
}

/** Is a sheet to be looked at? A CSV's has no name. */
function isAsked({ name }: SheetHandle, sheet: string | undefined): boolean {
  return sheet === undefined || name === undefined || comparable(name) === comparable(sheet);
}
