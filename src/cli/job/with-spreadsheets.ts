import type { Language } from "../../base/language.js";
import type { DataFolder } from "../../engine/data/data.js";
import type { Findings } from "../../findings/findings.js";
import { FileFailure } from "../host/failure.js";
import type { Host } from "../host/host.js";
import { Progress } from "../telling/progress.js";
import { sayIn } from "../words.js";

/** Where the spreadsheets are read for. */
interface Reading {
  readonly host: Host;
  /** of the terminal */
  readonly language: Language;
  readonly findings: Findings;
}

/**
 * Opens a folder of spreadsheets for a piece of work that reads them and tells how far it is, shows that, and closes
 * the folder. Undefined where the work came to nothing, or a file failed while it was read; findings tell.
 */
export async function withSpreadsheets<Outcome>(
  path: string,
  { host, language, findings }: Reading,
  work: (data: DataFolder, progress: (rows: number, bytes: number) => void) => Promise<Outcome | undefined>,
): Promise<Outcome | undefined> {
  const folder = await host.openFolder(path);
  if (!folder.ok) {
    findings.add(folder.finding);
    return undefined;
  }
  const { data, bytes: inAll, close } = folder.value;
  const progress = new Progress(host, sayIn(language), inAll);
  try {
    return await work(data, (rows, bytes) => progress.update(rows, bytes));
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
    findings.add(error.finding);
    return undefined;
  } finally {
    progress.end();
    close();
  }
}
