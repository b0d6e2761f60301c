import type { Node } from "../../language/tree.js";

/** A formula as people wrote it, on one line. */
export function written(node: Node): string {
  const { file, start, end } = node.span;
  return file.text.slice(start, end).replace(/\s+/g, " ");
}
