import type { Bilingual } from "../../base/language.js";

/** What is said of the changes of rulebooks. */
export const MUTATION_WORDS = {
  noticedBy: { en: "would be noticed by {hint}", zh: "可由此察觉：{hint}" },
  counted: {
    en: "{file}: changes tried {tried}, noticed {noticed} ({score}), unnoticed {unnoticed}, of which named {named}",
    zh: "{file}：尝试改动 {tried} 处，察觉 {noticed} 处（{score}），未察觉 {unnoticed} 处，其中已说明 {named} 处",
  },
  howToName: {
    en: "Where a change does no harm, name it in {file}, with the reason:",
    zh: "若某处改动无害，请在 {file} 中写明并说明理由：",
  },
  whyNamed: { en: "why it does no harm", zh: "为何无害" },
  trying: { en: "trying changes: {percent}%", zh: "正在尝试改动：{percent}%" },
} as const satisfies Record<string, Bilingual>;
