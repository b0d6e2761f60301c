// White space, and the marks that take no room: soft hyphen, zero-width characters, word joiner, byte-order mark.
const OUTER = /^[\s\u00ad\u200b-\u200d\u2060\ufeff]+|[\s\u00ad\u200b-\u200d\u2060\ufeff]+$/g;

/**
 * A cell's text without white space and invisible characters at its ends, where copying leaves them. Inside they
 * stay: a joiner there can be part of how a name is written, and a text is a key that pay hangs on.
 */
export function trimmed(text: string): string {
  return text.replace(OUTER, "");
}
