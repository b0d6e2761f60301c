import type { Language } from "../../base/language.js";
import type { Change, Written } from "../../study/diff/changes.js";
import type { DiffSay } from "./diff-words.js";
import { labelled } from "./names.js";
import { type RuleLine, ruleLines } from "./rule-lines.js";

/** A changed rule: what it is, where it stands, and the lines that differ. */
export interface RuleShown {
  readonly name: string;
  readonly kind: string;
  readonly place: string;
  readonly lines: readonly RuleLine[];
}

/** The changed rules, in their order. */
export function rulesShown(changes: readonly Change[], say: DiffSay, language: Language): RuleShown[] {
  return changes.map((change) => {
    const { kind, before, after } = change;
    const lines = ruleLines(before, after);
    const isSame = lines.every(({ sign }) => sign === " ");
    return {
      name: changeName(change, say, language),
      kind: say(`kind_${kind}`),
      place: placeOf(before, after, say),
      lines: isSame ? [{ sign: " ", text: say("writtenSame") }] : lines,
    };
  });
}

/** What a change is called where it is one among others. */
export function changeName({ name, label }: Change, say: DiffSay, language: Language): string {
  return labelled(name, label, name.split(".").at(-1) ?? name, say, language);
}

function placeOf(before: Written | undefined, after: Written | undefined, say: DiffSay): string {
  const text = ({ file, line }: Written) => (line === undefined ? file : say("lineOf", { file, line }));
  if (before && after) {
    const [old, now] = [text(before), text(after)];
    return old === now ? now : say("ruleMoved", { old, new: now });
  }
  if (after) return say("ruleNew", { place: text(after) });
  return before ? say("ruleGone", { place: text(before) }) : "";
}
