/** Whose code the project stands on, and under which licences. */
import {existsSync, readFileSync, readdirSync} from "node:fs";
import {join, resolve} from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");

/** Licences that let the site and the project be passed on as they are. */
const PERMISSIVE = new Set(
  "MIT,MIT-0,ISC,0BSD,BSD-2-Clause,BSD-3-Clause,Apache-2.0,BlueOak-1.0.0,Unlicense,CC0-1.0,CC-BY-4.0,Python-2.0,Zlib,WTFPL".split(
    ","
  )
);

/** What the lock file can't tell: the licence as the package's own files state it. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  duck: "BSD-2-Clause",
  format: "MIT",
  "json-bignum": "MIT"
};

/** Whose package holds no licence file: what its licence asks to be passed on. */
const NOTICES: Readonly<Record<string, string>> = {
  "@duckdb/duckdb-wasm":
    "Copyright 2018-2026 Stichting DuckDB Foundation. MIT licence, the same text as Followthrough's own above. The database it holds (DuckDB) is " +
    "built with libraries whose licences lie with its source: https://github.com/duckdb/duckdb, folder third_party."
};

export interface Licensed {
  readonly name: string;
  readonly version: string;
  /** an SPDX expression, "unknown" where nothing is stated */
  readonly licence: string;
}

/** Every package that is installed without the development ones, by name and version, once each. */
export function dependencies(root = ROOT): Licensed[] {
  const {packages} = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, {version?: string; license?: string; dev?: boolean}>;
  };
  const found = Object.entries(packages).flatMap(([path, {version = "", license, dev}]) => {
    const name = path.split("node_modules/").at(-1)!;
    if (name === "" || dev === true) return [];
    return [{name, version, licence: READ_BY_HAND[name] ?? license ?? "unknown"}];
  });
  const once = new Map(found.map((one) => [`${one.name}@${one.version}`, one]));
  return [...once.values()].sort((a, b) =>
    a.name < b.name || (a.name === b.name && a.version < b.version) ? -1 : 1
  );
}

/** Whether an SPDX expression leaves a permissive choice: one of an OR, each of an AND. */
export const isPermissive = (expression: string): boolean =>
  expression
    .replace(/[()]/g, "")
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((licence) => PERMISSIVE.has(licence.trim())));

/**
 * The licence texts of the packages whose modules a built site holds.
 *
 * @param modules paths of the built modules, as Framework writes them: `…/_node/<package>@<version>/…`
 */
export function licenceTexts(modules: Iterable<string>, root = ROOT): string {
  const found = new Map([["@observablehq/framework", ""]]);
  for (const module of modules) {
    const [, name, built = ""] = /\/_node\/((?:@[^/]+\/)?[^/@]+)@([^/]+)/.exec(module) ?? [];
    if (name !== undefined) found.set(name, built);
  }
  const texts = [...found.keys()].sort().map((name) => {
    const folder = join(root, "node_modules", name);
    const {version, license} = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      version: string;
      license?: string;
    };
    const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)(\.\w+)?$/i.test(one));
    const text = file === undefined ? (NOTICES[name] ?? "") : readFileSync(join(folder, file), "utf8").trim();
    return `${name} ${found.get(name) || version} (${license ?? "unknown"})\n\n${text}`;
  });
  const own = join(root, "LICENSE");
  const ours = existsSync(own) ? readFileSync(own, "utf8").trim() : "";
  return [`Followthrough\n\n${ours}`, ...texts].join(`\n\n${"-".repeat(72)}\n\n`) + "\n";
}
