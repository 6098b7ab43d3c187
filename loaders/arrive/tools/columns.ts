/** The raw tables that all adapters of tools/ share: our own kinds of record, every column text. */
import type {Entity} from "../sources/source.js";

export const TIMES = [
  "started_at",
  "detected_at",
  "acknowledged_at",
  "mitigated_at",
  "resolved_at",
  "created_at",
  "held_at",
  "published_at",
  "due_at",
  "closed_at",
  "fired_at",
  "occurred_at"
] as const;

export const toolTables = {
  incidents: {
    recordKind: "incident",
    columns: [
      "source",
      "names",
      "mentions",
      "url",
      "title",
      "severity_raw",
      "status_raw",
      "status",
      "services",
      "team",
      "incident_type",
      "trigger_raw",
      "started_at",
      "detected_at",
      "acknowledged_at",
      "mitigated_at",
      "resolved_at",
      "created_at",
      "detected_by",
      "impact_minutes",
      "time_basis",
      "summary",
      "excluded",
      "passages",
      "told"
    ]
  },
  retros: {
    recordKind: "retro",
    columns: [
      "source",
      "names",
      "mentions",
      "url",
      "title",
      "incident_record_id",
      "held_at",
      "published_at",
      "duration_s",
      "participant_count",
      "functions",
      "has_timeline",
      "timeline_owner",
      "body_chars",
      "blame_phrases",
      "passages",
      "speaks_of_earlier",
      "timeline_read_whole",
      "actions_read_whole",
      "told",
      "time_basis"
    ]
  },
  actions: {
    recordKind: "action",
    columns: [
      "source",
      "names",
      "mentions",
      "url",
      "title",
      "incident_record_id",
      "team",
      "has_owner",
      "has_ticket",
      "status_raw",
      "status",
      "priority_raw",
      "created_at",
      "started_at",
      "due_at",
      "closed_at",
      "closed_basis",
      "effort_days",
      "labels",
      "services",
      "time_basis",
      "excluded"
    ]
  },
  conditions: {
    recordKind: "condition",
    columns: ["source", "incident_record_id", "through", "condition", "place", "basis", "confidence"]
  },
  timeline: {
    recordKind: "timeline",
    columns: ["source", "incident_record_id", "occurred_at", "kind", "text", "marks", "time_basis"]
  },
  alerts: {
    recordKind: "alert",
    columns: [
      "source",
      "incident_record_id",
      "rule",
      "service",
      "team",
      "severity",
      "fired_at",
      "acknowledged_at",
      "resolved_at",
      "dedup_key",
      "paged",
      "auto_resolved",
      "time_basis",
      "excluded"
    ]
  },
  deploys: {
    recordKind: "deploy",
    columns: [
      "source",
      "service",
      "occurred_at",
      "kind",
      "title",
      "url",
      "environment",
      "status",
      "time_basis",
      "excluded"
    ]
  },
  services: {
    recordKind: "service",
    columns: ["source", "name"]
  },
  alert_links: {
    recordKind: "alert_link",
    columns: ["source", "alert_record_id", "incident_record_id"]
  },
  issues: {
    recordKind: "issue",
    columns: [
      "source",
      "names",
      "mentions",
      "follows",
      "url",
      "title",
      "body",
      "issue_type",
      "severity_raw",
      "status_raw",
      "status",
      "priority_raw",
      "services",
      "team",
      "labels",
      "has_owner",
      "created_at",
      "started_at",
      "detected_at",
      "acknowledged_at",
      "mitigated_at",
      "resolved_at",
      "due_at",
      "closed_at",
      "detected_by",
      "trigger_raw",
      "effort_days",
      "tasks",
      "comments",
      "time_basis",
      "excluded",
      "passages",
      "told"
    ]
  }
} as const satisfies Record<string, Entity>;

export type Kind = keyof typeof toolTables;
