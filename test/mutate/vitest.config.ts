import {defineConfig} from "vitest/config";
import {groups} from "./groups.js";

process.env.TZ = "America/Los_Angeles";

/** Tests that read the code as text, which is another while faults are in it. */
const OF_TEXT = ["test/stats/defaults.test.ts"];

/** The tests of the group that MUTATE names; see mutate.ts. */
export default defineConfig({
  test: {
    isolate: false,
    include: [...groups[process.env.MUTATE ?? ""]!.tests],
    exclude: OF_TEXT,
    testTimeout: 600_000,
    hookTimeout: 600_000
  }
});
