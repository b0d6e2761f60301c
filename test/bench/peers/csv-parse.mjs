import { createReadStream } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse";
import { cents, Job, seconds } from "./plain.mjs";

const folder = process.argv[2];
const rowsOf = (name) => createReadStream(join(folder, name)).pipe(parse({ from_line: 2 }));

const job = new Job();
for await (const [id, name, team, base] of rowsOf("staff.csv")) job.person(id, name, team, cents(base));

await new Promise((resolve, reject) => {
  const rows = rowsOf("tickets.csv");
  rows.on("data", (row) =>
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
    ),
  );
  rows.on("error", reject);
  rows.on("end", resolve);
});
process.stdout.write(JSON.stringify(job.result()));
