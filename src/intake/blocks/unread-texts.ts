import { shown } from "../../base/shown.js";
import { type DataPlace, type Finding, finding, inData, type Place } from "../../findings/finding.js";
import type { Findings } from "../../findings/findings.js";
import type { Unit } from "../arrange/wide-columns.js";
import type { ColumnDeclaration } from "../declaration.js";
import { beginsFoot } from "../rows/foot.js";
import type { OddCell } from "./odd-cell.js";
import type { OpenBlock } from "./open-block.js";
import { ReadParts } from "./read-parts.js";

/**
 * Looks for texts below the header of a block that cannot belong there, such as the foot of a page. What a line of a
 * block is tells only its place, so a time in a foot would be a punch of the last person.
 */
export class UnreadTexts {
  readonly #parts: readonly ReadParts[];
  readonly #place: DataPlace;
  readonly #findings: Findings;
  #block: OpenBlock | undefined;
  /** Lines of that block that were told. */
  readonly #told = new Set<number>();

  /** `each`: so many columns make a row. */
  constructor(columns: readonly ColumnDeclaration[], each: number, place: DataPlace, findings: Findings) {
    const cells = columns.filter(({ reading }) => reading?.from === "cell");
    this.#parts = Array.from(
      { length: each },
      (_, i) => new ReadParts(cells.filter(({ reading }) => reading?.place === i)),
    );
    this.#place = place;
    this.#findings = findings;
  }

  /**
   * Looks at the cells that make a row. `row`: the line in which they stand, unless lines were joined; `blockColumn`:
   * the place of a column among those of the block.
   */
  look(
    block: OpenBlock,
    { columns }: Unit,
    row: number,
    cell: (column: number) => { readonly text: string; readonly header: string; readonly inBlock: number },
  ): void {
    if (block !== this.#block) this.#told.clear();
    this.#block = block;
    for (const [i, column] of columns.entries()) {
      const { text, header, inBlock } = cell(column);
      const parts = this.#parts[i];
      const unread = parts.unread(text);
      if (unread !== undefined) {
        const line = block.lineSaying(inBlock, unread);
        const values = { found: shown(line?.text ?? text), unread: shown(unread), begins: block.row };
        this.#tell(line?.row ?? row, header, (place) => finding("block-text-unread", place, values));
      } else if (parts.isOpen) {
        const foot = text.split("\n").find(beginsFoot);
        if (foot === undefined) continue;
        const line = block.lineSaying(inBlock, foot);
        const values = { found: shown(foot), begins: block.row };
        this.#tell(line?.row ?? row, header, (place) => finding("block-foot-likely", place, values));
      }
    }
  }

  /** Tells of a line that seems to be none of its block. */
  line(block: OpenBlock, { text, isAlone }: OddCell, row: number, header: string): void {
    const place = inData({ ...this.#place, row, column: header });
    const values = { found: shown(text), begins: block.row };
    this.#findings.add(
      isAlone
        ? finding("block-text-unread", place, { ...values, unread: values.found })
        : finding("block-foot-likely", place, values),
    );
  }

  /** One finding a line: all cells of a foot would be told of. */
  #tell(row: number, column: string, made: (place: Place) => Finding): void {
    if (this.#told.has(row)) return;
    this.#told.add(row);
    this.#findings.add(made(inData({ ...this.#place, row, column })));
  }
}
