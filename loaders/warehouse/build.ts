/** The whole pipeline on one screen: recognise, land, build, check. */
import {existsSync, statSync} from "node:fs";
import {join, resolve} from "node:path";
import {asOfDay} from "../settings/asOf.js";
import {enforceContract} from "./contract.js";
import {dataFolder, isSample} from "../settings/dataFolder.js";
import {type Database, identifier, openDatabase} from "./database.js";
import {UsageError} from "../errors.js";
import type {Progress} from "../progress.js";
import {listFiles} from "../arrive/files.js";
import {type Relation, buildOrder} from "./graph.js";
import {computed} from "../sql/computed.js";
import {landNames} from "./clickhouse/names.js";
import {addRemote} from "./clickhouse/merge.js";
import type {Attached} from "./clickhouse/countedAlerts.js";
import {remoteAlerts} from "../sql/model/remoteAlerts.js";
import {type Survey, surveyed, surveyHash} from "./clickhouse/survey.js";
import {landHistory} from "./history.js";
import {land} from "../arrive/land.js";
import {recogniseAll} from "../arrive/keptReadings.js";
import {type Cache, openCache} from "../cache/cache.js";
import {keptWarehouse} from "./keptWarehouse.js";
import {logoUri} from "../settings/logo.js";
import {unpack} from "../arrive/unpack/unpack.js";
import {type Audience, makePublic} from "./public.js";
import {restrict} from "./restrict.js";
import {memoryLimit} from "../settings/memory.js";
import {type Settings, readSettings} from "../settings/settings.js";
import {parquetFiles} from "../arrive/parquetAlerts.js";
import {fileHash} from "../cache/hashes.js";
import {landSettings} from "../settings/tables.js";
import {sources} from "../arrive/sources/index.js";
import {version} from "../version.js";

const ROOT = resolve(import.meta.dirname, "../..");
const SQL = join(ROOT, "loaders/sql");

export interface LoadOptions {
  /** the data folder; see dataFolder() */
  readonly data?: string | undefined;
  /** YYYY-MM-DD */
  readonly asOf?: string | undefined;
  /** a DuckDB file to build in, else memory */
  readonly db?: string | undefined;
  /** such as 2GB; see memoryLimit() */
  readonly memory?: string | undefined;
  readonly audience?: Audience;
  /** the quarter that is being frozen: what was frozen of it before is not read */
  readonly freezing?: string | undefined;
  /** takes what an earlier load of the same kept, and keeps what is made; false by default */
  readonly cache?: boolean | undefined;
  /** milliseconds before each further attempt at a partition of a warehouse */
  readonly waits?: readonly number[] | undefined;
  readonly onProgress?: Progress | undefined;
  /** called when all files have landed, and after each relation */
  readonly onBuilt?: ((what: string) => void) | undefined;
}

export interface Warehouse {
  readonly db: Database;
  readonly relations: readonly Relation[];
}

/** Builds every table from a data folder, or takes them as an earlier load left them. The caller closes the database. */
export async function loadWarehouse({
  data,
  asOf,
  db: path,
  memory,
  audience,
  freezing,
  cache: isKept = false,
  waits,
  onProgress,
  onBuilt = () => undefined
}: LoadOptions = {}): Promise<Warehouse> {
  const folder = dataFolder(data);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`No data folder at ${folder}. Create it, or name another with --data.`);
  const settings = readSettings(folder);
  const limit = memoryLimit(memory, settings.memory);
  const day = asOfDay(asOf);
  const isPublic = audience === "public" || (audience === "as set" && settings.public);
  const cache = openCache(isKept);
  const survey = await surveyed(settings);
  const remote = survey ? surveyHash(survey) : parquetFiles(settings, folder).map(fileHash);
  const made = {logo: logoUri(folder, settings.organisation.logo), asOf: day, isPublic, freezing, remote};
  // a file that leaves the house is always made anew: it holds no trace of what stands in kept ones
  const kept = cache && path === undefined ? keptWarehouse(cache, folder, limit, made) : undefined;
  const before = await kept?.open();
  if (before !== undefined) {
    cache?.finish(folder);
    return {db: before, relations: await buildOrder(before, SQL, computed)};
  }
  const db = await openDatabase(kept?.draft ?? path, limit);
  let relations: readonly Relation[];
  try {
    relations = await make(db, {
      folder,
      settings,
      survey,
      day,
      isPublic,
      freezing,
      cache,
      waits,
      onProgress,
      onBuilt
    });
  } catch (error) {
    db.close();
    // the partitions that were counted are kept, and found again
    if (survey !== undefined) cache?.finish(`${folder}\nalerts`);
    kept?.drop();
    throw error;
  }
  if (kept === undefined) {
    cache?.finish(folder);
    return {db, relations};
  }
  db.close();
  const own = await kept.keep();
  cache?.finish(folder);
  return {db: own, relations};
}

interface Making {
  readonly folder: string;
  readonly settings: Settings;
  readonly survey: Survey | undefined;
  readonly day: string | null;
  readonly isPublic: boolean;
  readonly freezing: string | undefined;
  readonly cache: Cache | undefined;
  readonly waits: readonly number[] | undefined;
  readonly onProgress: Progress | undefined;
  readonly onBuilt: (what: string) => void;
}

/** Lands everything and makes every table, in the order in which they read one another. */
async function make(
  db: Database,
  {folder, settings, survey, day, isPublic, freezing, cache, waits, onProgress, onBuilt}: Making
): Promise<Relation[]> {
  const unpacked = await unpack(listFiles(folder, freezing));
  try {
    const files = await recogniseAll(unpacked.files, sources, settings, cache);
    await landSettings(db, settings, {
      data: folder,
      asOf: day,
      isSample: isSample(folder),
      version: version()
    });
    await landHistory(db, folder, freezing);
    const clean = await land(db, files, sources, settings, onProgress, parquetFiles(settings, folder));
    const references = survey && (await landNames(db, survey, clean, cache));
    onBuilt("landing");
    const attached = survey && references && {survey, references, cache, waits, sql: SQL};
    const relations = await buildOrder(db, SQL, computedOver(attached));
    await restrict(db, relations, sources, settings, (relation) => build(db, relation));
    for (const relation of relations) {
      await build(db, relation);
      onBuilt(relation.name);
    }
    if (isPublic) await makePublic(db, relations);
    return relations;
  } finally {
    unpacked.close();
  }
}

/** The computed relations, that of a warehouse's alerts over the one that is there. */
function computedOver(attached: Attached | undefined): Relation[] {
  const own = remoteAlerts(attached);
  return computed.map((relation) => (relation.name === own.name ? own : relation));
}

async function build(db: Database, relation: Relation): Promise<void> {
  const table = identifier(relation.name);
  try {
    if (relation.layer === "checks") {
      const broken = await db.rows(`select * from (${relation.sql}) limit 3`);
      if (broken.length > 0) throw new Error(`rows that must not exist: ${JSON.stringify(broken)}`);
      return;
    }
    if (relation.compute) await relation.compute(db);
    else await db.run(`create ${relation.isView ? "view" : "table"} ${table} as ${relation.sql}`);
    await addRemote(db, relation, SQL);
    if (!relation.isGenerated) await enforceContract(db, relation);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const message = (error as Error).message;
    throw new Error(message.startsWith(relation.file) ? message : `${relation.file}: ${message}`, {
      cause: error
    });
  }
}
