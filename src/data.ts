/**
 * What the pages draw, as typed rows: one function a relation of loaders/sql/pages. The only file attachments.
 * Times are Dates in UTC.
 */
import {FileAttachment} from "observablehq:stdlib";
import {tableFromIPC} from "@uwdata/flechette";
import type {Methods} from "./methods/types.js";
import type * as schema from "./schema.js";

async function rows<Row>(bytes: Promise<ArrayBuffer>): Promise<readonly Row[]> {
  const table = tableFromIPC(await bytes, {useDate: true});
  return table.toArray() as readonly Row[];
}

/** One row; there is always one. */
export async function site(): Promise<schema.Site> {
  const [only] = await rows<schema.Site>(FileAttachment("./data/site.arrow").arrayBuffer());
  return only!;
}

export const quarterRows = () =>
  rows<schema.QuarterRows>(FileAttachment("./data/quarter_rows.arrow").arrayBuffer());
export const incidentRows = () =>
  rows<schema.IncidentRows>(FileAttachment("./data/incident_rows.arrow").arrayBuffer());
export const incidentDetails = () =>
  rows<schema.IncidentDetails>(FileAttachment("./data/incident_details.arrow").arrayBuffer());
export const conditionIncidents = () =>
  rows<schema.ConditionIncidents>(FileAttachment("./data/condition_incidents.arrow").arrayBuffer());
export const actionRows = () =>
  rows<schema.ActionRows>(FileAttachment("./data/action_rows.arrow").arrayBuffer());
export const retroRows = () =>
  rows<schema.RetroRows>(FileAttachment("./data/retro_rows.arrow").arrayBuffer());
export const timelineRows = () =>
  rows<schema.TimelineRows>(FileAttachment("./data/timeline_rows.arrow").arrayBuffer());
export const incidentRecordRows = () =>
  rows<schema.IncidentRecordRows>(FileAttachment("./data/incident_record_rows.arrow").arrayBuffer());
export const loadReportRows = () =>
  rows<schema.LoadReportRows>(FileAttachment("./data/load_report_rows.arrow").arrayBuffer());
export const fileNotes = () =>
  rows<schema.FileNotes>(FileAttachment("./data/file_notes.arrow").arrayBuffer());
export const rejectRows = () =>
  rows<schema.RejectRows>(FileAttachment("./data/reject_rows.arrow").arrayBuffer());
export const excludedRows = () =>
  rows<schema.ExcludedRows>(FileAttachment("./data/excluded_rows.arrow").arrayBuffer());
export const fieldCoverage = () =>
  rows<schema.FieldCoverage>(FileAttachment("./data/field_coverage.arrow").arrayBuffer());
export const sourceLastSeen = () =>
  rows<schema.SourceLastSeen>(FileAttachment("./data/source_last_seen.arrow").arrayBuffer());
export const timeOrderFaults = () =>
  rows<schema.TimeOrderFaults>(FileAttachment("./data/time_order_faults.arrow").arrayBuffer());
export const unmappedValues = () =>
  rows<schema.UnmappedValues>(FileAttachment("./data/unmapped_values.arrow").arrayBuffer());
export const unmatchedPhrases = () =>
  rows<schema.UnmatchedPhrases>(FileAttachment("./data/unmatched_phrases.arrow").arrayBuffer());
/** Docstrings, defaults, settings in force and tables, as loaders/methods.ts wrote them. */
export const methods = () => FileAttachment("./data/methods.json").json() as Promise<Methods>;
export const verdictRows = () =>
  rows<schema.VerdictRows>(FileAttachment("./data/verdict_rows.arrow").arrayBuffer());
export const targetEventRows = () =>
  rows<schema.TargetEventRows>(FileAttachment("./data/target_event_rows.arrow").arrayBuffer());
export const seenAgain = () =>
  rows<schema.SeenAgain>(FileAttachment("./data/seen_again.arrow").arrayBuffer());
export const missedPreventionRows = () =>
  rows<schema.MissedPreventionRows>(FileAttachment("./data/missed_prevention_rows.arrow").arrayBuffer());
export const outcomeCurves = () =>
  rows<schema.OutcomeCurves>(FileAttachment("./data/outcome_curves.arrow").arrayBuffer());

/** One row; there is always one. */
export async function falseAlarmRow(): Promise<schema.FalseAlarmRow> {
  const [only] = await rows<schema.FalseAlarmRow>(
    FileAttachment("./data/false_alarm_row.arrow").arrayBuffer()
  );
  return only!;
}
export const targetWatchRows = () =>
  rows<schema.TargetWatchRows>(FileAttachment("./data/target_watch_rows.arrow").arrayBuffer());
export const similarUntreated = () =>
  rows<schema.SimilarUntreated>(FileAttachment("./data/similar_untreated.arrow").arrayBuffer());
export const responseRows = () =>
  rows<schema.ResponseRows>(FileAttachment("./data/response_rows.arrow").arrayBuffer());
export const responseDefinitions = () =>
  rows<schema.ResponseDefinitions>(FileAttachment("./data/response_definitions.arrow").arrayBuffer());
export const alertQuarters = () =>
  rows<schema.AlertQuarters>(FileAttachment("./data/alert_quarters.arrow").arrayBuffer());
export const reportTexts = () =>
  rows<schema.ReportTexts>(FileAttachment("./data/report_texts.arrow").arrayBuffer());
export const recurrenceRows = () =>
  rows<schema.RecurrenceRows>(FileAttachment("./data/recurrence_rows.arrow").arrayBuffer());
export const afterClosing = () =>
  rows<schema.AfterClosing>(FileAttachment("./data/after_closing.arrow").arrayBuffer());
export const retroDepthRows = () =>
  rows<schema.RetroDepthRows>(FileAttachment("./data/retro_depth_rows.arrow").arrayBuffer());
export const blameRows = () =>
  rows<schema.BlameRows>(FileAttachment("./data/blame_rows.arrow").arrayBuffer());
export const depthOutcomeRows = () =>
  rows<schema.DepthOutcomeRows>(FileAttachment("./data/depth_outcome_rows.arrow").arrayBuffer());
export const alertWeekRows = () =>
  rows<schema.AlertWeekRows>(FileAttachment("./data/alert_week_rows.arrow").arrayBuffer());
export const alertRuleRows = () =>
  rows<schema.AlertRuleRows>(FileAttachment("./data/alert_rule_rows.arrow").arrayBuffer());
export const controlRows = () =>
  rows<schema.ControlRows>(FileAttachment("./data/control_rows.arrow").arrayBuffer());
export const alertHours = () =>
  rows<schema.AlertHours>(FileAttachment("./data/alert_hours.arrow").arrayBuffer());
export const nightRows = () =>
  rows<schema.NightRows>(FileAttachment("./data/night_rows.arrow").arrayBuffer());
export const shiftRows = () =>
  rows<schema.ShiftRows>(FileAttachment("./data/shift_rows.arrow").arrayBuffer());
export const qualityRows = () =>
  rows<schema.QualityRows>(FileAttachment("./data/quality_rows.arrow").arrayBuffer());
export const missedDetectionRows = () =>
  rows<schema.MissedDetectionRows>(FileAttachment("./data/missed_detection_rows.arrow").arrayBuffer());
export const ruleDays = () => rows<schema.RuleDays>(FileAttachment("./data/rule_days.arrow").arrayBuffer());
export const ruleIncidents = () =>
  rows<schema.RuleIncidents>(FileAttachment("./data/rule_incidents.arrow").arrayBuffer());

/** One row; there is always one. */
export async function alertSettings(): Promise<schema.AlertSettings> {
  const [only] = await rows<schema.AlertSettings>(
    FileAttachment("./data/alert_settings.arrow").arrayBuffer()
  );
  return only!;
}
export const actionPaths = () =>
  rows<schema.ActionPaths>(FileAttachment("./data/action_paths.arrow").arrayBuffer());
export const priorityRows = () =>
  rows<schema.PriorityRows>(FileAttachment("./data/priority_rows.arrow").arrayBuffer());
export const alertSources = () =>
  rows<schema.AlertSources>(FileAttachment("./data/alert_sources.arrow").arrayBuffer());
export const responseQuarters = () =>
  rows<schema.ResponseQuarters>(FileAttachment("./data/response_quarters.arrow").arrayBuffer());
export const stormRows = () =>
  rows<schema.StormRows>(FileAttachment("./data/storm_rows.arrow").arrayBuffer());
