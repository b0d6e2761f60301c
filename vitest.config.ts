import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Starts the files that take longest first, so that the other cores do not wait for one of them at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // These start the program again and again. Of the others the runner knows sizes, or how long they took last time.
    const isLong = (file: TestSpecification) => /\/test\/(faults|fixtures|corpus|fuzz)\//.test(file.moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The benchmark installs its peers there, with tests of their own.
    exclude: ["**/node_modules/**"],
    // No test fails because a machine is slow or busy: only what hangs is ended. No test has a limit of its own.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Left to itself the runner keeps one core for its own process, which hardly works: on two cores that is half.
    maxWorkers: "100%",
    // A worker loads the sources once, not for each file of tests: that was a third of all work. What a test changes
    // of its process it puts back; the modules keep nothing of one call for the next.
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
});
