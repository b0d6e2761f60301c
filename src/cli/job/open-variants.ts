import type { Language } from "../../base/language.js";
import type { Findings } from "../../findings/findings.js";
import { openVariants, type Variant, type Variants, type VariantsRequest } from "../../study/variants.js";
import type { Host } from "../host/host.js";
import { withSpreadsheets } from "./with-spreadsheets.js";

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
  return withSpreadsheets(data, { host, language, findings }, (files, progress) =>
    openVariants(variants, files, { ...request, progress }, findings),
  );
}
