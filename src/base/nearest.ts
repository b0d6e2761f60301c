import { distance } from "fastest-levenshtein";
import { comparable } from "./text.js";

/** Names that are looked through: a rulebook has some hundreds. */
const MOST = 2000;
/** A longer name than this is none that somebody mistyped; measuring it would take long. */
const LONGEST = 100;

/**
 * The known name that is nearest to a mistyped one, or undefined when none is near enough to be meant: at most a
 * third of its letters may differ, in a name of two letters one; a single letter only by its case or width. Two
 * neighbours that changed places are one difference: the commonest slip.
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
    const d = isSwapped(wanted, other) ? 1 : distance(wanted, other);
    if (d < nearer) {
      best = candidate;
      nearer = d;
    }
  }
  return best;
}

/** Do two names differ only in two neighbouring letters that changed places? */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return (
    a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) && at + 1 < a.length
  );
}
