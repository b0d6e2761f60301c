/** Pay lines that take away without a limit, or beyond what the law lets them. */
import { type Exact, HUNDRED, ratio, toFixed, ZERO } from "../../base/exact.js";
import { at, finding } from "../../findings/finding.js";
import type { Node } from "../../language/tree.js";
import type { FieldReader } from "../fields.js";
import { groupsAround } from "../model/pay-groups.js";
import type { Pay, PayGroup, PayLine, Quantity } from "../model.js";

/** The number of a formula that is the same for every row; undefined where it is not. */
export type ConstantOf = (node: Node) => Exact | undefined;

/**
 * What an employer may deduct of a month's wage for a loss that the employee caused: 工资支付暂行规定 (劳部发〔1994〕489号),
 * article 16.
 */
const LAWFUL_SHARE = ratio(20n, 100n);

/** Warns of deductions that nothing limits, or whose limit is above what the law allows. */
export function warnOfPay(reader: FieldReader, { path, shape }: Quantity, constantOf: ConstantOf): void {
  if (shape.kind !== "pay") return;
  for (const line of shape.lines) {
    if (isLimited(shape, line)) continue;
    const place = at(line.span);
    if (line.fund) reader.add(finding("fine-unlimited", place, { line: line.name }));
    else if (!shape.atLeast && onlyTakes(line, constantOf)) {
      reader.add(finding("deductions-unlimited", place, { line: line.name, quantity: path }));
    }
  }
  for (const group of shape.groups) warnOfShare(reader, shape, group, constantOf);
}

/** Does a group around the line limit what it takes away? */
function isLimited(pay: Pay, line: PayLine): boolean {
  return groupsAround(pay, line.group).some(
    ({ atMost, leavesAtLeast, atLeast }) => atMost || leavesAtLeast || atLeast,
  );
}

function warnOfShare(reader: FieldReader, pay: Pay, group: PayGroup, constantOf: ConstantOf): void {
  const lines = pay.lines.slice(group.first, group.end);
  if (!group.atMost || !lines.every((line) => line.fund || onlyTakes(line, constantOf))) return;
  const shares = sharesIn(group.atMost, constantOf);
  const [least] = shares.sort((a, b) => a.compare(b));
  if (!least || least.compare(LAWFUL_SHARE) <= 0) return;
  const share = `${toFixed(least.mul(HUNDRED), 0)}%`;
  reader.add(finding("fine-share", at(group.atMost.span), { group: group.name, share }));
}

/** The constant shares of an amount that bound a limit: of `min(30% * gross, gross - minimum)` that is 30 %. */
function sharesIn(node: Node, constantOf: ConstantOf): Exact[] {
  if (node.op === "call" && node.name === "min") return node.args.flatMap((arg) => sharesIn(arg, constantOf));
  if (node.op !== "binary" || node.operator !== "*") return [];
  return [node.left, node.right].flatMap((factor) => {
    const constant = factor.type.kind === "percent" ? constantOf(factor) : undefined;
    return constant ? [constant] : [];
  });
}

/** Can a line, as it is written, only take away? Columns and counts are taken to be amounts, not below zero. */
function onlyTakes({ gives }: PayLine, constantOf: ConstantOf): boolean {
  const signs = givenBy(gives).map((node) => signOf(node, constantOf));
  return signs.every((sign) => sign <= 0) && (gives.kind === "deduct" || signs.some((sign) => sign < 0));
}

/** The formulas of which one is the most that the line comes to. */
function givenBy(gives: PayLine["gives"]): readonly Node[] {
  switch (gives.kind) {
    case "formula":
      return [gives.is];
    case "bands":
    case "tiers":
      return gives.steps.map((step) => step.give);
    case "choose":
      return gives.rows.map((row) => row.give);
    case "curve":
      return gives.points.map((point) => point.give);
    case "blend":
      return gives.sets.flatMap((set) => set.parts.map(({ of }) => of));
    case "deduct":
      return gives.from ? [gives.from] : [];
  }
}

/** -1, 0 or 1 where a formula is never above, always, or never below zero; NaN where that is not known. */
function signOf(node: Node, constantOf: ConstantOf): number {
  const constant = constantOf(node);
  if (constant) return Math.sign(constant.compare(ZERO));
  switch (node.op) {
    case "column":
    case "gather":
    case "follow":
      return 1;
    case "unary":
      return -signOf(node.of, constantOf);
    case "binary": {
      const [left, right] = [signOf(node.left, constantOf), signOf(node.right, constantOf)];
      if (node.operator === "*" || node.operator === "/") return left * right;
      if (node.operator === "+" && left === right) return left;
      return node.operator === "-" && left === -right && right !== 0 ? left : Number.NaN;
    }
    case "if":
      return common([node.yes, node.no], constantOf);
    case "else":
      return common([node.of, node.otherwise], constantOf);
    default:
      return Number.NaN;
  }
}

function common(branches: readonly Node[], constantOf: ConstantOf): number {
  const signs = branches.map((branch) => signOf(branch, constantOf));
  if (signs.every((sign) => sign <= 0)) return Math.min(...signs);
  return signs.every((sign) => sign >= 0) ? Math.max(...signs) : Number.NaN;
}
