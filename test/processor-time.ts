/** Milliseconds for which this process has kept a processor at work: a busy machine makes them no more. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
