/**
 * YAML as rulebooks use it: maps, lists and texts with their places, nothing else. Read with the failsafe schema,
 * so that 007 stays 007 and `no` stays `no`; aliases, tags and several documents are refused.
 */
import { Composer, type CST, isMap, isScalar, isSeq, type Node as LibraryNode, type Scalar } from "yaml";
import { raising, USUAL_LIMITS } from "../base/limits.js";
import type { SourceFile, Span } from "../base/source.js";
import { at, type Finding, finding, type Place } from "../findings/finding.js";
import type { Findings } from "../findings/findings.js";
import { type FormulaText, formulaText } from "../language/formula-text.js";
import { colonFinding, commentBehind, commentInBraces, joinedPair } from "./yaml/cuts.js";
import { tokensWithin } from "./yaml/depth.js";
import { problemFindings } from "./yaml/findings.js";

/** A value of YAML, with its place. */
export type YamlNode = YamlText | YamlMap | YamlList;

/** A scalar: always text. `source` lays the text over the file, for places within formulas. */
export interface YamlText {
  readonly kind: "text";
  readonly text: string;
  /** Written without quotes, so that `: `, ` #` or, within braces, a comma ended it. */
  readonly plain: boolean;
  /** YAML ended it too early, and a finding says so. */
  readonly cut?: true;
  readonly source: FormulaText;
  readonly span: Span;
}

/** Keys and values, in their order. */
export interface YamlMap {
  readonly kind: "map";
  readonly entries: readonly YamlEntry[];
  readonly span: Span;
}

/** A key and its value. */
export interface YamlEntry {
  readonly key: YamlText;
  readonly value: YamlNode;
}

/** Values in their order. */
export interface YamlList {
  readonly kind: "list";
  readonly items: readonly YamlNode[];
  readonly span: Span;
}

/** Maps and lists nested deeper than this are refused. */
const DEEPEST = 40;
/** After so many errors the rest of the text is not read. */
const MOST_PROBLEMS = 20;

/** The one document of a file, or undefined with findings. */
export function parseYaml(file: SourceFile, findings: Findings): YamlNode | undefined {
  const whole = { file, start: 0, end: 0 };
  const tooLong = lengthProblem(file, file.text.length, at(whole));
  if (tooLong) {
    findings.add(tooLong);
    return undefined;
  }
  if (tellHidden(file, findings)) return undefined;
  const tokens = tokensWithin(file.text, DEEPEST);
  if (typeof tokens === "number") {
    findings.add(finding("yaml-too-deep", at({ file, start: tokens, end: tokens }), { most: DEEPEST }));
    return undefined;
  }
  const composer = new Composer({ schema: "failsafe", uniqueKeys: false, logLevel: "silent" });
  const [first, second] = composer.compose(upToProblems(tokens), true, file.text.length);
  const problems = first ? [...first.errors, ...first.warnings] : [];
  const cut = problems[0] && commentInBraces(file, problems[0].pos[0]);
  if (cut) {
    findings.add(cut);
    return undefined;
  }
  for (const problem of problemFindings(file, problems)) findings.add(problem);
  if (problems.length > 0) return undefined;
  if (!first?.contents) {
    findings.add(finding("yaml-empty", at(whole), {}));
    return undefined;
  }
  if (second) {
    const start = second.range[0];
    findings.add(finding("yaml-several-documents", at({ file, start, end: start + 3 }), {}));
    return undefined;
  }
  return new Reader(file, findings).read(first.contents);
}

/** The finding about a file that has, with those that it uses, more characters than it may. */
export function lengthProblem(file: SourceFile, found: number, place: Place): Finding | undefined {
  const most = file.longest ?? USUAL_LIMITS.rulebook;
  return found > most
    ? finding("yaml-too-long", place, { found, most, option: raising("rulebook", most) })
    : undefined;
}

/** Controls, and marks that turn the direction of text: by them a line can show other than what is read. */
const HIDDEN = /(?![\t\n\r])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Tells the characters of a text that no reader sees. */
function tellHidden(file: SourceFile, findings: Findings): boolean {
  let told = 0;
  for (const { index, 0: character } of file.text.matchAll(HIDDEN)) {
    if (told++ === MOST_PROBLEMS) break;
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    const place = at({ file, start: index, end: index + 1 });
    findings.add(finding("yaml-hidden-character", place, { character: `U+${code}` }));
  }
  return told > 0;
}

/** The tokens as far as reading them is of use: what follows many errors are only their consequences. */
function upToProblems(tokens: readonly CST.Token[]): readonly CST.Token[] {
  let problems = 0;
  const end = tokens.findIndex((token) => token.type === "error" && ++problems > MOST_PROBLEMS);
  return end < 0 ? tokens : tokens.slice(0, end);
}

class Reader {
  readonly #file: SourceFile;
  readonly #findings: Findings;

  constructor(file: SourceFile, findings: Findings) {
    this.#file = file;
    this.#findings = findings;
  }

  read(node: unknown, around?: Span): YamlNode | undefined {
    const span = this.#span(node, around);
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.tag !== undefined) {
      this.#findings.add(finding("yaml-tag", at(span), {}));
    }
    if (isScalar(node)) return this.#text(node, span);
    if (isMap(node)) {
      const entries: YamlEntry[] = [];
      for (const pair of node.items) {
        const key = isScalar(pair.key) ? this.#text(pair.key, this.#span(pair.key, span)) : undefined;
        if (!key) {
          this.#findings.add(finding("yaml-key", at(this.#span(pair.key, span)), {}));
          continue;
        }
        if (pair.value === null && node.flow && this.#isRest(key, entries)) continue;
        const value = pair.value === null ? this.#nothing(key.span) : this.read(pair.value, key.span);
        if (value) entries.push({ key, value });
      }
      return { kind: "map", entries, span };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.read(item, span)).filter((item) => item !== undefined);
      return { kind: "list", items, span };
    }
    // What is left is an alias.
    this.#findings.add(finding("yaml-alias", at(span), {}));
    return undefined;
  }

  /**
   * Is a key without a colon the rest of a text that YAML ended at a comma, or a key and its value in one? Adds what is
   * meant, so that nothing else is found wrong for it.
   */
  #isRest(key: YamlText, entries: YamlEntry[]): boolean {
    const pair = key.plain ? joinedPair(key.text) : undefined;
    if (pair) {
      this.#findings.add(colonFinding(key.span, pair));
      const { file, start } = key.span;
      entries.push({
        key: this.#plain(pair.key, { file, start, end: start + pair.key.length }),
        value: this.#plain(pair.value, { file, start: start + pair.offset, end: start + key.text.length }),
      });
      return true;
    }
    const last = entries[entries.length - 1];
    if (last?.value.kind !== "text" || !last.value.plain || last.value.text === "" || !key.plain)
      return false;
    const { text: found, span, cut } = last.value;
    if (!cut) this.#findings.add(finding("yaml-cut-short", at(span), { found, by: "," }));
    entries[entries.length - 1] = { key: last.key, value: { ...last.value, cut: true } };
    return true;
  }

  #plain(text: string, span: Span): YamlText {
    return {
      kind: "text",
      text,
      plain: true,
      source: formulaText(this.#file, text, span.start, span.end),
      span,
    };
  }

  #text(node: Scalar, span: Span): YamlText {
    const text = String(node.value ?? "");
    const source = formulaText(this.#file, text, span.start, span.end);
    const plain = node.type === "PLAIN";
    const comment = plain ? commentBehind(text, span) : undefined;
    if (comment) this.#findings.add(comment);
    return { kind: "text", text, plain, source, span };
  }

  #nothing(span: Span): YamlText {
    const after = { file: this.#file, start: span.end, end: span.end };
    return {
      kind: "text",
      text: "",
      plain: true,
      source: formulaText(this.#file, "", span.end, span.end),
      span: after,
    };
  }

  #span(node: unknown, around?: Span): Span {
    const range = (node as LibraryNode | null)?.range;
    if (!range) return around ?? { file: this.#file, start: 0, end: 0 };
    return { file: this.#file, start: range[0], end: Math.max(range[0], range[1]) };
  }
}
