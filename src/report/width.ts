import stringWidth from "string-width";

/** Text cut to a width (in columns of a terminal, where a Chinese character takes two), with `…` where it is cut. */
export function shortened(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = "";
  let used = 1;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += stringWidth(segment);
    if (used > width) break;
    kept += segment;
  }
  return `${kept}…`;
}
