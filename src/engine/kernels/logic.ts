import { NO, NO_TEXT, UNKNOWN, YES } from "../../intake/columns/columns.js";
import { BATCH, fromOne, fromTwo, type Kernel, type TruthKernel } from "./kernel.js";

/** Stands in a table for the answer of another one. */
const THE_OTHER = 3;

/** How two answers make one, by `TABLE_WIDTH` times the first and the second. */
type Table = Uint8Array;

const TABLE_WIDTH = 4;

function tableOf(answer: (a: number, b: number) => number): Table {
  return Uint8Array.from({ length: TABLE_WIDTH * TABLE_WIDTH }, (_, at) =>
    answer(Math.floor(at / TABLE_WIDTH), at % TABLE_WIDTH),
  );
}

const deciding = (decisive: number, other: number) =>
  tableOf((a, b) => {
    if (a === decisive || b === decisive) return decisive;
    return a === UNKNOWN || b === UNKNOWN ? UNKNOWN : other;
  });

const AND = deciding(NO, YES);
const OR = deciding(YES, NO);
const NOT = tableOf((a) => (a === UNKNOWN ? UNKNOWN : 1 - a));
const SAME = tableOf((a, b) => (a === UNKNOWN || b === UNKNOWN ? UNKNOWN : a === b ? YES : NO));
const ELSE = tableOf((a, b) => (a === UNKNOWN ? b : a));
const IF_YES = tableOf((condition, yes) =>
  condition === YES ? yes : condition === UNKNOWN ? UNKNOWN : THE_OTHER,
);
const IF_NO = tableOf((chosen, no) => (chosen === THE_OTHER ? no : chosen));

/** One loop for all of them: the first formula has it optimized for the others. */
function lookUp(out: Uint8Array, count: number, x: Uint8Array, y: Uint8Array, table: Table): void {
  for (let i = 0; i < count; i++) out[i] = table[x[i] * TABLE_WIDTH + y[i]];
}

function byTable(table: Table, left: TruthKernel, right: TruthKernel): TruthKernel {
  const run = fromTwo(left, right, new Uint8Array(BATCH), (out, count, x, y) =>
    lookUp(out, count, x, y, table),
  );
  return { kind: "truth", run };
}

/** Three-valued `and` (decided by no) and `or` (decided by yes). */
export function logical(operator: "and" | "or", left: TruthKernel, right: TruthKernel): TruthKernel {
  return byTable(operator === "or" ? OR : AND, left, right);
}

/** The contrary answers. */
export function not(of: TruthKernel): TruthKernel {
  const run = fromOne(of, new Uint8Array(BATCH), (out, count, x) => lookUp(out, count, x, x, NOT));
  return { kind: "truth", run };
}

/** Are two answers the same? */
export function sameTruth(left: TruthKernel, right: TruthKernel): TruthKernel {
  return byTable(SAME, left, right);
}

/** `of else otherwise` */
export function replacedTruth(of: TruthKernel, otherwise: TruthKernel): TruthKernel {
  return byTable(ELSE, of, otherwise);
}

/** `if(condition, yes, no)` */
export function chosenTruth(condition: TruthKernel, yes: TruthKernel, no: TruthKernel): TruthKernel {
  return byTable(IF_NO, byTable(IF_YES, condition, yes), no);
}

/** Is there no value? */
export function isMissingKernel(of: Kernel): TruthKernel {
  const out = new Uint8Array(BATCH);
  return {
    kind: "truth",
    run: (start, end) => {
      const count = end - start;
      if (of.kind === "scaled") {
        const x = of.run(start, end);
        for (let i = 0; i < count; i++) out[i] = Number.isNaN(x[i]) ? YES : NO;
      } else if (of.kind === "truth") {
        const x = of.run(start, end);
        for (let i = 0; i < count; i++) out[i] = x[i] === UNKNOWN ? YES : NO;
      } else {
        const x = of.run(start, end);
        for (let i = 0; i < count; i++) out[i] = x[i] === NO_TEXT ? YES : NO;
      }
      return out;
    },
  };
}
