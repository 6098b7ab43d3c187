import {defineConfig} from "vitest/config";

/** Far above what anything takes: a slow machine is no fault. */
const PATIENCE_MS = 20 * 60_000;

/** How long what is asked again and again may take to come true. */
const POLL_MS = 60_000;

/** A zone far from UTC, so that a time-zone slip fails here before it fails at a user's. */
process.env.TZ = "America/Los_Angeles";

/** What a test loads it loads anew, but for those of the cache itself. */
process.env.FOLLOWTHROUGH_CACHE = "";

export default defineConfig({
  test: {
    isolate: false,
    maxWorkers: 2,
    expect: {requireAssertions: true, poll: {timeout: POLL_MS}},
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    projects: [
      {extends: true, test: {name: "unit", include: ["test/**/*.test.ts"], exclude: ["test/browser/**"]}},
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/browser/setup.ts",
          fileParallelism: false,
          sequence: {groupOrder: 1}
        }
      }
    ]
  }
});
