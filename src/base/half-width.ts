const WIDE = /[\uff01-\uff5e\uffe5\u3000\u2212]/g;

/**
 * Full-width forms of ASCII (`１２％`, `：`), the full-width yen sign, the ideographic space and the minus sign as
 * their plain forms. Unlike NFKC it leaves `²`, `½` and `①` alone, so that they cannot become digits of a number.
 */
export function halfWidth(text: string): string {
  return text.replace(WIDE, (c) => {
    if (c === "\uffe5") return "¥";
    if (c === "\u3000") return " ";
    if (c === "\u2212") return "-";
    return String.fromCharCode(c.charCodeAt(0) - 0xfee0);
  });
}
