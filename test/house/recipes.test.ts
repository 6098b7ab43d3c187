import {existsSync, readFileSync, readdirSync} from "node:fs";
import {basename} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {land} from "../../loaders/arrive/land.js";
import {sources} from "../../loaders/arrive/sources/index.js";
import {parseSettings} from "../../loaders/settings/settings.js";
import {landSettings} from "../../loaders/settings/tables.js";
import {computed} from "../../loaders/sql/computed.js";
import {KINDS, columnsOfKind} from "../../loaders/sql/staging/shapes.js";
import {type Database, identifier, openDatabase} from "../../loaders/warehouse/database.js";
import {isExported} from "../../loaders/warehouse/contract.js";
import {type Relation, buildOrder} from "../../loaders/warehouse/graph.js";
import {landHistory} from "../../loaders/warehouse/history.js";
import {shipped} from "../../loaders/warehouse/schema.js";
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
  const data = folder({});
  await landSettings(db, settings, {data, asOf: null, isSample: false, version: "test"});
  await landHistory(db, data);
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
    (relation) =>
      relation.layer !== "checks" &&
      !isExported(relation) &&
      !shipped([relation]).length &&
      !readBySome.has(relation.name) &&
      !IDLE.includes(relation.name) &&
      !new RegExp(`\\b${relation.name}\\b`).test(asked)
  );
  expect(idle.map(({file}) => file)).toEqual([]);
});

test("each shipped relation has its function in src/rows.ts, and each function its relation", () => {
  const functions = [...read("src/rows.ts").matchAll(/\.\/arrow\/(\w+)\.arrow/g)].map(([, name]) => name);
  expect(functions.sort()).toEqual(
    shipped(relations)
      .map(({name}) => name)
      .sort()
  );
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
  const word = name.replace(/s$/, "").replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const own = readdirSync("test/sources").filter((file) => file.startsWith(word));
  if (own.length === 0) expect(read("test/sources/tools.test.ts")).toContain(`["${name}", `);
});

/** Raw tables by their prefix: a source's own, or those it shares. */
const landed = new Map(sources.map(({name, tables = name, entities}) => [tables, Object.keys(entities)]));
const prefixes = [...landed.keys()];

test.each([...landed])("what lands in %s is staged", (prefix, entities) => {
  const readRaw = new Set(relations.filter(({layer}) => layer === "staging").flatMap(({reads}) => reads));
  expect(entities.filter((entity) => !readRaw.has(`raw_${prefix}_${entity}`))).toEqual([]);
});

const staged = readdirSync("loaders/sql/staging", {recursive: true, encoding: "utf8"}).map((file) =>
  basename(file, ".sql")
);
const delivered = prefixes
  .flatMap((source) => KINDS.map((kind) => ({view: `stg_${source}_${kind}`, kind})))
  .filter(({view}) => staged.includes(view));

test.each(delivered)("$view has the columns that $kind must have", async ({view, kind}) => {
  const own = (await db.rows(`describe ${view}`)).map((row) => row["column_name"]);
  const required = columnsOfKind(kind).filter(({isRequired}) => isRequired);
  expect(required.map(({name}) => name).filter((name) => !own.includes(name))).toEqual([]);
});

test.each(prefixes.filter((prefix) => prefix !== "curated"))("%s delivers at least one kind", (name) => {
  const names = KINDS.flatMap((kind) => [`stg_${name}_${kind}`, `${name}_${kind}`]);
  expect(relations.filter((relation) => names.includes(relation.name))).not.toHaveLength(0);
});
