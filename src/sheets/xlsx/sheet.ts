import { isUtf8 } from "node:buffer";
import { type Finding, finding } from "../../findings/finding.js";
import {
  BLANK,
  BOOLEAN,
  type CellBatch,
  ELAPSED,
  MARKUP,
  NUMBER,
  PERCENTAGE,
  SERIAL,
  SHARED,
  type SheetFacts,
  TEXT,
} from "../cells.js";
import type { SharedTexts, Sheet } from "../sheet.js";
import type { ByteSource } from "../source.js";
import { ByteSink } from "../xml/text.js";
import type { ByteStream } from "../zip/entry.js";
import { BatchBuilder } from "./batch.js";
import type { WorkbookValues } from "./cell-scanner.js";
import { elapsedText, numberText, percentageText, serialText } from "./cell-text.js";
import { SheetProblems } from "./problems.js";
import { appendMarkup } from "./rich-text.js";
import { SheetScanner } from "./sheet-scanner.js";
import { unfinishedFinding, xmlFinding } from "./xml-findings.js";

/** Rows of the first batch, in which the header is looked for, and of any other. */
const FIRST_ROWS = 64;
const MOST_ROWS = 4096;

/** What a sheet of a workbook is read from. */
export interface SheetInput extends WorkbookValues {
  readonly source: ByteSource;
  readonly name: string;
  readonly hidden: boolean;
  readonly date1904: boolean;
  /** name and bytes of the sheet's part */
  readonly part: string;
  readonly stream: ByteStream;
  /** What was wrong with the parts that all sheets share. */
  readonly findings: readonly Finding[];
  /** SHA-256 of the whole file in hex. */
  readonly sha256: () => Promise<string>;
}

/** A sheet of a workbook, read from its bytes row by row. */
export class XlsxSheet implements Sheet {
  readonly source: ByteSource;
  readonly #input: SheetInput;
  readonly #batch = new BatchBuilder();
  readonly #problems: SheetProblems;
  readonly #scanner: SheetScanner;
  readonly #scratch = new ByteSink(1 << 8);
  #sha256: string | undefined;
  #began = false;

  constructor(input: SheetInput) {
    this.source = input.source;
    this.#input = input;
    this.#problems = new SheetProblems(input.source.name, input.name);
    for (const found of input.findings) this.#problems.add(found);
    this.#scanner = new SheetScanner(input.stream, input, this.#problems);
  }

  /** `merged` is right once the sheet was read to its end: a workbook tells of merged areas after all rows. */
  get facts(): SheetFacts {
    const { name, hidden, date1904 } = this.#input;
    return { format: "xlsx", encoding: "UTF-8", sheet: name, hidden, date1904, merged: this.#scanner.merged };
  }

  async next(): Promise<CellBatch | undefined> {
    const batch = this.#batch;
    await this.#scanner.fill(batch, this.#began ? 1 : FIRST_ROWS, this.#began ? MOST_ROWS : FIRST_ROWS);
    this.#began = true;
    if (batch.rows > 0) {
      if (!isUtf8(this.#scanner.batchBytes)) this.#reportUndecodable(batch);
      return batch;
    }
    if (this.#sha256 === undefined) {
      this.#reportEnd();
      this.#sha256 = await this.#input.sha256();
    }
    return undefined;
  }

  narrow(columns: readonly number[]): void {
    this.#batch.narrow(columns);
    this.#problems.narrow(columns);
  }

  text(batch: CellBatch, at: number): string {
    const start = batch.start[at];
    switch (batch.kind[at]) {
      case BLANK:
        return "";
      case SHARED:
        return this.shared(start);
      case BOOLEAN:
        return start === 1 ? "TRUE" : "FALSE";
      case MARKUP:
        this.#scratch.clear();
        appendMarkup(batch.bytes, start, batch.end[at], this.#scratch);
        return this.#scratch.text();
    }
    const text = this.decode(batch.bytes.subarray(start, batch.end[at]));
    switch (batch.kind[at]) {
      case NUMBER:
        return numberText(text);
      case SERIAL:
        return serialText(text, this.#input.date1904);
      case ELAPSED:
        return elapsedText(text);
      case PERCENTAGE:
        return percentageText(text);
      default:
        return text;
    }
  }

  decode(bytes: Uint8Array): string {
    return decoder.decode(bytes);
  }

  shared(index: number): string {
    return this.#input.strings.text(index);
  }

  get sharedCount(): number {
    return this.#input.strings.count;
  }

  get sharedTexts(): SharedTexts {
    return this.#input.strings;
  }

  sha256(): string {
    if (this.#sha256 === undefined) throw new Error("the sheet was not read to its end");
    return this.#sha256;
  }

  get isCutShort(): boolean {
    const { stream, findings } = this.#input;
    const { end } = this.#scanner;
    return stream.problem !== undefined || end === "unfinished" || end === "broken" || findings.length > 0;
  }

  takeFindings(): Finding[] {
    return this.#problems.take();
  }

  /** Names the cells of a batch whose texts are no UTF-8. */
  #reportUndecodable(batch: CellBatch): void {
    for (let at = 0; at < batch.rows * batch.width; at++) {
      if (batch.kind[at] !== TEXT && batch.kind[at] !== MARKUP) continue;
      if (isUtf8(batch.bytes.subarray(batch.start[at], batch.end[at]))) continue;
      const column = this.#batch.columnOf(at % batch.width);
      const place = this.#problems.cell(batch.rowNumber[Math.floor(at / batch.width)], column);
      this.#problems.add(finding("cell-not-utf8", place, {}), column);
    }
  }

  #reportEnd(): void {
    const { source, part, stream } = this.#input;
    const { end, window } = this.#scanner;
    if (stream.problem) this.#problems.add(stream.problem);
    else if (end === "unfinished") this.#problems.add(unfinishedFinding(source.name, part, window.tooLong));
    else if (end === "broken") {
      this.#problems.add(xmlFinding(source.name, part, window.cursor.problem ?? "syntax"));
    }
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
