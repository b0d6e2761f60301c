import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The benchmark installs its peers there, with tests of their own.
    exclude: ["**/node_modules/**"],
    // Slow machines are no reason to fail.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
