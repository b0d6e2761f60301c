/** Reads fake files whose rows and cells are arranged first, and shows what came of it. */
import { AS_IT_STANDS, type CellReading, type Layout, type RowSkip } from "../../../src/base/layout.js";
import { parseMomentFormat } from "../../../src/base/moment-format.js";
import { parsePattern, type TextPattern } from "../../../src/base/text-pattern.js";
import type { ColumnDeclaration } from "../../../src/intake/declaration.js";
import { column } from "../declarations.js";

/** A column whose cells are prepared. */
export function prepared(
  name: string,
  reading: Partial<CellReading>,
  more: Partial<ColumnDeclaration> = {},
): ColumnDeclaration {
  return column(name, { ...more, reading: { ...AS_IT_STANDS, ...reading } });
}

export function layout(more: Partial<Layout>): Layout {
  return { headerRow: undefined, headerRows: undefined, skip: [], wide: undefined, ...more };
}

/** A rule on a column under a header of that name. */
export function skip(header: string, patterns: readonly string[], more: Partial<RowSkip> = {}): RowSkip {
  return { where: [{ headers: [header], from: undefined, place: 0, patterns }], below: false, ...more };
}

export function pattern(text: string): TextPattern {
  const found = parsePattern(text);
  if ("problem" in found) throw new Error(found.problem);
  return found;
}

/** A pattern that takes nothing out of a text. */
export function parsed(text: string): TextPattern {
  const found = parsePattern(text, false);
  if ("problem" in found) throw new Error(found.problem);
  return found;
}

export function format(text: string): CellReading["forms"][number] {
  const found = parseMomentFormat(text);
  if (!found) throw new Error(`no format: ${text}`);
  return { kind: "moment", format: found };
}
