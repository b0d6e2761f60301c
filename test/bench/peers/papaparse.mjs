import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { cents, Job, seconds } from "./plain.mjs";

const folder = process.argv[2];

const job = new Job();
const staff = Papa.parse(readFileSync(join(folder, "staff.csv"), "utf8"), { skipEmptyLines: true });
for (const [id, name, team, base] of staff.data.slice(1)) job.person(id, name, team, cents(base));

await new Promise((resolve, reject) => {
  let header = true;
  Papa.parse(createReadStream(join(folder, "tickets.csv"), "utf8"), {
    delimiter: ",",
    newline: "\n",
    skipEmptyLines: true,
    chunk: ({ data }) => {
      for (const row of data) {
        if (header) {
          header = false;
          continue;
        }
        job.ticket(
          row[1],
          row[2],
          row[4],
          seconds(row[6]),
          seconds(row[7]),
          seconds(row[8]),
          seconds(row[9]),
          Number(row[10]),
          row[11] === "是",
          cents(row[12]),
          row[13] === "" ? undefined : Number(row[13]),
        );
      }
    },
    error: reject,
    complete: resolve,
  });
});
process.stdout.write(JSON.stringify(job.result()));
