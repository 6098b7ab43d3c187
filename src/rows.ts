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
  const [only] = await rows<schema.Site>(FileAttachment("./arrow/site.arrow").arrayBuffer());
  return only!;
}

export const quarterRows = () =>
  rows<schema.QuarterRows>(FileAttachment("./arrow/quarter_rows.arrow").arrayBuffer());
export const incidentRows = () =>
  rows<schema.IncidentRows>(FileAttachment("./arrow/incident_rows.arrow").arrayBuffer());
export const incidentDetails = () =>
  rows<schema.IncidentDetails>(FileAttachment("./arrow/incident_details.arrow").arrayBuffer());
export const conditionIncidents = () =>
  rows<schema.ConditionIncidents>(FileAttachment("./arrow/condition_incidents.arrow").arrayBuffer());
export const actionRows = () =>
  rows<schema.ActionRows>(FileAttachment("./arrow/action_rows.arrow").arrayBuffer());
export const retroRows = () =>
  rows<schema.RetroRows>(FileAttachment("./arrow/retro_rows.arrow").arrayBuffer());
export const timelineRows = () =>
  rows<schema.TimelineRows>(FileAttachment("./arrow/timeline_rows.arrow").arrayBuffer());
export const incidentRecordRows = () =>
  rows<schema.IncidentRecordRows>(FileAttachment("./arrow/incident_record_rows.arrow").arrayBuffer());
export const loadReportRows = () =>
  rows<schema.LoadReportRows>(FileAttachment("./arrow/load_report_rows.arrow").arrayBuffer());
export const fileNotes = () =>
  rows<schema.FileNotes>(FileAttachment("./arrow/file_notes.arrow").arrayBuffer());
export const rejectRows = () =>
  rows<schema.RejectRows>(FileAttachment("./arrow/reject_rows.arrow").arrayBuffer());
export const excludedRows = () =>
  rows<schema.ExcludedRows>(FileAttachment("./arrow/excluded_rows.arrow").arrayBuffer());
export const fieldCoverage = () =>
  rows<schema.FieldCoverage>(FileAttachment("./arrow/field_coverage.arrow").arrayBuffer());
export const sourceLastSeen = () =>
  rows<schema.SourceLastSeen>(FileAttachment("./arrow/source_last_seen.arrow").arrayBuffer());
export const timeOrderFaults = () =>
  rows<schema.TimeOrderFaults>(FileAttachment("./arrow/time_order_faults.arrow").arrayBuffer());
export const unmappedValues = () =>
  rows<schema.UnmappedValues>(FileAttachment("./arrow/unmapped_values.arrow").arrayBuffer());
export const unmatchedPhrases = () =>
  rows<schema.UnmatchedPhrases>(FileAttachment("./arrow/unmatched_phrases.arrow").arrayBuffer());
/** Docstrings, defaults, settings in force and tables, as loaders/methods.ts wrote them. */
export const methods = () => FileAttachment("./arrow/methods.json").json() as Promise<Methods>;
export const verdictRows = () =>
  rows<schema.VerdictRows>(FileAttachment("./arrow/verdict_rows.arrow").arrayBuffer());
export const targetEventRows = () =>
  rows<schema.TargetEventRows>(FileAttachment("./arrow/target_event_rows.arrow").arrayBuffer());
export const seenAgain = () =>
  rows<schema.SeenAgain>(FileAttachment("./arrow/seen_again.arrow").arrayBuffer());
export const missedPreventionRows = () =>
  rows<schema.MissedPreventionRows>(FileAttachment("./arrow/missed_prevention_rows.arrow").arrayBuffer());
export const outcomeCurves = () =>
  rows<schema.OutcomeCurves>(FileAttachment("./arrow/outcome_curves.arrow").arrayBuffer());

/** One row; there is always one. */
export async function falseAlarmRow(): Promise<schema.FalseAlarmRow> {
  const [only] = await rows<schema.FalseAlarmRow>(
    FileAttachment("./arrow/false_alarm_row.arrow").arrayBuffer()
  );
  return only!;
}
export const targetWatchRows = () =>
  rows<schema.TargetWatchRows>(FileAttachment("./arrow/target_watch_rows.arrow").arrayBuffer());
export const similarUntreated = () =>
  rows<schema.SimilarUntreated>(FileAttachment("./arrow/similar_untreated.arrow").arrayBuffer());
export const responseRows = () =>
  rows<schema.ResponseRows>(FileAttachment("./arrow/response_rows.arrow").arrayBuffer());
export const responseDefinitions = () =>
  rows<schema.ResponseDefinitions>(FileAttachment("./arrow/response_definitions.arrow").arrayBuffer());
export const alertQuarters = () =>
  rows<schema.AlertQuarters>(FileAttachment("./arrow/alert_quarters.arrow").arrayBuffer());
export const reportTexts = () =>
  rows<schema.ReportTexts>(FileAttachment("./arrow/report_texts.arrow").arrayBuffer());
export const recurrenceRows = () =>
  rows<schema.RecurrenceRows>(FileAttachment("./arrow/recurrence_rows.arrow").arrayBuffer());
export const afterClosing = () =>
  rows<schema.AfterClosing>(FileAttachment("./arrow/after_closing.arrow").arrayBuffer());
export const retroDepthRows = () =>
  rows<schema.RetroDepthRows>(FileAttachment("./arrow/retro_depth_rows.arrow").arrayBuffer());
export const blameRows = () =>
  rows<schema.BlameRows>(FileAttachment("./arrow/blame_rows.arrow").arrayBuffer());
export const depthOutcomeRows = () =>
  rows<schema.DepthOutcomeRows>(FileAttachment("./arrow/depth_outcome_rows.arrow").arrayBuffer());
export const alertWeekRows = () =>
  rows<schema.AlertWeekRows>(FileAttachment("./arrow/alert_week_rows.arrow").arrayBuffer());
export const alertRuleRows = () =>
  rows<schema.AlertRuleRows>(FileAttachment("./arrow/alert_rule_rows.arrow").arrayBuffer());
export const controlRows = () =>
  rows<schema.ControlRows>(FileAttachment("./arrow/control_rows.arrow").arrayBuffer());
export const alertHours = () =>
  rows<schema.AlertHours>(FileAttachment("./arrow/alert_hours.arrow").arrayBuffer());
export const nightRows = () =>
  rows<schema.NightRows>(FileAttachment("./arrow/night_rows.arrow").arrayBuffer());
export const shiftRows = () =>
  rows<schema.ShiftRows>(FileAttachment("./arrow/shift_rows.arrow").arrayBuffer());
export const qualityRows = () =>
  rows<schema.QualityRows>(FileAttachment("./arrow/quality_rows.arrow").arrayBuffer());
export const missedDetectionRows = () =>
  rows<schema.MissedDetectionRows>(FileAttachment("./arrow/missed_detection_rows.arrow").arrayBuffer());
export const ruleDays = () => rows<schema.RuleDays>(FileAttachment("./arrow/rule_days.arrow").arrayBuffer());
export const ruleIncidents = () =>
  rows<schema.RuleIncidents>(FileAttachment("./arrow/rule_incidents.arrow").arrayBuffer());

/** One row; there is always one. */
export async function alertSettings(): Promise<schema.AlertSettings> {
  const [only] = await rows<schema.AlertSettings>(
    FileAttachment("./arrow/alert_settings.arrow").arrayBuffer()
  );
  return only!;
}
export const actionPaths = () =>
  rows<schema.ActionPaths>(FileAttachment("./arrow/action_paths.arrow").arrayBuffer());
export const priorityRows = () =>
  rows<schema.PriorityRows>(FileAttachment("./arrow/priority_rows.arrow").arrayBuffer());
export const alertSources = () =>
  rows<schema.AlertSources>(FileAttachment("./arrow/alert_sources.arrow").arrayBuffer());
export const responseQuarters = () =>
  rows<schema.ResponseQuarters>(FileAttachment("./arrow/response_quarters.arrow").arrayBuffer());
export const stormRows = () =>
  rows<schema.StormRows>(FileAttachment("./arrow/storm_rows.arrow").arrayBuffer());
