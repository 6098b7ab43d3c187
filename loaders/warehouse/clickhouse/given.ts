/** What a partition's alerts are joined with, from the tables that were built before: small, and sent along. */
import type {Database, Row} from "../database.js";
import {defaults} from "../../../src/stats/defaults.js";
import type {Parameters} from "./client.js";
import type {Reference} from "./names.js";
import type {Part} from "./survey.js";

const MINUTE = 60_000;

/** Tables to be filled in a session, with their columns. */
export const GIVEN = {
  names: "kind String, raw String, name String, clean String, team Nullable(String)",
  named: "source String, incident_ref String, incident_id Nullable(String)",
  answers: "alert_id String, is_actionable Bool",
  spans: "service String, from_ms Int64, to_ms Int64, incident_id String",
  clocks: "team String, from_ms Int64, offset_ms Int64",
  carried: "alert String, kept Array(Int64), resolved_ms Int64"
} as const;

export type Given = Readonly<Record<keyof Omit<typeof GIVEN, "carried">, readonly Row[]>>;

/** What holds for all partitions. */
export interface Setting {
  readonly parameters: Parameters;
  readonly names: readonly Row[];
  readonly named: readonly Row[];
  readonly answers: readonly Row[];
}

export async function settingOf(db: Database, references: readonly Reference[]): Promise<Setting> {
  const clocks = ["sleep_from", "sleep_to", "business_from", "business_to"].map(
    (name) => `(epoch(${name}) * 1000)::bigint as ${name}_ms`
  );
  const [row] = await db.rows(
    `select ${clocks.join(", ")}, working_days, slot_minutes, epoch_ms(as_of_at) as as_of_ms from settings cross join as_of`
  );
  const clock = (name: string): number => Number(row?.[`${name}_ms`]);
  const resolved = await db.rows(`
    select source, substr(record_id, length(source) + 2) as named, len(candidates) > 1 and refs.incident_id is null as is_doubtful,
      declared.incident_id as incident_id
    from (select r.*, split_part(record_id, chr(10), 1) as source from plain_references as r where record_kind = 'remote_alert') as refs
    left join (select distinct incident_id from incident_declared) as declared using (incident_id)`);
  const known = new Map(resolved.map((one) => [`${String(one["source"])}\n${String(one["named"])}`, one]));
  return {
    parameters: {
      as_of_ms: Number(row?.["as_of_ms"] ?? Number.MAX_SAFE_INTEGER),
      sleep_from_ms: clock("sleep_from"),
      sleep_to_ms: clock("sleep_to"),
      business_from_ms: clock("business_from"),
      business_to_ms: clock("business_to"),
      working_days: row?.["working_days"] as number[],
      slot_ms: Number(row?.["slot_minutes"]) * MINUTE,
      duplicate_ms: defaults.duplicateMinutes * MINUTE,
      refire_ms: defaults.refireMinutes * MINUTE,
      flap_ms: defaults.flapMinutes * MINUTE
    },
    names: await db.rows(`
      select kind, raw, coalesce(mapped, name) as name, name as clean, team
      from (
        select names.kind, names.raw, maps.mapped, names.name
        from stg_remote_names as names
        left join stg_setting_map as maps
          on maps.kind = names.kind and names.kind <> 'severity' and maps.raw = lower(trim(names.name))
      )
      left join stg_service_teams as owners on kind = 'service' and owners.service = coalesce(mapped, name)
      order by kind, raw`),
    named: references.flatMap(({source, raw, named}) => {
      const one = known.get(`${source}\n${named}`);
      if (one === undefined || one["is_doubtful"] === true) return [];
      return [{source, incident_ref: raw, incident_id: one["incident_id"]}];
    }),
    answers: await db.rows(`
      select distinct on (about) about as alert_id, answer = 'yes' as is_actionable
      from stg_curated_answers where kind = 'page' order by about, record_id`)
  };
}

/** What is sent for one partition: incidents that may be on in it, and every team's clock. */
export async function givenFor(db: Database, setting: Setting, {from, to}: Part): Promise<Given> {
  const until = to + defaults.flapMinutes * MINUTE;
  return {
    names: setting.names,
    named: setting.named,
    answers: setting.answers,
    spans: await db.rows(
      `select service, from_ms, to_ms, incident_id
      from (
        select *, lead(from_ms, 1, 9007199254740991) over (partition by service order by from_ms, incident_id) as next_ms
        from (
          select incident_id, unnest(list_distinct(services)) as service,
            epoch_ms(occurred_at - interval 30 minute) as from_ms,
            epoch_ms(coalesce(resolved_at, mitigated_at, occurred_at + interval 1 day)) as to_ms
          from incidents where occurred_at is not null
        )
      )
      where from_ms < $1::bigint and next_ms > $2::bigint and service is not null
      order by service, from_ms, incident_id`,
      [until, from]
    ),
    clocks: await db.rows(
      `with zones as (
        select '' as team, time_zone from settings
        union all
        select teams.name, coalesce(zones.time_zone, settings.time_zone)
        from (
          select distinct coalesce(mapped, name) as name
          from stg_remote_names as names
          left join stg_setting_map as maps on maps.kind = names.kind and maps.raw = lower(trim(names.name))
          where names.kind = 'team'
          union
          select distinct team from stg_service_teams where team is not null
        ) as teams
        cross join settings
        left join team_zones as zones on zones.team = teams.name
      ),
      moments as (
        select make_timestamp_ms(unnest(generate_series($1::bigint, $2::bigint, 900000))) as moment
      ),
      offsets as (
        select team, epoch_ms(moment) as from_ms,
          epoch_ms(moment at time zone 'UTC' at time zone time_zone) - epoch_ms(moment) as offset_ms
        from zones cross join moments
      )
      select team, from_ms, offset_ms from offsets
      qualify offset_ms is distinct from lag(offset_ms) over (partition by team order by from_ms)
      order by team, from_ms`,
      [from, until]
    )
  };
}
