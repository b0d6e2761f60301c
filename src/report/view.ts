import type { Only } from "./limit.js";

/** How much of a result is shown, and where else it goes. */
export interface View {
  readonly only: Only | undefined;
  readonly masked: boolean;
  /** The files that are exported for other systems, each with the definition that says how. */
  readonly exports?: readonly ExportNote[];
}

/** An exported file, and the definition by which it was made. */
export interface ExportNote {
  readonly file: string;
  /** Of the table: how many stand in the file, and how many were left out because there is nothing to pay. */
  readonly rows: number;
  readonly rowsLeftOut: number;
  readonly definition: string;
  /** of the definition */
  readonly sha256: string;
}
