/** The alerts of a warehouse, counted where they lie: partition by partition, what is done kept for the next run. */
import {mkdtempSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {UsageError} from "../../errors.js";
import {step} from "../../progress.js";
import type {Cache} from "../../cache/cache.js";
import {hashOf} from "../../cache/hashes.js";
import type {Database} from "../database.js";
import {firstLine, hopeless} from "./client.js";
import {dialectOf, nameOf, PIECES, STEPS} from "./dialect.js";
import {givenFor, settingOf} from "./given.js";
import {placeOf, type Reference} from "./names.js";
import {type Carried, type PartitionJob, runPartition} from "./partition.js";
import type {Part, Survey} from "./survey.js";

/** Progress is said no more often. */
const QUIET_MS = 5000;
/** Waits between attempts, milliseconds: a server that is restarted is back by then. */
const WAITS = [2_000, 15_000];

/** A table of a partition that came back. */
export interface Piece {
  readonly [column: string]: string | number | Date;
  readonly relation: string;
  readonly file: string;
  readonly from_at: Date;
  readonly to_at: Date;
  readonly firings: number;
}

/** A warehouse that alerts are in, surveyed, and what its alerts name. */
export interface Attached {
  readonly survey: Survey;
  readonly references: readonly Reference[];
  readonly cache: Cache | undefined;
  /** the folder of selects */
  readonly sql: string;
  readonly waits: readonly number[] | undefined;
}

/** Counts what is not kept, oldest partition first; a row for each table of each. Throws a UsageError that says what to do. */
export async function countedAlerts(db: Database, attached: Attached): Promise<Piece[]> {
  const {survey, references, cache, sql} = attached;
  const setting = await settingOf(db, references);
  const code = [...STEPS, ...PIECES].map((path) => dialectOf(sql, path));
  const folder = cache === undefined ? mkdtempSync(join(tmpdir(), "followthrough-alerts-")) : "";
  const place = placeOf(survey);
  let carried: readonly Carried[] = [];
  let asked = 0;
  let said = 0;
  const rows: Piece[] = [];
  for (const [i, part] of survey.parts.entries()) {
    const given = await givenFor(db, setting, part);
    const following = survey.parts[i + 1];
    // the next partition's first hour tells what flapped at this one's end
    const after = following?.from === part.to ? following.print : "";
    const key = `alerts-${hashOf(code, survey.firings, setting.parameters, given, part, after, carried)}`;
    const names = new Map(PIECES.map((path) => [nameOf(path), `${key}-${nameOf(path)}`]));
    let files = cache && keptFiles(cache, key, names);
    if (files === undefined) {
      asked += 1;
      if (Date.now() - said >= QUIET_MS) {
        said = Date.now();
        step(
          `alerts: ${place}, ${i + 1} of ${survey.parts.length} partitions (${dayOf(part.from)}), ${part.rows.toLocaleString("en-GB")} firings`
        );
      }
      const drafts = new Map(
        [...names].map(([name, entry]) => [name, cache?.draft(entry) ?? join(folder, `${entry}.parquet`)])
      );
      carried = await attempts(
        {survey, part, parameters: setting.parameters, given, carried, sql, files: drafts, session: key},
        attached.waits ?? WAITS,
        cache !== undefined
      );
      files = {carried, paths: drafts};
      if (cache) {
        const isKept = [...names].every(([name, entry]) => cache.keepFile(entry, drafts.get(name)!));
        if (!isKept)
          throw new Error("the folder of what loads keep can't be written; run again with --no-cache");
        cache.put(key, carried);
        files = keptFiles(cache, key, names)!;
      }
    }
    carried = files.carried;
    for (const [relation, file] of files.paths)
      rows.push({relation, file, from_at: new Date(part.from), to_at: new Date(part.to), firings: part.rows});
  }
  step(
    `alerts: ${survey.parts.length} partitions of ${place} (${asked} counted anew); single alerts stay there, so that no table lists them`
  );
  return rows;
}

interface Kept {
  readonly carried: readonly Carried[];
  readonly paths: ReadonlyMap<string, string>;
}

function keptFiles(cache: Cache, key: string, names: ReadonlyMap<string, string>): Kept | undefined {
  const carried = cache.get(key) as readonly Carried[] | undefined;
  if (carried === undefined) return undefined;
  const paths = new Map<string, string>();
  for (const [relation, entry] of names) {
    const path = cache.file(entry);
    if (path === undefined) return undefined;
    paths.set(relation, path);
  }
  return {carried, paths};
}

async function attempts(
  job: PartitionJob,
  waits: readonly number[],
  isKept: boolean
): Promise<readonly Carried[]> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await runPartition({...job, session: `${job.session.slice(0, 40)}-${process.pid}-${attempt}`});
    } catch (error) {
      const reason = hopeless(error, job.survey.settings);
      if (reason) throw reason;
      const wait = waits[attempt];
      if (wait === undefined) throw gaveUp(job, waits.length + 1, error, isKept);
      step(
        `alerts: partition ${dayOf(job.part.from)} failed (${firstLine(error)}); asked again in ${wait / 1000} s`
      );
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

function gaveUp({part}: {readonly part: Part}, n: number, error: unknown, isKept: boolean): UsageError {
  const rest = isKept
    ? "The partitions before it are kept: run the command again, and it goes on from there."
    : "Nothing is kept without the cache; run the command again.";
  return new UsageError(
    `alerts: the partition ${dayOf(part.from)} to ${dayOf(part.to)} (${part.rows.toLocaleString("en-GB")} firings) failed ${n} times: ${firstLine(error)}. ${rest} If it is too large for the server, choose a smaller alerts.partition_by in settings.yaml.`
  );
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
