/** How deep a YAML text is nested, found without recursion: the YAML library recurses for every level. */
import { CST, Lexer, Parser } from "yaml";

/** The tokens of a YAML text, or the offset at which its maps and lists are nested deeper than `most` levels. */
export function tokensWithin(text: string, most: number): readonly CST.Token[] | number {
  const run = indicatorRun(text, most);
  if (run !== undefined) return run;
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  const flow = new FlowDepth();
  for (const lexeme of new Lexer().lex(text)) {
    if (flow.after(lexeme) > most) return flow.offset;
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  return collectionBeyond(tokens, most) ?? tokens;
}

/**
 * Offset of a line that has more than `most` of `-`, `?`, `:`, anchors and tags in a row. The library's lexer recurses
 * for each, and a stack that ends in the middle of a regular expression ends the process.
 */
function indicatorRun(text: string, most: number): number | undefined {
  let offset = 0;
  for (const line of text.split("\n")) {
    let run = 0;
    for (const part of line.trimStart().startsWith("#") ? [] : line.split(/[ \t]+/)) {
      run = /^(?:[-?:]|[&!].*)$/.test(part) ? run + 1 : 0;
      if (run > most) return offset;
    }
    offset += line.length + 1;
  }
  return undefined;
}

const CONTROLS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/** How many brackets and braces are open; those in texts and comments do not count. */
class FlowDepth {
  /** Where the last lexeme begins. */
  offset = 0;
  #end = 0;
  #depth = 0;
  #before = "";

  after(lexeme: string): number {
    if (this.#before !== CST.SCALAR) {
      if (lexeme === "{" || lexeme === "[") this.#depth += 1;
      else if (lexeme === "}" || lexeme === "]") this.#depth = Math.max(0, this.#depth - 1);
    }
    this.offset = this.#end;
    if (!CONTROLS.has(lexeme)) this.#end += lexeme.length;
    this.#before = lexeme;
    return this.#depth;
  }
}

/** Offset of a map or list within more than `most` others. */
function collectionBeyond(tokens: readonly CST.Token[], most: number): number | undefined {
  let level = tokens
    .map((token) => (token.type === "document" ? token.value : undefined))
    .filter(isCollection);
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > most) return level[0]?.offset;
    level = level
      .flatMap(({ items }) => items.flatMap((item: CST.CollectionItem) => [item.key, item.value]))
      .filter(isCollection);
  }
  return undefined;
}

function isCollection(
  token: CST.Token | null | undefined,
): token is CST.BlockMap | CST.BlockSequence | CST.FlowCollection {
  return token !== null && token !== undefined && CST.isCollection(token);
}
