/** The staging shapes of ARCHITECTURE.md as column definitions, so that a test can lay down literal rows. */
const MENTIONS = "struct(name varchar, basis varchar)[]";

const incidents = `record_id varchar, source varchar, source_file varchar, names varchar[], mentions ${MENTIONS}, url varchar, title varchar,
  severity_raw varchar, status_raw varchar, status varchar, services varchar[], team varchar, incident_type varchar, trigger_raw varchar,
  started_at timestamp, detected_at timestamp, acknowledged_at timestamp, mitigated_at timestamp, resolved_at timestamp,
  created_at timestamp, detected_by varchar, impact_minutes double, time_basis varchar, summary varchar, excluded varchar`;
const actions = `record_id varchar, source varchar, source_file varchar, names varchar[], mentions ${MENTIONS}, incident_record_id varchar,
  incident_mentions ${MENTIONS}, retro_record_id varchar, url varchar, title varchar, team varchar, has_owner boolean, has_ticket boolean,
  status_raw varchar, status varchar, priority_raw varchar, created_at timestamp, started_at timestamp, due_at timestamp,
  closed_at timestamp, closed_basis varchar, effort_days double, labels varchar[], excluded varchar`;
const conditions = `source varchar, source_file varchar, incident_record_id varchar, condition varchar, layer varchar, label varchar,
  phrase varchar, place varchar, words varchar, is_luck boolean, basis varchar, confidence double`;
const retros = `record_id varchar, source varchar, source_file varchar, incident_record_id varchar, names varchar[], mentions ${MENTIONS},
  title varchar, held_at timestamp, published_at timestamp, duration_s double, participant_count integer, functions varchar[],
  has_timeline boolean, timeline_owner boolean, body_chars integer, blame_phrases varchar[], passages varchar`;
const timeline = `source varchar, source_file varchar, incident_record_id varchar, "at" timestamp, at_basis varchar, kind varchar, text varchar`;
const alerts = `record_id varchar, source varchar, source_file varchar, rule varchar, service varchar, team varchar, severity varchar,
  fired_at timestamp, acknowledged_at timestamp, resolved_at timestamp, dedup_key varchar, paged boolean, auto_resolved boolean,
  incident_record_id varchar, actionable boolean, label_reason varchar, excluded varchar`;

export const shapes: Readonly<Record<string, string>> = {
  stg_postmortems_incidents: incidents,
  stg_pagerduty_incidents: incidents,
  jira_incidents: incidents,
  stg_postmortems_actions: actions,
  jira_actions: actions,
  stg_postmortems_conditions: conditions,
  jira_conditions: conditions,
  stg_postmortems_retros: retros,
  stg_postmortems_timeline: timeline,
  stg_pagerduty_timeline: timeline,
  jira_timeline: timeline,
  stg_pagerduty_alerts: alerts,
  stg_alertmanager_alerts: alerts,
  jira_excluded: "source_file varchar, record_kind varchar, record_id varchar, source varchar, reason varchar"
};

/** The shape of each kind that a source may deliver. */
export const kinds: Readonly<Record<string, string>> = {
  incidents,
  retros,
  actions,
  conditions,
  timeline,
  alerts
};
