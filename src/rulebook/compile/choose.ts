import { at, finding } from "../../findings/finding.js";
import { typeName } from "../../language/type-names.js";
import { isNumeric } from "../../language/types.js";
import { start } from "../fields.js";
import type { Choose, ChooseRow } from "../model.js";
import type { YamlNode } from "../yaml.js";
import type { ShapeContext, Typed } from "./shape-context.js";

/** `choose:` rows, and by `match:` how many of them may hold. */
export function compileChoose(
  context: ShapeContext,
  node: YamlNode | undefined,
  match: YamlNode | undefined,
): Typed<Choose> | undefined {
  const mode = context.reader.word(match, ["first", "unique", "all"]) ?? "first";
  if (node?.kind !== "list") {
    const span = node?.span;
    return span && context.reader.add(finding("choose-form", at(start(span)), {}));
  }
  if (node.items.length === 0) return context.reader.add(finding("steps-none", at(node.span), {}));
  const rows = node.items.map((item, index) =>
    compileChoice(context, item, mode === "all" || index === node.items.length - 1),
  );
  const whole = rows.filter((row) => row !== undefined);
  if (whole.length < rows.length) return undefined;
  const type = context.commonType(whole.map((row) => row.give));
  if (type && mode === "all" && !isNumeric(type)) {
    const span = match?.span ?? node.span;
    return context.reader.add(finding("choose-sum", at(span), { found: typeName(type) }));
  }
  return type && { shape: { kind: "choose", mode, rows: whole }, type };
}

function compileChoice(context: ShapeContext, item: YamlNode, mayAlwaysHold: boolean): ChooseRow | undefined {
  const map = context.reader.map(item);
  if (!map) return undefined;
  const fields = context.reader.fields("choice", map);
  const when = fields.when && context.condition(fields.when);
  const give = context.formula(fields.give);
  if (!fields.when && !mayAlwaysHold) {
    return context.reader.add(finding("choose-unreachable", at(start(map.span)), {}));
  }
  if (!give || (fields.when && !when)) return undefined;
  return { when, give, span: map.span };
}
