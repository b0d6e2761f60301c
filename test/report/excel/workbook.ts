import * as XLSX from "@e965/xlsx";

/** Cells of a workbook as another library reads them: by sheet, then by row; formulas are told apart. */
export interface ReadCell {
  readonly value: string | number | boolean | undefined;
  readonly formula: string | undefined;
  readonly format: string | undefined;
}

/** Reads a workbook with SheetJS, which shares no code with what wrote it. */
export function readWorkbook(bytes: Uint8Array): ReadonlyMap<string, readonly (readonly ReadCell[])[]> {
  const book = XLSX.read(bytes, { type: "array", cellFormula: true, cellNF: true });
  return new Map(book.SheetNames.map((name) => [name, rowsOf(book.Sheets[name])]));
}

function rowsOf(sheet: XLSX.WorkSheet): ReadCell[][] {
  const range = XLSX.utils.decode_range(sheet["!ref"] ?? "A1");
  const rows: ReadCell[][] = [];
  for (let r = 0; r <= range.e.r; r++) {
    const row: ReadCell[] = [];
    for (let c = 0; c <= range.e.c; c++) {
      const cell: XLSX.CellObject | undefined = sheet[XLSX.utils.encode_cell({ r, c })];
      const value = cell?.v instanceof Date ? undefined : cell?.v;
      row.push({ value, formula: cell?.f, format: cell?.z?.toString() });
    }
    rows.push(row);
  }
  return rows;
}
