import { entries } from "../entry.js";

/** Comparing two rulebooks, and reading one from a git revision. */
export const DIFF = entries({
  "diff-one-rulebook": {
    severity: "error",
    title: { en: "Only one rulebook to compare", zh: "只有一个规则文件，无从比较" },
    message: {
      en: "`merit diff` was given {found} alone, and compares two rulebooks, or one with other parameters.",
      zh: "`merit diff` 只得到 {found}；它比较两个规则文件，或同一规则文件的不同参数。",
    },
    fix: {
      en: "Name a second rulebook, a revision of it (`git:main:{found}`), or a parameter: `--set name=value`.",
      zh: "请给出第二个规则文件、它的某个版本（`git:main:{found}`），或参数：`--set 名称=值`。",
    },
  },
  "diff-scored-differs": {
    severity: "error",
    title: { en: "Two rulebooks score different tables", zh: "两个规则文件考核的表不同" },
    message: {
      en: "The old rulebook scores {old}, the new one {found}: their rows are not the same people.",
      zh: "旧规则考核 {old}，新规则考核 {found}：两者的行不是同一批人。",
    },
    fix: {
      en: "Compare rulebooks with the same `scored:`.",
      zh: "请比较 `scored:` 相同的规则文件。",
    },
  },
  "diff-currency-differs": {
    severity: "error",
    title: { en: "Two rulebooks pay in different currencies", zh: "两个规则文件的币种不同" },
    message: {
      en: "The old rulebook pays in {old}, the new one in {found}: amounts cannot be subtracted.",
      zh: "旧规则的币种为 {old}，新规则为 {found}：金额不能相减。",
    },
    fix: {
      en: "Write the same `currency:` in both.",
      zh: "请在两个文件中写相同的 `currency:`。",
    },
  },
  "diff-period-differs": {
    severity: "error",
    title: { en: "Two rulebooks have different kinds of periods", zh: "两个规则文件的周期类型不同" },
    message: {
      en: "The old rulebook is for a {old}, the new one for a {found}: no period is the same in both.",
      zh: "旧规则按 {old} 计算，新规则按 {found} 计算：没有相同的周期。",
    },
    fix: {
      en: "Compare rulebooks with the same kind of `period:`.",
      zh: "请比较 `period:` 类型相同的规则文件。",
    },
  },
  "diff-limit-without-pay": {
    severity: "error",
    title: { en: "A limit on pay where nobody is paid", zh: "没有薪酬，无法限定其变化" },
    message: {
      en: "`--limit {limit}` bounds a change in pay, and the table {table} has no `pay` in either rulebook.",
      zh: "`--limit {limit}` 限定薪酬的变化，而两个规则文件中的表 {table} 都没有 `pay`。",
    },
    fix: {
      en: "Leave `--limit` out, or compare rulebooks that pay.",
      zh: "请去掉 `--limit`，或比较有薪酬的规则文件。",
    },
  },
  "diff-limit-total": {
    severity: "error",
    title: { en: "The total changes by more than allowed", zh: "总额变化超过限度" },
    message: {
      en: "The total of {what} changes by {change}, from {before} to {after}; the limit is {limit}.",
      zh: "{what} 总额变化 {change}，由 {before} 变为 {after}；限度为 {limit}。",
    },
    fix: {
      en: "Change the rule, or raise `--limit {limit}` if the change is meant.",
      zh: "请修改规则；如确属本意，可放宽 `--limit {limit}`。",
    },
  },
  "diff-limit-person": {
    severity: "error",
    title: { en: "One person's pay changes by more than allowed", zh: "个人薪酬变化超过限度" },
    message: {
      en: "{who} is paid {change} of {what}, {after} after {before}; the limit is {limit}.",
      zh: "{who} 的 {what} 变化 {change}，由 {before} 变为 {after}；限度为 {limit}。",
    },
    fix: {
      en: "Change the rule, or raise `--limit {limit}` if the change is meant.",
      zh: "请修改规则；如确属本意，可放宽 `--limit {limit}`。",
    },
  },
  "git-not-found": {
    severity: "error",
    title: { en: "git cannot be started", zh: "无法启动 git" },
    message: {
      en: "{found} is read from git, and the program `git` cannot be started: {why}.",
      zh: "{found} 需由 git 读取，但无法启动 `git` 程序：{why}。",
    },
    fix: {
      en: "Install git, or save that version of the rulebook as a file and name the file.",
      zh: "请安装 git，或将该版本的规则另存为文件并给出该文件。",
    },
  },
  "git-no-repository": {
    severity: "error",
    title: { en: "Not in a git repository", zh: "不在 git 仓库中" },
    message: {
      en: "{found} is read from git, and the current folder is in no git repository.",
      zh: "{found} 需由 git 读取，但当前文件夹不在 git 仓库中。",
    },
    fix: {
      en: "Go to the folder of the repository, or name a file instead.",
      zh: "请进入仓库所在文件夹，或改为给出文件。",
    },
  },
  "git-revision-unknown": {
    severity: "error",
    title: { en: "A git revision does not exist", zh: "git 版本不存在" },
    message: {
      en: "There is no revision {found} in this repository.{hint}",
      zh: "此仓库中没有版本 {found}。{hint}",
    },
    fix: {
      en: "Name a branch, tag or commit; in CI, fetch the history first (`fetch-depth: 0`).",
      zh: "请给出分支、标签或提交；在 CI 中请先获取历史（`fetch-depth: 0`）。",
    },
  },
  "git-path-unknown": {
    severity: "error",
    title: { en: "A file does not exist in a git revision", zh: "该 git 版本中没有此文件" },
    message: {
      en: "There is no file {found} in the revision {revision}.{hint}",
      zh: "版本 {revision} 中没有文件 {found}。{hint}",
    },
    fix: {
      en: "Write the path as that revision has it, as seen from the current folder.",
      zh: "请按该版本中的路径书写，以当前文件夹为起点。",
    },
  },
  "git-failed": {
    severity: "error",
    title: { en: "git could not read a revision", zh: "git 无法读取该版本" },
    message: {
      en: "git could not read {found}: {why}.",
      zh: "git 无法读取 {found}：{why}。",
    },
    fix: {
      en: "Mend what git names, or save that version as a file and name the file.",
      zh: "请解决 git 所述问题，或将该版本另存为文件并给出该文件。",
    },
  },
});
