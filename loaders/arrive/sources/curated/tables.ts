/** The files that people write beside the exports, and what their cells may hold. */
import type {Entity} from "../source.js";

export interface CuratedTable {
  readonly required: readonly string[];
  readonly allowed: Readonly<Record<string, readonly string[]>>;
  readonly times: readonly string[];
  readonly id: readonly string[];
  readonly entity: Entity;
}

/** The columns of links.csv that say what an action should change, and when to look. */
export const TARGET_COLUMNS = [
  "action_id",
  "target_kind",
  "target_id",
  "service",
  "metric",
  "direction",
  "check_after_days"
] as const;

export const tables: Readonly<Record<string, CuratedTable>> = {
  links: {
    required: ["action_id"],
    allowed: {
      target_kind: ["condition", "alert_rule", "service", "response_time"],
      metric: [
        "incidents",
        "pages",
        "noise_pages",
        "time_to_detect",
        "time_to_acknowledge",
        "time_to_mitigate",
        "time_to_resolve"
      ],
      direction: ["down", "up"],
      selected_because: ["incident", "worst_of_quarter", "worst_of_year"],
      strength: ["stronger", "intermediate", "weaker"],
      vague: ["true", "false"],
      reject: ["true", "false"],
      suggested: ["true", "false"]
    },
    times: ["check_at", "named_at"],
    id: ["action_id", "target_kind", "target_id", "service", "metric"],
    entity: {
      recordKind: "link",
      columns: [
        ...TARGET_COLUMNS,
        "check_at",
        "named_at",
        "selected_because",
        "comparison",
        "strength",
        "vague",
        "reject",
        "suggested"
      ]
    }
  },
  corrections: {
    required: ["record_id", "field"],
    allowed: {
      field: [
        "title",
        "severity",
        "status",
        "service",
        "team",
        "started_at",
        "detected_at",
        "acknowledged_at",
        "mitigated_at",
        "resolved_at",
        "created_at",
        "detected_by",
        "impact_minutes",
        "trigger",
        "closed_at",
        "due_at"
      ]
    },
    times: [],
    id: ["record_id", "field"],
    entity: {recordKind: "correction", columns: ["target_id", "field", "value", "reason"]}
  },
  decisions: {
    required: ["id", "period", "text"],
    allowed: {},
    times: ["due_at"],
    id: ["id"],
    entity: {
      recordKind: "decision",
      columns: ["id", "period", "text", "owner_team", "due_at", "concerns"]
    }
  }
};
