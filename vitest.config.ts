import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The benchmark installs its peers there, with tests of their own.
    exclude: ["**/node_modules/**"],
    // Slow machines are no reason to fail.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Left to itself the runner keeps one core for its own process, which hardly works: on two cores that is half.
    maxWorkers: "100%",
  },
});
