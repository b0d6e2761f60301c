/** The lines of a rule that changed, as `diff` shows them: kept, taken away, put in. */
import type { Written } from "../../study/diff/changes.js";

/** A line, and what became of it. */
export interface RuleLine {
  readonly sign: " " | "-" | "+";
  readonly text: string;
}

/** Kept lines around a changed one. */
const AROUND = 1;
/** Rules longer than this are not compared line by line. */
const LONGEST = 400;

/** The lines that differ, each with those next to it; `…` stands for what is left out between. */
export function ruleLines(before: Written | undefined, after: Written | undefined): RuleLine[] {
  const [old, now] = [before?.lines ?? [], after?.lines ?? []];
  if (old.length > LONGEST || now.length > LONGEST) return [...signed("-", old), ...signed("+", now)];
  return nearChanges(compared(old, now));
}

function signed(sign: RuleLine["sign"], lines: readonly string[]): RuleLine[] {
  return lines.map((text) => ({ sign, text }));
}

/** All lines of both, those in the longest common sequence once. */
function compared(old: readonly string[], now: readonly string[]): RuleLine[] {
  const width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const at = i * width + j;
      common[at] =
        old[i] === now[j] ? common[at + width + 1] + 1 : Math.max(common[at + width], common[at + 1]);
    }
  }
  const lines: RuleLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const at = i * width + j;
    if (i < old.length && j < now.length && old[i] === now[j]) {
      lines.push({ sign: " ", text: old[i] });
      i += 1;
      j += 1;
    } else if (j >= now.length || (i < old.length && common[at + width] >= common[at + 1])) {
      lines.push({ sign: "-", text: old[i] });
      i += 1;
    } else {
      lines.push({ sign: "+", text: now[j] });
      j += 1;
    }
  }
  return lines;
}

function nearChanges(lines: readonly RuleLine[]): RuleLine[] {
  const near = lines.map((_, i) =>
    lines.slice(Math.max(0, i - AROUND), i + AROUND + 1).some(({ sign }) => sign !== " "),
  );
  return lines.flatMap((line, i): RuleLine[] => {
    if (near[i]) return [line];
    return near[i + 1] && i > 0 ? [{ sign: " ", text: "…" }] : [];
  });
}
