import { describe, expect, test } from "vitest";
import { readSources } from "./sources.js";

/** A text that stands in another one where some condition holds. */
const NESTED = "\\$\\{[^`{}]*(?:`[^`]*`[^`{}]*)+\\}";
/** A text in quotes of any kind, and what stands in them. */
const quoted = (name: string) =>
  `(?<q${name}>["'\`])(?<${name}>(?:\\\\[\\s\\S]|${NESTED}|(?!\\k<q${name}>)[^\\\\])*)\\k<q${name}>`;
const PAIR = new RegExp(`\\ben:\\s*${quoted("en")},\\s*zh:\\s*${quoted("zh")}`, "g");
const CALL = new RegExp(`\\bbilingual\\(\\s*${quoted("en")}(?:,\\s*${quoted("zh")})?,?\\s*\\)`, "g");
const BEGUN = /\ben:\s*["'`]/g;

interface Said {
  readonly path: string;
  readonly en: string;
  /** undefined where only one text is given for both languages */
  readonly zh: string | undefined;
}

/** Every text that the program says, with both of its languages, as it stands in the sources. */
function saidIn(path: string, text: string): Said[] {
  return [PAIR, CALL].flatMap((form) =>
    [...text.matchAll(form)].map(({ groups }) => ({ path, en: groups?.en ?? "", zh: groups?.zh })),
  );
}

const sources = readSources();
const said = sources.flatMap(({ path, text }) => saidIn(path, text));

/** Words that join values in English, where Chinese has marks or the order of the values. */
const JOINING = /\b(?:of|is|where|over|with)\b/g;

/** Has an English text words of its own, besides values, names in code, keys of rulebooks and names that stay? */
function hasWords(text: string): boolean {
  const own = text
    .replace(/^en$|^each: |`[^`]*`|\$?\{[^}]*\}|--?[a-z-]+|\\n/g, " ")
    .replace(/\b(?:SHA-?256|XLSX|CSV|JSON|YAML|FILE|FOLDER)\b/gi, " ")
    .replace(JOINING, " ");
  return /[A-Za-z]{2}/.test(own);
}

describe("what the program says", () => {
  test("is found by this test", () => {
    const begun = sources.reduce((sum, { text }) => sum + (text.match(BEGUN)?.length ?? 0), 0);
    const pairs = sources.reduce((sum, { text }) => sum + [...text.matchAll(PAIR)].length, 0);
    const alone = sources.filter(
      ({ text }) => (text.match(BEGUN)?.length ?? 0) !== [...text.matchAll(PAIR)].length,
    );
    expect(alone.map(({ path }) => path)).toEqual([]);
    expect(pairs).toBe(begun);
    expect(said.length).toBeGreaterThan(1500);
  });

  test("is said in Chinese wherever English has words for it", () => {
    const untranslated = said.filter(({ en, zh }) => hasWords(en) && !/\p{Script=Han}/u.test(zh ?? ""));
    expect(untranslated).toEqual([]);
  });

  test("has the same values in both languages", () => {
    const names = (text: string) => [...new Set(text.match(/(?<!\$)\{\w+\}/g) ?? [])].sort();
    const differing = said
      // Findings have their samples, which show every message in both languages.
      .filter(({ path, zh }) => zh !== undefined && !path.startsWith("findings/catalogue/"))
      .filter(({ en, zh = "" }) => names(en).join() !== names(zh).join() || (en === "") !== (zh === ""));
    expect(differing).toEqual([]);
  });

  test("is never written to a screen as a text in one language", () => {
    const written = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/\.write\(\s*["'`][^"'`$]*[A-Za-z]{2,} [A-Za-z]{2,}/g)].map(
        ([call]) => `${path}: ${call}`,
      ),
    );
    expect(written).toEqual([]);
  });
});

test("a text in one language is noticed", () => {
  const found = saidIn(
    "x.ts",
    'bilingual("no file"), { en: "a row", zh: "a row" }, { en: "{n} of {m}", zh: "{n} / {m}" }',
  );
  expect(
    found.filter(({ en, zh }) => hasWords(en) && !/\p{Script=Han}/u.test(zh ?? "")).map(({ en }) => en),
  ).toEqual(["a row", "no file"]);
});
