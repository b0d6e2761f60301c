import { entries } from "../entry.js";

/** What the guards and checks of a rulebook say of its result. */
export const ENGINE_JUDGEMENTS = entries({
  "guard-failed": {
    severity: "error",
    title: { en: "A guard of the rulebook does not hold", zh: "规则的约束不成立" },
    message: {
      en: "{row}: {say} ({guard}: `{formula}` does not hold{found}).",
      zh: "{row}：{say}（{guard}：`{formula}` 不成立{found}）。",
    },
    fix: {
      en: "Nobody is paid until `{formula}` holds: correct the data or the rule, or have the guard changed by whoever set it.",
      zh: "在 `{formula}` 成立之前不发放：请更正数据或规则，或由制定者修改该约束。",
    },
  },
  "guard-reported": {
    severity: "warning",
    title: { en: "A guard of the rulebook does not hold, which it only reports", zh: "约束不成立（仅报告）" },
    message: {
      en: "{row}: {say} ({guard}: `{formula}` does not hold{found}).",
      zh: "{row}：{say}（{guard}：`{formula}` 不成立{found}）。",
    },
    fix: {
      en: "See whether that is meant; all are paid as worked out.",
      zh: "请确认是否本意如此；金额按计算结果发放。",
    },
  },
  "check-error": {
    severity: "error",
    title: { en: "A check of the rulebook found an error", zh: "规则中的检查报错" },
    message: { en: "{row}: {say} ({check}).", zh: "{row}：{say}（{check}）。" },
    fix: {
      en: "Correct the row; the rulebook lets nobody be paid while {check} holds.",
      zh: "请更正该行；只要 {check} 成立，规则就不允许发放。",
    },
  },
  "check-warning": {
    severity: "warning",
    title: { en: "A check of the rulebook found something", zh: "规则中的检查有警告" },
    message: { en: "{row}: {say} ({check}).", zh: "{row}：{say}（{check}）。" },
    fix: {
      en: "See whether the row is right; it counts as it stands.",
      zh: "请核对该行；目前按原样计入。",
    },
  },
  "check-notice": {
    severity: "notice",
    title: { en: "A row that the rulebook lists", zh: "规则要求列出的行" },
    message: { en: "{row}: {say} ({check}).", zh: "{row}：{say}（{check}）。" },
    fix: {
      en: "The row counts as it stands; it is listed for whoever follows it up.",
      zh: "该行按原样计入；列出以便跟进。",
    },
  },
});
