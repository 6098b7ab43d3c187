import {readdirSync} from "node:fs";
import {defineConfig} from "eslint/config";
import tseslint from "typescript-eslint";

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

const OUTSIDE = ["**/loaders/**", "npm:*", "node:*"];

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
  forbid(["src/stats/**/*.ts"], ["../**", "@observablehq/*", "d3*"], "Statistics import nothing."),
  forbid(
    ["loaders/**/*.ts"],
    [
      "**/src/rows.js",
      "**/src/shared/**",
      ...ROOMS.map((room) => `**/src/${room}/**`),
      "!**/src/report/**",
      "!**/src/methods/**"
    ],
    "Loaders take from src the statistics, the schema, and what the report and the methods page are made of."
  )
];

export default defineConfig(
  {ignores: ["dist", "src/.observablehq", "src/arrow", "src/vendor.js", "node_modules"]},
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
  ...layers
);
