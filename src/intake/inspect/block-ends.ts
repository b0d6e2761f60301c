import { comparable } from "../../base/text.js";
import { beginsFoot } from "../rows/foot.js";
import { lineKind } from "./line-kinds.js";

const LABEL = /^[^\d:：]{2,20}[:：]/;

/** Tells lines below the header of a block that seem to end it: the foot of a page, or the title of the next one. */
export class BlockEnds {
  readonly #titles: ReadonlySet<string>;
  readonly #ofDays: boolean;

  /** `above`: the rows above the first block; `ofDays`: its columns are days, and no line of it is a total. */
  constructor(above: readonly (readonly string[])[], ofDays: boolean) {
    const first = above.flatMap((row) => row.find((text) => text.trim() !== "") ?? []);
    this.#titles = new Set(first.map(comparable));
    this.#ofDays = ofDays;
  }

  /** The cell by which a line seems to end the blocks above it; `cells`: those in the columns of a block. */
  in(cells: readonly string[]): { readonly column: number; readonly text: string } | undefined {
    const column = cells.findIndex((text) => text.trim() !== "");
    if (column < 0) return undefined;
    const text = cells[column].trim();
    const filled = cells.filter((one) => one.trim() !== "").length;
    const isTotal = this.#ofDays && lineKind([text], filled, cells.length)?.kind === "totals";
    const isLabel = this.#ofDays && filled === 1 && LABEL.test(text);
    const ends = beginsFoot(text) || this.#titles.has(comparable(text)) || isTotal || isLabel;
    return ends ? { column, text } : undefined;
  }
}

/** What lines like this one begin with, for `end:`: up to the first mark, with `*` for numbers and for the rest. */
export function endPattern(text: string): string {
  const [word = ""] = text.trim().split(/[\s:：,，。(（*?~—]/);
  const kept = word.replace(/\d+/g, "*");
  if (!/\p{L}/u.test(kept)) return text.trim();
  return `${[...kept].slice(0, 8).join("")}*`.replace(/\*+/g, "*");
}
