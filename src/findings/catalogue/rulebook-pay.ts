import { entries } from "../entry.js";

/** What a rulebook can say wrong of pay, and what it leaves unsaid. */
export const RULEBOOK_PAY = entries({
  "pay-name-twice": {
    severity: "error",
    title: { en: "Two lines or groups of a pay with one name", zh: "计酬行或组重名" },
    message: {
      en: "{name} already names a line or group of this pay.",
      zh: "{name} 已经是此项计酬中某行或某组的名称。",
    },
    fix: {
      en: "Rename one of the two; names hold for the whole pay, also across its groups.",
      zh: "请改名；名称在整个计酬中（包括各组之间）只能用一次。",
    },
  },
  "least-unused": {
    severity: "error",
    title: { en: "`least:` where no line gives way", zh: "多余的 least:" },
    message: {
      en: "Nothing makes this line give way: neither a group around it nor the pay has `at_most:` or `leaves_at_least:`.",
      zh: "没有限额会调减此行：外层的组和整个计酬都没有 at_most: 或 leaves_at_least:。",
    },
    fix: {
      en: "Remove it, or put the line into a group with a limit.",
      zh: "请删除，或把该行放入有限额的组。",
    },
  },
  "least-negative": {
    severity: "error",
    title: { en: "`least:` below zero", zh: "least: 小于零" },
    message: {
      en: "`least:` is {found}; it is the size that is left of a line, also of one that takes away.",
      zh: "least: 是 {found}；它是该行保留的数额大小，扣减行也写正数。",
    },
    fix: { en: "Write it without the minus sign.", zh: "请去掉负号。" },
  },
  "limit-may-miss": {
    severity: "warning",
    title: { en: "A limit or least of a pay that may be missing", zh: "计酬的限额可能缺失" },
    message: {
      en: "`{formula}` may be missing, and a pay is not worked out without it; a run that meets it stops.",
      zh: "`{formula}` 可能缺失，缺失时无法计酬，计算会中止。",
    },
    fix: {
      en: "Say what holds then: `({formula}) else …`, or fill in what it reads.",
      zh: "请写明缺失时的取值：`({formula}) else …`，或补齐它读取的数据。",
    },
  },
  "fine-share": {
    severity: "warning",
    title: { en: "Deductions may pass a fifth of pay", zh: "扣款可能超过工资的五分之一" },
    message: {
      en: "{group} only takes away, and may take {share} of an amount; deductions for losses that an employee causes may not pass 20 % of the month's wage (Provisional Regulations on the Payment of Wages, article 16).",
      zh: "{group} 只有扣款，限额为某金额的 {share}；因劳动者造成损失而扣除的部分不得超过当月工资的 20%（《工资支付暂行规定》第十六条）。",
    },
    fix: {
      en: "Write a share of 20 % at most, and keep the minimum wage by `leaves_at_least:`.",
      zh: "请把比例写为 20% 以内，并用 leaves_at_least: 保证最低工资。",
    },
  },
  "fine-unlimited": {
    severity: "warning",
    title: { en: "A fine without a limit", zh: "没有限额的罚款" },
    message: {
      en: "{line} takes money away for a fund, and no group around it limits how much; deductions for losses that an employee causes may not pass 20 % of the month's wage (Provisional Regulations on the Payment of Wages, article 16).",
      zh: "{line} 为基金扣款，但外层的组没有限额；因劳动者造成损失而扣除的部分不得超过当月工资的 20%（《工资支付暂行规定》第十六条）。",
    },
    fix: {
      en: "Put it under `lines:` of a group with `at_most:` or `leaves_at_least:`.",
      zh: "请放入有 at_most: 或 leaves_at_least: 的组的 lines: 下。",
    },
  },
  "deductions-unlimited": {
    severity: "warning",
    title: { en: "A pay that can fall below zero", zh: "金额可能小于零" },
    message: {
      en: "{line} only takes away, and nothing limits it: {quantity} can fall below 0.",
      zh: "{line} 只有扣减且没有限额：{quantity} 可能小于 0。",
    },
    fix: {
      en: "Add `at_least: 0` beside `pay:`, or put the line into a group with `at_most:` or `leaves_at_least:`.",
      zh: "请在 pay: 旁写 at_least: 0，或把该行放入有 at_most: 或 leaves_at_least: 的组。",
    },
  },
  "verdict-read": {
    severity: "error",
    title: { en: "A formula that reads a guard or a provisional condition", zh: "公式读取了约束或暂定条件" },
    message: {
      en: "{name} stands under `{section}:`, which changes no figure; no formula may read it.",
      zh: "{name} 写在 {section}: 下，不影响任何金额，公式不能读取它。",
    },
    fix: {
      en: "Give its condition a name of its own as a quantity, and read that in both places.",
      zh: "请把条件单独命名为量，再在两处读取该量。",
    },
  },
  "round-form": {
    severity: "error",
    title: { en: "A rounding that cannot be read", zh: "舍入写法有误" },
    message: {
      en: "Found {found}, expected a step such as 0.01, with half_up, up or down before it.",
      zh: "此处是 {found}，应为步长如 0.01，前面可写 half_up、up 或 down。",
    },
    fix: { en: "Write `0.01` or `down 0.01`.", zh: "请写 0.01 或 down 0.01。" },
  },
  "round-cents": {
    severity: "error",
    title: { en: "A pay that is not rounded to whole cents", zh: "金额未舍入到分" },
    message: {
      en: "Found {found}, expected whole cents: what is paid would not be what reports show and add up.",
      zh: "此处是 {found}，应为 0.01 的整数倍，否则所付金额与报表所列及合计不符。",
    },
    fix: {
      en: "Write 0.01 or a multiple of it; a figure that is not paid yet is a quantity of its own, not a pay line.",
      zh: "请写 0.01 或其整数倍；尚不支付的数请写成单独的量，而不是计酬行。",
    },
  },
  "missing-unsaid": {
    severity: "warning",
    title: { en: "What happens where a value is missing is not said", zh: "未说明值缺失时如何处理" },
    message: {
      en: "The value of {name} may be missing, and nothing says what then; a run that meets it stops.",
      zh: "{name} 的值可能缺失，但没有说明如何处理；遇到时计算会中止。",
    },
    fix: {
      en: "Add `missing:` with one of {choices}.",
      zh: "请加 missing:，取 {choices} 之一。",
    },
  },
});
