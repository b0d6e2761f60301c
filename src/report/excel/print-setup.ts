/** How a sheet is printed. */
import type ExcelJS from "exceljs";
import { wholeStart } from "./workbook-text.js";

/** Excel refuses heads of more than 255 characters, in which each `&` counts twice. */
const LONGEST_TITLE = 80;

/** So many characters stand side by side on a page that is higher than wide. */
const UPRIGHT_WIDTH = 95;

/**
 * A4, across where the columns (their widths in characters) need it, as wide as the page, the head of the table on each;
 * above the sheet's name and `title`, below the page.
 */
export function printSetup(
  title: string,
  widths: readonly number[],
): Pick<Partial<ExcelJS.Worksheet>, "pageSetup" | "headerFooter"> {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const plain = wholeStart(title.replace(/\p{Cc}+/gu, " "), LONGEST_TITLE).replaceAll("&", "&&");
  return {
    pageSetup: {
      orientation: width > UPRIGHT_WIDTH ? "landscape" : "portrait",
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "1:1",
    },
    headerFooter: { oddHeader: plain === "" ? "&L&A" : `&L&A&R${plain}`, oddFooter: "&C&P / &N" },
  };
}
