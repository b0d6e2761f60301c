import type { Bilingual, Language } from "../../base/language.js";
import { type Say, sayer } from "../../base/phrases.js";

/** What the report of a sweep says. */
const SWEEP_WORDS = {
  title: { en: "{name}, {period}: {figure} by {param}", zh: "{name}，{period}：{param}取不同值时的{figure}" },
  asItIs: {
    en: "as it is: {param} = {value}, {cost} for {people} people",
    zh: "现状：{param} = {value}，{people} 人共 {cost}",
  },
  value: { en: "{param}", zh: "{param}" },
  cost: { en: "Cost", zh: "总成本" },
  change: { en: "Change", zh: "变动" },
  share: { en: "Change in %", zh: "变动幅度" },
  up: { en: "Up", zh: "增加人数" },
  down: { en: "Down", zh: "减少人数" },
  guards: { en: "Guards failing", zh: "护栏未守" },
  cuts: { en: "Limits acting", zh: "限额生效" },
  errors: { en: "Errors", zh: "错误" },
  chart: { en: "Less │ More", zh: "减少 │ 增加" },
  present: { en: "* the value as it is", zh: "* 现行值" },
  refused: { en: "{value} is not tried: {message}", zh: "未试算 {value}：{message}" },
  none: { en: "No value changes anybody's {figure}.", zh: "任何取值都不改变任何人的{figure}。" },
} as const satisfies Record<string, Bilingual>;

/** The words of that report in one language. */
export function sweepSay(language: Language): Say<typeof SWEEP_WORDS> {
  return sayer(SWEEP_WORDS, language);
}
