import { NO_TEXT, UNKNOWN, YES } from "../../intake/columns/columns.js";
import { TextPool } from "../../intake/columns/text-pool.js";
import {
  BATCH,
  fromOne,
  fromThree,
  fromTwo,
  type Kernel,
  type NumberKernel,
  type Overflow,
  scaled,
  type TextKernel,
  type TruthKernel,
} from "./kernel.js";
import { chosenTruth, replacedTruth } from "./logic.js";
import { onOneScale } from "./numbers.js";

/** `if(condition, yes, no)`; undefined where the branches cannot be brought to one form. */
export function choice(
  condition: TruthKernel,
  yes: Kernel,
  no: Kernel,
  overflow: Overflow,
): Kernel | undefined {
  if (yes.kind === "scaled" && no.kind === "scaled") {
    const pair = onOneScale(yes, no, overflow);
    return pair && chosenNumber(condition, pair[0], pair[1]);
  }
  if (yes.kind === "truth" && no.kind === "truth") return chosenTruth(condition, yes, no);
  if (yes.kind === "text" && no.kind === "text") {
    const [a, b] = inOnePool(yes, no);
    return chosenText(condition, a, b);
  }
  return undefined;
}

function chosenNumber(condition: TruthKernel, yes: NumberKernel, no: NumberKernel): NumberKernel {
  const run = fromThree(condition, yes, no, new Float64Array(BATCH), (out, count, c, x, y) => {
    for (let i = 0; i < count; i++) {
      out[i] = c[i] === YES ? x[i] : c[i] === UNKNOWN ? Number.NaN : y[i];
    }
  });
  return scaled(yes.denominator, run);
}

function chosenText(condition: TruthKernel, yes: TextKernel, no: TextKernel): TextKernel {
  const run = fromThree(condition, yes, no, new Int32Array(BATCH), (out, count, c, x, y) => {
    for (let i = 0; i < count; i++) {
      out[i] = c[i] === YES ? x[i] : c[i] === UNKNOWN ? NO_TEXT : y[i];
    }
  });
  return { kind: "text", pool: yes.pool, run };
}

/** `of else otherwise`; undefined where the two cannot be brought to one form. */
export function replacement(of: Kernel, otherwise: Kernel, overflow: Overflow): Kernel | undefined {
  if (of.kind === "scaled" && otherwise.kind === "scaled") {
    const pair = onOneScale(of, otherwise, overflow);
    return pair && replacedNumber(pair[0], pair[1]);
  }
  if (of.kind === "truth" && otherwise.kind === "truth") return replacedTruth(of, otherwise);
  if (of.kind === "text" && otherwise.kind === "text") {
    const [a, b] = inOnePool(of, otherwise);
    return replacedText(a, b);
  }
  return undefined;
}

function replacedNumber(of: NumberKernel, otherwise: NumberKernel): NumberKernel {
  const run = fromTwo(of, otherwise, new Float64Array(BATCH), (out, count, x, y) => {
    for (let i = 0; i < count; i++) out[i] = Number.isNaN(x[i]) ? y[i] : x[i];
  });
  return scaled(of.denominator, run);
}

function replacedText(of: TextKernel, otherwise: TextKernel): TextKernel {
  const run = fromTwo(of, otherwise, new Int32Array(BATCH), (out, count, x, y) => {
    for (let i = 0; i < count; i++) out[i] = x[i] === NO_TEXT ? y[i] : x[i];
  });
  return { kind: "text", pool: of.pool, run };
}

/** Both with codes of one pool. */
function inOnePool(a: TextKernel, b: TextKernel): readonly [TextKernel, TextKernel] {
  if (a.pool === b.pool) return [a, b];
  const pool = new TextPool();
  return [translated(a, pool), translated(b, pool)];
}

function translated(kernel: TextKernel, pool: TextPool): TextKernel {
  const codes = Int32Array.from({ length: kernel.pool.size }, (_, code) =>
    pool.addText(kernel.pool.text(code)),
  );
  const run = fromOne(kernel, new Int32Array(BATCH), (out, count, x) => {
    for (let i = 0; i < count; i++) out[i] = x[i] < 0 ? NO_TEXT : codes[x[i]];
  });
  return { kind: "text", pool, run };
}
