/** How much of rulebooks their tests show. */
import type { Evaluation } from "../../engine/running/evaluation.js";
import type { Rulebook } from "../../rulebook/model.js";
import type { Case } from "../cases.js";
import type { Point } from "./point.js";
import type { PointList } from "./point-list.js";
import { coveragePoints } from "./points.js";
import { recordCase } from "./record.js";

/** A file of rules with its coverage points, in the order of the file. */
export interface CoveredFile {
  readonly file: string;
  readonly points: readonly { readonly point: Point; readonly isCovered: boolean }[];
  readonly covered: number;
}

/** Gathers what the cases of one rulebook show. */
export class Coverage {
  readonly #rulebook: Rulebook;
  readonly #points: PointList;
  readonly #covered = new Set<string>();

  constructor(rulebook: Rulebook) {
    this.#rulebook = rulebook;
    this.#points = coveragePoints(rulebook);
  }

  /** Adds a case; a draft shows nothing yet. */
  add({ isDraft }: Pick<Case, "isDraft">, evaluation: Evaluation): void {
    if (isDraft) return;
    // A case that sets parameters has a model of its own, of which the keys are the same.
    const isOwn = evaluation.rulebook === this.#rulebook;
    recordCase(evaluation, isOwn ? this.#points : coveragePoints(evaluation.rulebook), this.#covered);
  }

  /** The rulebook's file and those that it uses; `pathOf` tells under which path each stands. */
  files(pathOf: (name: string) => string): readonly CoveredFile[] {
    return inFiles(
      this.#points.points.map((point) => ({ point, isCovered: this.#covered.has(point.key) })),
      pathOf,
    );
  }
}

/** Files of several rulebooks, each once: what the tests of one show of a file that others use as well is shown. */
export function merged(files: readonly CoveredFile[]): readonly CoveredFile[] {
  const byFile = new Map<string, Map<string, CoveredFile["points"][number]>>();
  for (const { file, points } of files) {
    const known = byFile.get(file) ?? new Map<string, CoveredFile["points"][number]>();
    byFile.set(file, known);
    for (const one of points) {
      const isCovered = one.isCovered || known.get(one.point.key)?.isCovered === true;
      known.set(one.point.key, { point: one.point, isCovered });
    }
  }
  return [...byFile].map(([file, points]) => coveredFile(file, [...points.values()]));
}

function inFiles(points: CoveredFile["points"], pathOf: (name: string) => string): readonly CoveredFile[] {
  const byFile = new Map<string, CoveredFile["points"][number][]>();
  for (const one of points) {
    const path = pathOf(one.point.span.file.name);
    const own = byFile.get(path) ?? [];
    own.push(one);
    byFile.set(path, own);
  }
  return [...byFile].map(([file, own]) => coveredFile(file, own));
}

function coveredFile(file: string, points: CoveredFile["points"]): CoveredFile {
  const inOrder = [...points].sort((a, b) => a.point.span.start - b.point.span.start);
  return { file, points: inOrder, covered: points.filter(({ isCovered }) => isCovered).length };
}
