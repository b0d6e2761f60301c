import { comparable } from "../../base/text.js";
import { NO, YES } from "../columns/columns.js";

const TRUTHS: ReadonlyMap<string, number> = new Map([
  ...["yes", "true", "y", "是", "√", "✓", "✔", "1"].map((word) => [word, YES] as const),
  ...["no", "false", "n", "否", "×", "✗", "✘", "0"].map((word) => [word, NO] as const),
]);

/** `YES` or `NO` of a text such as `yes`, `否`, `√`, `0`; undefined for any other. */
export function parseTruth(text: string): number | undefined {
  return TRUTHS.get(comparable(text));
}
