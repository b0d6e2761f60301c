import { entries } from "../entry.js";

/** Closing periods, and what a ledger of closed periods may have wrong. */
export const LEDGER = entries({
  "close-no-result": {
    severity: "error",
    title: { en: "A file to close that is no result", zh: "要结账的文件不是结果" },
    message: {
      en: "{path} is no result of this version of `merit run`; expected {expected}.",
      zh: "{path} 不是本版本 `merit run` 的结果；应为 {expected}。",
    },
    fix: {
      en: "Name the folder that `merit run --out` wrote, or its result.json; run the period again where an older version wrote it.",
      zh: "请指明 `merit run --out` 写入的文件夹或其中的 result.json；若由旧版本写出，请重新计算该周期。",
    },
  },
  "close-changed": {
    severity: "error",
    title: { en: "A result that was changed after it was written", zh: "结果写出后被改动" },
    message: {
      en: "{path} is not what `merit run` wrote: the hash at its end does not fit.",
      zh: "{path} 与 `merit run` 写出的内容不同：末尾的校验值不符。",
    },
    fix: {
      en: "Run the period again with `--out` and close that; figures are changed by data or rules, never in the result.",
      zh: "请用 `--out` 重新计算后再结账；数字只能由数据或规则改变，不能改结果文件。",
    },
  },
  "close-trial": {
    severity: "error",
    title: { en: "A trial cannot be closed", zh: "试算结果不能结账" },
    message: {
      en: "This result of {period} is a trial: parameters were set for it by `--set`.",
      zh: "{period} 的这一结果是试算：用 `--set` 改过参数。",
    },
    fix: {
      en: "Put the values into the rulebook, and run {period} without `--set`.",
      zh: "请把参数写入规则，不加 `--set` 重新计算 {period}。",
    },
  },
  "close-not-whole": {
    severity: "error",
    title: { en: "A result that does not show everybody", zh: "结果不完整" },
    message: {
      en: "This result of {period} was limited by `--only` or masked by `--mask`.",
      zh: "{period} 的这一结果用 `--only` 限定或用 `--mask` 遮盖过。",
    },
    fix: {
      en: "Run {period} again without them, and close that result.",
      zh: "请不加这些选项重新计算 {period} 再结账。",
    },
  },
  "close-errors": {
    severity: "error",
    title: { en: "A result with errors", zh: "结果含有错误" },
    message: {
      en: "This result of {period} has errors: {count}.",
      zh: "{period} 的这一结果含有错误：{count} 个。",
    },
    fix: { en: "Correct them, and run {period} again.", zh: "请更正后重新计算 {period}。" },
  },
  "close-no-id": {
    severity: "error",
    title: { en: "A rulebook that a ledger cannot name", zh: "规则没有账本中的名称" },
    message: {
      en: "The rulebook of this result of {period} has no `id:`, by which a ledger would know it.",
      zh: "{period} 这一结果的规则没有 `id:`，账本无法识别。",
    },
    fix: {
      en: "Write, for example, `id: after-sales` at the top of the rulebook, never change it, and run {period} again.",
      zh: "请在规则最外层写，例如 `id: after-sales`，此后不要改动，并重新计算 {period}。",
    },
  },
  "close-again": {
    severity: "error",
    title: { en: "A period that is closed already", zh: "该周期已经结账" },
    message: {
      en: "{period} of {rulebook} is closed; a closed result never changes.",
      zh: "{rulebook} 的 {period} 已经结账；结账结果不再改变。",
    },
    fix: {
      en: "What comes out differently is paid in a later period: provisional ones by themselves, others with `merit run --correct {period}`.",
      zh: "差额在以后的周期中支付：暂定的自动处理，其他用 `merit run --correct {period}`。",
    },
  },
  "close-hole": {
    severity: "error",
    title: { en: "A period that does not follow the last closed one", zh: "结账周期不连续" },
    message: {
      en: "{period} of {rulebook} does not follow {last}, the last that is closed.",
      zh: "{rulebook} 的 {period} 不是紧接在最后结账的 {last} 之后。",
    },
    fix: { en: "Close {next} first.", zh: "请先为 {next} 结账。" },
  },
  "close-other-ledger": {
    severity: "error",
    title: { en: "A result that does not know this ledger", zh: "结果与账本不一致" },
    message: {
      en: "This result of {period} was not computed on what the ledger holds of {rulebook} now (closed periods: {count}).",
      zh: "{period} 的这一结果不是依据账本中 {rulebook} 的现有内容（已结账周期 {count} 个）计算的。",
    },
    fix: {
      en: "Run {period} again with `--ledger` and this folder, and close that: corrections of closed periods depend on it.",
      zh: "请用 `--ledger` 指定该文件夹重新计算 {period} 再结账：对已结账周期的更正取决于它。",
    },
  },
  "ledger-no-id": {
    severity: "error",
    title: { en: "A rulebook that has no name in the ledger", zh: "规则没有账本中的名称" },
    message: {
      en: "{rulebook} has no `id:`, so its closed periods cannot be found in the ledger.",
      zh: "{rulebook} 没有 `id:`，无法在账本中找到其已结账周期。",
    },
    fix: {
      en: "Write, for example, `id: after-sales` at the top of the rulebook, and never change it.",
      zh: "请在规则最外层写，例如 `id: after-sales`，此后不要改动。",
    },
  },
  "ledger-needs-period": {
    severity: "error",
    title: { en: "A run on closed results that names no period", zh: "读取结账结果时未写周期" },
    message: {
      en: "Tables of this rulebook are made of the closed results of {ids}, so the period must be said.",
      zh: "本规则的表取自 {ids} 的结账结果，因此须写明周期。",
    },
    fix: {
      en: "Say which period is run, for example `--period 2026`.",
      zh: "请写明计算哪个周期，例如 `--period 2026`。",
    },
  },
  "ledger-empty": {
    severity: "error",
    title: { en: "A folder that is no ledger", zh: "文件夹不是账本" },
    message: {
      en: "{path} has neither ledger.json nor closed results: nothing was closed into it.",
      zh: "{path} 中没有 ledger.json，也没有已结账的结果：没有结过账。",
    },
    fix: {
      en: "Check the path; `merit close` makes a ledger with the first period.",
      zh: "请检查路径；`merit close` 在第一次结账时建立账本。",
    },
  },
  "ledger-locked": {
    severity: "error",
    title: { en: "Somebody else is closing a period", zh: "另有人正在结账" },
    message: {
      en: "{path} is in use by process {process} on {machine}.",
      zh: "{path} 正由 {machine} 上的进程 {process} 使用。",
    },
    fix: {
      en: "Wait until it has finished. If there is no such process, remove {lock}.",
      zh: "请等待其结束。若没有该进程，请删除 {lock}。",
    },
  },
  "ledger-stray": {
    severity: "error",
    title: { en: "A file stands where an entry would be written", zh: "账本中已有同名文件" },
    message: {
      en: "{file} is in the ledger's folder and not in its list, and is not the result that is to be closed.",
      zh: "账本文件夹中有 {file}，但不在清单中，也不是要结账的结果。",
    },
    fix: {
      en: "See whose it is, and move it out of the folder.",
      zh: "请查明其来历，并移出该文件夹。",
    },
  },
  "ledger-unconfirmed": {
    severity: "warning",
    title: { en: "The disk did not confirm what was written", zh: "磁盘未确认写入" },
    message: {
      en: "{path} is written, but the system could not confirm that it would survive a loss of power: {why}.",
      zh: "{path} 已写入，但系统未能确认断电后仍能保留：{why}。",
    },
    fix: {
      en: "See whether the disk is sound and has room, then run `merit verify` on the ledger; if the period is gone, close it again.",
      zh: "请检查磁盘是否正常、是否有空间，再对账本运行 `merit verify`；若该周期不在其中，请重新结账。",
    },
  },
  "ledger-too-large": {
    severity: "error",
    title: { en: "A file of a ledger that is too large", zh: "账本文件过大" },
    message: {
      en: "{path} has {size} bytes; a result may have {most} at most.",
      zh: "{path} 有 {size} 字节；结果最多 {most} 字节。",
    },
    fix: {
      en: "No result of `merit run` is so large: restore the file from a copy.",
      zh: "`merit run` 的结果不会这么大，请从备份恢复该文件。",
    },
  },
  "ledger-list-missing": {
    severity: "error",
    title: { en: "A ledger without its list", zh: "账本缺少清单" },
    message: {
      en: "The folder holds {names}, and the list ledger.json is missing.",
      zh: "文件夹中有 {names}，但缺少清单 ledger.json。",
    },
    fix: { en: "Restore ledger.json from a copy.", zh: "请从备份恢复 ledger.json。" },
  },
  "ledger-list-unreadable": {
    severity: "error",
    title: { en: "A ledger's list that cannot be read", zh: "账本清单无法读取" },
    message: {
      en: "ledger.json cannot be read as the list of a ledger; expected {expected}.",
      zh: "ledger.json 不能作为账本清单读取，应为 {expected}。",
    },
    fix: { en: "Restore ledger.json from a copy.", zh: "请从备份恢复 ledger.json。" },
  },
  "ledger-chain": {
    severity: "error",
    title: { en: "A broken chain", zh: "账本链条断裂" },
    message: {
      en: "Line {number} of ledger.json ({rulebook} {period}) does not follow the line before it: one of them was changed, added, taken away or moved.",
      zh: "ledger.json 的第 {number} 项（{rulebook} {period}）与前一项不衔接：其中一项被改动、增加、删除或移动。",
    },
    fix: { en: "Restore ledger.json from a copy.", zh: "请从备份恢复 ledger.json。" },
  },
  "ledger-entry-missing": {
    severity: "error",
    title: { en: "An entry is missing", zh: "缺少结账文件" },
    message: {
      en: "{file} is missing; it holds {period} of {rulebook}.",
      zh: "缺少 {file}，其中应为 {rulebook} 的 {period}。",
    },
    fix: { en: "Restore {file} from a copy.", zh: "请从备份恢复 {file}。" },
  },
  "ledger-entry-changed": {
    severity: "error",
    title: { en: "An entry was changed", zh: "结账文件被改动" },
    message: {
      en: "{file} is not what was closed as {period} of {rulebook}: its hash differs.",
      zh: "{file} 与 {rulebook} 的 {period} 结账时不同：校验值不符。",
    },
    fix: {
      en: "Restore {file} from a copy. A file may also change by itself where a program alters line ends.",
      zh: "请从备份恢复 {file}。有的程序会改变换行符，也会造成此问题。",
    },
  },
  "ledger-entry-added": {
    severity: "error",
    title: { en: "An entry that was never closed", zh: "账本中多出文件" },
    message: {
      en: "{file} is in the folder and not in the list ledger.json.",
      zh: "文件夹中有 {file}，但清单 ledger.json 中没有。",
    },
    fix: {
      en: "Move {file} out of the folder; a period is closed by `merit close` alone. Where closing was cut off, run it again.",
      zh: "请把 {file} 移出文件夹；只有 `merit close` 才能结账。若结账中途被打断，请重新运行。",
    },
  },
  "ledger-entry-unreadable": {
    severity: "error",
    title: { en: "An entry that is no result", zh: "结账文件不是结果" },
    message: { en: "{file} is not as expected: {expected}.", zh: "{file} 的内容不符，应为：{expected}。" },
    fix: {
      en: "Restore the ledger's folder from a copy.",
      zh: "请从备份恢复账本文件夹。",
    },
  },
  "ledger-order": {
    severity: "error",
    title: { en: "An entry out of order", zh: "结账顺序有误" },
    message: {
      en: "{file} does not follow the entries before it: {period} is not the next period, or does not rest on them.",
      zh: "{file} 与之前的各项不衔接：{period} 不是下一个周期，或不以它们为依据。",
    },
    fix: {
      en: "Restore the ledger's folder from a copy.",
      zh: "请从备份恢复账本文件夹。",
    },
  },
});
