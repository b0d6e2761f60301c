import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync("package.json", "utf8"),
);
const PATH = /(?:^| )((?:test|bin|docs|\.ci)\/[\w./-]+)/g;

/** The runner passes over a file that is not there when others are. */
test.each(Object.entries(scripts))("npm run %s names only files that are there: %s", (_, line) => {
  const paths = [...line.matchAll(PATH)].map(([, path]) => path);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});
