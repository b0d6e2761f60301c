/** What tests of rulebooks show and what they do not, as text and as records. */
import { type Exact, exactText, ONE, ratio } from "../../base/exact.js";
import type { Language } from "../../base/language.js";
import { printable } from "../../base/printable.js";
import { lineColumn } from "../../base/source.js";
import { textWidth } from "../../base/text-width.js";
import type { CoveredFile } from "../../study/coverage/coverage.js";
import type { Point } from "../../study/coverage/point.js";
import { shortened } from "../terminal/width.js";
import { CoverageWords } from "./coverage-words.js";

/** Name and version of the form of the records. */
export const COVERAGE_SCHEMA = "meritbook-coverage/1";

/** Points covered, of all points. */
export interface Share {
  readonly covered: number;
  readonly points: number;
}

/** How much of several files is covered. */
export function shareOf(files: readonly CoveredFile[]): Share {
  return {
    covered: files.reduce((sum, file) => sum + file.covered, 0),
    points: files.reduce((sum, file) => sum + file.points.length, 0),
  };
}

/** As an exact share; what has nothing to cover is covered. */
export function exactShare({ covered, points }: Share): Exact {
  return points === 0 ? ONE : ratio(covered, points);
}

/** As a percent with one decimal, rounded down: only all of it is 100 %. */
export function percentShown({ covered, points }: Share): string {
  const tenths = points === 0 ? 1000 : Math.floor((covered * 1000) / points);
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

/** What is not covered, file by file and line by line. `width` cuts the words of rules where lines are to fit a screen. */
export function coverageText(
  files: readonly CoveredFile[],
  language: Language,
  width: number | undefined,
): string {
  const words = new CoverageWords(language);
  const blocks = files.map((file) => {
    const share = shareOf([file]);
    const heading = words.say("file", { file: printable(file.file), ...share, percent: percentShown(share) });
    return [heading, ...lacking(file, words, width)].join("\n");
  });
  const all = shareOf(files);
  if (files.length > 1) blocks.push(words.say("total", { ...all, percent: percentShown(all) }));
  return `${blocks.join("\n")}\n`;
}

/** A line for each place of which something is not covered. */
function lacking({ points }: CoveredFile, words: CoverageWords, width: number | undefined): string[] {
  const places = new Map<string, Point[]>();
  for (const { point, isCovered } of points) {
    if (isCovered) continue;
    const place = `${point.path} ${point.construct} ${point.span.start} ${point.text}`;
    places.set(place, [...(places.get(place) ?? []), point]);
  }
  const lines = [...places.values()].map((own) => {
    const { line } = lineColumn(own[0].span.file, own[0].span.start);
    return {
      line: words.say("line", { line }),
      path: printable(own[0].path),
      place: printable(words.place(own[0])),
      never: words.never(own),
    };
  });
  const lineWidth = Math.max(...lines.map(({ line }) => textWidth(line)));
  const pathWidth = Math.max(...lines.map(({ path }) => textWidth(path)));
  return lines.map(({ line, path, place, never }) => {
    const start = `  ${" ".repeat(lineWidth - textWidth(line))}${line}  ${padded(path, pathWidth)}  `;
    const room = width === undefined ? undefined : width - textWidth(start) - textWidth(never) - JOINT.length;
    return `${start}${room === undefined ? place : shortened(place, Math.max(room, LEAST))}${JOINT}${never}`;
  });
}

const JOINT = " · ";
/** Width that is left to the words of a rule, however long the rest is. */
const LEAST = 12;

const padded = (text: string, width: number) => text + " ".repeat(Math.max(0, width - textWidth(text)));

/** Every point with whether it is covered, as plain data. */
export function coverageRecord(files: readonly CoveredFile[]): object {
  const share = (one: Share) => ({ ...one, share: exactText(exactShare(one)) });
  return {
    schema: COVERAGE_SCHEMA,
    total: share(shareOf(files)),
    files: files.map((file) => ({
      file: file.file,
      ...share(shareOf([file])),
      points: file.points.map(({ point, isCovered }) => ({
        ...lineColumn(point.span.file, point.span.start),
        path: point.path,
        construct: point.construct,
        outcome: point.outcome,
        text: point.text,
        covered: isCovered,
      })),
    })),
  };
}
