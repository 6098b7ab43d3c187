/** The report's rows of a small organisation, literal. */
import type {ReportRows} from "../../src/report/types.js";
import type * as schema from "../../src/schema.js";
import {verdictRow} from "./verdictRow.js";

const at = (text: string): Date => new Date(`${text}T00:00:00Z`);

export const quarters: schema.QuarterRows[] = [
  {quarter: "2026-Q1", from_at: at("2026-01-01"), to_at: at("2026-04-01"), is_partial: false},
  {quarter: "2026-Q2", from_at: at("2026-04-01"), to_at: at("2026-07-01"), is_partial: false}
];

export const incident = (id: string, quarter: string, more: Partial<schema.IncidentRows> = {}) =>
  ({
    incident_id: id,
    source: "d",
    title: `Outage ${id}`,
    severity: 2,
    services: '["a"]',
    occurred_at: at(quarter === "2026-Q1" ? "2026-02-01" : "2026-05-01"),
    quarter,
    impact_minutes: 30,
    impact_derived: false,
    money: null,
    person_minutes: null,
    has_retro: true,
    actions: 0,
    ...more
  }) as schema.IncidentRows;

/** Later incidents of an open action, all of them on its own services. */
export const came = (missed_incidents: number, missed_minutes = 0) => ({
  ...{missed_incidents, missed_minutes, own_services: "[]"},
  ...{own_incidents: missed_incidents, own_minutes: missed_minutes}
});

export const action = (id: string, more: Partial<schema.ActionRows> = {}) =>
  ({
    action_id: id,
    incident_id: "I1",
    title: `Do ${id}`,
    status: "open",
    created_at: at("2026-02-10"),
    closed_at: null,
    due_at: null,
    has_ticket: true,
    occurred_at: at("2026-02-01"),
    ...more
  }) as schema.ActionRows;

export const verdict = (
  id: string,
  verdict: schema.VerdictRows["verdict"],
  more: Partial<schema.VerdictRows> = {}
): schema.VerdictRows =>
  verdictRow({
    action_id: id,
    title: `Do ${id}`,
    status: "done",
    target_kind: "condition",
    target_id: "slow",
    target_label: "Slow rollback",
    target_service: "",
    metric: "incidents",
    basis: "curated",
    verdict,
    verdict_reason: "evidence_still_building",
    ratio: 0.25,
    ratio_low: 0.1,
    ratio_high: 0.7,
    events_before: 8,
    window_before_days: 364,
    events_after: 1,
    window_after_days: 182,
    closed_at: at("2026-03-01"),
    verdict_at: at("2026-05-05"),
    shrunken_ratio: 0.4,
    is_headline: true,
    ...more
  });

export const rows = (more: Partial<ReportRows> = {}): ReportRows => ({
  site: {
    organisation: "Acme",
    logo: null,
    time_zone: "UTC",
    quarter_start: 1,
    currency: null,
    views: "[]",
    is_sample: false,
    is_public: false,
    version: "1.0.0",
    settings_hash: "abc",
    as_of_at: at("2026-07-01"),
    as_of_basis: "data",
    first_at: at("2026-02-01"),
    last_at: at("2026-05-01"),
    incidents: 2,
    sources: 1
  },
  quarters,
  incidents: [incident("I1", "2026-Q1"), incident("I2", "2026-Q2", {impact_minutes: null})],
  actions: [],
  conditions: [],
  verdicts: [],
  programme: [],
  seenAgain: [],
  response: [],
  alerts: [],
  load: [],
  excluded: [],
  lastSeen: [],
  texts: [],
  decisions: [],
  restated: [],
  paths: [],
  priorities: [],
  responseQuarters: [],
  frozen: [],
  sinceLast: [],
  budgets: [],
  ...more
});
