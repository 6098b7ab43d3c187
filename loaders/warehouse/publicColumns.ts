/**
 * What a public build says in each column of text, by the column's name: kept as it is, named anew, or nothing. A column
 * that stands nowhere here ends a public build: a new one is decided on before it is published.
 */

/** Relations that are made of others' words and of places to mend them: a public build has no row of them. */
export const EMPTIED: ReadonlySet<string> = new Set([
  "answers",
  "blame_rows",
  "doubts",
  "file_notes",
  "not_understood",
  "questions",
  "rejects",
  "report_texts",
  "secrets",
  "since_last",
  "target_names",
  "time_order_faults",
  "unmapped_values",
  "unmatched_phrases"
]);

/** Words of our own, days and quarters, what the settings call things, and the names of tools, services and teams. */
export const KEPT: ReadonlySet<string> = new Set(
  "as_of_basis at_basis basis chart closed_basis currency definition earlier effort_basis field group group_kind is_now kind later layer layers link_basis logo metric organisation own_services owner_team period published_period published_verdict quarter record_kind reduction_basis revised_from revised_period series service services settings_hash shift_start signal slot source stage target_kind target_service team tie_band time_basis time_zone time_zone_basis trigger trigger_basis vague_reason verdict verdict_reason version views was weekly change_set_id set_id cluster".split(
    " "
  )
);

/** Ids, names of rules and conditions: each is called something else, the same everywhere. */
export const NAMED: ReadonlySet<string> = new Set(
  "action_id alert_id condition_a condition_b condition_id condition_labels conditions decision_id deploy_id file first_rule group_id group_label incident_id incident_ids joint_with label near_miss_id record_id renamed_to retro_id rule source_file target_id target_label".split(
    " "
  )
);

/** Titles: what the row is about, by the name it now has. */
export const TITLES: ReadonlySet<string> = new Set(["title", "incident_title"]);

/** What people wrote, and what leads to where they wrote it: nothing is left. */
export const BLANKED: ReadonlySet<string> = new Set(
  "about because blame_phrases comparison_id dedup_key functions incident_type label_reason phrase place priority priority_raw reason sentence settled_by severity severity_raw status_raw summary text trigger_raw unknown url".split(
    " "
  )
);

/** Where a column of one relation is not what its name is elsewhere. */
export const ELSE: ReadonlyMap<string, "kept" | "blanked" | "title"> = new Map([
  ["conditions.rule", "blanked"], // of the taxonomy, and its own words
  ["condition_incidents.rule", "blanked"],
  ["decisions.text", "title"],
  ["restated_numbers.reason", "kept"]
]);
