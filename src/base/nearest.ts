import { distance } from "fastest-levenshtein";
import { comparable } from "./text.js";

/**
 * The known name that is nearest to a mistyped one, or undefined when none is near enough to be meant: at most a
 * third of its letters may differ.
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const wanted = comparable(name);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const d = distance(wanted, comparable(candidate));
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}
