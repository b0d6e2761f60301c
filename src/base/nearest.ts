import { distance } from "fastest-levenshtein";
import { comparable } from "./text.js";

/** Names that are looked through: a rulebook has some hundreds. */
const MOST = 2000;
/** A longer name than this is none that somebody mistyped; measuring it would take long. */
const LONGEST = 100;

/**
 * The known name that is nearest to a mistyped one, or undefined when none is near enough to be meant: at most a
 * third of its letters may differ, in a name of two letters one; a single letter only by its case or width.
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const wanted = comparable(name);
  if (wanted.length > LONGEST) return undefined;
  let best: string | undefined;
  let nearer = Math.max(wanted.length > 1 ? 1 : 0, Math.floor(wanted.length / 3)) + 1;
  let left = MOST;
  for (const candidate of known) {
    if (left-- === 0) break;
    const other = comparable(candidate);
    // Each letter more or less is one that differs.
    if (Math.abs(other.length - wanted.length) >= nearer) continue;
    const d = distance(wanted, other);
    if (d < nearer) {
      best = candidate;
      nearer = d;
    }
  }
  return best;
}
