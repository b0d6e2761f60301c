import { createReadStream } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { StringDecoder } from "node:string_decoder";
import { parse } from "csv-parse";
import { cents, Job } from "./plain.mjs";

// As published, exceljs decodes each piece of a stream by itself and breaks characters that lie across two
// (https://github.com/exceljs/exceljs/issues/2084): names are read wrongly. Mended here, or it could not do the job.
const require = createRequire(import.meta.url);
const decoder = new StringDecoder("utf8");
require("exceljs/lib/utils/browser-buffer-decode").bufferToString = (piece) => decoder.write(piece);
const ExcelJS = require("exceljs");

const folder = process.argv[2];

const job = new Job();
const staff = createReadStream(join(folder, "staff.csv")).pipe(parse({ from_line: 2 }));
for await (const [id, name, team, base] of staff) job.person(id, name, team, cents(base));

/** Without styles, which are not read, times are serials: days from the 1900 system's day 0. */
const seconds = (serial) => (serial === undefined ? undefined : Math.round((serial - 25569) * 86_400));

const workbook = new ExcelJS.stream.xlsx.WorkbookReader(join(folder, "tickets.xlsx"), {
  worksheets: "emit",
  sharedStrings: "cache",
  styles: "ignore",
  hyperlinks: "ignore",
  entries: "ignore",
});
for await (const sheet of workbook) {
  for await (const { number, values } of sheet) {
    if (number === 1) continue;
    job.ticket(
      values[2],
      values[3] ?? "",
      values[5],
      seconds(values[7]),
      seconds(values[8]),
      seconds(values[9]),
      seconds(values[10]),
      values[11],
      values[12] === "是",
      Math.round(values[13] * 100),
      values[14],
    );
  }
}
process.stdout.write(JSON.stringify(job.result()));
