/** `npm run init`: what was found in the exports, written out for editing. */
import {existsSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {stringify} from "yaml";
import {type LoadOptions, loadWarehouse} from "../build.js";
import {csvLine} from "../csvLine.js";
import {dataFolder} from "../dataFolder.js";
import {type Database, type Row, text} from "../database.js";
import {progress} from "../progress.js";

/** Writes settings.yaml and links.csv unless they are there. */
export async function init(options: Omit<LoadOptions, "db">): Promise<void> {
  const folder = dataFolder(options.data);
  const {db} = await loadWarehouse({...options, onProgress: progress()});
  try {
    for (const [name, text] of [
      ["settings.yaml", await settingsText(db)],
      ["links.csv", await linksText(db)]
    ] as const) {
      const file = join(folder, name);
      if (existsSync(file)) console.log(`${file} is there already: left as it is`);
      else {
        writeFileSync(file, text);
        console.log(`${file} written: edit it, then run npm start`);
      }
    }
  } finally {
    db.close();
  }
}

/** Every severity, status, service, team and zone met, with what it is taken to mean now. */
async function settingsText(db: Database): Promise<string> {
  const severities =
    await db.rows(`select distinct severity_raw as raw, severity as mapped from incident_claims
    where severity_raw is not null order by all`);
  const statuses = await db.rows(`select raw, coalesce(mapped, 'open') as mapped from (
      select distinct status_raw as raw, coalesce(status, status_mapped) as mapped from incident_claims
      union
      select distinct status_raw, status from action_claims
    ) where raw is not null qualify row_number() over (partition by lower(raw) order by mapped) = 1 order by all`);
  const services = await db.rows(`select service, any_value(team order by team) as team from (
      select service, team from incidents union all select service, team from alerts
    ) where service is not null group by service order by service`);
  const teams =
    await db.rows(`select distinct team from (select team from incidents union all select team from actions
    union all select team from alerts) where team is not null order by team`);
  const zones = await db.rows(`select source, any_value(time_zone order by time_zone) as zone from raw_files
    where time_zone_basis in ('assumed', 'organisation', 'setting') and source is not null group by source order by source`);
  const sections: readonly (readonly [string, unknown])[] = [
    ["Shown on every page.", {organisation: {name: "Our organisation"}}],
    [
      "The organisation's zone: quarters, and clock times of exports that name no zone.",
      {time_zone: "UTC", quarter_start: 1}
    ],
    ["1 is worst, 5 mildest.", {severities: map(severities, (row) => row["mapped"] ?? 3)}],
    ["open, in_progress, done, wont_do or resolved.", {statuses: map(statuses, (row) => row["mapped"])}],
    [
      "One name a service; other spellings go into aliases.",
      {
        services: Object.fromEntries(
          services.map((row) => [
            text(row, "service"),
            {...(row["team"] === null ? {} : {team: row["team"]}), aliases: []}
          ])
        )
      }
    ],
    [
      "time_zone decides a team's sleep hours.",
      {teams: Object.fromEntries(teams.map((row) => [text(row, "team"), {aliases: []}]))}
    ],
    [
      "The zone in which each source's bare clock times were written.",
      {
        time_zones: Object.fromEntries(zones.map((row) => [text(row, "source"), row["zone"]]))
      }
    ]
  ];
  return sections
    .filter(([, value]) =>
      Object.values(value as object).some(
        (part) => typeof part !== "object" || Object.keys(part as object).length > 0
      )
    )
    .map(([comment, value]) => `# ${comment}\n${stringify(value)}`)
    .join("\n");
}

const map = (rows: readonly Row[], mapped: (row: Row) => unknown): Record<string, unknown> =>
  Object.fromEntries(rows.map((row) => [text(row, "raw"), mapped(row)]));

const COLUMNS = [
  "action_id",
  "target_kind",
  "target_id",
  "service",
  "metric",
  "direction",
  "check_after_days",
  "title"
];

/**
 * Every action with the targets somebody named, else the best that was found: from its title, else of what its incident
 * had the surest condition with a layer. An action without any has empty cells to fill.
 */
async function linksText(db: Database): Promise<string> {
  const rows = await db.rows(`
    with layered as (
      select distinct condition_id from conditions where layer is not null
    ),
    best as (
      select * from targets
      qualify basis in ('curated', 'label') or row_number() over (
        partition by action_id
        order by confidence desc, target_id in (select condition_id from layered) desc, target_id
      ) = 1
    )
    select
      actions.action_id, target_kind, target_id, target_service as service, metric, direction, null as check_after_days, title
    from actions
    left join best on best.action_id = actions.action_id
    order by actions.action_id, target_id`);
  return [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] as string | null))]
    .map(csvLine)
    .join("");
}
