/** Follows `use:` from a rulebook to the files that it takes in, and from these to others. */
import { posix } from "node:path";
import { lineColumn, type SourceFile, type Span, sourceFile } from "../../base/source.js";
import { at, finding } from "../../findings/finding.js";
import { didYouMean } from "../../language/check-context.js";
import type { FieldReader } from "../fields.js";
import { lengthProblem, parseYaml, type YamlMap, type YamlText } from "../yaml.js";
import type { Found, UsedFile } from "./library.js";

/** Files that one rulebook may take in. */
const MOST_FILES = 50;
/** Files of which each takes in the next. */
const DEEPEST = 8;

/** A file that is taken in, as YAML. */
export interface Part extends UsedFile {
  readonly root: YamlMap;
}

/**
 * The files that a rulebook takes in, each once and after those that it uses itself. Asks for the text of each path
 * by yielding it. Undefined where one is not as it should be: what it lacks would be found wrong everywhere else.
 */
export function* followUses(
  reader: FieldReader,
  source: SourceFile,
  root: YamlMap,
): Generator<string, readonly Part[] | undefined, Found> {
  const uses = new Uses(reader, source);
  yield* uses.follow(root, [posix.basename(placeOf(source).file)]);
  return uses.whole ? uses.parts : undefined;
}

class Uses {
  readonly parts: Part[] = [];
  /** Is nothing wrong so far? */
  whole = true;
  readonly #reader: FieldReader;
  readonly #main: SourceFile;
  readonly #asked = new Set<string>();
  #length: number;

  constructor(reader: FieldReader, main: SourceFile) {
    this.#reader = reader;
    this.#main = main;
    this.#length = main.text.length;
  }

  /** `chain`: the paths from the rulebook to the file whose map this is. */
  *follow(map: YamlMap, chain: readonly string[]): Generator<string, void, Found> {
    const node = map.entries.find(({ key }) => key.text === "use")?.value;
    for (const item of (node && this.#reader.someTexts(node)) ?? []) {
      const path = this.#path(item, chain);
      if (path === undefined || this.#asked.has(path)) continue;
      if (this.#asked.size === MOST_FILES || chain.length > DEEPEST) {
        const values = { file: item.text, most: MOST_FILES, deepest: DEEPEST };
        this.#refuse(finding("use-limit", at(item.span), values));
        return;
      }
      this.#asked.add(path);
      const part = this.#part(path, item, yield path);
      if (!part) continue;
      yield* this.follow(part.root, [...chain, path]);
      this.parts.push(part);
    }
  }

  /** The path as it is seen from the rulebook's folder. */
  #path(item: YamlText, chain: readonly string[]): string | undefined {
    if (!isPlainPath(item.text)) {
      return this.#refuse(finding("use-path", at(item.span), { found: item.text }));
    }
    const user = chain[chain.length - 1];
    const path = posix.join(posix.dirname(user), item.text);
    if (!chain.includes(path)) return path;
    const circle = [...chain.slice(chain.indexOf(path)), path].join(" → ");
    return this.#refuse(finding("use-cycle", at(item.span), { circle }));
  }

  #part(path: string, item: YamlText, found: Found): Part | undefined {
    if ("near" in found) {
      const nearest = didYouMean(posix.basename(path), found.near);
      return this.#refuse(finding("use-missing", at(item.span), { found: item.text, nearest }));
    }
    if ("problem" in found) return this.#refuse({ ...found.problem, place: at(item.span) });
    this.#length += found.text.length;
    const tooLong = lengthProblem(this.#main, this.#length, at(item.span));
    if (tooLong) return this.#refuse(tooLong);
    const { revision, file } = placeOf(this.#main);
    const name = revision + posix.join(posix.dirname(file), path);
    const source = sourceFile(name, found.text, item.span, this.#main.longest);
    const root = this.#reader.map(parseYaml(source, this.#reader.findings));
    if (root) return { path, source, root };
    this.whole = false;
    return undefined;
  }

  #refuse(problem: Parameters<FieldReader["add"]>[0]): undefined {
    this.whole = false;
    return this.#reader.add(problem);
  }
}

/** The path of a file, and the revision that may stand before it in its name: `git:main:rules/a.yaml`. */
function placeOf({ name }: SourceFile): { readonly revision: string; readonly file: string } {
  const [revision] = /^git:[^:]+:/.exec(name) ?? [""];
  return { revision, file: name.slice(revision.length) };
}

/** A file of YAML in this folder, below it, or beside it: no other can be meant, whatever a rulebook's author wants. */
function isPlainPath(text: string): boolean {
  const segments = text.split("/");
  const named = segments[0] === ".." || segments[0] === "." ? segments.slice(1) : segments;
  return (
    text.length <= 200 &&
    /\.ya?ml$/.test(text) &&
    named.every((segment) => /^[^.\\:\p{Cc}][^\\:\p{Cc}]*$/u.test(segment))
  );
}

/** `rules/common.yaml:12`, for messages that name a second place. */
export function lineOf({ file, start }: Span): string {
  return `${file.name}:${lineColumn(file, start).line}`;
}
