/** The changes of a rulebook that no case notices, line by line of the rulebook. */
import type { Language } from "../../base/language.js";
import { sayer } from "../../base/phrases.js";
import { printable } from "../../base/printable.js";
import { lineColumn, lineText, type SourceFile } from "../../base/source.js";
import type { MutationReport, Survivor } from "../../study/mutation/mutate.js";
import { shortened, wrapped } from "../terminal/width.js";
import { MUTATION_WORDS } from "./mutation-words.js";

/** How the changes are told. */
export interface MutationManner {
  readonly language: Language;
  /** Columns of the screen. */
  readonly width: number;
}

/** All that is unnoticed and not named, then one line that counts; ends with a line end. */
export function mutationText(file: string, report: MutationReport, manner: MutationManner): string {
  const say = sayer(MUTATION_WORDS, manner.language);
  const open = report.survivors.filter(({ why }) => why === undefined);
  const lines = byFile(open).flatMap(({ source, survivors }) => [
    printable(source.name),
    ...byLine(survivors).flatMap(({ line, own }) => lineTexts(source, line, own, manner)),
    "",
  ]);
  const [first] = open;
  const naming = first
    ? [say("howToName", { file: printable(file) }), ...named(first, say("whyNamed")), ""]
    : [];
  const counts = countsOf(report);
  const count = say("counted", { file: printable(file), ...counts, score: scoreText(report) });
  return `${[...lines, ...naming, count].join("\n")}\n`;
}

/** How many were tried, noticed, not noticed, and named. */
export function countsOf({ tried, noticed, survivors }: MutationReport) {
  const named = survivors.filter(({ why }) => why !== undefined).length;
  return { tried, noticed, unnoticed: survivors.length, named };
}

/** Noticed of tried as a percent with one decimal, cut, so that 100% means all. */
function scoreText({ tried, noticed }: MutationReport): string {
  if (tried === 0) return "100%";
  const tenths = Math.floor((1000 * noticed) / tried);
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

function lineTexts(
  source: SourceFile,
  line: number,
  survivors: readonly Survivor[],
  { language, width }: MutationManner,
): string[] {
  const say = sayer(MUTATION_WORDS, language);
  const number = String(line).padStart(5);
  const indent = " ".repeat(number.length + 1);
  const text = lineText(source, line).trim();
  return [
    shortened(`${number} ${printable(text)}`, width),
    ...survivors.flatMap(({ mutation: { at, change, hint } }, index) => [
      ...(survivors[index - 1]?.mutation.at === at ? [] : [shortened(`${indent}${printable(at)}`, width)]),
      shortened(`${indent}× ${printable(change)}`, width),
      ...wrapped(say("noticedBy", { hint: printable(hint[language]) }), width - indent.length - 4).map(
        (part) => `${indent}    ${part}`,
      ),
    ]),
  ];
}

/** What an author writes into the test file to name a change. */
export function named({ mutation: { at, change } }: Survivor, why: string): readonly string[] {
  return [`  - unnoticed: ${JSON.stringify(change)}`, `    at: ${at}`, `    why: ${why}`].map(printable);
}

function byFile(survivors: readonly Survivor[]): { source: SourceFile; survivors: readonly Survivor[] }[] {
  const files = new Map<SourceFile, Survivor[]>();
  for (const survivor of survivors) {
    const { file } = survivor.mutation.span;
    const own = files.get(file);
    if (own) own.push(survivor);
    else files.set(file, [survivor]);
  }
  return [...files].map(([source, own]) => ({ source, survivors: own }));
}

function byLine(survivors: readonly Survivor[]): { line: number; own: readonly Survivor[] }[] {
  const lines = new Map<number, Survivor[]>();
  for (const survivor of survivors) {
    const { file, start } = survivor.mutation.span;
    const { line } = lineColumn(file, start);
    const own = lines.get(line);
    if (own) own.push(survivor);
    else lines.set(line, [survivor]);
  }
  return [...lines].sort(([a], [b]) => a - b).map(([line, own]) => ({ line, own }));
}
