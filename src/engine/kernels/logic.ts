import { NO, NO_TEXT, UNKNOWN, YES } from "../../intake/columns/columns.js";
import { BATCH, fromOne, fromTwo, type Kernel, type TruthKernel } from "./kernel.js";

/** Three-valued `and` (decided by no) and `or` (decided by yes). */
export function logical(operator: "and" | "or", left: TruthKernel, right: TruthKernel): TruthKernel {
  const decisive = operator === "or" ? YES : NO;
  const other = operator === "or" ? NO : YES;
  const run = fromTwo(left, right, new Uint8Array(BATCH), (out, count, x, y) => {
    for (let i = 0; i < count; i++) {
      const a = x[i];
      const b = y[i];
      out[i] = a === decisive || b === decisive ? decisive : a === UNKNOWN || b === UNKNOWN ? UNKNOWN : other;
    }
  });
  return { kind: "truth", run };
}

/** The contrary answers. */
export function not(of: TruthKernel): TruthKernel {
  const run = fromOne(of, new Uint8Array(BATCH), (out, count, x) => {
    for (let i = 0; i < count; i++) out[i] = x[i] === UNKNOWN ? UNKNOWN : 1 - x[i];
  });
  return { kind: "truth", run };
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
