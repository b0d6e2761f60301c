import { entries } from "../entry.js";

/** What comes of changing rulebooks to see whether their cases notice (`merit test --mutate`). */
export const MUTATION = entries({
  "mutation-unnoticed": {
    severity: "error",
    title: { en: "A change of the rulebook that no case notices", zh: "没有用例察觉的规则改动" },
    message: {
      en: "No case notices {change} in {at}.",
      zh: "{at} 改为 {change}，没有用例察觉。",
    },
    fix: {
      en: "Add {hint}; or name the change in the test file under `- unnoticed:`, with the reason.",
      zh: "请增加{hint}；或在测试文件的 - unnoticed: 中写明该改动及理由。",
    },
  },
  "mutate-case-fails": {
    severity: "error",
    title: { en: "A case that fails before anything is changed", zh: "尚未改动规则，用例已失败" },
    message: {
      en: "The case “{name}” fails on the rulebook as it is, so it would fail on every change of it.",
      zh: "用例“{name}”在规则未改动时已失败，任何改动下都会失败。",
    },
    fix: {
      en: "See what `merit test` says of it, correct it, and run `merit test --mutate` again.",
      zh: "请先用 merit test 查明并改正，再运行 merit test --mutate。",
    },
  },
  "unnoticed-noticed": {
    severity: "warning",
    title: { en: "A change named as unnoticed that a case notices", zh: "标为无需察觉的改动已被用例察觉" },
    message: {
      en: "{change} in {at} is named as unnoticed, but a case notices it, or it changes nothing.",
      zh: "{at} 的 {change} 标为无需察觉，但已有用例察觉，或该改动并无影响。",
    },
    fix: { en: "Remove it from `unnoticed:`.", zh: "请从 unnoticed: 中删去。" },
  },
  "unnoticed-unknown": {
    severity: "warning",
    title: { en: "A change named as unnoticed that there is none of", zh: "标为无需察觉的改动不存在" },
    message: {
      en: "There is no change {change} in {at}.{nearest}",
      zh: "{at} 没有 {change} 这一改动。{nearest}",
    },
    fix: {
      en: "The rule was changed since, or the name is not as `merit test --mutate` writes it: copy it from there, or remove it.",
      zh: "规则已改变，或写法与 merit test --mutate 的输出不同：请从其输出中复制，或删去。",
    },
  },
});
