import { NO_TEXT, UNKNOWN, YES } from "../../intake/columns.js";
import { TextPool } from "../../intake/text-pool.js";
import {
  BATCH,
  type Kernel,
  type NumberKernel,
  type Overflow,
  type TextKernel,
  type TruthKernel,
} from "./kernel.js";
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
  const out = new Float64Array(BATCH);
  return {
    kind: "scaled",
    denominator: yes.denominator,
    constant: undefined,
    run: (start, end) => {
      const c = condition.run(start, end);
      const x = yes.run(start, end);
      const y = no.run(start, end);
      for (let i = 0, count = end - start; i < count; i++) {
        out[i] = c[i] === YES ? x[i] : c[i] === UNKNOWN ? Number.NaN : y[i];
      }
      return out;
    },
  };
}

function chosenTruth(condition: TruthKernel, yes: TruthKernel, no: TruthKernel): TruthKernel {
  const out = new Uint8Array(BATCH);
  return {
    kind: "truth",
    run: (start, end) => {
      const c = condition.run(start, end);
      const x = yes.run(start, end);
      const y = no.run(start, end);
      for (let i = 0, count = end - start; i < count; i++) {
        out[i] = c[i] === YES ? x[i] : c[i] === UNKNOWN ? UNKNOWN : y[i];
      }
      return out;
    },
  };
}

function chosenText(condition: TruthKernel, yes: TextKernel, no: TextKernel): TextKernel {
  const out = new Int32Array(BATCH);
  return {
    kind: "text",
    pool: yes.pool,
    run: (start, end) => {
      const c = condition.run(start, end);
      const x = yes.run(start, end);
      const y = no.run(start, end);
      for (let i = 0, count = end - start; i < count; i++) {
        out[i] = c[i] === YES ? x[i] : c[i] === UNKNOWN ? NO_TEXT : y[i];
      }
      return out;
    },
  };
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
  const out = new Float64Array(BATCH);
  return {
    kind: "scaled",
    denominator: of.denominator,
    constant: undefined,
    run: (start, end) => {
      const x = of.run(start, end);
      const y = otherwise.run(start, end);
      for (let i = 0, count = end - start; i < count; i++) out[i] = Number.isNaN(x[i]) ? y[i] : x[i];
      return out;
    },
  };
}

function replacedTruth(of: TruthKernel, otherwise: TruthKernel): TruthKernel {
  const out = new Uint8Array(BATCH);
  return {
    kind: "truth",
    run: (start, end) => {
      const x = of.run(start, end);
      const y = otherwise.run(start, end);
      for (let i = 0, count = end - start; i < count; i++) out[i] = x[i] === UNKNOWN ? y[i] : x[i];
      return out;
    },
  };
}

function replacedText(of: TextKernel, otherwise: TextKernel): TextKernel {
  const out = new Int32Array(BATCH);
  return {
    kind: "text",
    pool: of.pool,
    run: (start, end) => {
      const x = of.run(start, end);
      const y = otherwise.run(start, end);
      for (let i = 0, count = end - start; i < count; i++) out[i] = x[i] === NO_TEXT ? y[i] : x[i];
      return out;
    },
  };
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
  const out = new Int32Array(BATCH);
  return {
    kind: "text",
    pool,
    run: (start, end) => {
      const x = kernel.run(start, end);
      for (let i = 0, count = end - start; i < count; i++) out[i] = x[i] < 0 ? NO_TEXT : codes[x[i]];
      return out;
    },
  };
}
