/** What keeps a nightly build from putting an empty or a shrunken site in place of a good one. */
import {createHash} from "node:crypto";
import {copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync} from "node:fs";
import {basename, join, resolve} from "node:path";
import {dataFolder} from "../settings/dataFolder.js";
import type {Database} from "../warehouse/database.js";

/** Beside the shipped tables, and in a built site: what it was built from. */
const FILE = "build.json";
/** The share of the last build's incidents that a build may lose unasked. */
const KEPT = 0.5;

export interface Built {
  /** a hash of the data folder's own name, which may be confidential */
  readonly folder: string;
  readonly incidents: number;
  /** records of any kind */
  readonly records: number;
}

export interface Guards {
  readonly allowEmpty?: boolean | undefined;
  readonly accept?: boolean | undefined;
}

/** Writes what a build was made from beside its tables. */
export async function writeBuilt(db: Database, data: string | undefined, folder: string): Promise<void> {
  const [row] = await db.rows(`
    select
      (select count(*) from incidents) as incidents,
      (select coalesce(sum(rows_loaded), 0) from load_report) as records`);
  const built: Built = {
    folder: createHash("sha256")
      .update(basename(dataFolder(data)))
      .digest("hex")
      .slice(0, 12),
    incidents: Number(row?.["incidents"]),
    records: Number(row?.["records"])
  };
  writeFileSync(join(folder, FILE), `${JSON.stringify(built)}\n`);
}

/** Keeps what a site was built from within it, for the next build to compare with. */
export const keepBuilt = (tables: string, site: string): void =>
  copyFileSync(join(tables, FILE), join(site, FILE));

/** What a folder's tables or site were made from; undefined where nothing tells. */
export function builtIn(folder: string): Built | undefined {
  const file = join(folder, FILE);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Built;
  } catch {
    return undefined; // written by something else
  }
}

/** Throws where data/exports is there and holds nothing: the sample is not what its owner wants to see. */
export function refuseSampleForExports(
  exports: string,
  chosen: string | undefined,
  {allowEmpty}: Guards
): void {
  if (chosen !== undefined || allowEmpty === true || !existsSync(exports)) return;
  if (dataFolder() === resolve(exports)) return;
  const held = readdirSync(exports).filter((name) => !name.startsWith("."));
  throw new Error(
    `${exports} holds no export${held.length === 0 ? "" : ` (only ${held.join(", ")})`}, so nothing was built. ` +
      "Put exports there (data/README.md), delete the folder, or name another with --data (data/sample is the sample)."
  );
}

/** Throws where a build holds nothing, or has lost more than half of the incidents of the last one of the same folder. */
export function refuseLoss(
  now: Built | undefined,
  last: Built | undefined,
  {allowEmpty, accept}: Guards
): void {
  if (now === undefined) return;
  if (now.records === 0 && allowEmpty !== true)
    throw new Error(
      "The data folder holds no record, so the site was left as it was. Run npm run check to see why; --allow-empty builds it all the same."
    );
  if (last === undefined || last.folder !== now.folder || accept === true || allowEmpty === true) return;
  if (now.incidents < last.incidents * KEPT)
    throw new Error(
      `There are ${now.incidents} incidents, and the last build had ${last.incidents}: the site was left as it was. ` +
        "Run npm run check to see which export is missing; --accept builds it all the same."
    );
}
