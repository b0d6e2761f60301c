import type { Exact } from "../../base/exact.js";
import type { Span } from "../../base/source.js";
import type { Type } from "../../language/types.js";

/** What a payroll system wants: `--export FILE`. */
export interface ExportDefinition {
  /** Name and hash of the file that says so. */
  readonly name: string;
  readonly sha256: string;
  readonly table: string;
  /** `{period}` not filled in yet. */
  readonly file: string;
  readonly form: CsvForm | { readonly kind: "xlsx" };
  readonly header: boolean;
  readonly columns: readonly ExportColumn[];
  readonly leaveOutZero: ValueSource | undefined;
  readonly control: ControlTotal | undefined;
}

export const ENCODINGS = ["UTF-8", "UTF-8 with BOM", "GB18030"] as const;
export type ExportEncoding = (typeof ENCODINGS)[number];

/** How a CSV file is written. */
export interface CsvForm {
  readonly kind: "csv";
  readonly encoding: ExportEncoding;
  readonly delimiter: string;
  readonly quotes: "needed" | "always";
  readonly lineEnds: "crlf" | "lf";
}

/** A column of the file. */
export interface ExportColumn {
  readonly header: string;
  readonly content: ExportContent;
  readonly span: Span;
}

/** What a column holds: the same text in each row, or a value of the row. */
export type ExportContent =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "value";
      readonly source: ValueSource;
      readonly form: ValueForm;
      /** What is written where there is no value; undefined: that is an error. */
      readonly missing: string | undefined;
    };

/** Where a row's value is found. */
export interface ValueSource {
  /** As it was written. */
  readonly path: string;
  readonly type: Type;
  readonly from:
    | { readonly kind: "column"; readonly name: string }
    | {
        readonly kind: "part";
        readonly of: string;
        readonly part: string;
        readonly is: "item" | "line" | "group";
      }
    | { readonly kind: "linked"; readonly link: string; readonly table: string; readonly name: string };
}

/** How a value is written. */
export type ValueForm =
  | NumberForm
  | { readonly kind: "moment"; readonly format: string }
  | { readonly kind: "words"; readonly words: ReadonlyMap<string, string> };

/** How a number is written. */
export interface NumberForm {
  readonly kind: "number";
  /** What one of the unit is: a value is multiplied by this. */
  readonly times: Exact;
  /** undefined: as many as it has, up to 6 */
  readonly decimals: number | undefined;
  readonly mark: "." | ",";
  readonly thousands: boolean;
  /** Stands behind the number. */
  readonly suffix: "%" | "";
  /** Money is never rounded on its way into a file. */
  readonly exact: boolean;
}

/** Sums for whoever imports the file. */
export interface ControlTotal {
  /** Places of the columns that are added up. */
  readonly of: readonly number[];
  /** The text of a last line with the sums. */
  readonly line: string | undefined;
  /** The name of a file with the sums; `{period}` not filled in yet. */
  readonly file: string | undefined;
}
