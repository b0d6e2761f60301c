/** Findings as annotations of GitHub's workflows, which appear beside the lines of a pull request. */
import type { Language } from "../base/language.js";
import { printable } from "../base/printable.js";
import { lineColumn } from "../base/source.js";
import { CATALOGUE } from "./catalogue.js";
import type { Entry } from "./entry.js";
import { type Finding, fixOf, messageOf } from "./finding.js";
import type { FindingAbout } from "./finding-about.js";
import { placeText } from "./render-text.js";

/**
 * One workflow command on a line of its own, `::error file=…,line=…,col=…,title=…::message`. What the input holds
 * cannot end it, nor begin another: whatever separates its parts is escaped as GitHub's own toolkit does it.
 */
export function githubAnnotation(
  { finding, about }: FindingAbout,
  language: Language,
  pathOf: (name: string) => string = (name) => name,
): string {
  const { code, severity } = finding;
  const { title }: Entry = CATALOGUE[code];
  const properties: readonly Property[] = [
    ...placeOf(finding, pathOf),
    ["title", `${title[language]} [${code}]`],
  ];
  const written = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(",");
  const fix = fixOf(finding, language);
  const lines = [
    ...(about === undefined ? [] : [about]),
    said(finding, language),
    ...(fix === "" ? [] : [fix]),
  ];
  return `::${severity} ${written}::${lines.map((line) => data(printable(line))).join("%0A")}\n`;
}

type Property = readonly [name: string, value: string | number];

function placeOf({ place }: Finding, pathOf: (name: string) => string): readonly Property[] {
  if (!place) return [];
  // Rows of spreadsheets are no lines of files, so the message names them.
  if ("data" in place) return [["file", place.data.file]];
  const { file, start } = place.source;
  const { line, column } = lineColumn(file, start);
  return [
    ["file", pathOf(file.name)],
    ["line", line],
    ["col", column],
  ];
}

function said(finding: Finding, language: Language): string {
  const message = messageOf(finding, language);
  const isData = finding.place && "data" in finding.place;
  return isData ? `${placeText(finding, language)}: ${message}` : message;
}

/** What stands for the text of a command: https://github.com/actions/toolkit, packages/core/src/command.ts */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(printable(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
