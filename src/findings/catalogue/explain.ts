import { entries } from "../entry.js";

/** What `explain` is asked about and does not find. */
export const EXPLAIN = entries({
  "explain-unknown-row": {
    severity: "error",
    title: { en: "There is nobody of that key or name to explain", zh: "找不到要解释的人或行" },
    message: {
      en: "No row of {table} has the key or name {found}.{hint}",
      zh: "{table} 中没有键或名称为 {found} 的行。{hint}",
    },
    fix: {
      en: "There are: {known}. A row of another table is written as `team:A`.",
      zh: "现有：{known}。其他表的行写成 `team:A`。",
    },
  },
  "explain-several-rows": {
    severity: "error",
    title: { en: "Several rows bear the name that is to be explained", zh: "要解释的名称对应多行" },
    message: {
      en: "{count} rows of {table} are called {found}.",
      zh: "{table} 中有 {count} 行叫 {found}。",
    },
    fix: { en: "Give the key of one: {known}.", zh: "请给出其中一行的键：{known}。" },
  },
  "explain-unknown-table": {
    severity: "error",
    title: { en: "The row to explain is of a table that is not there", zh: "要解释的行所属的表不存在" },
    message: { en: "The rulebook has no table {found}.{hint}", zh: "规则中没有表 {found}。{hint}" },
    fix: { en: "Its tables are: {known}.", zh: "其中的表有：{known}。" },
  },
  "explain-unknown-quantity": {
    severity: "error",
    title: { en: "There is no such figure to explain", zh: "没有要解释的这一项" },
    message: {
      en: "{table} has no quantity, column or part {found}.{hint}",
      zh: "{table} 没有量、列或分项 {found}。{hint}",
    },
    fix: {
      en: "Its quantities are: {known}. A part of one is written as `total.performance`.",
      zh: "其中的量有：{known}。分项写成 `total.performance`。",
    },
  },
  "explain-unread-column": {
    severity: "error",
    title: {
      en: "The column to explain is not read, because no rule uses it",
      zh: "要解释的列没有规则使用，因此不读取",
    },
    message: {
      en: "No rule uses the column {column} of {table}, so it is not read and bears on no figure.",
      zh: "没有规则使用 {table} 的列 {column}，因此它不被读取，也不影响任何数字。",
    },
    fix: {
      en: "Ask for another figure of {table}: {known}.",
      zh: "请改问 {table} 的其他项：{known}。",
    },
  },
  "explain-several-quantities": {
    severity: "error",
    title: { en: "Several figures bear the label that is to be explained", zh: "要解释的名称对应多项" },
    message: {
      en: "{table} has several figures called {found}.",
      zh: "{table} 中有多项叫 {found}。",
    },
    fix: { en: "Give the name of one: {known}.", zh: "请给出其中一项的名称：{known}。" },
  },
  "explain-unknown-pool": {
    severity: "error",
    title: { en: "There is no such pool or fund", zh: "没有这个奖金池或基金" },
    message: {
      en: "The rulebook shares no pool and fills no fund called {found}.{hint}",
      zh: "规则中没有名为 {found} 的奖金池或基金。{hint}",
    },
    fix: { en: "There are: {known}.", zh: "现有：{known}。" },
  },
  "explain-no-pool": {
    severity: "error",
    title: { en: "The rulebook shares no pool", zh: "规则中没有奖金池" },
    message: {
      en: "{found} is asked for, and the rulebook shares no pool and fills no fund.",
      zh: "要求解释 {found}，但规则中没有分配奖金池，也没有基金。",
    },
    fix: {
      en: "Leave `--pool` out, and name the row and the quantity: `merit explain RULEBOOK SUBJECT QUANTITY`.",
      zh: "请去掉 --pool，改写行和量：`merit explain 规则文件 对象 项目`。",
    },
  },
});
