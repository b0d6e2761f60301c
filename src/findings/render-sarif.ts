/** Findings as a SARIF 2.1.0 log, which code scanning services read. */
import type { Language } from "../base/language.js";
import { printable } from "../base/printable.js";
import { lineColumn, lineText, type Span } from "../base/source.js";
import { CATALOGUE, type Code } from "./catalogue.js";
import type { Entry, Severity } from "./entry.js";
import { type Finding, fixOf, messageOf, usersOf } from "./finding.js";
import type { FindingAbout } from "./finding-about.js";
import { placeText } from "./render-text.js";

const LEVELS = { error: "error", warning: "warning", notice: "note" } as const satisfies Record<
  Severity,
  string
>;

/** What a log says of itself, and how it calls files. */
export interface SarifStyle {
  readonly version: string;
  readonly language: Language;
  /** A file's path as the repository has it; absent: as it stands in the finding. */
  readonly pathOf?: (name: string) => string;
}

/** The whole log as JSON; rules are the codes that occur, in the order of the catalogue. */
export function sarifLog(findings: readonly FindingAbout[], style: SarifStyle): string {
  const { version, language } = style;
  const found = new Set(findings.map(({ finding }) => finding.code));
  const codes = (Object.keys(CATALOGUE) as Code[]).filter((code) => found.has(code));
  const indexes = new Map(codes.map((code, index) => [code, index]));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Meritbook",
            version,
            semanticVersion: version,
            language: language === "zh" ? "zh-CN" : "en-US",
            rules: codes.map((code) => ruleOf(code, language)),
          },
        },
        columnKind: "unicodeCodePoints",
        results: findings.map((one) => resultOf(one, indexes.get(one.finding.code), style)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** What the catalogue says of a code, with `…` for what differs from finding to finding. */
function ruleOf(code: Code, language: Language): object {
  const { severity, title, message, fix }: Entry = CATALOGUE[code];
  const general = (text: string) => text.replace(/\{\w+\}/g, "…");
  const parts = [general(message[language]), general(fix[language])].filter((text) => text !== "");
  return {
    id: code,
    shortDescription: { text: title[language] },
    fullDescription: { text: parts[0] },
    help: { text: parts.join("\n"), markdown: [`**${title[language]}**`, ...parts].join("\n\n") },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf(
  { finding, about }: FindingAbout,
  ruleIndex: number | undefined,
  { language, pathOf = (name) => name }: SarifStyle,
): object {
  const users = usersOf(finding);
  return {
    ruleId: finding.code,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: messageText(finding, about, language) },
    ...locationsOf(finding, pathOf),
    ...(users.length === 0 ? {} : { relatedLocations: users.map((span) => sourceLocation(span, pathOf)) }),
  };
}

function messageText(finding: Finding, about: string | undefined, language: Language): string {
  const place = finding.place && "data" in finding.place ? `${placeText(finding, language)}: ` : "";
  const lines = [about ?? "", place + messageOf(finding, language), fixOf(finding, language)];
  return lines
    .filter((line) => line !== "")
    .map(printable)
    .join("\n");
}

type PathOf = (name: string) => string;

function locationsOf({ place }: Finding, pathOf: PathOf): object {
  if (!place) return {};
  if ("source" in place) return { locations: [sourceLocation(place.source, pathOf)] };
  return { locations: [{ physicalLocation: { artifactLocation: artifact(place.data.file) } }] };
}

function sourceLocation({ file, start, end }: Span, pathOf: PathOf): object {
  const from = lineColumn(file, start);
  const to = lineColumn(file, Math.max(start, end));
  const region = {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    snippet: { text: printable(lineText(file, from.line)) },
  };
  return { physicalLocation: { artifactLocation: artifact(pathOf(file.name)), region } };
}

/** A path as a relative reference; one that is absolute is called by its file's URI. */
function artifact(path: string): object {
  const parts = path.replace(/^\.\//, "").split("/");
  const uri = parts.map(encodeURIComponent).join("/");
  return path.startsWith("/") ? { uri: `file://${uri}` } : { uri, uriBaseId: "%SRCROOT%" };
}
