/** A table of theirs as our firings: one row a firing, times in milliseconds since 1970, blank texts as NULL. */
import {UsageError} from "../../errors.js";
import {ALERT_FIELDS} from "../../settings/schema/alerts.js";
import type {Settings} from "../../settings/settings.js";
import type {Remote} from "./client.js";

type Field = (typeof ALERT_FIELDS)[number];

export interface Firings {
  /** a select of source, alert_id, rule, service, team, severity, dedup_key, incident_ref, paged, actionable and *_ms */
  readonly sql: string;
  /** which firings are of [from_ms, to_ms) plus flap_ms by their own column, so that other partitions are not read */
  readonly within: string;
}

/** Throws a UsageError for a column that is not there, or whose type can't be what it is said to be. */
export async function firingsOf(remote: Remote, {alerts}: Pick<Settings, "alerts">): Promise<Firings> {
  const table = `${quoted(alerts.database)}.${quoted(alerts.table!)}`;
  const types = new Map(
    (await remote.rows(`describe table ${table}`)).map(({name, type}) => [String(name), String(type)])
  );
  const typeOf = (field: Field): string | undefined => {
    const column = alerts.columns[field];
    if (column === undefined) return undefined;
    const type = types.get(column);
    if (type === undefined)
      throw new UsageError(
        `settings.yaml: alerts.columns.${field}: ${alerts.database}.${alerts.table!} has no column “${column}” (it has: ${[...types.keys()].join(", ")})`
      );
    return type.replace(/^(?:LowCardinality\(|Nullable\()+/, "").replaceAll(")", "");
  };
  const wrong = (field: Field, type: string, wanted: string): never => {
    throw new UsageError(
      `settings.yaml: alerts.columns.${field}: “${alerts.columns[field]!}” is ${type}, not ${wanted}; name another, or make a view`
    );
  };
  const text = (field: Field): string => {
    const column = alerts.columns[field];
    if (typeOf(field) === undefined || column === undefined) return "cast(null as Nullable(String))";
    const value = `toString(${quoted(column)})`;
    return `if(trimBoth(${value}) = '', null, ${value})`;
  };
  const time = (field: Field): string => {
    const type = typeOf(field);
    if (type === undefined) return "cast(null as Nullable(Int64))";
    const column = quoted(alerts.columns[field]!);
    const stated = /^Date(?:Time)?/.test(type)
      ? `toUnixTimestamp64Milli(toDateTime64(${column}, 3, 'UTC'))`
      : type.startsWith("String")
        ? `toUnixTimestamp64Milli(parseDateTime64BestEffortOrNull(${column}, 3, 'UTC'))`
        : wrong(field, type, "a time");
    return `if(${stated} > 0, ${stated}, cast(null as Nullable(Int64)))`;
  };
  const truth = (field: Field): string => {
    const type = typeOf(field);
    if (type === undefined) return "cast(null as Nullable(Bool))";
    const column = quoted(alerts.columns[field]!);
    if (/^(?:Bool|U?Int)/.test(type)) return `${column} <> 0`;
    const word = `lower(trimBoth(toString(${column})))`;
    return `multiIf(${word} in ('true', 'yes', '1', 't', 'y'), true, ${word} in ('false', 'no', '0', 'f', 'n'), false, null)`;
  };
  const ids = text("alert_id");
  const own = `'${alerts.source.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  const fired = quoted(alerts.columns.fired_at!);
  const isTime = /^DateTime/.test(typeOf("fired_at")!);
  const bound = (name: string): string => `fromUnixTimestamp64Milli(${name}, 'UTC')`;
  return {
    sql: `select
  assumeNotNull(coalesce(${ids}, '')) as alert_id,
  assumeNotNull(coalesce(lower(${text("source")}), ${own})) as source,
  ${text("rule")} as rule,
  ${text("service")} as service,
  ${text("team")} as team,
  ${text("severity")} as severity,
  ${text("dedup_key")} as dedup_key,
  ${text("incident_id")} as incident_ref,
  ${truth("paged")} as paged,
  ${truth("actionable")} as actionable,
  ${time("fired_at")} as fired_ms,
  ${time("acknowledged_at")} as acknowledged_ms,
  ${time("resolved_at")} as resolved_ms
from ${table} as theirs`,
    within: isTime
      ? `where theirs.${fired} >= ${bound("{from_ms: Int64}")} and theirs.${fired} < ${bound("{to_ms: Int64} + {flap_ms: Int64}")}`
      : ""
  };
}

const quoted = (name: string): string => `\`${name}\``;
