import type { Bilingual } from "../../base/language.js";
import type { ResultColumn } from "./result.js";

/** A column of plain texts that are neither words, nor a key, nor a link. */
interface PlainText {
  readonly name: string;
  readonly label: Bilingual;
}

const SAYS_NAME = /姓名|名称|\bname\b/i;

/**
 * The column by which people know a row: the one called `name`, else the first that its label calls a name, else the
 * first. A list of staff often has a running number or a remark before the name.
 */
export function namingOf<T extends PlainText>(texts: readonly T[]): T | undefined {
  return (
    texts.find(({ name }) => name === "name") ??
    texts.find(({ label }) => SAYS_NAME.test(label.zh) || SAYS_NAME.test(label.en)) ??
    texts[0]
  );
}

/** Where that column stands among those of a result; -1 where there is none. */
export function namingPlace(columns: readonly ResultColumn[]): number {
  const naming = namingOf(
    columns.filter(({ role, type }) => role === "column" && type.kind === "text" && type.words === undefined),
  );
  return naming === undefined ? -1 : columns.indexOf(naming);
}
