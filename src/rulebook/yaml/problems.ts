import type { ErrorCode, YAMLError } from "yaml";
import type { Bilingual } from "../../base/language.js";

/** What the YAML library finds wrong, in words of people who write rulebooks; where absent, its own. */
const PROBLEMS: Partial<Record<ErrorCode, { readonly en?: string; readonly zh: string }>> = {
  BAD_INDENT: { en: "the indentation does not fit the lines around it", zh: "缩进与上下行不一致" },
  TAB_AS_INDENT: { en: "a tab indents this line", zh: "这一行用制表符缩进" },
  BLOCK_AS_IMPLICIT_KEY: { en: "a second `: ` stands on one line", zh: "同一行里出现了第二个“: ”" },
  MULTILINE_IMPLICIT_KEY: { en: "a key goes over several lines", zh: "键跨越了多行" },
  KEY_OVER_1024_CHARS: { en: "a key is longer than 1024 characters", zh: "键超过 1024 个字符" },
  MISSING_CHAR: { zh: "缺少引号、括号、逗号、冒号或空格" },
  UNEXPECTED_TOKEN: { zh: "出现了多余的符号" },
  BAD_SCALAR_START: { zh: "没有引号的文本不能以此字符开头" },
  BAD_DQ_ESCAPE: { zh: "双引号中的反斜杠用法不对" },
};

const UNCLOSED = {
  en: "a `{` or `[` that was opened before is not closed",
  zh: "前面打开的 `{` 或 `[` 没有闭合",
};

/** A problem as a message repeats it. */
export function problemText({ code, message }: YAMLError): Bilingual {
  // The library gives one code to lines that fit no other and to braces that end nowhere.
  const known = message.startsWith("Flow") ? UNCLOSED : PROBLEMS[code];
  return { en: known?.en ?? message, zh: known?.zh ?? message };
}
