/** The data folders, made when they are missing or were made by other scripts. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeStaffCsv, writeTicketsCsv } from "./csv.mjs";
import { writeMonth } from "./month.mjs";
import { writeTicketsXlsx } from "./xlsx.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const CACHE = join(HERE, "..", ".data");
const SOURCES = [
  ...readdirSync(HERE).map((name) => join(HERE, name)),
  join(HERE, "../../../fixtures/generate/random.mjs"),
];

/** What a folder of each kind holds beside `staff.csv`. */
const WRITERS = {
  csv: (folder, rows) => writeTicketsCsv(join(folder, "tickets.csv"), rows),
  xlsx: (folder, rows) => writeTicketsXlsx(join(folder, "tickets.xlsx"), rows),
  month: writeMonth,
};

/**
 * @param {"csv" | "xlsx" | "month"} kind a quarter's tickets as CSV or XLSX, or all files of the flagship's month as CSV
 * @param {number} rows
 * @param {(note: string) => void} say told when a folder has to be made
 * @returns {Promise<string>} the folder
 */
export async function dataFolder(kind, rows, say) {
  const folder = join(CACHE, `${kind}-${rows}`);
  const stamp = join(folder, ".made-by");
  const version = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === version) return folder;
  say(`writing ${rows.toLocaleString("en")} tickets, ${kind} …`);
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await writeStaffCsv(join(unfinished, "staff.csv"));
  await WRITERS[kind](unfinished, rows);
  writeFileSync(join(unfinished, ".made-by"), version);
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
  return folder;
}

/** One text for what the data are made by: other scripts, other data. */
function sourcesHash() {
  const hash = createHash("sha256");
  for (const source of SOURCES.sort()) hash.update(readFileSync(source));
  return hash.digest("hex");
}
