import { textWidth } from "../base/text-width.js";

/** Text cut to a width (in columns of a terminal, where a Chinese character takes two), with `…` where it is cut. */
export function shortened(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = "";
  let used = 1;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += textWidth(segment);
    if (used > width) break;
    kept += segment;
  }
  return `${kept}…`;
}
