/** Other tools' and teams' names for our fields: a guess, offered and never used unasked. */
import {distance} from "fastest-levenshtein";
import {fieldName} from "./redact/fields.js";
import {plainTables} from "./sources/plain/tables.js";

/** Our column → words that others call it by, as compared. */
const CALLED: Readonly<Record<string, string>> = {
  incident_id:
    "id key number reference incident_number incident_key incident ticket_id issue_key sys_id uuid case_number",
  action_id: "id key number reference task_id ticket issue_key todo_id",
  alert_id: "id key number uuid fingerprint",
  retro_id: "id key review_id postmortem_id",
  deploy_id: "id sha commit run_id number",
  title:
    "name summary short_description subject headline message description what what_happened problem action task",
  summary: "description details notes body impact_summary",
  severity: "sev priority impact urgency level criticality prio",
  status: "state phase progress stage",
  status_raw: "state phase progress stage",
  service: "business_service cmdb_ci component system application app product affected_service services",
  team: "assignment_group group owner_team owning_team squad department",
  started_at:
    "start began opened_at start_time impact_start incident_start begin started opened from occurred date start_date",
  detected_at: "detected detection_time reported_at found_at alerted_at",
  acknowledged_at: "acknowledged acked_at ack_time responded_at",
  mitigated_at: "mitigated stable_at fixed_at restored_at",
  resolved_at:
    "resolved end end_time closed closed_at resolution_time finished until to ended resolved_time end_date",
  created_at: "created created_on created_time opened_at sys_created_on filed_at",
  closed_at: "closed done_at completed completed_at finished_at resolved_at end_date",
  due_at: "due due_date deadline target_date",
  fired_at: "fired triggered_at created_at start_time timestamp time at started_at",
  rule: "alert alertname alert_name name title check monitor",
  impact_minutes: "duration_minutes downtime_minutes minutes downtime outage_minutes",
  detected_by: "detection how_found found_by source_of_detection detection_method",
  url: "link permalink html_url web_url",
  at: "time timestamp when date deployed_at finished_at created_at",
  held_at: "held held_on date review_date meeting_date retro_date retrospective_date postmortem_date"
};

/** The column of a table that a name of another tool's most likely means; undefined where nothing is near. */
export function guessed(table: string, name: string): string | undefined {
  const {columns, id} = plainTables[table]!;
  const ours = [...id, ...Object.keys(columns)];
  const own = fieldName(
    name.split(".").findLast((part) => !/^(value|name|display_value|data|\d+)$/.test(part)) ?? name
  );
  if (ours.includes(own)) return own;
  const called = ours.find((column) => CALLED[column]?.split(" ").includes(own));
  if (called !== undefined) return called;
  const near = ours
    .map((column) => ({column, far: distance(column, own)}))
    .toSorted((a, b) => a.far - b.far)[0];
  return near !== undefined && near.far <= Math.min(3, own.length / 3) ? near.column : undefined;
}
