import { key, required } from "./key.js";
import { LABEL } from "./shared.js";

/** Keys of what is said where a condition holds: flags, checks, guards, doubts. */
export const VERDICT_KEYS = {
  flag: {
    when: required("condition", "When the flag is raised.", "何时标记。"),
    say: required(
      "text or { en: …, zh: … }",
      "What it says to the person who decides.",
      "标记的说明，供作决定的人看。",
    ),
    label: LABEL,
  },
  check: {
    when: required("condition", "Which rows are found fault with.", "何种行有问题。"),
    say: required("text or { en: …, zh: … }", "What is wrong.", "问题说明。"),
    level: key(
      "error | warning | notice",
      "An error stops the run; a notice lists rows that are right, such as what was not done. Error unless said.",
      "error 会中止计算；notice 只列出行，例如应做未做的事，行本身无误。默认 error。",
    ),
    label: LABEL,
  },
  guard: {
    must: required("condition", "What must hold.", "必须成立的条件。"),
    else: key(
      "fail | report",
      "Where it does not hold: nobody is paid, or it is said; `fail` unless said.",
      "不成立时：fail 不发放，report 只报告；默认 fail。",
    ),
    say: required("text or { en: …, zh: … }", "What it says then.", "此时的说明。"),
    label: LABEL,
  },
  provisional: {
    when: required("condition", "When the result is not final.", "何时结果为暂定。"),
    say: required("text or { en: …, zh: … }", "Why.", "原因。"),
    label: LABEL,
  },
} as const;
