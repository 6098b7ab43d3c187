import {existsSync, readFileSync, readdirSync} from "node:fs";
import {basename} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {land} from "../../loaders/arrive/land.js";
import {sources} from "../../loaders/arrive/sources/index.js";
import {parseSettings} from "../../loaders/settings/settings.js";
import {landSettings} from "../../loaders/settings/tables.js";
import {computed} from "../../loaders/sql/computed.js";
import {type Database, identifier, openDatabase} from "../../loaders/warehouse/database.js";
import {type Relation, buildOrder} from "../../loaders/warehouse/graph.js";
import {kinds} from "../support/shapes.js";
import {folder} from "../support/warehouse.js";

const read = (path: string): string => readFileSync(path, "utf8");
/** Every module below a folder, as one text. */
const codeBelow = (path: string): string =>
  readdirSync(path, {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(".ts"))
    .map((name) => read(`${path}/${name}`))
    .join("\n");

let db: Database;
let relations: readonly Relation[];
beforeAll(async () => {
  db = await openDatabase();
  relations = await buildOrder(db, "loaders/sql", computed);
  const settings = parseSettings("");
  await landSettings(db, settings, {data: folder({}), asOf: null, isSample: false, version: "test"});
  await land(db, [], sources, settings);
  for (const {name, layer, sql} of relations)
    if (layer === "staging") await db.run(`create view ${identifier(name)} as ${sql}`);
});
afterAll(() => db.close());

/** Durations that reports state beside their times: staged, and read by nothing yet. */
const IDLE = ["stg_postmortems_stated"];

test("a relation is read by another, exported, shipped or a check", () => {
  const readBySome = new Set(relations.flatMap(({reads}) => reads));
  const asked = [read("src/rows.ts"), codeBelow("loaders/commands"), codeBelow("loaders/site")].join("\n");
  const idle = relations.filter(
    ({name, layer}) =>
      !["model", "analysis", "checks"].includes(layer) &&
      !readBySome.has(name) &&
      !IDLE.includes(name) &&
      !new RegExp(`\\b${name}\\b`).test(asked)
  );
  expect(idle.map(({file}) => file)).toEqual([]);
});

test("each relation of the pages has its function in src/rows.ts, and each function its relation", () => {
  const functions = [...read("src/rows.ts").matchAll(/\.\/arrow\/(\w+)\.arrow/g)].map(([, name]) => name);
  const names = relations.map(({name}) => name);
  const pages = relations.filter(({layer}) => layer === "pages").map(({name}) => name);
  expect(pages.filter((name) => !functions.includes(name))).toEqual([]);
  expect(functions.filter((name) => !names.includes(name!))).toEqual([]);
});

test("each folder of sources is a source that is tried", () => {
  const folders = readdirSync("loaders/arrive/sources", {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => name);
  expect(sources.map(({name}) => name).sort()).toEqual(folders.sort());
});

/** `curated` and `plain` are our own formats: the README describes their columns instead of an export. */
const systems = sources.map(({name}) => name).filter((name) => name !== "curated" && name !== "plain");

test.each(systems)("%s has a line in data/README.md, export-shaped fixtures and a test", (name) => {
  expect(read("data/README.md")).toMatch(new RegExp(`^\\|.*\`exports/${name}/\``, "m"));
  expect(existsSync(`test/fixtures/${name}`) && readdirSync(`test/fixtures/${name}`)).not.toHaveLength(0);
  const word = name.replace(/s$/, "");
  expect(readdirSync("test/sources").filter((file) => file.startsWith(word))).not.toHaveLength(0);
});

test.each(sources.map(({name, entities}) => ({name, entities: Object.keys(entities)})))(
  "what lands from $name is staged",
  ({name, entities}) => {
    const readRaw = new Set(relations.filter(({layer}) => layer === "staging").flatMap(({reads}) => reads));
    expect(entities.filter((entity) => !readRaw.has(`raw_${name}_${entity}`))).toEqual([]);
  }
);

const staged = readdirSync("loaders/sql/staging", {recursive: true, encoding: "utf8"}).map((file) =>
  basename(file, ".sql")
);
const delivered = systems
  .flatMap((source) =>
    Object.entries(kinds).map(([kind, shape]) => ({view: `stg_${source}_${kind}`, kind, shape}))
  )
  .filter(({view}) => staged.includes(view));

test.each(delivered)("$view has the columns of $kind", async ({view, shape}) => {
  await db.run(`create or replace temp table shape (${shape})`);
  const own = await columns(view);
  expect((await columns("shape")).filter((column) => !own.includes(column))).toEqual([]);
});

test.each(systems)("%s delivers at least one kind", (name) => {
  const names = Object.keys(kinds).flatMap((kind) => [`stg_${name}_${kind}`, `${name}_${kind}`]);
  expect(relations.filter((relation) => names.includes(relation.name))).not.toHaveLength(0);
});

async function columns(table: string): Promise<string[]> {
  const rows = await db.rows(`describe ${table}`);
  return rows.map((row) => `${String(row["column_name"])} ${String(row["column_type"])}`).sort();
}
