/** What a report on drafted cases says. */
import type { Bilingual, Language } from "../../base/language.js";
import { sayer } from "../../base/phrases.js";
import { printable } from "../../base/printable.js";
import { lineColumn } from "../../base/source.js";
import type { Outcome, Point } from "../../study/coverage/point.js";
import type { EdgeDraft, Undrafted } from "../../study/drafts/draft.js";
import { CoverageWords } from "./coverage-words.js";

const WORDS = {
  drafted: {
    en: "{file}: drafted {count}; each is to be confirmed: hold its figures against the scheme, then remove draft: yes",
    zh: "{file}：已起草 {count} 个用例，均待确认：请对照制度核对数字，然后删除 draft: yes",
  },
  none: { en: "{file}: nothing to draft", zh: "{file}：没有需要起草的用例" },
  undrafted: { en: "Not drafted: {count}", zh: "未能起草：{count}" },
  line: { en: "  line {line}  {name} ({why})", zh: "  第 {line} 行  {name}（{why}）" },
  name: { en: "{path}, {place}: {side}", zh: "{path}，{place}：{side}" },
} as const satisfies Record<string, Bilingual>;

const SIDES: Readonly<Partial<Record<Outcome, Bilingual>>> = {
  at: { en: "exactly at it", zh: "恰好等于" },
  just_below: { en: "just below it", zh: "略低于" },
  just_above: { en: "just above it", zh: "略高于" },
  below: { en: "below it", zh: "低于" },
  above: { en: "above it", zh: "高于" },
};

const WHY: Readonly<Record<Undrafted, Bilingual>> = {
  never_seen: {
    en: "no case works it out, so there is no row to begin with",
    zh: "没有用例计算到此处，没有可参照的行",
  },
  not_given: {
    en: "no single value that a case gives decides it",
    zh: "不是由用例给出的某一个值决定",
  },
  not_reached: {
    en: "a case with that value does not get there",
    zh: "给出该值的用例到不了此处",
  },
};

/** Names drafts, and tells what was drafted and what was not. */
export class DraftWords {
  readonly #language: Language;
  readonly #coverage: CoverageWords;

  constructor(language: Language) {
    this.#language = language;
    this.#coverage = new CoverageWords(language);
  }

  /** `people.return_factor, edge 3%: exactly at it` */
  name(point: Point): string {
    const side = SIDES[point.outcome]?.[this.#language] ?? point.outcome;
    const place = this.#coverage.place(point);
    return sayer(WORDS, this.#language)("name", { path: point.path, place, side });
  }

  /** What became of the edges of one test file; ends with a line end. */
  told(file: string, drafts: readonly EdgeDraft[]): string {
    const say = sayer(WORDS, this.#language);
    const shown = printable(file);
    const undrafted = drafts.flatMap((draft) => ("why" in draft ? [draft] : []));
    const count = drafts.length - undrafted.length;
    const lines = [count === 0 ? say("none", { file: shown }) : say("drafted", { file: shown, count })];
    if (undrafted.length > 0) lines.push(say("undrafted", { count: undrafted.length }));
    for (const { point, why } of undrafted) {
      const { line } = lineColumn(point.span.file, point.span.start);
      lines.push(say("line", { line, name: printable(this.name(point)), why: WHY[why][this.#language] }));
    }
    return `${lines.join("\n")}\n`;
  }
}
