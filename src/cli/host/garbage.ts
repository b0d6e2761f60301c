import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Lets go of all memory that nobody uses any more. V8 does so when it sees fit, which is late where the memory is that
 * of typed arrays: after a million rows, what reading and working out had left was 10 MB of the peak while the result
 * was made. It takes some milliseconds.
 */
export function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  // Node takes up what it kept compiled only with the options it was kept with (bin/program.js).
  setFlagsFromString("--no-expose-gc");
  if (typeof collect === "function") collect();
}
