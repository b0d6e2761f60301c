import { daysNamed } from "../../intake/arrange/named-days.js";
import type { ColumnProfile } from "../../intake/inspect/column-profile.js";
import type { SheetProfile } from "../../intake/inspect/sheet-profile.js";

/** How dates without a year seem to be written, and where their year stands. */
export interface YearlessGuess {
  readonly format: string;
  readonly year: "title" | "file" | "sheet" | "period";
}

/** `05-01`, `5月1日`, perhaps with the day of the week; `7/5` may as well be 7 of 5. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, "MM-dd"],
  [/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]) (?:星期|周|礼拜)[一二三四五六日天]$/, "MM-dd EEEE"],
  [/^(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/, "M月d日"],
  [/^(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日 (?:星期|周|礼拜)[一二三四五六日天]$/, "M月d日 EEEE"],
];

/** Are all texts of a column dates without a year? */
export function yearlessOf(sheet: SheetProfile, { texts }: ColumnProfile): YearlessGuess | undefined {
  const said = [...texts.values()]
    .filter(({ form }) => form !== "nothing" && form !== "blank")
    .map(({ text }) => text.trim());
  const [, format] = FORMS.find(([form]) => said.every((text) => form.test(text))) ?? [];
  if (format === undefined || said.length === 0) return undefined;
  const named = {
    title: sheet.titles.map(({ text }) => [text]),
    file: [[sheet.file]],
    sheet: [[sheet.facts.sheet ?? ""]],
  };
  const where = (["title", "file", "sheet"] as const).find((one) => daysNamed(named[one]));
  return { format, year: where ?? "period" };
}
