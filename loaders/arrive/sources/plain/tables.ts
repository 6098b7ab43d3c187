/** The model tables that can be brought as files of our own column names, and how each column is read. */
import {type ColumnType, list, number, oneOf, reason, text, time, truth, whole} from "./columnTypes.js";

export interface PlainTable {
  readonly recordKind: string;
  /** the columns that name a row; all must be there */
  readonly id: readonly string[];
  readonly columns: Readonly<Record<string, ColumnType>>;
}

export const plainTables: Readonly<Record<string, PlainTable>> = {
  incidents: {
    recordKind: "incident",
    id: ["incident_id"],
    columns: {
      url: text,
      title: text,
      severity: text,
      severity_raw: text,
      status: oneOf("open", "resolved"),
      status_raw: text,
      service: text,
      services: list,
      team: text,
      incident_type: text,
      trigger: text,
      occurred_at: time,
      started_at: time,
      detected_at: time,
      acknowledged_at: time,
      mitigated_at: time,
      resolved_at: time,
      created_at: time,
      detected_by: oneOf("alert", "human", "customer", "unknown"),
      impact_minutes: number,
      summary: text,
      excluded: reason
    }
  },
  conditions: {
    recordKind: "condition",
    id: ["incident_id", "condition_id"],
    columns: {
      incident_id: text,
      condition_id: text,
      layer: oneOf("technical", "human", "process"),
      label: text,
      phrase: text,
      basis: oneOf("curated", "field", "tag", "heading", "phrase_match"),
      confidence: number
    }
  },
  retros: {
    recordKind: "retro",
    id: ["retro_id"],
    columns: {
      incident_id: text,
      title: text,
      held_at: time,
      published_at: time,
      duration_s: number,
      participant_count: whole,
      functions: list,
      has_timeline: truth,
      timeline_owner: truth,
      body_chars: whole,
      blame_phrases: list
    }
  },
  actions: {
    recordKind: "action",
    id: ["action_id"],
    columns: {
      incident_id: text,
      retro_id: text,
      url: text,
      title: text,
      team: text,
      has_owner: truth,
      has_ticket: truth,
      status: oneOf("open", "in_progress", "done", "wont_do"),
      status_raw: text,
      priority_raw: text,
      created_at: time,
      started_at: time,
      due_at: time,
      closed_at: time,
      closed_basis: oneOf("field", "changelog", "link", "none"),
      effort_days: number,
      labels: list,
      strength: oneOf("stronger", "intermediate", "weaker"),
      kind: oneOf("prevent", "detect", "mitigate", "process", "learn"),
      excluded: reason
    }
  },
  alerts: {
    recordKind: "alert",
    id: ["alert_id"],
    columns: {
      rule: text,
      service: text,
      team: text,
      severity: text,
      fired_at: time,
      acknowledged_at: time,
      resolved_at: time,
      dedup_key: text,
      paged: truth,
      auto_resolved: truth,
      incident_id: text,
      actionable: truth,
      label_reason: text,
      excluded: reason
    }
  },
  timeline: {
    recordKind: "timeline",
    id: ["incident_id", "at", "text"],
    columns: {
      incident_id: text,
      at: time,
      kind: oneOf("signal", "page", "belief", "decision", "action", "change", "note"),
      text
    }
  },
  deploys: {
    recordKind: "deploy",
    id: ["deploy_id"],
    columns: {
      service: text,
      at: time,
      kind: oneOf("deploy", "release", "rollback", "config", "flag"),
      title: text,
      url: text,
      environment: text,
      status: text,
      incident_id: text,
      excluded: reason
    }
  }
};
