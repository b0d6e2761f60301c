const SECONDS = Number(process.env.FUZZ_SECONDS ?? 0);
const SEED = Number(process.env.FUZZ_SEED ?? 20261101);

/**
 * How much is tried: `runs` examples, however long a busy machine takes for them, or with FUZZ_SECONDS as many as fit
 * into that time. FUZZ_SEED repeats a run.
 */
export function bounds(runs: number): { seed: number; numRuns: number; interruptAfterTimeLimit?: number } {
  if (SECONDS === 0) return { seed: SEED, numRuns: runs };
  return { seed: SEED, numRuns: 1_000_000_000, interruptAfterTimeLimit: SECONDS * 1000 };
}

/** Beside the limit of every test, what the time that was asked for may take. */
export const LONGEST = 600_000 + SECONDS * 2000;
