import {defineConfig} from "vitest/config";
import {groups} from "./groups.js";

process.env.TZ = "America/Los_Angeles";

/** The tests of the group that MUTATE names; see mutate.ts. */
export default defineConfig({
  test: {
    isolate: false,
    include: [...groups[process.env.MUTATE ?? ""]!.tests],
    testTimeout: 600_000,
    hookTimeout: 600_000
  }
});
