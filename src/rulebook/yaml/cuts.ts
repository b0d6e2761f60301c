/** Where YAML read something else than its author meant: colons that are none to it, texts that it ended early. */
import type { Bilingual } from "../../base/language.js";
import type { Span } from "../../base/source.js";
import { at, type Finding, finding } from "../../findings/finding.js";

const WIDE: Bilingual = { en: "a full-width colon", zh: "全角冒号「：」" };
const TIGHT: Bilingual = { en: "a colon without a blank behind it", zh: "后面没有空格的冒号" };

/** A key and its value that stand in one text, as YAML takes no such colon for one. */
export interface Joined {
  readonly key: string;
  readonly value: string;
  /** Offset of the value in the text. */
  readonly offset: number;
  readonly colon: Bilingual;
}

/** `提成：5%` and `is:base` as what they are meant to be; undefined for any other text. */
export function joinedPair(text: string): Joined | undefined {
  const match = /^([^\s"'：:,{}[\]]{1,60})(：\s*|:(?=\S))(.*)$/.exec(text);
  if (!match) return undefined;
  const [, key, colon, value] = match;
  return { key, value, offset: key.length + colon.length, colon: colon.startsWith("：") ? WIDE : TIGHT };
}

export function colonFinding(span: Span, { key, value, colon }: Joined): Finding {
  const example = `${key}: ${value.length > 40 ? `${[...value].slice(0, 40).join("")}…` : value}`.trim();
  return finding("yaml-colon", at(span), { colon, example });
}

/** Is a quote or parenthesis open at the end of a text? Then YAML ended it too early. */
export function isOpen(text: string): boolean {
  const quotes = text.match(/"/g)?.length ?? 0;
  const balance = (text.match(/[([]/g)?.length ?? 0) - (text.match(/[)\]]/g)?.length ?? 0);
  return quotes % 2 === 1 || balance > 0;
}

/** A comment close behind a plain text that may be a part of it: `见 #3 号文`. */
export function commentBehind(text: string, span: Span): Finding | undefined {
  if (text === "" || isOpen(text)) return undefined;
  const rest = span.file.text.slice(span.end, span.end + 200);
  if (!/^[ \t]+#/.test(rest)) return undefined;
  const comment = /^[ \t]+(#[\p{L}\p{N}][^\r\n]*)/u.exec(rest)?.[1];
  return comment === undefined ? undefined : finding("yaml-comment", at(span), { found: text, comment });
}

/**
 * A comment within braces that swallows their end, before an offset: `{ say: 见 #3 号文 }`. What YAML finds wrong then
 * stands far behind it.
 */
export function commentInBraces(file: Span["file"], before: number): Finding | undefined {
  let start = 0;
  for (const line of file.text.slice(0, before).split("\n")) {
    const cut = cutLine(line);
    if (cut) {
      const span = { file, start: start + cut.from, end: start + cut.to };
      return finding("yaml-cut-short", at(span), { found: line.slice(cut.from, cut.to), by: "#" });
    }
    start += line.length + 1;
  }
  return undefined;
}

/** The plain text of a line that a `#` within braces ends, where the braces close behind it. */
function cutLine(line: string): { from: number; to: number } | undefined {
  if (!line.includes(" #")) return undefined;
  let depth = 0;
  let from = 0;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (c === '"' || c === "'") {
      const end = line.indexOf(c, i + 1);
      if (end < 0) return undefined;
      i = end;
    } else if (c === "{" || c === "[") depth += 1;
    else if (c === "}" || c === "]") depth -= 1;
    else if (c === "#" && line[i - 1] === " ") {
      if (depth <= 0 || !/[}\]]/.test(line.slice(i))) return undefined;
      const text = line.slice(from, i);
      if (text.trim() === "") return undefined;
      return { from: from + text.length - text.trimStart().length, to: from + text.trimEnd().length };
    }
    if (",{[".includes(c) || (c === ":" && line[i + 1] === " ")) from = i + 1;
  }
  return undefined;
}
