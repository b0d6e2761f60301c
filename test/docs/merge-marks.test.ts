import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

it("no page has marks of a merge left in it", () => {
  const pages = [".", "docs"].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".md"))
      .map((name) => join(folder, name)),
  );
  expect(pages.filter((page) => /^(<{7} |>{7} )/m.test(readFileSync(page, "utf8")))).toEqual([]);
});
