/** settings.yaml as `npm run init` proposes it. */
import {group} from "d3";
import {stringify} from "yaml";
import {type Database, type Row, text} from "../../warehouse/database.js";
import {jiraFieldLines} from "./jiraFields.js";

/** Every severity, status, service, team and zone met, with what it is taken to mean now. */
export async function settingsText(db: Database, folder: string): Promise<string> {
  const severities =
    await db.rows(`select distinct severity_raw as raw, severity as mapped from incident_claims
    where severity_raw is not null order by all`);
  const statuses = await db.rows(`select raw, mapped from (
      select distinct status_raw as raw, coalesce(status, status_mapped) as mapped from incident_claims
      union
      select distinct status_raw, status from action_claims
    ) where raw is not null qualify row_number() over (partition by lower(raw) order by mapped nulls last) = 1 order by all`);
  const detections = await db.rows(`select distinct detected_by as raw from stg_jira_issues
    where detected_by not in ('alert', 'human', 'customer') order by all`);
  const services = await db.rows(`select service, any_value(team order by team) as team from (
      select service, team from incidents union all select service, team from alerts
    ) where service is not null group by service order by service`);
  const teams =
    await db.rows(`select distinct team from (select team from incidents union all select team from actions
    union all select team from alerts) where team is not null order by team`);
  const zones = await db.rows(`select source, any_value(time_zone order by time_zone) as zone from raw_files
    where time_zone_basis in ('assumed', 'organisation', 'setting') and source is not null group by source order by source`);
  const issues = await db.rows(`select word, is_type, count(*) as n from (
      select issue_type as word, true as is_type from stg_jira_issues
      union all select unnest(labels), false from stg_jira_issues
    ) where word is not null group by all order by n desc, word`);
  const found = (isType: boolean): string =>
    issues
      .filter(({is_type}) => is_type === isType)
      .slice(0, 12)
      .map(({word, n}) => `${String(word)} (${String(n)})`)
      .join(", ") || "none";
  const jira = issues.length === 0 ? {} : {jira: await jiraLists(db)};
  const sections: readonly (readonly [string, unknown, (readonly string[])?])[] = [
    ["Shown on every page.", {organisation: {name: "Our organisation"}}],
    [
      "The first month of the fiscal year's quarters; the organisation's zone, for exports that name none, is\n# time_zone: UTC",
      {quarter_start: 1}
    ],
    ["1 is worst, 5 mildest.", {severities: map(severities)}, unknown("severities", "1 to 5", severities)],
    [
      "open, in_progress, done, wont_do or resolved.",
      {statuses: map(statuses)},
      unknown("statuses", "open, in_progress, done, wont_do or resolved", statuses)
    ],
    ["Who noticed.", {}, unknown("detections", "alert, human or customer", detections)],
    [
      `Which Jira issues are incidents and which are actions, beside those that action items name. Found: types ${found(true)}; labels ${found(false)}.`,
      jira,
      await jiraFieldLines(db, folder)
    ],
    [
      "One name a service; other spellings go into aliases, as in “checkout: {team: Web, aliases: [check-out]}”.",
      {services: named(services, "service")},
      [
        ...spelledTwice(services, "service"),
        ...services.flatMap((row) =>
          row["team"] === null ? [] : [`#   the team of ${text(row, "service")} may be ${text(row, "team")}`]
        )
      ]
    ],
    ["time_zone decides a team's sleep hours.", {teams: named(teams, "team")}, spelledTwice(teams, "team")],
    [
      "The zone in which each source's bare clock times were written.",
      {},
      zones.length === 0
        ? []
        : ["# time_zones:", ...zones.map((row) => `#   ${text(row, "source")}: ${text(row, "zone")}`)]
    ]
  ];
  return sections
    .map(([comment, value, open = []]) => ({comment, open, said: filled(value as object)}))
    .filter(({said, open}) => Object.keys(said).length > 0 || open.length > 0)
    .map(({comment, said, open}) =>
      [
        `# ${comment}`,
        ...(Object.keys(said).length > 0 ? [stringify(said).trimEnd()] : []),
        ...open,
        ""
      ].join("\n")
    )
    .join("\n");
}

/** Names that differ in nothing but case: one line of settings would make them one. */
const spellings = (rows: readonly Row[], column: string): string[][] => [
  ...group(
    rows.map((row) => text(row, column)),
    (name) => name.trim().toLowerCase()
  ).values()
];

const named = (rows: readonly Row[], column: string): Record<string, unknown> =>
  Object.fromEntries(
    spellings(rows, column)
      .filter(({length}) => length === 1)
      .map(([name]) => [name!, {aliases: []}])
  );

const spelledTwice = (rows: readonly Row[], column: string): string[] =>
  spellings(rows, column)
    .filter(({length}) => length > 1)
    .map((names) => `#   ${JSON.stringify(names[0])}: {} # makes one of ${names.join(" and ")}`);

/** The lists in force, for adding to. */
async function jiraLists(db: Database): Promise<Record<string, string[]>> {
  const rows = await db.rows(
    "select name, list(value order by value) as words from raw_setting_lists where starts_with(name, 'jira.') group by name"
  );
  return Object.fromEntries(
    ["incident_types", "incident_labels", "action_types", "action_labels"].map((name) => [
      name,
      (rows.find((row) => row["name"] === `jira.${name}`)?.["words"] as string[] | undefined) ?? []
    ])
  );
}

/** What a section says, without maps that are empty. */
const filled = (value: object): object =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([, part]) => typeof part !== "object" || Object.keys(part as object).length > 0
    )
  );

/** Values that have a meaning; those without stand below them, commented out. */
const map = (rows: readonly Row[]): Record<string, unknown> =>
  Object.fromEntries(
    rows.filter((row) => row["mapped"] !== null).map((row) => [text(row, "raw"), row["mapped"]])
  );

const unknown = (key: string, choices: string, rows: readonly Row[]): string[] => {
  const open = rows.filter((row) => row["mapped"] === null || row["mapped"] === undefined);
  if (open.length === 0) return [];
  return [
    `# without a meaning yet; to give one, write it under ${key} (${choices}):`,
    ...open.map((row) => `#   ${JSON.stringify(text(row, "raw"))}:`)
  ];
};
