/** Tightness of each form; an operand that is looser than its place stands in parentheses. */
export const LEVEL = {
  else: 0,
  or: 1,
  and: 2,
  not: 3,
  compare: 4,
  sum: 5,
  product: 6,
  sign: 7,
  primary: 8,
} as const;

/** The tightness of a form, as expressions and nodes call it, with its operator where it has one. */
export function levelOf(form: string, operator?: string): number {
  switch (form) {
    case "else":
      return LEVEL.else;
    case "unary":
      return operator === "not" ? LEVEL.not : LEVEL.sign;
    case "in":
    case "is_missing":
      return LEVEL.compare;
    case "binary":
      if (operator === "or") return LEVEL.or;
      if (operator === "and") return LEVEL.and;
      if (operator === "+" || operator === "-") return LEVEL.sum;
      return operator === "*" || operator === "/" ? LEVEL.product : LEVEL.compare;
    default:
      return LEVEL.primary;
  }
}

/**
 * The least tightness that the sides of an operator need: the right one of a difference or quotient must hold tighter
 * (`a - (b - c)`), and comparisons are not chained.
 */
export function sidesOf(operator: string): { readonly left: number; readonly right: number } {
  const own = levelOf("binary", operator);
  return own === LEVEL.compare ? { left: LEVEL.sum, right: LEVEL.sum } : { left: own, right: own + 1 };
}
