import { entries } from "../entry.js";

/** What shows when closed periods are read and corrected. */
export const ENGINE_HISTORY = entries({
  "ledger-needed": {
    severity: "error",
    title: { en: "A rulebook that looks back, and no ledger", zh: "规则要读取历史，但未给出账本" },
    message: {
      en: "`{name}` reads closed periods, and no ledger was given.",
      zh: "`{name}` 要读取已结账的周期，但没有给出账本。",
    },
    fix: {
      en: "Add `--ledger FOLDER`, the folder into which `merit close` writes; before the first close it may be empty.",
      zh: "请加 `--ledger 文件夹`，即 `merit close` 写入的文件夹；首次结账前可以是空的。",
    },
  },
  "ledger-not-given": {
    severity: "warning",
    title: { en: "A rulebook with a history, and no ledger", zh: "规则有历史，但未给出账本" },
    message: {
      en: "History begins on {from}, and no ledger was given: closed periods are not corrected.",
      zh: "历史从 {from} 开始，但没有给出账本：已结账的周期不会得到更正。",
    },
    fix: {
      en: "Add `--ledger FOLDER`, the folder into which `merit close` writes.",
      zh: "请加 `--ledger 文件夹`，即 `merit close` 写入的文件夹。",
    },
  },
  "ledger-gap": {
    severity: "error",
    title: { en: "The ledger does not reach up to the period", zh: "账本未到达本周期" },
    message: {
      en: "The ledger has nothing closed from {from} to {to}, before {period}.",
      zh: "{period} 之前，账本中 {from} 至 {to} 没有结账。",
    },
    fix: {
      en: "Check the folder of `--ledger`; close those periods first, or say by `history: { from: … }` that history begins later.",
      zh: "请检查 `--ledger` 的文件夹；先为这些周期结账，或用 `history: { from: … }` 写明历史从更晚开始。",
    },
  },
  "history-hole": {
    severity: "error",
    title: { en: "A period is missing from the ledger", zh: "账本中缺少一个周期" },
    message: {
      en: "{rulebook} looks back at {period}, which is not closed in the ledger (it has {has}).",
      zh: "{rulebook} 要查看 {period}，但账本中没有该周期（现有 {has}）。",
    },
    fix: {
      en: "Close {period} with `merit close`, or say where history begins by `history: { from: … }` in the rulebook.",
      zh: "请用 `merit close` 为 {period} 结账，或在规则中用 `history: { from: … }` 写明历史从何时开始。",
    },
  },
  "history-lacks": {
    severity: "warning",
    title: { en: "A closed result lacks what is looked for", zh: "结账结果中没有该项" },
    message: {
      en: "The closed result of {period} has no {name}; it is missing there.",
      zh: "{period} 的结账结果中没有 {name}，按缺失处理。",
    },
    fix: {
      en: "If the quantity is new, say what holds before it by `else`; if it was renamed, give it its old name.",
      zh: "若该量是新加的，请用 else 写明此前如何；若只是改名，请用回原名。",
    },
  },
  "history-type": {
    severity: "error",
    title: { en: "A closed value of another type", zh: "结账值的类型不同" },
    message: {
      en: "{name} was a {found} when {period} was closed, and is a {expected} now.",
      zh: "{name} 在 {period} 结账时的类型是 {found}，现在是 {expected}。",
    },
    fix: {
      en: "Give the quantity of the new type a new name, and read the old one until then.",
      zh: "请给新类型的量另起名称，历史部分继续读取旧名称。",
    },
  },
  "history-other-rule": {
    severity: "notice",
    title: { en: "A closed value of another version of its rule", zh: "历史值来自另一版规则" },
    message: {
      en: "{name} of {period} was worked out by another version of its rule; the closed value is used.",
      zh: "{period} 的 {name} 是按另一版规则计算的；仍采用结账时的值。",
    },
    fix: {
      en: "Nothing, if the rule was meant to change from a period on.",
      zh: "若规则本来就是从某期起改变，则无需处理。",
    },
  },
  "history-passed-over": {
    severity: "notice",
    title: { en: "Missing values of closed periods were passed over", zh: "历史中有缺失值被略过" },
    message: {
      en: "`{name}` over closed periods passed over values that are missing: {count}.",
      zh: "`{name}` 在历史周期中略过了缺失值：{count} 个。",
    },
    fix: {
      en: "If they should count, say what they are by `else` in the formula.",
      zh: "若应计入，请在公式中用 else 写明其值。",
    },
  },
  "ledger-table-hole": {
    severity: "error",
    title: { en: "Closed results do not cover the period", zh: "结账结果未覆盖整个周期" },
    message: {
      en: "{table} needs the closed results of {rulebook} for all of {period}; those from {from} to {to} are not in the ledger.",
      zh: "{table} 需要 {rulebook} 在整个 {period} 的结账结果；账本中缺少 {from} 至 {to}。",
    },
    fix: {
      en: "Close these periods with `merit close`, or say where history begins by `history: { from: … }`.",
      zh: "请用 `merit close` 为这些周期结账，或用 `history: { from: … }` 写明历史从何时开始。",
    },
  },
  "ledger-table-unknown": {
    severity: "error",
    title: { en: "A closed result has no such table", zh: "结账结果中没有该表" },
    message: {
      en: "The closed result of {rulebook} for {period} has no table {found}, only {known}.{nearest}",
      zh: "{rulebook} 的 {period} 结账结果中没有表 {found}，只有 {known}。{nearest}",
    },
    fix: {
      en: "Write `ledger: {rulebook}` for its scored table, or name one of these.",
      zh: "取被评分的表请写 `ledger: {rulebook}`，否则写上述表之一。",
    },
  },
  "ledger-column-unknown": {
    severity: "error",
    title: { en: "A closed result has no such quantity", zh: "结账结果中没有该量" },
    message: {
      en: "{table}: the closed result of {rulebook} for {period} has no {found}.{nearest}",
      zh: "{table}：{rulebook} 的 {period} 结账结果中没有 {found}。{nearest}",
    },
    fix: {
      en: "Name by `header:` a column or quantity of that rulebook, or key, period, period.first, period.last or status.",
      zh: "请在 `header:` 中写该规则的列或量，或 key、period、period.first、period.last、status。",
    },
  },
  "ledger-value-missing": {
    severity: "error",
    title: { en: "A value is missing in a closed result", zh: "结账结果中的值缺失" },
    message: {
      en: "{row} has no {column} in the closed result of {period}: {reason}.",
      zh: "{period} 的结账结果中 {row} 没有 {column}：{reason}。",
    },
    fix: {
      en: "Write `empty: allowed` at the column, and say in formulas what a missing value means.",
      zh: "请在该列写 `empty: allowed`，并在公式中说明缺失时如何处理。",
    },
  },
  "correction-not-closed": {
    severity: "error",
    title: { en: "A period to correct that is not closed", zh: "要更正的周期尚未结账" },
    message: {
      en: "{period} cannot be corrected: it is not among the closed periods before this one ({known}).",
      zh: "不能更正 {period}：它不在本期之前的已结账周期中（{known}）。",
    },
    fix: {
      en: "Name a closed period after `--correct`; one that is not closed is simply run again.",
      zh: "请在 `--correct` 后写已结账的周期；未结账的周期直接重算即可。",
    },
  },
  "correction-thinner": {
    severity: "error",
    title: { en: "Data that hold less of a closed period than it was closed on", zh: "数据少于结账时" },
    message: {
      en: "{period} is still provisional, so it is worked out again; it was closed on {used} rows of {table}, and the present data hold {now}.",
      zh: "{period} 仍为暂定，需重新计算；结账时 {table} 采用 {used} 行，现有数据只有 {now} 行。",
    },
    fix: {
      en: "Give an export that reaches back over {period} and still lists all who are in it; if those rows were rightly withdrawn, add `--correct {period}`.",
      zh: "请提供涵盖 {period}、且仍列有其中所有人的导出数据；若这些行确实应当撤销，请加 `--correct {period}`。",
    },
  },
  "correction-fewer": {
    severity: "warning",
    title: { en: "A correction on fewer rows", zh: "更正所依据的行数减少" },
    message: {
      en: "{period} was closed on {used} rows of {table}, and is corrected on {now}.",
      zh: "{period} 结账时 {table} 采用 {used} 行，更正时为 {now} 行。",
    },
    fix: {
      en: "See that the missing rows were withdrawn and not only left out of the export.",
      zh: "请确认缺少的行确已撤销，而非导出时遗漏。",
    },
  },
  "correction-failed": {
    severity: "error",
    title: { en: "A provisional period cannot be worked out again", zh: "暂定周期无法重新计算" },
    message: {
      en: "{period} cannot be worked out again with the present data (errors: {count}). The first: {message}",
      zh: "按现有数据无法重新计算 {period}（错误 {count} 个）。第一个：{message}",
    },
    fix: {
      en: "Correct the data; `merit run --period {period}` shows all of them.",
      zh: "请更正数据；`merit run --period {period}` 会列出全部错误。",
    },
  },
  "correction-rules": {
    severity: "warning",
    title: { en: "A correction by another version of the rules", zh: "按另一版规则更正" },
    message: {
      en: "{period} was closed by another version of {name}; its correction follows the present one.",
      zh: "{period} 是按另一版 {name} 结账的；更正按现行规则计算。",
    },
    fix: {
      en: "If the rule changed from a period on, give its parameters by date, so that {period} keeps the old ones.",
      zh: "若规则是从某期起改变的，请按日期写参数，使 {period} 仍用旧值。",
    },
  },
  "correction-data": {
    severity: "warning",
    title: { en: "A correction on other data of the row", zh: "更正所依据的资料已变" },
    message: {
      en: "{row} is corrected for {period}, when its {column} was {was}; it is {now} now.",
      zh: "{row} 的 {period} 将被更正；当时 {column} 为 {was}，现为 {now}。",
    },
    fix: {
      en: "If {column} changed only after {period}, keep its values by date in a table of their own, and read the one that held.",
      zh: "若 {column} 是在 {period} 之后才改变的，请把它按日期放在单独的表中，并读取当时有效的值。",
    },
  },
  "correction-lost": {
    severity: "error",
    title: {
      en: "Somebody who was paid for a provisional period is gone",
      zh: "暂定周期中已付薪酬的人不在数据中",
    },
    message: {
      en: "{row} was paid {amount} for {period}, which is still provisional, and is not in {table} now.",
      zh: "{row} 的 {period}（仍为暂定）已付 {amount}，但现在不在 {table} 中。",
    },
    fix: {
      en: "Keep {row} in the file until {period} is final, so that a difference can be settled.",
      zh: "请在 {period} 成为正式之前把 {row} 保留在文件中，以便结清差额。",
    },
  },
  "correction-left": {
    severity: "error",
    title: { en: "A correction for somebody who is not paid now", zh: "需更正者本期没有薪酬" },
    message: {
      en: "{row} is due {amount} for {period}, and is not paid in this period ({table}).",
      zh: "{row} 的 {period} 应更正 {amount}，但本期（{table}）没有其薪酬。",
    },
    fix: {
      en: "Keep {row} among those who are paid until the amount is settled.",
      zh: "请在结清之前让 {row} 保留在计酬范围内。",
    },
  },
  "correction-held": {
    severity: "warning",
    title: { en: "A correction that a floor holds back", zh: "更正受保底限制" },
    message: {
      en: "{row}: of the correction for {period}, {amount} is taken now, and {rest} is left, as no total goes below its floor.",
      zh: "{row}：{period} 的更正本期扣回 {amount}，余 {rest}，因为总额不低于保底。",
    },
    fix: {
      en: "Nothing: the rest comes up in the next run.",
      zh: "无需处理：余额会在下一次计算中继续。",
    },
  },
});
