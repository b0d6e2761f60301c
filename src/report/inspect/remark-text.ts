import type { Language } from "../../base/language.js";
import { printable } from "../../base/printable.js";
import { shown } from "../../base/shown.js";
import { CELL_FORMS } from "../../intake/inspect/cell-look.js";
import type { Remark } from "../../study/inspect/remarks.js";
import { FORM_WORDS, REMARK_WORDS, TYPE_WORDS } from "./words.js";

/** A remark as a sentence, with the first cells that show it; `masked`: only their rows. */
export function remarkText(
  { code, column, values, cells }: Remark,
  language: Language,
  masked: boolean,
): string {
  const said = REMARK_WORDS[code === "block-ends" && masked ? "block-ends-masked" : code][language].replace(
    /\{(\w+)\}/g,
    (_, name: string) => valueText(name, values[name], language),
  );
  const colon = language === "zh" ? "：" : ": ";
  const about =
    column === undefined || code === "order" || code === "order-by-seconds"
      ? ""
      : `${printable(column)}${colon}`;
  const places = cells.map(({ text, row }) => placeText(masked ? "" : text, row, language));
  const more =
    typeof values.count === "number" && values.count > cells.length && cells.length > 0 ? ["…"] : [];
  const list = [...places, ...more].join(language === "zh" ? "，" : ", ");
  if (list === "") return about + said;
  return language === "zh" ? `${about}${said}（${list}）` : `${about}${said} (${list})`;
}

function placeText(text: string, row: number, language: Language): string {
  const place = language === "zh" ? `第 ${row} 行` : `row ${row}`;
  return text === "" ? place : `${place} “${shown(text, 30)}”`;
}

function valueText(name: string, value: string | number | undefined, language: Language): string {
  if (name === "form")
    return CELL_FORMS.flatMap((form) => (form === value ? FORM_WORDS[form][language] : []))[0] ?? "";
  if (name === "type") {
    const type = Object.entries(TYPE_WORDS).find(([known]) => known === value);
    return type ? type[1][language] : "";
  }
  if (typeof value === "number") return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
  return printable(value ?? "");
}
