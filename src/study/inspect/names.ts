import { halfWidth } from "../../base/half-width.js";
import { RESERVED } from "../../language/syntax.js";
import { usualName } from "./vocabulary.js";

/** Gives names that formulas can use, each once. */
export class Names {
  readonly #taken = new Set<string>();

  /** A name for a header, or the name of a file or sheet. */
  of(text: string, otherwise: string): string {
    const name = nameFor(text, otherwise);
    let unique = name;
    for (let number = 2; this.#taken.has(unique); number++) unique = `${name}_${number}`;
    this.#taken.add(unique);
    return unique;
  }
}

const LONGEST = 32;

const NUMBERED = /^\s*(?:q\s*)?\d{1,3}\s*[、.:)]\s*/i;
const POLITELY = /^(?:请问|请填写|请输入|请选择)?(?:您的|你的)?/;

function nameFor(text: string, otherwise: string): string {
  // What stands in brackets is a unit or a remark; questions have a number, and ask politely.
  const bare =
    halfWidth(text)
      .replace(/\([^)]*\)/g, " ")
      .replace(NUMBERED, "")
      .replace(POLITELY, "")
      .trim() || halfWidth(text);
  const usual = usualName(bare) ?? usualName(text);
  if (usual !== undefined) return usual;
  const words = bare
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  let name = "";
  for (const word of words) {
    const longer = name === "" ? word : `${name}_${word}`;
    if (name !== "" && longer.length > LONGEST) break;
    name = longer;
  }
  name = name.slice(0, LONGEST);
  if (name === "") return otherwise;
  if (!/^[\p{L}_]/u.test(name)) name = `${otherwise}_${name}`;
  return RESERVED.has(name) || name === "all" ? `${name}_` : name;
}
