import { comparable } from "../../base/text.js";

/** Words that surveys offer as answers, from the best to the worst, each with its value. */
const SCALES: readonly (readonly (readonly [value: number, ...words: string[]])[])[] = [
  [
    [5, "非常满意"],
    [4, "满意"],
    [3, "一般"],
    [2, "不满意"],
    [1, "非常不满意"],
  ],
  [
    [5, "很满意"],
    [4, "满意"],
    [3, "一般"],
    [2, "不满意"],
    [1, "很不满意"],
  ],
  [
    [5, "非常满意"],
    [4, "比较满意"],
    [3, "一般"],
    [2, "比较不满意", "不太满意"],
    [1, "非常不满意"],
  ],
  [
    [5, "非常同意"],
    [4, "同意"],
    [3, "一般", "不确定"],
    [2, "不同意"],
    [1, "非常不同意"],
  ],
  [
    [5, "Very satisfied"],
    [4, "Satisfied"],
    [3, "Neither satisfied nor dissatisfied", "Neutral"],
    [2, "Dissatisfied"],
    [1, "Very dissatisfied"],
  ],
  [
    [5, "Strongly agree"],
    [4, "Agree"],
    [3, "Neither agree nor disagree", "Neutral"],
    [2, "Disagree"],
    [1, "Strongly disagree"],
  ],
];

/** The values of a scale, each with the words for it. */
export type Scale = readonly (readonly [value: number, words: readonly string[]])[];

/** The scale that all of some answers are of: with the words that nobody chose, but for a second one of a value. */
export function scaleOf(answers: readonly string[]): Scale | undefined {
  const given = new Set(answers.map(comparable));
  if (given.size < 2) return undefined;
  const scale = SCALES.find((one) => {
    const words = new Set(one.flatMap(([, ...all]) => all.map(comparable)));
    return [...given].every((answer) => words.has(answer));
  });
  return scale?.map(([value, first, ...others]) => {
    const used = [first, ...others].filter((word) => given.has(comparable(word)));
    return [value, used.length > 0 ? used : [first]] as const;
  });
}
