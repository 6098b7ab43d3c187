import {defineConfig} from "eslint/config";
import tseslint from "typescript-eslint";

/**
 * What a layer may not import: data flows one way (ARCHITECTURE.md).
 *
 * @param {string[]} files
 * @param {string[]} patterns
 */
const layer = (files, patterns) => ({
  files,
  rules: {
    "no-restricted-imports": [
      "error",
      {patterns: [{group: patterns, message: "Layer rule: see ARCHITECTURE.md."}]}
    ]
  }
});

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
  layer(["src/**/*.ts"], ["**/loaders/**", "npm:*", "node:*"]),
  layer(["src/stats/*.ts"], ["../**", "@observablehq/*", "d3*", "arquero"]),
  layer(["src/stats/company/*.ts"], ["../../**", "@observablehq/*", "d3*", "arquero"]),
  layer(["src/**/charts/**/*.ts", "src/shared/rows/**/*.ts"], ["**/rows.js", "**/ui/**"]),
  layer(["loaders/**/*.ts"], ["**/charts/**", "**/ui/**", "**/src/rows.js"])
);
