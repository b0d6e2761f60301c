import { at, finding } from "../../findings/finding.js";
import type { LinkStep, Node } from "../../language/tree.js";
import { MONEY } from "../../language/types.js";
import { type Fields, start } from "../fields.js";
import type { Nobody, Split } from "../model.js";
import type { YamlNode } from "../yaml.js";
import type { ShapeContext, Typed } from "./shape-context.js";

/** `split:` a pool of another row, with `by:`, `where:` and `nobody:`. */
export function compileSplit(context: ShapeContext, fields: Fields<"quantity">): Typed<Split> | undefined {
  const path = context.formula(fields.split);
  const by = fields.by ? context.numeric(fields.by) : undefined;
  const where = context.condition(fields.where);
  const nobody = readNobody(context, fields.nobody);
  if (!path || (fields.by && !by) || (fields.where && !where)) return undefined;
  const via: LinkStep[] = [];
  let pool: Node = path;
  if (pool.op !== "follow") return context.reader.add(finding("split-pool", at(path.span), {}));
  while (pool.op === "follow") {
    // Every row leads to `all`, so no other table can be on the way.
    if (!pool.step && via.length > 0) return context.reader.add(finding("split-pool", at(path.span), {}));
    if (pool.step) via.push(pool.step);
    pool = pool.read;
  }
  if (pool.type.kind !== "money" && pool.type.kind !== "number")
    return context.mismatch(path.span, MONEY, pool.type);
  return { shape: { kind: "split", pool, via, by, where, nobody }, type: MONEY };
}

function readNobody(context: ShapeContext, node: YamlNode | undefined): Nobody {
  if (node?.kind === "map") {
    const [entry] = node.entries;
    if (entry?.key.text === "fund" && node.entries.length === 1) {
      const fund = context.reader.bilingual(entry.value);
      return fund ? { kind: "fund", fund } : { kind: "fail" };
    }
    context.reader.add(finding("split-nobody", at(start(node.span)), {}));
    return { kind: "fail" };
  }
  return { kind: context.reader.word(node, ["keep", "fail"]) ?? "fail" };
}
