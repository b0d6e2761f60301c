import type { Result } from "../../engine/result/result.js";
import { type Finding, finding } from "../../findings/finding.js";
import { didYouMean } from "../../language/check-context.js";
import { keysLinked, linksOfScored, type Only } from "../../report/limit.js";
import type { Rulebook } from "../../rulebook/model.js";

/** The finding where `--only` names a link that the scored rows do not have. */
export function linkUnknown(rulebook: Rulebook, { link }: Only): Finding | undefined {
  const known = linksOfScored(rulebook);
  if (known.includes(link)) return undefined;
  const hint = didYouMean(link, known);
  return finding("only-unknown-link", undefined, { table: rulebook.scored, found: link, known, hint });
}

/** The finding where `--only` names a row that no scored row leads to. */
export function keyUnknown(result: Result, { link, key }: Only): Finding | undefined {
  const keys = keysLinked(result, link);
  if (keys.includes(key)) return undefined;
  const known = keys.length > MOST_NAMED ? [...keys.slice(0, MOST_NAMED), "…"] : keys;
  const hint = didYouMean(key, keys);
  return finding("only-unknown-key", undefined, { table: result.scored, link, found: key, known, hint });
}

const MOST_NAMED = 20;
