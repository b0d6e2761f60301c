import { availableParallelism, cpus } from "node:os";

/**
 * Watches how much of the machine others use meanwhile, so that the report can say so.
 * @returns {(own: number) => number} told our own CPU seconds since, gives the share of all cores that others took
 */
export function watchOthers() {
  const start = process.hrtime.bigint();
  const before = busySeconds();
  const self = process.cpuUsage();
  return (own) => {
    const elapsed = Number(process.hrtime.bigint() - start) / 1e9;
    const used = process.cpuUsage(self);
    const others = busySeconds() - before - own - (used.user + used.system) / 1e6;
    return Math.max(0, others / (elapsed * availableParallelism()));
  };
}

/** Seconds in which any core was not idle, since the machine started. */
function busySeconds() {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0) / 1000;
}
