import type { Span } from "../base/source.js";
import { at, finding } from "../findings/finding.js";
import { Checker } from "../language/checker.js";
import type { Scope } from "../language/scope.js";
import type { Node } from "../language/tree.js";
import { typeName } from "../language/type-names.js";
import { common, isNumeric, type Type } from "../language/types.js";
import type { FieldReader } from "./fields.js";
import type { ParamValue } from "./model.js";
import type { YamlNode } from "./yaml.js";

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

  mismatch(span: Span, expected: Type, found: Type): undefined {
    return this.reader.add(
      finding("shape-type", at(span), { expected: typeName(expected), found: typeName(found) }),
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
