/**
 * The kinds of record that a source may deliver, and the columns of each; `stg_<source>_<kind>` delivers them, or
 * joining/<source>/<source>_<kind>.sql where other tools' records are needed to tell. `not null` columns must be there, any
 * other may be left out. `incident_record_id` is a record's id or any name of it; `incident_ref` and `retro_ref` are ids as a
 * person wrote them, `source_row` where.
 */
const MENTIONS = "struct(name varchar, basis varchar)[]";

/** Column definitions of each kind, in DuckDB's words. Times are UTC. */
export const shapes = {
  incidents: `record_id varchar not null, source varchar not null, source_file varchar, names varchar[] not null, mentions ${MENTIONS}, url varchar,
    title varchar, severity_raw varchar, status_raw varchar, status varchar, services varchar[], team varchar,
    incident_type varchar, trigger_raw varchar, started_at timestamp, detected_at timestamp, acknowledged_at timestamp,
    mitigated_at timestamp, resolved_at timestamp, created_at timestamp, detected_by varchar, impact_minutes double,
    time_basis varchar, summary varchar, excluded varchar`,
  retros: `record_id varchar not null, source varchar not null, source_file varchar, incident_record_id varchar, names varchar[] not null,
    mentions ${MENTIONS}, title varchar, held_at timestamp, published_at timestamp, duration_s double,
    participant_count integer, functions varchar[], has_timeline boolean, timeline_owner boolean, body_chars integer,
    blame_phrases varchar[], passages varchar, speaks_of_earlier boolean, timeline_read boolean, actions_read boolean,
    incident_ref varchar, source_row integer`,
  actions: `record_id varchar not null, source varchar not null, source_file varchar, names varchar[] not null, mentions ${MENTIONS},
    incident_record_id varchar, incident_mentions ${MENTIONS}, retro_record_id varchar, url varchar, title varchar,
    team varchar, has_owner boolean, has_ticket boolean, status_raw varchar, status varchar, priority_raw varchar,
    created_at timestamp, started_at timestamp, due_at timestamp, closed_at timestamp, closed_basis varchar,
    effort_days double, labels varchar[], services varchar[], excluded varchar, kind varchar, incident_ref varchar, retro_ref varchar,
    source_row integer`,
  conditions: `source varchar not null, source_file varchar, incident_record_id varchar, "condition" varchar, layer varchar,
    label varchar, phrase varchar, place varchar, words varchar, is_luck boolean, basis varchar not null,
    confidence double not null, record_id varchar, incident_ref varchar, source_row integer`,
  timeline: `source varchar not null, source_file varchar, incident_record_id varchar, "at" timestamp, at_basis varchar, kind varchar,
    "text" varchar, record_id varchar, incident_ref varchar, source_row integer`,
  alerts: `record_id varchar not null, source varchar not null, source_file varchar, rule varchar, service varchar, team varchar,
    severity varchar, fired_at timestamp, acknowledged_at timestamp, resolved_at timestamp, dedup_key varchar,
    paged boolean, auto_resolved boolean, incident_record_id varchar, actionable boolean, label_reason varchar,
    excluded varchar, incident_ref varchar, source_row integer`,
  deploys: `record_id varchar not null, source varchar not null, source_file varchar, service varchar, "at" timestamp,
    kind varchar not null, title varchar, url varchar, incident_ref varchar, source_row integer, excluded varchar`,
  excluded: `source_file varchar not null, record_kind varchar not null, record_id varchar not null, source varchar not null,
    reason varchar not null`
} as const;

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
}

/** The columns of a kind, in order. */
export const columnsOfKind = (kind: Kind): Column[] =>
  shapes[kind].split(/,(?![^(]{0,200}\))\s*/).map((column) => {
    const [, name = "", type = "", required] = /^"?(\w+)"?\s+(\S.*?)( not null)?$/s.exec(column) ?? [];
    return {name, type, isRequired: required !== undefined};
  });

export type Kind = keyof typeof shapes;
export const KINDS = Object.keys(shapes) as readonly Kind[];
