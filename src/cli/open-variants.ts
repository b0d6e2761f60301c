import type { Language } from "../base/language.js";
import type { Findings } from "../findings/findings.js";
import { openVariants, type Variant, type Variants, type VariantsRequest } from "../study/variants.js";
import { FileFailure } from "./host/failure.js";
import type { Host } from "./host/host.js";
import { Progress } from "./progress.js";
import { sayIn } from "./words.js";

/** What is read, and for which variants. */
export interface VariantsTask {
  /** The folder with the spreadsheets. */
  readonly data: string;
  readonly variants: readonly Variant[];
  readonly request: Omit<VariantsRequest, "progress">;
  readonly host: Host;
  /** of the terminal */
  readonly language: Language;
  readonly findings: Findings;
}

/** Reads the data of several rulebooks together. Undefined where they cannot be read; findings tell. */
export async function readVariants(task: VariantsTask): Promise<Variants | undefined> {
  const { data, variants, request, host, language, findings } = task;
  const folder = await host.openFolder(data);
  if (!folder.ok) {
    findings.add(folder.finding);
    return undefined;
  }
  const { data: files, bytes, close } = folder.value;
  const progress = new Progress(host, sayIn(language), bytes);
  const update = (rows: number, read: number) => progress.update(rows, read);
  try {
    return await openVariants(variants, files, { ...request, progress: update }, findings);
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
    findings.add(error.finding);
    return undefined;
  } finally {
    progress.end();
    close();
  }
}
