/** One flat row an incident: analytics of the API, and the CSV reports of the web UI. */
import {type JsonObject, textAt} from "../../containers.js";
import type {CsvTable} from "../../csv.js";
import {rowFields} from "../../tools/screens/renamed.js";
import {mentionsJson} from "../mentions.js";
import {type TimeReader, optionalTimes, rejected} from "./fields.js";
import type {Outcome, Text} from "../source.js";

export const SUMMARY_COLUMNS = [
  "incident_id",
  "incident_number",
  "title",
  "url",
  "status",
  "urgency",
  "priority",
  "service",
  "team",
  "incident_type",
  "created_at",
  "acknowledged_at",
  "resolved_at",
  "seconds_to_first_ack",
  "seconds_to_resolve",
  "auto_resolved",
  "mentions",
  "unread"
] as const;

/** Column → its names in analytics. */
const NAMES = {
  incident_id: ["id", "incident_id"],
  incident_number: ["incident_number"],
  title: ["description", "title"],
  url: ["html_url"],
  status: ["status"],
  urgency: ["urgency"],
  priority: ["priority_name"],
  service: ["service_name"],
  team: ["team_name"],
  incident_type: ["incident_type_name"],
  created_at: ["created_at"],
  acknowledged_at: ["acknowledged_at"],
  resolved_at: ["resolved_at"],
  seconds_to_first_ack: ["seconds_to_first_ack"],
  seconds_to_resolve: ["seconds_to_resolve"],
  auto_resolved: ["auto_resolved"]
} as const;

/** The same in the tables of the web UI, of its older reports and of Insights. */
const TABLE = rowFields(
  {
    incident_id: "id",
    incident_number: "number | #",
    title: "title | description | name | summary",
    url: "html url | url | link | permalink",
    status: "status | state",
    urgency: "urgency",
    priority: "priority name | priority",
    service: "service name | service | impacted service",
    team: "team name | team | teams",
    incident_type: "type name | type",
    created_at: "created | opened | triggered | creation | started | start",
    acknowledged_at: "acknowledged | first acknowledged | first acknowledgement | ack | first ack",
    resolved_at: "resolved | resolution | closed",
    seconds_to_first_ack: "seconds to first ack",
    seconds_to_resolve: "seconds to resolve",
    auto_resolved: "auto resolved"
  } satisfies Record<keyof typeof NAMES, string>,
  "incident"
);

const PEOPLE = /(user_names?|^resolved?_by)$/;
/** PagerDuty cuts a report here and says nothing. */
const MOST_ROWS = 20_000;

const comparable = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, "_");

/** A short name of the report a header is of, undefined for any other table; `isOwn`: it lies where PagerDuty's do. */
export function reportKind(header: readonly string[], isOwn: boolean): string | undefined {
  const names = new Set(header.map(comparable));
  const columns = TABLE.columns(header.map(comparable));
  if (!["incident_number", "created_at", "service"].every((field) => columns.has(field))) return undefined;
  if (names.has("#")) return "basic report";
  if (names.has("created_on") && names.has("service_name")) return "advanced report";
  return isOwn || names.has("seconds_to_first_ack") ? "incident table" : undefined;
}

export function* reportRecords({header, rows, places}: CsvTable, clock: TimeReader): Generator<Outcome> {
  const names = header.map(comparable);
  for (const [index, cells] of rows.entries()) {
    const row = places[index]!;
    const value = Object.fromEntries(names.map((name, place) => [name, cells[place]?.trim() ?? null]));
    const literal = Object.entries(value).find(([, cell]) => /^(\{'|\[\{'|\['|\[\]$)/.test(cell ?? ""));
    if (literal)
      yield {
        ...rejected(
          "incident_report",
          row,
          `${literal[0]}: “${literal[1]?.slice(0, 40) ?? ""}” is a Python literal, no JSON`,
          cells.join(", ")
        ),
        remedy: "Save what the API sent as JSON (json.dump) instead of a table of it."
      };
    else yield summaryRecord("reports", value, row, clock, TABLE.of(value));
  }
  if (rows.length === MOST_ROWS)
    yield {
      note: "20,000 rows: PagerDuty cuts a report there, so incidents may be missing. Export shorter spans."
    };
  yield clock.note();
}

export function summaryRecord(
  entity: "analytics" | "reports",
  value: JsonObject,
  row: number,
  clock: TimeReader,
  cell?: (field: string) => string
): Outcome {
  const recordKind = entity === "analytics" ? "incident_analytics" : "incident_report";
  const fields = Object.fromEntries(
    Object.entries(NAMES).map(([column, names]) => [
      column,
      cell === undefined
        ? (names.map((name) => given(value, name)).find((text) => text !== null) ?? null)
        : cell(column) || null
    ])
  ) as Record<keyof typeof NAMES, Text>;
  const excerpt = JSON.stringify(value);
  const people = Object.keys(value)
    .filter((name) => PEOPLE.test(name))
    .flatMap((name) => namesIn(value, name));
  const key = fields.incident_id ?? (fields.incident_number === null ? null : `#${fields.incident_number}`);
  if (key === null) return rejected(recordKind, row, "id and incident number are empty", excerpt, people);
  const createdAt = clock.read(fields.created_at);
  if (!createdAt) {
    const column = TABLE.columns(Object.keys(value)).get("created_at")?.[0] ?? "created_at";
    return {
      ...rejected(recordKind, row, `${column}: “${fields.created_at ?? ""}” is no time`, excerpt, people),
      remedy: "Write it as 2026-01-31 09:00:00, in the zone set for pagerduty, or with its offset."
    };
  }
  const {acknowledged_at, resolved_at, updated_at, unread} = optionalTimes(
    {
      acknowledged_at: fields.acknowledged_at,
      resolved_at: fields.resolved_at,
      updated_at: textAt(value, "updated_at")
    },
    clock
  );
  return {
    entity,
    row,
    id: `pagerduty:${key}`,
    updatedAt: updated_at,
    at: createdAt,
    people,
    values: {
      ...fields,
      status: fields.status?.toLowerCase() ?? null,
      created_at: createdAt,
      acknowledged_at,
      resolved_at,
      mentions: mentionsJson([[fields.title, "title"]]),
      unread
    }
  };
}

/** A field's text, null for what tables write in place of none. */
function given(value: JsonObject, name: string): Text {
  const text = textAt({value: value[name] ?? null}, "value");
  return text === null || /^(none|null|nan|n\/a)$/i.test(text) ? null : text;
}

/** People of a list, or of a cell that joins them with commas. */
function namesIn(value: JsonObject, name: string): string[] {
  const people = value[name];
  if (Array.isArray(people)) return people.filter((person) => typeof person === "string");
  return typeof people === "string" ? people.split(",") : [];
}
