/** What is mutated, by which tests it is judged, and the share of faults they must find. */
export interface Group {
  /** globs of the mutated files */
  readonly mutate: readonly string[];
  /** globs of the tests that belong to them */
  readonly tests: readonly string[];
  /** the least share of faults that must be found, percent */
  readonly atLeast: number;
  /** leave out faults in what is worked out when a module is loaded (tables, patterns): each would need every test anew */
  readonly ignoreStatic: boolean;
}

export const groups: Readonly<Record<string, Group>> = {
  statistics: {
    mutate: ["src/stats/**/*.ts", "!src/stats/reference/**"],
    tests: ["test/stats/**/*.test.ts"],
    atLeast: 85,
    ignoreStatic: false
  },
  facts: {
    mutate: ["src/**/facts.ts", "src/**/facts/*.ts", "src/shared/rows/*.ts"],
    tests: ["test/{src,shared}/**/*.test.ts"],
    atLeast: 85,
    ignoreStatic: true
  },
  findings: {
    mutate: ["src/**/findings.ts", "src/shared/findings/*.ts"],
    tests: ["test/{src,shared}/**/*.test.ts"],
    atLeast: 70,
    ignoreStatic: true
  },
  adapters: {
    mutate: ["loaders/arrive/*.ts", "loaders/arrive/sources/**/*.ts"],
    tests: ["test/sources/**/*.test.ts", "test/loaders/**/*.test.ts"],
    atLeast: 70,
    ignoreStatic: true
  }
};
