import { key, required } from "./key.js";
import { BANDS, BLEND, CHOOSE, CURVE, DEDUCT, FOR, LABEL, MATCH, OF, TIERS } from "./shared.js";

/** Keys of a pay: its lines and groups of lines. */
export const PAY_KEYS = {
  line: {
    label: LABEL,
    for: FOR,
    is: key("formula", "The amount.", "金额。"),
    of: OF,
    bands: BANDS,
    curve: CURVE,
    tiers: TIERS,
    deduct: DEDUCT,
    choose: CHOOSE,
    match: MATCH,
    blend: BLEND,
    missing: key("zero | exclude | fail", "What happens where the value is missing.", "值缺失时如何处理。"),
    round: key(
      "0.01, or half_up | up | down 0.01",
      "To what the line is rounded; half-up to 0.01 unless said.",
      "该行的舍入方式；默认四舍五入到 0.01。",
    ),
    least: key(
      "amount",
      "What a limit leaves of the line's size when it gives way; nothing unless said.",
      "调减时该行至少保留的数额；不写则可减到零。",
    ),
    fund: key(
      "text or { en: …, zh: … }",
      "The fund to which the money goes that this line takes away.",
      "该行扣下的钱归入的基金。",
    ),
  },
  group: {
    label: LABEL,
    for: FOR,
    lines: required("{ line: …, group: { lines: … } }", "Its lines and groups.", "组内的行和组。"),
    times: key(
      "formula",
      "A factor that each of its lines takes before it is rounded.",
      "组内每行舍入前所乘的系数。",
    ),
    at_most: key(
      "amount",
      "The most that the group adds, or takes away; rounded down to the cent.",
      "组的合计（加或扣）不超过此数，向下取到分。",
    ),
    leaves_at_least: key(
      "amount",
      "What the group, where it takes away, leaves of the pay so far: all lines before it and its own.",
      "扣减后，到此为止的金额（之前各行与本组）至少剩下此数。",
    ),
    at_least: key(
      "amount",
      "The group's sum is never below this; what was raised is reported.",
      "组的合计不低于此数；补足部分会列出。",
    ),
    missing: key(
      "zero | exclude | fail",
      "For all of its lines that do not say their own.",
      "组内未单独说明的行在值缺失时的处理。",
    ),
    round: key(
      "0.01, or half_up | up | down 0.01",
      "Rounding of all of its lines that do not say their own.",
      "组内未单独说明的行的舍入方式。",
    ),
  },
} as const;
