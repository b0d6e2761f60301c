import { printable } from "../../base/printable.js";

/** HTML that is safe to write: made only by `html`, which escapes whatever is put into it. */
export class Markup {
  /** What is long stays in pieces: a page of everybody can be longer than a string may be (2^29 characters). */
  readonly pieces: readonly string[];

  constructor(...pieces: readonly string[]) {
    this.pieces = pieces;
  }

  get text(): string {
    return this.pieces.join("");
  }
}

/** From so many characters on pieces are not put together. */
const LONG = 1 << 20;

/** What can be put into markup: texts are escaped, markup is taken as it is, nothing leaves nothing. */
export type Content = string | number | Markup | undefined | false | readonly Content[];

/** A template of HTML. Attribute values must stand in double quotes, but for numbers and names of classes of our own. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const pieces = [strings[0]];
  for (const [i, content] of contents.entries()) {
    write(content, pieces);
    pieces.push(strings[i + 1]);
  }
  return new Markup(...joined(pieces));
}

function write(content: Content, pieces: string[]): void {
  if (content === undefined || content === false) return;
  if (content instanceof Markup) for (const piece of content.pieces) pieces.push(piece);
  else if (typeof content === "object") for (const one of content) write(one, pieces);
  else pieces.push(escaped(String(content)));
}

/** The same in few pieces, none of which is joined once it is long. */
function joined(pieces: readonly string[]): string[] {
  const long: string[] = [];
  let from = 0;
  let length = 0;
  for (const [i, piece] of pieces.entries()) {
    length += piece.length;
    if (length < LONG) continue;
    long.push(pieces.slice(from, i + 1).join(""));
    from = i + 1;
    length = 0;
  }
  return [...long, pieces.slice(from).join("")];
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
