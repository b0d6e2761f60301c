import { isName } from "../base/name-text.js";
import { at, finding } from "../findings/finding.js";
import { RESERVED } from "../language/syntax.js";
import type { FieldReader } from "./fields.js";
import type { YamlText } from "./yaml.js";

/** A name that formulas can use, or undefined with a finding. */
export function readName(reader: FieldReader, key: YamlText): string | undefined {
  if (!isName(key.text)) return reader.add(finding("name-form", at(key.span), { found: key.text }));
  if (RESERVED.has(key.text)) return reader.add(finding("name-reserved", at(key.span), { found: key.text }));
  return key.text;
}

/** The name of what a quantity is held against. */
export function targetName(quantity: string): string {
  return `${quantity}.target`;
}

/** Is it the name of what another quantity is held against? */
export function isTarget(quantity: string): boolean {
  return quantity.endsWith(".target");
}
