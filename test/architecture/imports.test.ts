import { describe, expect, test } from "vitest";
import { importsOf, readSources } from "./sources.js";

/** What each stage may import besides itself: imports run one way. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  findings: ["base"],
  language: ["base", "findings"],
  rulebook: ["base", "findings", "language"],
  sheets: ["base", "findings"],
  intake: ["base", "findings", "sheets"],
  engine: ["base", "findings", "language", "rulebook", "sheets", "intake"],
  study: ["base", "findings", "language", "rulebook", "sheets", "intake", "engine"],
  ledger: ["base", "findings", "language", "rulebook", "sheets", "intake", "engine"],
  report: ["base", "findings", "language", "rulebook", "sheets", "intake", "engine", "study", "ledger"],
  cli: [
    "base",
    "findings",
    "language",
    "rulebook",
    "sheets",
    "intake",
    "engine",
    "study",
    "ledger",
    "report",
  ],
};

/** Modules of Node that compute and touch nothing outside. */
const PURE_MODULES: ReadonlySet<string> = new Set(["node:crypto", "node:zlib", "node:stream", "node:buffer"]);
/** The only places of files, streams, clock, environment. */
const isHost = (path: string) => path.startsWith("cli/host/") || path === "cli/main.ts";

const sources = readSources();
const stageOf = (path: string) => path.split("/")[0];

describe("imports", () => {
  test("run one way, from stage to stage", () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ isOurs, target }) => isOurs && stageOf(target) !== stageOf(path))
        .filter(({ target }) => !MAY_IMPORT[stageOf(path)]?.includes(stageOf(target)))
        .map(({ target }) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test("lead to files that exist", () => {
    const known = new Set(sources.map(({ path }) => path));
    const lost = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ isOurs, target }) => isOurs && !known.has(target))
        .map(({ target }) => `${path} → ${target}`),
    );
    expect(lost).toEqual([]);
  });

  test("never go in a circle, but for types", () => {
    expect(circles()).toEqual([]);
  });

  test("of every stage are ruled", () => {
    expect(
      [...new Set(sources.map(({ path }) => stageOf(path)))].filter((stage) => !(stage in MAY_IMPORT)),
    ).toEqual([]);
  });

  test("are all seen by the reader of this test", () => {
    const text = `import a from "./a.js";
import type { B } from "../b/b.js";
export { c } from "yaml";
import {
  d,
  type E,
} from "../d.js";
import "./f.js";
const g = await import("./g.js");`;
    expect(importsOf("x/y.ts", text)).toEqual([
      { target: "x/a.ts", isOurs: true, typeOnly: false },
      { target: "b/b.ts", isOurs: true, typeOnly: true },
      { target: "yaml", isOurs: false, typeOnly: false },
      { target: "d.ts", isOurs: true, typeOnly: false },
      { target: "x/f.ts", isOurs: true, typeOnly: false },
      { target: "x/g.ts", isOurs: true, typeOnly: false },
    ]);
  });
});

describe("outside of the host", () => {
  test("no module touches files, processes or the network", () => {
    const wrong = sources
      .filter(({ path }) => !isHost(path))
      .flatMap(({ path, imports }) =>
        imports
          .filter(
            ({ target }) => target.startsWith("node:") && !PURE_MODULES.has(target) && target !== "node:path",
          )
          .map(({ target }) => `${path} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test("no module asks process, console, clock or chance", () => {
    const OUTSIDE =
      /\bprocess\.|\bconsole\.|\bDate\.now\(|\bnew Date\(\)|\bperformance\.|\bMath\.random\(|\bsetTimeout\(/;
    const wrong = sources
      .filter(({ path }) => !isHost(path))
      .filter(({ text }) => OUTSIDE.test(withoutComments(text)))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}

/** Each circle of imports that are more than types, as the files it runs through. */
function circles(): string[] {
  const next = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.filter(({ isOurs, typeOnly }) => isOurs && !typeOnly).map(({ target }) => target),
    ]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.push([...way.slice(at), path].join(" → "));
    if (at >= 0 || done.has(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return found;
}
