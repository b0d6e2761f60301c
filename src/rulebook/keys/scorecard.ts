import { key, required } from "./key.js";
import { BANDS, BLEND, CHOOSE, CURVE, DEDUCT, LABEL, MATCH, MISSING, OF, PASS, TIERS } from "./shared.js";

/** Keys of a scorecard: its items and vetoes. */
export const SCORECARD_KEYS = {
  item: {
    label: LABEL,
    points: key("formula", "Points the item can give.", "该项满分。"),
    bonus: key(
      "formula",
      "Points the item can give on top of all points, in place of `points`.",
      "满分之外最多加多少分；代替 points。",
    ),
    penalty: key(
      "formula",
      "Points the item can take away, in place of `points`; `deduct` says how many.",
      "最多扣多少分；代替 points。扣多少可用 deduct 说明。",
    ),
    weight: key(
      "formula",
      "Weight of the item's score (a number out of 100, or a percent), in place of `points`; all weights add up to 100%.",
      "该项得分（百分制数值或百分比）的权重；代替 points。各权重之和为 100%。",
    ),
    items: key(
      "{ item: … }",
      "Makes the item a module: its points are those of these items, or theirs scaled to its own.",
      "使该项成为模块：分值为其中各项之和，或按本项分值折算。",
    ),
    pass: PASS,
    is: key("formula", "Points got, or a percent of the item's points.", "得分，或占满分的百分比。"),
    of: OF,
    bands: BANDS,
    curve: CURVE,
    tiers: TIERS,
    deduct: DEDUCT,
    choose: CHOOSE,
    match: MATCH,
    blend: BLEND,
    missing: MISSING,
  },
  veto: {
    when: required("condition", "When the score is 0.", "得分为 0 的条件。"),
    say: required("text or { en: …, zh: … }", "Why, for readers.", "给读者的原因。"),
  },
} as const;
