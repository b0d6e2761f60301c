import { extname } from "node:path";
import type { Language } from "../../base/language.js";
import type { Finding } from "../../findings/finding.js";
import {
  type FindingsText,
  findingsCsv,
  findingsJson,
  findingsWorkbook,
} from "../../report/findings-file.js";
import type { Outcome } from "../host/failure.js";
import type { OutputFile } from "../host/output-file.js";

const BATCH = 500;

/**
 * The file of `--findings`: takes every finding as it comes, and writes them some hundred at a time. Until the
 * language is known (the rulebook may choose it) they wait; for a workbook they wait until the end.
 */
export class FindingsSink {
  readonly #file: OutputFile;
  readonly #ending: string;
  #language: Language = "en";
  #text: FindingsText | undefined;
  #waiting: Finding[] = [];

  constructor(path: string, file: OutputFile) {
    this.#file = file;
    this.#ending = extname(path).toLowerCase();
  }

  /** Says in which language findings are written. Only the first call counts. */
  begin(language: Language): void {
    if (this.#text) return;
    this.#language = language;
    if (this.#ending === ".xlsx") return;
    this.#text = this.#ending === ".csv" ? findingsCsv(language) : findingsJson(language);
    this.#file.append(this.#text.start);
  }

  add(finding: Finding): void {
    this.#waiting.push(finding);
    if (this.#text && this.#waiting.length >= BATCH) this.#write(this.#text);
  }

  /** Writes what is left; the file stands under its name when this is done. */
  async finish(): Promise<Outcome<undefined>> {
    this.begin(this.#language);
    if (this.#text) {
      this.#write(this.#text);
      this.#file.append(this.#text.end);
    } else this.#file.append(await findingsWorkbook(this.#waiting, this.#language));
    return this.#file.finish();
  }

  #write(text: FindingsText): void {
    this.#file.append(text.next(this.#waiting));
    this.#waiting = [];
  }
}
