/** How a sheet is printed. */
import type ExcelJS from "exceljs";
import { columnLetters } from "../../base/column-letters.js";
import { wholeStart } from "./workbook-text.js";

/** Excel refuses heads of more than 255 characters, in which each `&` counts twice. */
const LONGEST_TITLE = 80;

/** So many characters stand side by side on a page that is higher than wide. */
const UPRIGHT_WIDTH = 95;

/** So many stand side by side on a page across, made smaller to two thirds; more of them nobody can read. */
const READABLE_WIDTH = 200;

/**
 * A4, across where the columns (their widths in characters) need it, with the head of the table on each page; above the
 * sheet's name and `title`, below the page. What would be too small to read goes on beside, each page with the `leading`
 * columns that tell who it is.
 */
export function printSetup(
  title: string,
  widths: readonly number[],
  leading = 0,
): Pick<Partial<ExcelJS.Worksheet>, "pageSetup" | "headerFooter"> {
  const width = sum(widths);
  const repeated = sum(widths.slice(0, leading)) <= READABLE_WIDTH / 3 ? leading : 0;
  const lead = sum(widths.slice(0, repeated));
  const pages = Math.max(1, Math.ceil((width - lead) / (READABLE_WIDTH - lead)));
  const plain = wholeStart(title.replace(/\p{Cc}+/gu, " "), LONGEST_TITLE).replaceAll("&", "&&");
  return {
    pageSetup: {
      orientation: width > UPRIGHT_WIDTH ? "landscape" : "portrait",
      paperSize: 9,
      fitToPage: true,
      fitToWidth: pages,
      fitToHeight: 0,
      printTitlesRow: "1:1",
      ...(pages > 1 && repeated > 0 ? { printTitlesColumn: `A:${columnLetters(repeated - 1)}` } : {}),
    },
    headerFooter: { oddHeader: plain === "" ? "&L&A" : `&L&A&R${plain}`, oddFooter: "&C&P / &N" },
  };
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, one) => all + one, 0);
}
