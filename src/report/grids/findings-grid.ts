import type { Result } from "../../engine/result/result.js";
import { fixOf, messageOf } from "../../findings/finding.js";
import { placeText } from "../../findings/render-text.js";
import { SEVERITY_WORDS } from "../../findings/severity-words.js";
import type { Manner } from "../forms.js";
import { type Cell, type Grid, textColumn } from "../grid.js";

/** The findings that were kept; where more were counted, a last line of each code says how many. */
export function findingsGrid(result: Result, { language, say }: Manner): Grid {
  const { kept, counts } = result.findings;
  const rows: Cell[][] = kept.map((finding) => [
    SEVERITY_WORDS[finding.severity][language],
    finding.code,
    placeText(finding, language),
    messageOf(finding, language),
    fixOf(finding, language),
  ]);
  for (const { code, severity, count } of counts) {
    const listed = kept.filter((finding) => finding.code === code).length;
    if (listed === count) continue;
    const message = say("findingsKept", { count, code, kept: listed });
    rows.push([SEVERITY_WORDS[severity][language], code, undefined, message, undefined]);
  }
  const words = ["severity", "code", "place", "message", "fix"] as const;
  return {
    name: "findings",
    title: say("findings"),
    whenEmpty: say("noFindings"),
    columns: words.map((word) => textColumn(word, say(word))),
    rows,
  };
}
