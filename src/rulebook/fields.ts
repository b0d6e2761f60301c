import type { Bilingual, Language } from "../base/language.js";
import type { Span } from "../base/source.js";
import { at, type Finding, finding } from "../findings/finding.js";
import type { Findings } from "../findings/findings.js";
import { didYouMean } from "../language/check-context.js";
import { parseFormula } from "../language/parser.js";
import type { Expression } from "../language/syntax.js";
import { keyElsewhere } from "./keys/elsewhere.js";
import type { Key } from "./keys/key.js";
import { OTHER_FILES } from "./keys/other-files.js";
import { KEYS, type Section } from "./keys.js";
import { colonFinding, isOpen, joinedPair } from "./yaml/cuts.js";
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlText } from "./yaml.js";

/** The values of a section's keys; absent ones are undefined. */
export type Fields<S extends Section> = { readonly [K in keyof (typeof KEYS)[S]]?: YamlNode };

/** Reads parts of a rulebook's YAML; what is not as it should be goes to the findings. */
export class FieldReader {
  readonly findings: Findings;
  readonly #told = new Set<string>();
  /** Texts for readers that are in one language, and whether others are in both. */
  readonly #inOneLanguage: { readonly span: Span; readonly lacks: Language }[] = [];
  #hasBoth = false;

  constructor(findings: Findings) {
    this.findings = findings;
  }

  /** Adds a finding; the same one at the same place, met on several ways, is told once. */
  add(problem: Finding): undefined {
    const place = problem.place && "source" in problem.place ? problem.place.source : undefined;
    const key = JSON.stringify([problem.code, place?.file.name, place?.start, problem.values]);
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.findings.add(problem);
  }

  /** The keys of a section: unknown, doubled and lacking ones are found. */
  fields<S extends Section>(section: S, map: YamlMap): Fields<S> {
    return this.keyed<(typeof KEYS)[S]>(KEYS[section], map);
  }

  /** The keys of a catalogue of another kind of file: unknown, doubled and lacking ones are found. */
  keyed<K extends Readonly<Record<string, Key>>>(
    catalogue: K,
    map: YamlMap,
  ): { readonly [N in keyof K]?: YamlNode } {
    const known: Readonly<Record<string, Key>> = catalogue;
    const fields: Record<string, YamlNode> = {};
    for (const { key, value } of this.unique(map)) {
      if (Object.hasOwn(known, key.text)) fields[key.text] = value;
      else this.#unknownKey(key, known);
      const problem = value.kind === "text" ? cutShort(value) : undefined;
      if (problem) this.add(problem);
    }
    for (const [name, { required }] of Object.entries(known)) {
      if (required && !fields[name]) this.add(finding("key-missing", at(start(map.span)), { key: name }));
    }
    return fields as { readonly [N in keyof K]?: YamlNode };
  }

  /**
   * The keys of a file that a rulebook uses: those that say something of the rulebook as a whole are refused, and
   * none but its version is required.
   */
  part(map: YamlMap, shared: readonly string[]): Fields<"rulebook"> {
    const allowed = ["merit", "use", ...shared];
    const known = Object.fromEntries(Object.entries(KEYS.rulebook).filter(([key]) => allowed.includes(key)));
    const fields: Record<string, YamlNode> = {};
    for (const { key, value } of this.unique(map)) {
      if (Object.hasOwn(known, key.text)) fields[key.text] = value;
      else if (Object.hasOwn(KEYS.rulebook, key.text)) {
        this.add(finding("use-header", at(key.span), { key: key.text }));
      } else this.#unknownKey(key, known);
    }
    if (!fields.merit) this.add(finding("key-missing", at(start(map.span)), { key: "merit" }));
    return fields;
  }

  #unknownKey(key: YamlText, known: Readonly<Record<string, Key>>): void {
    const other = known.merit ? OTHER_FILES.get(key.text) : undefined;
    if (other) {
      this.add(finding("key-of-other-file", at(key.span), { key: key.text, ...other }));
      return;
    }
    const nearest = didYouMean(key.text, Object.keys(known));
    const hint = nearest.en === "" ? keyElsewhere(key.text) : nearest;
    this.add(finding("key-unknown", at(key.span), { found: key.text, known: Object.keys(known), hint }));
  }

  /** Has a map none but the keys of a section? If not, what seems to be lacking may stand under an unknown key. */
  knowsAll(section: Section, map: YamlMap): boolean {
    return map.entries.every(({ key }) => Object.hasOwn(KEYS[section], key.text));
  }

  /** Entries of a map whose keys are free names; doubled ones are found and dropped. */
  unique(map: YamlMap): readonly YamlEntry[] {
    const seen = new Set<string>();
    return map.entries.filter(({ key }) => {
      if (!seen.has(key.text)) return seen.add(key.text);
      return this.add(finding("key-twice", at(key.span), { key: key.text }));
    });
  }

  map(node: YamlNode | undefined): YamlMap | undefined {
    if (!node || node.kind === "map") return node;
    const pair = node.kind === "text" && node.plain ? joinedPair(node.text) : undefined;
    return pair ? this.add(colonFinding(node.span, pair)) : this.#wrongForm(node, "a map", "键值表");
  }

  list(node: YamlNode | undefined): YamlList | undefined {
    return node && (node.kind === "list" ? node : this.#wrongForm(node, "a list", "列表"));
  }

  /** A text that is not empty. */
  text(node: YamlNode | undefined): YamlText | undefined {
    if (!node) return undefined;
    return node.kind === "text" && node.text !== "" ? node : this.#wrongForm(node, "a text", "文本");
  }

  /** One text, or a list of texts. */
  texts(node: YamlNode | undefined): readonly YamlText[] | undefined {
    if (!node) return undefined;
    if (node.kind !== "list") {
      const single = this.text(node);
      return single && [single];
    }
    return node.items.map((item) => this.text(item)).filter((item) => item !== undefined);
  }

  /** One text, or a list of at least one. */
  someTexts(node: YamlNode | undefined): readonly YamlText[] | undefined {
    if (node?.kind !== "list" || node.items.length > 0) return this.texts(node);
    return this.add(finding("steps-none", at(node.span), {}));
  }

  /** One of a few words. */
  word<W extends string>(node: YamlNode | undefined, words: readonly W[]): W | undefined {
    const text = this.text(node);
    if (!text) return undefined;
    const word = words.find((w) => w === text.text);
    if (word !== undefined) return word;
    const nearest = didYouMean(text.text, words);
    return this.add(finding("value-unknown", at(text.span), { found: text.text, expected: words, nearest }));
  }

  /** `yes`, or absent. */
  yes(node: YamlNode | undefined): boolean {
    return node !== undefined && this.word(node, ["yes", "no"]) === "yes";
  }

  /** A whole number from 0 on. */
  whole(node: YamlNode | undefined): number | undefined {
    const text = this.text(node);
    if (!text) return undefined;
    if (/^\d{1,9}$/.test(text.text)) return Number(text.text);
    return this.add(finding("value-not-whole", at(text.span), { found: text.text }));
  }

  /** A text for readers: one for both languages, or one for each. */
  bilingual(node: YamlNode | undefined): Bilingual | undefined {
    if (!node) return undefined;
    if (node.kind !== "map") {
      const text = this.text(node);
      return text && { en: text.text, zh: text.text };
    }
    const { en, zh } = this.fields("bilingual", node);
    const english = this.text(en)?.text;
    const chinese = this.text(zh)?.text;
    const one = english ?? chinese;
    if (one === undefined) return this.add(finding("label-empty", at(node.span), {}));
    if (english !== undefined && chinese !== undefined) this.#hasBoth = true;
    else this.#inOneLanguage.push({ span: node.span, lacks: english === undefined ? "en" : "zh" });
    return { en: english ?? one, zh: chinese ?? one };
  }

  /** Tells of texts in one language, where the rulebook has others in both: then one was forgotten. */
  tellInOneLanguage(): void {
    if (!this.#hasBoth) return;
    for (const { span, lacks } of this.#inOneLanguage) {
      this.add(finding("label-one-language", at(span), { lacks }));
    }
  }

  formula(node: YamlNode | undefined): Expression | undefined {
    const text =
      node?.kind === "list" || node?.kind === "map" ? this.#wrongForm(node, "a formula", "公式") : node;
    if (!text) return undefined;
    return this.parsed(text, parseFormula(text.source));
  }

  /** The outcome of a parser on a text; a failure is found, with a hint where YAML has cut the text short. */
  parsed<T extends object>(text: YamlText, outcome: T | Finding): T | undefined {
    if (!("code" in outcome && "severity" in outcome)) return outcome;
    if (text.cut) return undefined;
    return this.add(cutShort(text, !isOpen(text.text) && !endsEarly(text, outcome)) ?? outcome);
  }

  #wrongForm(node: YamlNode, en: string, zh: string): undefined {
    const found =
      node.kind === "map"
        ? { en: "a map", zh: "键值表" }
        : node.kind === "list"
          ? { en: "a list", zh: "列表" }
          : node.text === ""
            ? { en: "nothing", zh: "空" }
            : node.text;
    return this.add(finding("value-form", at(node.span), { found, expected: { en, zh } }));
  }
}

/** A plain text that is not whole, at the very place where YAML ends plain texts. */
function cutShort(text: YamlText, isWhole = !isOpen(text.text)): Finding | undefined {
  if (!text.plain || text.cut || isWhole) return undefined;
  const rest = text.span.file.text.slice(text.span.end).match(/^\s*(,|#|:)/)?.[1];
  if (rest === undefined) return undefined;
  return finding("yaml-cut-short", at(text.span), { found: text.text, by: rest });
}

/** Does a formula end where more of it should stand? */
function endsEarly(text: YamlText, { place }: Finding): boolean {
  return place !== undefined && "source" in place && place.source.start >= text.span.end;
}

/** The first character of a stretch, for findings about something that is not there. */
export function start(span: Span): Span {
  return { file: span.file, start: span.start, end: Math.min(span.end, span.start + 1) };
}
