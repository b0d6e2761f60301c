import { XmlCursor, type XmlProblem } from "./cursor.js";
import { appendCharacters, ByteSink } from "./text.js";

/** What is wrong with a document: no XML, a DOCTYPE, or an entity that XML does not define (`&name;`). */
export type DocumentProblem = XmlProblem | { readonly entity: string };

/** An element of a small document. */
export interface Element {
  /** without its prefix */
  readonly name: string;
  /** names of the elements around it, the outermost first */
  readonly parents: readonly string[];
  /** by their names, with prefix where they have one */
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * Goes through a whole document that is small enough to be in memory, and hands each element over as it begins. Text
 * is passed over: the parts read so have none. Gives what is wrong with it, if anything; then not all was handed over.
 */
export function forEachElement(
  bytes: Uint8Array,
  visit: (element: Element) => void,
): DocumentProblem | undefined {
  const cursor = XmlCursor.over(bytes);
  const parents: string[] = [];
  let began = false;
  while (cursor.next()) {
    if (parents.length === 0 && cursor.followsText()) return "syntax";
    const name = text(bytes, cursor.nameStart, cursor.nameEnd);
    if (cursor.closing) {
      if (parents.pop() !== name) return "syntax";
      if (!cursor.finish()) return cursor.problem ?? "syntax";
      continue;
    }
    if (began && parents.length === 0) return "syntax";
    began = true;
    const attributes = new Map<string, string>();
    const problem = readAttributes(cursor, attributes);
    if (problem) return problem;
    visit({ name, parents, attributes });
    if (!cursor.empty) parents.push(name);
  }
  if (cursor.problem) return cursor.problem;
  return began && parents.length === 0 ? undefined : "syntax";
}

function readAttributes(cursor: XmlCursor, into: Map<string, string>): DocumentProblem | undefined {
  while (cursor.nextAttribute()) {
    const value = new ByteSink(cursor.valueEnd - cursor.valueStart + 4);
    appendCharacters(cursor.bytes, cursor.valueStart, cursor.valueEnd, value);
    if (value.unknownEntity !== undefined) return { entity: value.unknownEntity };
    into.set(text(cursor.bytes, cursor.prefixStart, cursor.nameEnd), value.text());
  }
  return cursor.problem ?? (cursor.starved ? "syntax" : undefined);
}

const decoder = new TextDecoder();

function text(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}
