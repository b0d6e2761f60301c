import { printable } from "../../base/printable.js";

/** HTML that is safe to write: made only by `html`, which escapes whatever is put into it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What can be put into markup: texts are escaped, markup is taken as it is, nothing leaves nothing. */
export type Content = string | number | Markup | undefined | false | readonly Content[];

/** A template of HTML. Attribute values must stand in double quotes, but for numbers and names of classes of our own. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const parts = contents.map((content, i) => `${written(content)}${strings[i + 1]}`);
  return new Markup(`${strings[0]}${parts.join("")}`);
}

function written(content: Content): string {
  if (content === undefined || content === false) return "";
  if (content instanceof Markup) return content.text;
  if (typeof content === "object") return content.map(written).join("");
  return escaped(String(content));
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text of the input as text of HTML: no character of it means anything, and none is hidden or turns the line about. */
function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
