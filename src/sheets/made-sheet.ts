import type { Finding } from "../findings/finding.js";
import type { CellBatch } from "./cells.js";
import type { CellOrigin, Sheet } from "./sheet.js";

/** A sheet that is made of another one: what it does not make itself it hands on. */
export abstract class MadeSheet implements Sheet {
  protected readonly inner: Sheet;

  constructor(inner: Sheet) {
    this.inner = inner;
  }

  get source() {
    return this.inner.source;
  }

  get facts() {
    return this.inner.facts;
  }

  get sharedCount() {
    return this.inner.sharedCount;
  }

  get sharedTexts() {
    return this.inner.sharedTexts;
  }

  get isCutShort(): boolean {
    return this.inner.isCutShort;
  }

  abstract next(): Promise<CellBatch | undefined>;
  abstract narrow(columns: readonly number[]): void;
  abstract text(batch: CellBatch, at: number): string;
  abstract origin(cell: number): CellOrigin | undefined;

  decode(bytes: Uint8Array): string {
    return this.inner.decode(bytes);
  }

  shared(index: number): string {
    return this.inner.shared(index);
  }

  sha256(): string {
    return this.inner.sha256();
  }

  takeFindings(): Finding[] {
    return this.inner.takeFindings();
  }
}
