import { entries } from "../entry.js";

/** Questions about what else a rulebook would pay: thresholds, and values of a parameter tried in turn. */
export const WHAT_IF = entries({
  "figure-none": {
    severity: "error",
    title: { en: "A rulebook that pays nobody", zh: "规则不计付任何人" },
    message: {
      en: "{table} has no pay, so there is none that could jump.",
      zh: "{table} 没有计酬（pay），不存在报酬突变。",
    },
    fix: {
      en: "Name another figure with `--of`; there are: {known}.",
      zh: "请用 `--of` 指定其他数值，可选：{known}。",
    },
  },
  "figure-unknown": {
    severity: "error",
    title: { en: "--of names no figure of the scored table", zh: "--of 指定的数值不存在" },
    message: {
      en: "{table} has no figure {found}.{hint}",
      zh: "{table} 没有数值 {found}。{hint}",
    },
    fix: { en: "Its figures are: {known}.", zh: "可选的数值有：{known}。" },
  },
});
