import {defineConfig} from "eslint/config";
import tseslint from "typescript-eslint";

/** @param {string[]} files @param {object[]} patterns */
const restricted = (files, patterns) => ({files, rules: {"no-restricted-imports": ["error", {patterns}]}});

/**
 * What may not be imported, as in ARCHITECTURE.md.
 *
 * @param {string} files
 * @param {string[]} group
 */
const never = (files, group) => restricted([files], [{group, message: "Not an arrow of ARCHITECTURE.md."}]);

/**
 * What a room of the loaders may import of the other rooms and of src; the root's own modules (errors, progress,
 * textTable) are everybody's.
 *
 * @param {string} room
 * @param {string[]} allowed rooms (`settings`), modules (`warehouse/database`) and parts of src (`src/stats`)
 */
const room = (room, allowed) => {
  const rooms = ROOMS.filter((name) => name !== room);
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
/** What no page may reach; Arquero compiles code, which the pages' policy refuses. */
const NODE_ONLY = ["**/loaders/**", "npm:*", "node:*", "arquero", "apache-arrow"];
const ROOMS = ["arrive", "settings", "meaning", "warehouse", "site", "commands", "sample", "bench", "sql"];

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
  never("src/**/*.ts", NODE_ONLY),
  never("src/stats/*.ts", [...NODE_ONLY, "../**", "@observablehq/*", "d3*"]),
  never("src/stats/{company,reference}/*.ts", [...NODE_ONLY, "../../**", "@observablehq/*", "d3*"]),
  never("src/{**/charts,shared/rows}/**/*.ts", [...NODE_ONLY, "**/rows.js", "**/ui/**"]),
  room("arrive", ["settings/settings", "warehouse/database", "warehouse/append", "src/shared/csv"]),
  room("settings", [
    "arrive/time",
    "arrive/textBlocks",
    "meaning/taxonomy",
    "warehouse",
    "src/stats/defaults"
  ]),
  room("meaning", ["settings/yamlFile", "warehouse/database"]),
  room("warehouse", ["arrive", "settings", "sql/computed", "src/shared/csv"]),
  room("sql", ["meaning", "warehouse", "arrive/sources/postmortems", "src/stats", "src/shared/rows"]),
  room("site", ["warehouse", "settings/dataFolder", "src/methods", "src/report", "src/schema", "src/stats"]),
  room("sample", ["meaning/taxonomy"]),
  room("bench", ["arrive/files", "settings/dataFolder", "sample/sample", "site", "warehouse", "src/stats"]),
  room("commands", ROOMS.concat("src/report", "src/shared"))
);
