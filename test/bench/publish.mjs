import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "./contenders.mjs";

const PAGE = join(PROJECT, "docs", "performance.md");
const BEGIN = "<!-- results: written by `npm run bench -- --publish`, never by hand -->";
const END = "<!-- end of results -->";

/**
 * Puts results between the two marks of `docs/performance.md`; the text around them is written by people.
 * @param {string} results
 */
export function publish(results) {
  const page = readFileSync(PAGE, "utf8");
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${PAGE} lacks its two marks for the results`);
  writeFileSync(PAGE, `${page.slice(0, from + BEGIN.length)}\n\n${results}\n\n${page.slice(to)}`);
}
