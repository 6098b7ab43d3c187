/** Settings and taxonomy → raw_setting_* and raw_taxonomy, and a simulator's truth, so that SQL may read them like any export. */
import {type Database, identifier} from "../warehouse/database.js";
import {append} from "../warehouse/append.js";
import {textBlocks} from "../arrive/textBlocks.js";
import {logoUri} from "./logo.js";
import {mappingHash} from "./mappingHash.js";
import type {Settings} from "./settings.js";
import {distinctNames, standFor, type Table} from "./names.js";
import {landSampleTruth} from "./sampleTruth.js";
import {readTaxonomy, type Taxonomy} from "../meaning/taxonomy.js";
import {instant} from "../arrive/time.js";

/** Makes the tables; `asOf` is the given day as ISO text, null to take it from the data. */
export async function landSettings(
  db: Database,
  settings: Settings,
  context: {
    readonly data: string;
    readonly asOf: string | null;
    readonly isSample: boolean;
    readonly version: string;
  }
): Promise<void> {
  await table(db, "raw_setting_values", ["name", "value"], values(settings, context));
  const taxonomy = readTaxonomy(context.data);
  await table(db, "raw_setting_map", ["kind", "raw", "mapped"], standFor(settings, taxonomy.former));
  await table(
    db,
    "raw_service_teams",
    ["service", "team"],
    Object.entries(settings.services).map(([service, {team}]) => [service, team ?? null])
  );
  await table(
    db,
    "raw_team_zones",
    ["team", "time_zone"],
    Object.entries(settings.teams).map(([team, {time_zone}]) => [team, time_zone ?? null])
  );
  await table(db, "raw_setting_lists", ["name", "value"], lists(settings));
  await table(
    db,
    "raw_setting_coverage",
    ["source", "kind", "from_at", "to_at", "is_gap"],
    coverage(settings)
  );
  await table(db, "raw_setting_costs", ["kind", "name", "amount"], costs(settings));
  await table(db, "raw_restricted", ["kind", "value", "incidents"], []);
  // filled where alerts are in a warehouse (loaders/warehouse/clickhouse)
  await table(db, "raw_remote_names", ["kind", "raw", "name"], []);
  await table(db, "raw_remote_incidents", ["source", "incident_id", "place"], []);
  await table(db, "raw_remote_times", ["part", "number", "time"], []);
  await table(db, "raw_setting_distinct", ["kind", "a", "b"], distinctNames(settings));
  await table(
    db,
    "raw_report_texts",
    ["slot", "place", "kind", "text"],
    Object.entries(settings.report).flatMap(([slot, text]) =>
      textBlocks(text ?? "").map((block, place) => [slot, String(place), block.kind, block.text])
    )
  );
  await table(
    db,
    "raw_taxonomy",
    [
      "condition_id",
      "layer",
      "label",
      "description",
      "example",
      "group_id",
      "group_label",
      "phrases",
      "counter_phrases"
    ],
    conditions(taxonomy)
  );
  await table(
    db,
    "raw_trigger_rules",
    ["trigger", "label", "phrases", "counter_phrases"],
    triggers(taxonomy)
  );
  await landSampleTruth(db, context.data);
}

function values(
  settings: Settings,
  context: {data: string; asOf: string | null; isSample: boolean; version: string}
): Table {
  return [
    ["organisation", settings.organisation.name ?? null],
    ["logo", logoUri(context.data, settings.organisation.logo) ?? null],
    ["time_zone", settings.time_zone ?? "UTC"],
    ["quarter_start", String(settings.quarter_start)],
    ["sleep_from", settings.sleep_hours.from],
    ["sleep_to", settings.sleep_hours.to],
    ["business_from", settings.business_hours.from],
    ["business_to", settings.business_hours.to],
    ["shift_hours", String(settings.shift.hours)],
    ["shift_start", settings.shift.start],
    [
      "pagerduty.incidents",
      typeof settings.pagerduty.incidents === "string" ? settings.pagerduty.incidents : "chosen"
    ],
    ...Object.entries(settings.thresholds).map(([name, value]) => [`thresholds.${name}`, String(value)]),
    ["views", JSON.stringify(Object.entries(settings.views).map(([name, query]) => ({name, query})))],
    ["currency", settings.costs.currency ?? null],
    ["settings_hash", settings.hash],
    ["mapping_hash", mappingHash(settings, context.data)],
    ["as_of", context.asOf],
    ["is_sample", String(context.isSample)],
    ["version", context.version]
  ];
}

function lists(settings: Settings): Table {
  const pages = settings.pagerduty.incidents;
  const all: Record<string, readonly string[] | undefined> = {
    "jira.incident_types": settings.jira.incident_types,
    "jira.incident_labels": settings.jira.incident_labels,
    "jira.incidents": settings.jira.incidents.map(({type = "", label = ""}) => `${type}\n${label}`),
    "jira.action_types": settings.jira.action_types,
    "jira.action_labels": settings.jira.action_labels,
    "issues.incident_types": settings.issues.incident_types,
    "issues.incident_labels": settings.issues.incident_labels,
    "issues.action_types": settings.issues.action_types,
    "issues.action_labels": settings.issues.action_labels,
    ...(typeof pages === "string"
      ? {}
      : {
          "pagerduty.services": pages.services,
          "pagerduty.urgencies": pages.urgencies,
          "pagerduty.priorities": pages.priorities
        }),
    "paging.receivers": settings.paging.receivers,
    "paging.severities": settings.paging.severities,
    "business_hours.days": settings.business_hours.days
  };
  return Object.entries(all).flatMap(([name, list]) => (list ?? []).map((value) => [name, value]));
}

const costs = ({costs: {currency: _, ...rates}}: Settings): Table =>
  Object.entries(rates).flatMap(([kind, amounts]) =>
    Object.entries(amounts ?? {}).map(([name, amount]) => [kind, name, String(amount)])
  );

type Watched = Omit<Settings["coverage"][string], "pages" | "incidents">;

function coverage(settings: Settings): Table {
  const spans = (source: string, kind: string, {from, to, gaps}: Watched): (string | null)[][] => [
    [source, kind, instant(from) ?? null, instant(to) ?? null, "false"],
    ...gaps.map((gap) => [source, kind, instant(gap.from) ?? null, instant(gap.to) ?? null, "true"])
  ];
  return Object.entries(settings.coverage).flatMap(([name, {pages, incidents, ...both}]) => {
    const source = name.toLowerCase();
    return [
      ...spans(source, "", both),
      ...(pages ? spans(source, "page", pages) : []),
      ...(incidents ? spans(source, "incident", incidents) : [])
    ];
  });
}

function conditions({conditions, groups}: Taxonomy): Table {
  return conditions.map(({id, layer, label, description, example, group, phrases, not}) => [
    id,
    layer,
    label,
    description,
    example,
    group,
    groups.get(group)!,
    JSON.stringify(phrases),
    JSON.stringify(not)
  ]);
}

function triggers({triggers}: Taxonomy): Table {
  return triggers.map(({trigger, label, phrases, not}) => [
    trigger,
    label,
    JSON.stringify(phrases),
    JSON.stringify(not)
  ]);
}

async function table(db: Database, name: string, columns: readonly string[], rows: Table): Promise<void> {
  await db.run(
    `create table ${identifier(name)} (${columns.map((column) => `${identifier(column)} varchar`).join(", ")})`
  );
  await append(db, name, rows);
}
