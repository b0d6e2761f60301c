import { entries } from "../entry.js";

/** Questions about what else a rulebook would pay: thresholds, and values of a parameter tried in turn. */
export const WHAT_IF = entries({
  "figure-none": {
    severity: "error",
    title: { en: "A rulebook that pays nobody", zh: "规则不计付任何人" },
    message: {
      en: "{table} has no pay, so there is none that could jump.",
      zh: "{table} 没有计酬（pay），不存在报酬突变。",
    },
    fix: {
      en: "Name another figure with `--of`; there are: {known}.",
      zh: "请用 `--of` 指定其他数值，可选：{known}。",
    },
  },
  "figure-unknown": {
    severity: "error",
    title: { en: "--of names no figure of the scored table", zh: "--of 指定的数值不存在" },
    message: {
      en: "{table} has no figure {found}.{hint}",
      zh: "{table} 没有数值 {found}。{hint}",
    },
    fix: { en: "Its figures are: {known}.", zh: "可选的数值有：{known}。" },
  },
  "sweep-form": {
    severity: "error",
    title: { en: "--sweep is no range", zh: "--sweep 不是取值范围" },
    message: {
      en: "--sweep is {found}; expected is a parameter, its first and last value and a step.",
      zh: "--sweep 的值是 {found}，应为参数、首值、末值和步长。",
    },
    fix: {
      en: "Write it as `--sweep limit=1%..5%:0.5%`.",
      zh: "请写成 `--sweep limit=1%..5%:0.5%`。",
    },
  },
  "sweep-unknown": {
    severity: "error",
    title: { en: "--sweep names no parameter of the rulebook", zh: "--sweep 指定的参数在规则中不存在" },
    message: { en: "The rulebook has no parameter {found}.{hint}", zh: "规则中没有参数 {found}。{hint}" },
    fix: { en: "Those that can be swept are: {known}.", zh: "可逐值试算的参数有：{known}。" },
  },
  "sweep-type": {
    severity: "error",
    title: { en: "A parameter that has no steps", zh: "参数不能按步长取值" },
    message: {
      en: "The parameter {name} is of type {type}, which has no steps.",
      zh: "参数 {name} 的类型是 {type}，没有步长可言。",
    },
    fix: {
      en: "Sweep a number, percent, amount or duration; try single values with `--set {name}=…`.",
      zh: "请选择数字、百分数、金额或时长参数；单个值可用 `--set {name}=…` 试算。",
    },
  },
  "sweep-value": {
    severity: "error",
    title: { en: "A range of another type than its parameter", zh: "范围的类型与参数不符" },
    message: {
      en: "The range of {name} holds {found}; expected is a value of type {type}.",
      zh: "{name} 的范围中有 {found}，应为 {type} 类型的值。",
    },
    fix: {
      en: "Write the first value, the last one and the step as the rulebook writes {name}.",
      zh: "请按规则中 {name} 的写法书写首值、末值和步长。",
    },
  },
  "sweep-step": {
    severity: "error",
    title: { en: "A step that leads nowhere", zh: "步长无效" },
    message: {
      en: "The step of {name} is {found}; expected is more than 0.",
      zh: "{name} 的步长是 {found}，应大于 0。",
    },
    fix: {
      en: "Give the size of a step; a range whose first value is the larger one goes downwards.",
      zh: "请给出每步的大小；首值较大时自动向下取值。",
    },
  },
  "sweep-one-value": {
    severity: "error",
    title: { en: "A range of one value", zh: "范围只含一个值" },
    message: {
      en: "From {from} to {to} by {step} there is only one value of {name}.",
      zh: "从 {from} 到 {to}、步长 {step}，{name} 只有一个值。",
    },
    fix: {
      en: "Give a smaller step, or try the value with `--set {name}={from}`.",
      zh: "请减小步长，或用 `--set {name}={from}` 试算该值。",
    },
  },
  "sweep-too-many": {
    severity: "error",
    title: { en: "A range of too many values", zh: "范围的取值过多" },
    message: {
      en: "The range of {name} has {count} values; at most {most} are tried.",
      zh: "{name} 的范围有 {count} 个值，最多试算 {most} 个。",
    },
    fix: { en: "Give a larger step or a smaller range.", zh: "请加大步长或缩小范围。" },
  },
  "sweep-no-pay": {
    severity: "error",
    title: { en: "A sweep of a rulebook that pays nobody", zh: "逐值试算的规则不计付任何人" },
    message: {
      en: "{table} has no pay, so no value of {name} costs anything.",
      zh: "{table} 没有计酬（pay），{name} 的取值不影响成本。",
    },
    fix: {
      en: "Compare single values with `merit diff RULEBOOK --set {name}=…`, which also shows scores and grades.",
      zh: "请用 `merit diff 规则 --set {name}=…` 比较单个值，其中也显示得分和等级。",
    },
  },
});
