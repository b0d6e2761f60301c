import type { Bilingual } from "./language.js";
import { comparable } from "./text.js";

/** The same for texts that a reader would take for one: `A01`, `Ａ01` and `a01`; `张三` and `张 三`; `007` and `7`. */
export function alikeForm(text: string): string {
  const plain = comparable(text);
  const joined = plain.includes(" ") ? plain.replaceAll(" ", "") : plain;
  return /^0+\d+$/.test(joined) ? joined.replace(/^0+(?=\d)/, "") : joined;
}

const DIFFERENCES: readonly { readonly undo: (text: string) => string; readonly how: Bilingual }[] = [
  { undo: (text) => text.toLowerCase(), how: { en: "in letter case", zh: "大小写" } },
  { undo: (text) => text.replace(/\s/g, ""), how: { en: "in blanks", zh: "空格" } },
  { undo: (text) => text.replace(/^0+(?=\d+$)/, ""), how: { en: "in leading zeros", zh: "前导零" } },
  {
    undo: (text) => text.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, ""),
    how: { en: "in invisible characters", zh: "不可见字符" },
  },
  {
    undo: (text) => text.normalize("NFC"),
    how: { en: "in how letters with marks are made up (NFC, NFD)", zh: "带音符字母的编码方式（NFC、NFD）" },
  },
  {
    undo: (text) => text.normalize("NFKC"),
    how: { en: "in full-width or other forms", zh: "全角等字符形式" },
  },
];

/** In what two texts differ that are alike. */
export function differenceOf(one: string, other: string): Bilingual {
  const only = DIFFERENCES.find(({ undo }) => undo(one) === undo(other));
  return only?.how ?? { en: "in case, width, blanks or zeros", zh: "大小写、全半角、空格或前导零" };
}
