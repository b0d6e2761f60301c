/** `merit test --coverage`: gathers what the cases of all test files show of the rules, and tells it. */
import { basename, dirname, join } from "node:path";
import { type Exact, percentText } from "../../base/exact.js";
import type { Language } from "../../base/language.js";
import { at, type Finding, finding } from "../../findings/finding.js";
import { coverageText, exactShare, percentShown, shareOf } from "../../report/cases/coverage.js";
import { Coverage, type CoveredFile, merged } from "../../study/coverage/coverage.js";
import type { CaseWatcher } from "../../study/run-cases.js";
import type { Host } from "../host/host.js";
import type { TestTexts } from "./try-cases.js";

export { coverageRecord } from "../../report/cases/coverage.js";

/** Watches the cases of test files one after another. */
export class CoverageWatch {
  readonly #files: CoveredFile[] = [];

  /** A watcher for the cases of one test file, and what to call when they are done. */
  begin({ rulebook: { source } }: TestTexts): { readonly watcher: CaseWatcher; readonly end: () => void } {
    let coverage: Coverage | undefined;
    const pathOf = (name: string) =>
      name === source.name || name === basename(source.name) ? source.name : join(dirname(source.name), name);
    return {
      watcher: {
        begin: (rulebook) => {
          coverage = new Coverage(rulebook);
        },
        worked: (one, evaluation) => coverage?.add(one, evaluation),
      },
      end: () => {
        if (coverage) this.#files.push(...coverage.files(pathOf));
      },
    };
  }

  /** Each file once, though several rulebooks may use it. */
  get files(): readonly CoveredFile[] {
    return merged(this.#files);
  }
}

/** A finding for each file of which less than `min` is covered. */
export function belowLeast(files: readonly CoveredFile[], min: Exact): Finding[] {
  return files.flatMap((file) => {
    const share = shareOf([file]);
    const first = file.points.find(({ isCovered }) => !isCovered)?.point.span;
    if (!first || exactShare(share).compare(min) >= 0) return [];
    const place = at({ ...first, file: { ...first.file, name: file.file } });
    const values = { file: file.file, ...share, percent: percentShown(share), min: percentText(min) };
    return [finding("coverage-below", place, values)];
  });
}

/** Prints what is not covered. */
export function tellCoverage(files: readonly CoveredFile[], host: Host, language: Language): void {
  host.stdout.write(coverageText(files, language, host.stdout.isTerminal ? host.stdout.columns : undefined));
}
