/** How deep a YAML text is nested, found without recursion: the YAML library recurses for every level. */
import { CST, Lexer, Parser } from "yaml";

/** The tokens of a YAML text, or the offset at which its maps and lists are nested deeper than `most` levels. */
export function tokensWithin(text: string, most: number): readonly CST.Token[] | number {
  const before = indicatorRun(text, most) ?? flowBeyond(text, most);
  if (before !== undefined) return before;
  const tokens = [...new Parser().parse(text)];
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

/** Offset of a bracket or brace within more than `most`; those in texts and comments do not count. */
function flowBeyond(text: string, most: number): number | undefined {
  let depth = 0;
  let offset = 0;
  let before = "";
  for (const lexeme of new Lexer().lex(text)) {
    if (before !== CST.SCALAR) {
      if (lexeme === "{" || lexeme === "[") depth += 1;
      else if (lexeme === "}" || lexeme === "]") depth = Math.max(0, depth - 1);
    }
    if (depth > most) return offset;
    if (!CONTROLS.has(lexeme)) offset += lexeme.length;
    before = lexeme;
  }
  return undefined;
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
