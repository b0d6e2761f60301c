/** What a terminal would obey or hide, and halves of characters. */
const HIDDEN = /[\u007f-\u009f]|\p{Cf}|\p{Zl}|\p{Zp}/gu;
/** What cannot stand in JSON as it is, or does not here. */
const ESCAPED = /["\\]|\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Cs}/u;

/** A value as JSON in which what a terminal would obey or hide stands as an escape; it says the same. */
export function jsonText(value: string | object, indent = 0): string {
  return seen(JSON.stringify(value, null, indent));
}

/** The same for a text; most have nothing to escape. */
export function quoted(text: string): string {
  return ESCAPED.test(text) ? jsonText(text) : `"${text}"`;
}

function seen(json: string): string {
  return json.replace(HIDDEN, (characters) =>
    Array.from({ length: characters.length }, (_, i) => escapeOf(characters.charCodeAt(i))).join(""),
  );
}

function escapeOf(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}

/** Names that a rulebook gives, and places of its rules, stand in every row: each is quoted once. */
const names = new Map<string, string>();

/** The JSON of a name of a rulebook, or of a place in it. */
export function nameJson(name: string): string {
  let text = names.get(name);
  if (text === undefined) {
    text = quoted(name);
    names.set(name, text);
  }
  return text;
}

export function listJson(list: readonly string[]): string {
  return list.length === 0 ? "[]" : jsonText(list);
}

/** A list to which an entry is added. */
export function listed(list: string, entry: string): string {
  return list === "" ? entry : `${list},${entry}`;
}
