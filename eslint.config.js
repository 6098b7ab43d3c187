import {readdirSync} from "node:fs";
import {defineConfig} from "eslint/config";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

/** @param {string[]} files @param {object[]} patterns */
const restricted = (files, patterns) => ({files, rules: {"no-restricted-imports": ["error", {patterns}]}});

/**
 * What a room of the loaders may import of the other rooms and of src; the root's own modules (errors, progress,
 * textTable) are everybody's.
 *
 * @param {string} room
 * @param {string[]} allowed rooms (`settings`), modules (`warehouse/database`) and parts of src (`src/stats`)
 */
const loaderRoom = (room, allowed) => {
  const rooms = LOADER_ROOMS.filter((name) => name !== room);
  const others = [...rooms.map((name) => `(?:\\.\\./)+${name}/`), "(?:\\.\\./)+src/"].join("|");
  const own = allowed.map((path) => `(?:\\.\\./)+${path}(?:\\.js$|/)`).join("|") || "$^";
  const message = `loaders/${room} may import ${["the root's modules", ...allowed].join(", ")}: see ARCHITECTURE.md.`;
  return restricted(
    [`loaders/${room}/**/*.ts`],
    [
      {regex: `^(?!${own})(?:${others})`, message},
      {group: ["**/charts/**", "**/ui/**", "**/src/rows.js"], message: "Needs a browser."}
    ]
  );
};
/** What no page may reach; Arquero compiles code, which the pages' policy refuses, and all of d3 is heavy: d3-array. */
const NODE_ONLY = ["**/loaders/**", "npm:*", "node:*", "arquero", "apache-arrow", "d3"];
const LOADER_ROOMS = [
  "arrive",
  "cache",
  "settings",
  "meaning",
  "warehouse",
  "site",
  "commands",
  "sample",
  "bench",
  "sql"
];

/**
 * What files may not import: data flows one way (ARCHITECTURE.md).
 *
 * @param {string[]} files
 * @param {string[]} group patterns of import paths; "!" lets through
 * @param {string} message
 * @param {string[]} [ignores] files of these that may
 */
const forbid = (files, group, message, ignores = []) => ({
  files,
  ignores,
  rules: {
    "no-restricted-imports": ["error", {patterns: [{group, message: `${message} See ARCHITECTURE.md.`}]}]
  }
});

const OUTSIDE = NODE_ONLY;

/** A question's folder: all of src that is neither shared nor statistics. */
const ROOMS = readdirSync("src", {withFileTypes: true})
  .filter((entry) => entry.isDirectory() && !/^(\.|arrow$|shared$|stats$)/.test(entry.name))
  .map(({name}) => name);

/** @param {readonly string[]} names */
const rooms = (names) => names.flatMap((name) => [`../${name}/**`, `**/../${name}/**`]);

/** The later rule of two that hold for a file replaces the earlier, so each repeats what still holds. */
const layers = [
  forbid(["src/*.ts"], OUTSIDE, "The browser runs no loader."),
  ...ROOMS.flatMap((room) => {
    const others = rooms(ROOMS.filter((name) => name !== room));
    return [
      forbid(
        [`src/${room}/**/*.ts`],
        [...OUTSIDE, ...others],
        "No room imports another: share it in src/shared."
      ),
      forbid(
        [`src/${room}/charts/**/*.ts`],
        [...OUTSIDE, ...others, "**/src/rows.js", "../../rows.js", "**/ui/**"],
        "A chart draws what it is given."
      ),
      forbid(
        [`src/${room}/facts.ts`, `src/${room}/facts/**/*.ts`],
        [...OUTSIDE, ...others, "../rows.js", "../../rows.js", "**/ui/**", "**/findings*"],
        "Facts are numbers: sentences and elements are made from them."
      )
    ];
  }),
  forbid(["src/shared/**/*.ts"], [...OUTSIDE, ...rooms(ROOMS)], "What is shared knows no room."),
  forbid(
    ["src/shared/{charts,rows}/**/*.ts"],
    [...OUTSIDE, ...rooms(ROOMS), "../../rows.js", "**/ui/**", "**/findings/**"],
    "Charts and counts draw and count what they are given."
  ),
  forbid(
    ["src/shared/findings/**/*.ts"],
    [...OUTSIDE, ...rooms(ROOMS), "../../rows.js", "**/ui/**"],
    "A sentence is made from facts."
  ),
  forbid(["src/stats/*.ts"], [...OUTSIDE, "../**", "@observablehq/*", "d3*"], "Statistics import nothing."),
  forbid(
    ["src/stats/{company,reference}/*.ts"],
    [...OUTSIDE, "../../**", "@observablehq/*", "d3*"],
    "Statistics import nothing."
  )
];

export default defineConfig(
  {ignores: ["dist*", "src/.observablehq", "src/arrow", "node_modules"]},
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {allowDefaultProject: ["eslint.config.js"]},
        tsconfigRootDir: import.meta.dirname
      }
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", {allowNumber: true, allowBoolean: true}],
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", {ignoreArrowShorthand: true}],
      "@typescript-eslint/no-unused-vars": ["error", {argsIgnorePattern: "^_"}]
    }
  },
  {
    // anybody may write a text: the time that a pattern takes grows as the text does
    files: ["loaders/**/*.ts", "src/**/*.ts"],
    plugins: {regexp},
    rules: {"regexp/no-super-linear-backtracking": "error", "regexp/no-super-linear-move": "error"}
  },
  ...layers,
  loaderRoom("cache", []),
  loaderRoom("arrive", [
    "cache",
    "settings/settings",
    "warehouse/database",
    "warehouse/append",
    "warehouse/history",
    "warehouse/frozen",
    "src/shared/csv"
  ]),
  loaderRoom("settings", [
    "arrive/time",
    "arrive/textBlocks",
    "meaning/taxonomy",
    "warehouse",
    "src/stats/defaults"
  ]),
  loaderRoom("meaning", ["settings/yamlFile", "warehouse/database"]),
  loaderRoom("warehouse", ["arrive", "cache", "settings", "sql", "src/shared/csv", "src/stats"]),
  loaderRoom("sql", ["meaning", "warehouse", "arrive/sources/postmortems", "src/stats", "src/shared/rows"]),
  loaderRoom("site", [
    "warehouse",
    "settings/dataFolder",
    "src/explore",
    "src/methods",
    "src/reference",
    "src/report",
    "src/schema",
    "src/shared/rows",
    "src/stats",
    "src/[a-z]+/first"
  ]),
  loaderRoom("sample", ["meaning/taxonomy"]),
  loaderRoom("bench", ["arrive", "settings", "sample", "site", "warehouse", "src/stats"]),
  loaderRoom("commands", LOADER_ROOMS.concat("src/report", "src/shared", "src/stats"))
);
