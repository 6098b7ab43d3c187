/** Every relation is tested by name, or stands here with what tests it instead. */
import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {type Database, openDatabase} from "../../loaders/warehouse/database.js";
import {type Relation, buildOrder, tablesRead} from "../../loaders/warehouse/graph.js";
import {computed} from "../../loaders/sql/computed.js";
import {sqlMutations} from "../mutate/sqlFaults.js";
import {mutated, testsNaming} from "../mutate/sqlMutations.js";

/** Relations that no test names, by reason. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  "renames and casts, seen through what the adapters’ tests read of them": [
    "stg_plain_actions",
    "stg_setting_map",
    "stg_setting_lists",
    "stg_plain_conditions",
    "stg_taxonomy",
    "stg_plain_retros",
    "stg_pagerduty_logged",
    "stg_pagerduty_told",
    "stg_pagerduty_merged",
    "stg_plain_incidents",
    "stg_curated_corrections",
    "stg_trigger_rules",
    "stg_settings",
    "stg_plain_alerts",
    "stg_plain_timeline",
    "stg_service_teams",
    "stg_team_zones",
    "stg_curated_links",
    "stg_setting_coverage",
    "stg_doubts",
    "stg_excluded",
    "stg_files",
    "stg_history_verdicts",
    "stg_history_action_states",
    "stg_history_seen_again",
    "stg_history_silences",
    "stg_history_quarter_numbers",
    "stg_history_manifests",
    "stg_history_answers",
    "stg_restricted",
    "stg_setting_costs",
    "stg_secrets",
    "stg_curated_decisions",
    "stg_curated_answers",
    "stg_curated_labels",
    "stg_answered_names",
    "stg_sample_truth",
    "stg_load_counts",
    "stg_names_asked",
    "stg_not_understood",
    "stg_rejects",
    "stg_report_texts",
    "stg_tools_issues",
    "stg_tools_names",
    "stg_told_texts",
    "stg_told_facts",
    "stg_plain_deploys",
    "stg_tools_deploys"
  ],
  "steps of joining the tools, seen through the records and claims that joining.test.ts, corrections.test.ts and the sources’ tests read":
    [
      "deploy_claims",
      "jira_roles",
      "follow_ups",
      "listed_issues",
      "trackers_roles",
      "trackers_conditions",
      "trackers_excluded",
      "trackers_incidents",
      "trackers_timeline",
      "action_tickets",
      "jira_links",
      "jira_status_categories",
      "jira_changelog",
      "jira_outcomes",
      "named_conditions",
      "told_conditions",
      "corrections_resolved",
      "incident_claims",
      "record_triggers",
      "incident_components",
      "incident_declared",
      "incident_names",
      "plain_references",
      "ambiguous_references",
      "action_claims",
      "action_titles",
      "alert_claims",
      "alert_firings",
      "alert_labels",
      "alert_places",
      "condition_claims",
      "retro_claims",
      "links_resolved",
      "action_incidents",
      "action_labels",
      "target_statements",
      "late_rejects",
      "timeline_claims"
    ],
  "what alerts are added up in, seen through alerting.test.ts and, in both dialects, clickhouse.test.ts": [
    "alert_totals",
    "page_times",
    "page_slots",
    "page_weeks",
    "page_days",
    "open_times",
    "incident_alerts",
    "recent_pages",
    "remote_alerts",
    "stg_remote_names",
    "stg_remote_references",
    "stg_remote_times"
  ],
  "tables handed on, seen through what reads them": [
    "retros",
    "action_choices",
    "comparisons",
    "closing_policy",
    "error_budgets",
    "near_miss_rows",
    "priority_cost_inputs",
    "team_zones",
    "taxonomy",
    "files",
    "published_verdicts",
    "report_texts",
    "retro_reviews",
    "timeline"
  ],
  "the newest frozen period's tables, what decisions name and what a simulated company knows, seen through snapshots.test.ts, decisions.test.ts and the page of the sample":
    [
      "decision_concerns",
      "decision_references",
      "published_actions",
      "published_numbers",
      "published_seen_again",
      "published_silences",
      "published_answers",
      "published_incidents",
      "stg_history_incident_starts",
      "frozen_quarters",
      "stated_decisions"
    ],
  "what the questions are made of and what carries answers out, seen through questions, conditions and answers in answers.test.ts":
    [
      "asked_actions",
      "condition_labels",
      "condition_names",
      "condition_questions",
      "incident_files",
      "look_alikes",
      "phrase_questions",
      "unknown_words"
    ],
  "inputs of computed relations, seen through the analysis that comes of them": [
    "watched_targets",
    "true_effects",
    "judged_sets",
    "portfolio",
    "response_definition_durations",
    "response_definitions",
    "condition_actions",
    "recurrence_inputs",
    "event_causes",
    "alert_span",
    "unmatched_phrases",
    "firing_weeks"
  ],
  "worked out by src/stats, whose tests hold the numbers": [
    "action_survival",
    "response_groups",
    "alert_rules",
    "programme_sets",
    "set_looks",
    "found_silences"
  ],
  "joins of titles and quarters to tables that are tested; drawn in the tests of pages and in the browser": [
    "alert_hours",
    "alert_quarters",
    "alert_rule_rows",
    "alert_settings",
    "alert_sources",
    "alert_week_rows",
    "blame_rows",
    "condition_incidents",
    "deploy_rows",
    "excluded_rows",
    "file_notes",
    "target_names",
    "missed_detection_rows",
    "outcome_curves",
    "priority_rows",
    "response_quarters",
    "retro_depth_rows",
    "rule_incidents",
    "shift_rows",
    "source_last_seen",
    "time_order_faults",
    "unmapped_values"
  ],
  "what the company engine reads; test/outcomes holds its verdicts to the published worlds": [
    "action_groups",
    "company_links",
    "company_pages",
    "distinct_names",
    "stated_coverage",
    "stg_setting_distinct",
    "watched_days"
  ],
  "held on every build, of tests too": [
    "actions_of_known_incidents",
    "closed_actions_are_closed",
    "conditions_have_layers",
    "incidents_before_as_of",
    "records_of_one_incident",
    "report_adds_up",
    "windows_agree"
  ]
};

const SQL = join(import.meta.dirname, "../../loaders/sql");
let db: Database;
let relations: readonly Relation[];
beforeAll(async () => {
  db = await openDatabase();
  relations = await buildOrder(db, SQL, computed);
});
afterAll(() => db.close());

const listed = Object.values(ELSEWHERE).flat();

test("every relation is named in a test, or listed with the reason why not", () => {
  const unnamed = relations.filter(({name, isGenerated}) => !isGenerated && testsNaming(name).length === 0);
  expect(unnamed.map(({name}) => name).sort()).toEqual([...listed].sort());
});

test("a computed relation's layer is that of its folder, or an analysis worked out beside its inputs", () => {
  for (const {name, layer, file} of relations.filter(({compute}) => compute))
    expect([file.split("/")[0], "analysis"], name).toContain(layer);
});

test("every folder of a measure asks one question of its own", () => {
  expect(readdirSync(join(SQL, "measures")).every((folder) => !folder.includes("."))).toBe(true);
  expect(readFileSync(join(SQL, "computed.ts"), "utf8")).toContain("export const computed");
});

test("every mutation's text is in its file, and what it makes of it is still SQL that reads the same", async () => {
  for (const mutation of sqlMutations) {
    const relation = relations.find(({file}) => file === mutation.file);
    const reads = await tablesRead(db, mutated(mutation), mutation.file);
    expect(relation?.reads, mutation.file).toEqual(expect.arrayContaining(reads));
  }
});
