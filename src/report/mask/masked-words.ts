/** Ids and names within sentences, keys, and names of files. */
export class MaskedWords {
  /** By their first two characters, the longest first: a name may begin with another one. */
  readonly #names = new Map<string, (readonly [name: string, other: string])[]>();

  constructor(known: Iterable<readonly [name: string, other: string]>) {
    for (const entry of known) {
      const start = entry[0].slice(0, 2);
      const others = this.#names.get(start);
      if (others) others.push(entry);
      else if (start !== "") this.#names.set(start, [entry]);
    }
    for (const entries of this.#names.values()) entries.sort(([a], [b]) => b.length - a.length);
  }

  /** Replaces what stands as a word; of Chinese names also where no blank sets them off. */
  replacedIn(sentence: string): string {
    let text = "";
    let done = 0;
    for (let at = 0; at < sentence.length; at++) {
      const found =
        this.#nameAt(sentence, at, sentence.slice(at, at + 2)) ?? this.#nameAt(sentence, at, sentence[at]);
      if (!found) continue;
      text += sentence.slice(done, at) + found[1];
      done = at + found[0].length;
      at = done - 1;
    }
    return done === 0 ? sentence : text + sentence.slice(done);
  }

  #nameAt(sentence: string, at: number, start: string): readonly [string, string] | undefined {
    return this.#names
      .get(start)
      ?.find(([name]) => sentence.startsWith(name, at) && isWord(sentence, at, name));
  }
}

const HAN = /\p{Script=Han}/u;
/** Chinese goes on without a blank: what stands beside it begins or ends there. */
const OF_WORDS_BEFORE = /(?!\p{Script=Han})[\p{L}\p{N}]$/u;
const OF_WORDS_AFTER = /^(?!\p{Script=Han})[\p{L}\p{N}]/u;

function isWord(sentence: string, at: number, name: string): boolean {
  if (HAN.test(name)) return true;
  const end = at + name.length;
  // Two code units hold any character.
  return (
    !OF_WORDS_BEFORE.test(sentence.slice(Math.max(0, at - 2), at)) &&
    !OF_WORDS_AFTER.test(sentence.slice(end, end + 2))
  );
}

/**
 * Is it surely an id or a name, where it stands within other texts? Numbers of up to three digits may be anything there,
 * as may a single character.
 */
export function isClear(name: string): boolean {
  return /\p{L}/u.test(name) ? [...name].length > 1 : /\d{4}/.test(name);
}
