import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";

/** A source file: its path below `src/`, its text, and what it imports. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** Path below `src/` for our own files, else the module's name. */
  readonly target: string;
  readonly isOurs: boolean;
  readonly typeOnly: boolean;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|import\(\s*"([^"]+)"\s*\)/g;

/** All files of `src/` with what they import, statically or when needed. */
export function readSources(): readonly Source[] {
  const root = fileURLToPath(new URL("../../src/", import.meta.url));
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => {
      const text = readFileSync(root + path, "utf8");
      return { path, text, imports: importsOf(path, text) };
    });
}

/** What a file's text imports. */
export function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map(([, type, from, needed]) => {
    const name = from ?? needed;
    const isOurs = name.startsWith(".");
    const target = isOurs ? posix.join(posix.dirname(path), name).replace(/\.js$/, ".ts") : name;
    return { target, isOurs, typeOnly: type !== undefined };
  });
}
