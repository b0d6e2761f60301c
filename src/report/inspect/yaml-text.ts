/** Texts that YAML reads as they stand, in lists and maps of one line, too. */
const PLAIN = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_ ./()（）%·+-]*[\p{L}\p{N}_)）%])?$/u;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A text as YAML has it: in quotes where it needs them, what is not seen as escapes. */
export function yamlText(text: string): string {
  if (PLAIN.test(text) && isBalanced(text)) return text;
  const quoted = JSON.stringify(text).replace(UNSEEN, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
  });
  return quoted;
}

/** A bracket that is not closed looks as if a comma had cut the text short. */
function isBalanced(text: string): boolean {
  return (
    text.split("(").length === text.split(")").length && text.split("（").length === text.split("）").length
  );
}

/** One text, or several as a list in brackets. */
export function yamlTexts(texts: readonly string[]): string {
  return texts.length === 1 ? yamlText(texts[0]) : `[${texts.map(yamlText).join(", ")}]`;
}
