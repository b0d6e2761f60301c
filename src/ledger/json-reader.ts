/**
 * Takes parsed JSON apart that may be anything. The first thing that is not as expected is kept, with its path; what
 * is given in its place is empty.
 */
export class JsonReader {
  #problem: string | undefined;

  /** Where the first thing stands that is not as expected: `tables.people[3].key: a text`. */
  get problem(): string | undefined {
    return this.#problem;
  }

  record(value: unknown, path: string): ReadonlyMap<string, unknown> {
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return new Map(Object.entries(value));
    return this.#wrong(path, "{ … }") ?? new Map();
  }

  list(value: unknown, path: string): readonly unknown[] {
    return Array.isArray(value) ? value : (this.#wrong(path, "[ … ]") ?? []);
  }

  text(value: unknown, path: string): string {
    return typeof value === "string" ? value : (this.#wrong(path, '"…"') ?? "");
  }

  whole(value: unknown, path: string): number {
    const isWhole = typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
    return isWhole ? value : (this.#wrong(path, "0, 1, 2, …") ?? 0);
  }

  word<W extends string>(value: unknown, words: readonly W[], path: string): W {
    const word = words.find((one) => one === value);
    return word ?? this.#wrong(path, words.join(" | ")) ?? words[0];
  }

  /** Something else is wrong there. */
  refuse(path: string, expected: string): void {
    this.#wrong(path, expected);
  }

  #wrong(path: string, expected: string): undefined {
    this.#problem ??= `${path}: ${expected}`;
  }
}

/** The JSON of a text; undefined where it is none. */
export function parsedJson(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
