import { textWidth } from "../../base/text-width.js";

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

/** Text in lines of a width, broken at blanks, and within what has none where Chinese characters stand. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of text.match(/\s*(?:\p{Script=Han}[\p{P}]*|[^\s\p{Script=Han}]+)/gu) ?? []) {
    if (line !== "" && textWidth(line + part) > width) {
      lines.push(line);
      line = part.trimStart();
    } else line += line === "" ? part.trimStart() : part;
  }
  return line === "" ? lines : [...lines, line];
}
