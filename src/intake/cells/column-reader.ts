import type { Zone } from "../../base/calendar.js";
import { type Limits, USUAL_LIMITS } from "../../base/limits.js";
import type { RowNumbers } from "../columns/row-numbers.js";
import type { ColumnDeclaration } from "../declaration.js";
import { DurationReader } from "./duration-reader.js";
import { DateReader, DatetimeReader } from "./moment-reader.js";
import { NumberReader } from "./number-reader.js";
import { PercentReader } from "./percent-reader.js";
import type { ColumnReader } from "./reader.js";
import { TextReader } from "./text-reader.js";
import { TruthReader } from "./truth-reader.js";

/** The reader for a column's type; declared words make any column one of texts. */
export function columnReader(
  declaration: ColumnDeclaration,
  zone: Zone,
  rowNumbers: RowNumbers,
  limits: Limits = USUAL_LIMITS,
): ColumnReader {
  if (declaration.words) return new TextReader(declaration, limits.text);
  switch (declaration.type) {
    case "text":
      return new TextReader(declaration, limits.text);
    case "number":
    case "money":
      return new NumberReader(declaration, rowNumbers);
    case "percent":
      return new PercentReader(declaration);
    case "duration":
      return new DurationReader(declaration);
    case "date":
      return new DateReader(declaration);
    case "datetime":
      return new DatetimeReader(declaration, declaration.zone ?? zone);
    case "boolean":
      return new TruthReader(declaration);
  }
}
