import { printable } from "./printable.js";

/** Longest text from a data file that a message repeats. */
const LIMIT = 40;

/** A text from a file as a message can repeat it: printable, and cut after `limit` characters, which `…` tells. */
export function shown(text: string, limit: number = LIMIT): string {
  // No character takes more than two units: what is far beyond the limit need not be taken apart.
  const characters = [...text.slice(0, 2 * limit + 2)];
  return characters.length > limit ? `${printable(characters.slice(0, limit).join(""))}…` : printable(text);
}
