import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/bench/**"],
    // Slow machines are no reason to fail.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
