import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SCHEMES } from "../fixtures/schemes.js";

const docs = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");

test.for(SCHEMES)("the pages of schemes say how $rules is run in $period", (scheme) => {
  for (const page of ["schemes.md", "schemes.zh.md"]) {
    const row = docs(page)
      .split("\n")
      .find((line) => line.startsWith(`| \`${scheme.rules}\` | \`${scheme.folder}/\` |`));
    expect(row, page).toContain(scheme.period);
    const [first, last] = [scheme.before?.[0] ?? "–", scheme.before?.at(-1) ?? "–"];
    const closed = row?.split("|").at(-2)?.trim();
    expect(closed?.startsWith(first) && closed.endsWith(last), `${page}: ${closed}`).toBe(true);
  }
});
