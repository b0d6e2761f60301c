import { type CellKind, NUMBER } from "../cells.js";
import { type DocumentProblem, forEachElement } from "../xml/elements.js";
import { builtInKind, formatKind } from "./number-format.js";

/** For each cell style (`s` of a cell), how it shows numbers; styles that are not there show plain numbers. */
export type StyleKinds = Uint8Array;

export const NO_STYLES: StyleKinds = new Uint8Array(0);

/** Reads the styles part, of which only number formats matter. */
export function readStyles(bytes: Uint8Array): { kinds: StyleKinds; problem: DocumentProblem | undefined } {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  const problem = forEachElement(bytes, ({ name, parents, attributes }) => {
    const parent = parents.at(-1);
    if (name === "numFmt" && parent === "numFmts") {
      codes.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "");
    } else if (name === "xf" && parent === "cellXfs") {
      formats.push(Number(attributes.get("numFmtId") ?? 0));
    }
  });
  const kindOf = (id: number): CellKind => {
    const code = codes.get(id);
    return code === undefined ? builtInKind(id) : formatKind(code);
  };
  const known = new Map<number, CellKind>();
  const kinds = Uint8Array.from(formats, (id) => {
    const kind = known.get(id) ?? kindOf(id);
    known.set(id, kind);
    return kind;
  });
  return { kinds: problem ? NO_STYLES : kinds, problem };
}

/** How a style shows numbers. */
export function kindOfStyle(kinds: StyleKinds, style: number): CellKind {
  return kinds[style] ?? NUMBER;
}
