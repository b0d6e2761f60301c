import type { Exact } from "../../base/exact.js";
import type { Span } from "../../base/source.js";
import { at, finding } from "../../findings/finding.js";
import { Checker } from "../../language/checker.js";
import type { Scope } from "../../language/scope.js";
import type { Node } from "../../language/tree.js";
import { typeName } from "../../language/type-names.js";
import { common, isMeasured, isNumeric, type Type } from "../../language/types.js";
import { type FieldReader, start } from "../fields.js";
import type { ParamValue } from "../model.js";
import type { YamlNode } from "../yaml.js";
import { typeHint } from "./type-hint.js";

/** A shape and the type of what it gives. */
export interface Typed<S> {
  readonly shape: S;
  readonly type: Type;
}

/** What the readers of shapes share: YAML, the checker of formulas on one table, and values of params. */
export class ShapeContext {
  readonly reader: FieldReader;
  readonly scope: Scope;
  readonly checker: Checker;
  /** A param's one value; undefined where it has several by date. */
  readonly constantParam: (name: string) => ParamValue | undefined;

  constructor(reader: FieldReader, scope: Scope, constantParam: (name: string) => ParamValue | undefined) {
    this.reader = reader;
    this.scope = scope;
    this.checker = new Checker(scope, reader);
    this.constantParam = constantParam;
  }

  formula(node: YamlNode | undefined): Node | undefined {
    const expression = this.reader.formula(node);
    return expression && this.checker.check(expression);
  }

  condition(node: YamlNode | undefined): Node | undefined {
    const expression = this.reader.formula(node);
    return expression && this.checker.condition(expression);
  }

  /** A formula that must be a number of some kind. */
  numeric(node: YamlNode | undefined): Node | undefined {
    const formula = this.formula(node);
    if (!formula || isNumeric(formula.type)) return formula;
    return this.mismatch(formula.span, { kind: "number" }, formula.type);
  }

  /** What a quantity is held against: of its kind, and shown as it is. */
  targetOf(table: string, name: string, node: YamlNode): { node: Node; type: Type } | undefined {
    const own = this.scope.column(table, name);
    const formula = this.formula(node);
    if (!formula || own === undefined || own === "broken") return undefined;
    const type = common(own, formula.type);
    return type ? { node: formula, type: own } : this.mismatch(formula.span, own, formula.type);
  }

  /** `of:` of a shape that cannot do without it; `around` is the text that lacks it. */
  measured(of: YamlNode | undefined, around: Span): Node | undefined {
    if (!of) return this.reader.add(finding("shape-needs-of", at(start(around)), {}));
    const node = this.formula(of);
    if (!node || isMeasured(node.type)) return node;
    return this.mismatch(node.span, { kind: "number" }, node.type);
  }

  /** A value that does not depend on rows: a literal, its negative, or a param with one value. */
  constantOf(node: Node): Exact | undefined {
    if (node.op === "unary" && node.operator === "-") return this.constantOf(node.of)?.neg();
    const value =
      node.op === "literal" ? node.value : node.op === "param" ? this.constantParam(node.name) : undefined;
    return typeof value === "object" ? value : undefined;
  }

  mismatch(span: Span, expected: Type, found: Type): undefined {
    const how = typeHint(expected, found);
    return this.reader.add(
      finding("shape-type", at(span), { expected: typeName(expected), found: typeName(found), how }),
    );
  }

  /** The type that all of several formulas have in common, or undefined with a finding at the first that differs. */
  commonType(nodes: readonly Node[]): Type | undefined {
    let type: Type | undefined;
    for (const node of nodes) {
      const joined: Type | undefined = type ? common(type, node.type) : node.type;
      if (!joined) return type && this.mismatch(node.span, type, node.type);
      type = joined;
    }
    return type;
  }
}
