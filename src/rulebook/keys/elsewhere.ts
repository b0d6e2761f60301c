import type { Bilingual } from "../../base/language.js";
import { KEYS } from "../keys.js";
import { SECTIONS } from "./sections.js";

/** A key that more sections know says too little of what was meant. */
const FEW = 2;

/**
 * Which sections of a rulebook know a key that cannot stand where it was found, as a sentence to end a message with:
 * ` It is a key of: a quantity.`; empty where none knows it, or many.
 */
export function keyElsewhere(name: string): Bilingual {
  const titles = Object.entries(SECTIONS).flatMap(([section, { title }]) =>
    Object.hasOwn(KEYS[section as keyof typeof KEYS], name) ? [title] : [],
  );
  if (titles.length === 0 || titles.length > FEW) return { en: "", zh: "" };
  return {
    en: ` It is a key of ${titles.map(({ en }) => en.charAt(0).toLowerCase() + en.slice(1)).join(" and ")}.`,
    zh: `它是“${titles.map(({ zh }) => zh).join("”和“")}”的键。`,
  };
}
