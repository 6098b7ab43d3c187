import {defineConfig} from "vitest/config";

/** A zone far from UTC, so that a time-zone slip fails here before it fails at a user's. */
process.env.TZ = "America/Los_Angeles";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    isolate: false,
    expect: {requireAssertions: true},
    testTimeout: 30_000,
    hookTimeout: 180_000
  }
});
