/** The names and newest times in a warehouse's alerts, landed as text without people and secrets. */
import {append} from "../append.js";
import type {Database} from "../database.js";
import type {Cache} from "../../cache/cache.js";
import {hashOf} from "../../cache/hashes.js";
import type {Redactor} from "../../arrive/redact.js";
import {type Remote, asking, unanswered} from "./client.js";
import type {Part, Survey} from "./survey.js";

const KINDS = ["rule", "service", "team", "severity"] as const;
/** As many newest times as tell a year typed wrong from the day of the data (joining/time/data_day.sql). */
const NEWEST = 8;

/** What an alert calls its incident, as written there and as landed. */
export interface Reference {
  readonly source: string;
  readonly raw: string;
  readonly named: string;
}

interface Met {
  readonly names: Readonly<Record<(typeof KINDS)[number], readonly string[]>>;
  readonly incidents: readonly (readonly [string, string])[];
  readonly newest: readonly number[];
}

/** Fills raw_remote_* and what the load report says of the warehouse; gives how alerts name incidents. */
export async function landNames(
  db: Database,
  survey: Survey,
  clean: Redactor,
  cache: Cache | undefined
): Promise<readonly Reference[]> {
  const place = placeOf(survey);
  const names = new Map<string, string[]>();
  const incidents = new Map<string, Reference>();
  const times: string[][] = [];
  const secrets = new Set<string>();
  try {
    await asking(survey.settings, `followthrough-names-${process.pid}`, async (remote) => {
      for (const part of survey.parts) {
        const key = `names-${hashOf(survey.firings, part)}`;
        const known = cache?.get(key) as Met | undefined;
        const met = known ?? (await metIn(remote, survey, part));
        if (known === undefined) cache?.put(key, met);
        for (const kind of KINDS)
          for (const raw of met.names[kind])
            names.set(`${kind}\n${raw}`, [
              kind,
              raw,
              clean.text(raw, undefined, (found) => secrets.add(found))
            ]);
        for (const [source, id] of met.incidents)
          incidents.set(`${source}\n${id}`, {source, raw: id, named: clean.text(id)});
        met.newest.forEach((time, i) => times.push([String(part.from), String(i), String(time)]));
      }
    });
  } catch (error) {
    throw unanswered(error, survey.settings);
  }
  await append(db, "raw_remote_names", [...names.values()]);
  await append(db, "raw_remote_incidents", [
    ...new Map(
      [...incidents.values()].map(({source, named}) => [`${source}\n${named}`, [source, named, place]])
    ).values()
  ]);
  await append(db, "raw_remote_times", times);
  await append(
    db,
    "raw_secrets",
    [...secrets].map((kind) => [place, "1", kind])
  );
  await report(db, survey, times);
  return [...incidents.values()];
}

/** What the load report calls the table. */
export const placeOf = ({settings: {alerts}}: Pick<Survey, "settings">): string =>
  `clickhouse/${alerts.database}.${alerts.table!}`;

async function metIn(remote: Remote, {firings}: Survey, {from, to}: Part): Promise<Met> {
  const [row] = await remote.rows(
    `select
      ${KINDS.map((kind) => `arraySort(groupUniqArray(${kind})) as ${kind}`).join(",\n      ")},
      arraySort(groupUniqArrayIf((source, assumeNotNull(incident_ref)), incident_ref is not null)) as incidents,
      arrayReverseSort(groupArraySorted(${NEWEST})(-greatest(fired_ms, coalesce(resolved_ms, 0)))) as newest
    from (${firings.sql} ${firings.within})
    where fired_ms >= {from_ms: Int64} and fired_ms < {to_ms: Int64}`,
    {from_ms: from, to_ms: to, flap_ms: 0}
  );
  const list = (name: string): string[] => row?.[name] as string[];
  return {
    names: {rule: list("rule"), service: list("service"), team: list("team"), severity: list("severity")},
    incidents: row?.["incidents"] as [string, string][],
    newest: (row?.["newest"] as (string | number)[]).map((time) => -Number(time))
  };
}

async function report(db: Database, survey: Survey, times: readonly (readonly string[])[]): Promise<void> {
  const place = placeOf(survey);
  const {parts, undated} = survey;
  const total = String(parts.reduce((sum, {rows}) => sum + rows, 0));
  const {alerts} = survey.settings;
  await append(db, "raw_files", [
    [
      place,
      alerts.source,
      "alerts",
      "counted in the warehouse: single alerts stay there, so that tables of exports, databases and Explore hold none of them",
      "UTC",
      "offset"
    ]
  ]);
  const iso = (time: number): string => new Date(time).toISOString();
  const last = Math.max(...times.map(([, , time]) => Number(time)));
  if (parts.length > 0)
    await db.run("insert into raw_load_counts values ($1, $2, 'alert', $3::bigint, $3::bigint, $4, $5)", [
      place,
      alerts.source,
      total,
      iso(parts[0]!.first),
      iso(last)
    ]);
  if (undated > 0)
    await append(db, "raw_rejects", [
      [
        place,
        "1",
        alerts.source,
        "alert",
        `${undated} rows have no time of firing`,
        "Correct the rows, or name another column as alerts.columns.fired_at.",
        alerts.columns.fired_at!
      ]
    ]);
}
