/**
 * PagerDuty: REST pages of incidents, log entries and alerts (v2, and incidents of v1), analytics, and the two
 * CSV reports of the web UI. Several of them tell of the same incident; staging merges them.
 */
import {type JsonObject, isObject, textAt} from "../../containers.js";
import type {ExportFile, Peek} from "../../files.js";
import {type Settings, zoneOf} from "../../../settings/settings.js";
import {zoneNamed} from "../../time.js";
import {ALERT_COLUMNS, alertRecord} from "./alert.js";
import {type TimeReader, timeReader, peopleIn, rejected} from "./fields.js";
import {INCIDENT_COLUMNS, incidentRecords} from "./incident.js";
import {kindOf} from "./kinds.js";
import {LOG_COLUMNS, logRecord} from "./logEntry.js";
import {isOwn} from "../../tools/screens/screens.js";
import {SUMMARY_COLUMNS, reportKind, reportRecords, summaryRecord} from "./summary.js";
import type {Outcome, Source} from "../source.js";
import {guarded} from "../guarded.js";

const FOLDERS = ["pagerduty", "pager-duty"];
const MARK = /pager[-_ ]?duty/i;

export const pagerduty: Source = {
  name: "pagerduty",
  folders: FOLDERS,
  entities: {
    incidents: {recordKind: "incident", columns: INCIDENT_COLUMNS},
    log_entries: {recordKind: "log_entry", columns: LOG_COLUMNS},
    alerts: {recordKind: "alert", columns: ALERT_COLUMNS},
    analytics: {recordKind: "incident_analytics", columns: SUMMARY_COLUMNS},
    reports: {recordKind: "incident_report", columns: SUMMARY_COLUMNS}
  },
  recognise,
  read
};

function recognise(peek: Peek): string | undefined {
  for (const {value} of peek.items) {
    const kind = kindOf(value);
    if (kind !== undefined && kind !== "other") return kind;
  }
  return reportKind(peek.header, isOwn({mark: MARK}, FOLDERS, peek));
}

/** What a file holds; of a record's times that can't be read and that it can do without, each is named. */
async function* read(file: ExportFile, settings: Settings): AsyncGenerator<Outcome> {
  for await (const outcome of outcomes(file, settings)) {
    yield outcome;
    const unread = "values" in outcome ? (outcome.values["unread"] ?? null) : null;
    for (const one of unread?.split("; ") ?? [])
      yield {notUnderstood: "value", text: one.split(":")[0]!, rows: 1};
  }
}

async function* outcomes(file: ExportFile, settings: Settings): AsyncGenerator<Outcome> {
  if (file.format === "csv") {
    const table = file.csv();
    if (reportKind(table.header, true) !== undefined) {
      yield* reportRecords(table, timeReader(zoneOf(settings, "pagerduty")));
      return;
    }
  }
  let zone = "";
  let clock = timeReader(zoneOf(settings, "pagerduty"));
  for await (const item of file.items()) {
    if ("error" in item) {
      yield rejected("record", item.row, `no JSON: ${item.error}`, item.text);
      continue;
    }
    const stated = item.envelope["time_zone"];
    if (typeof stated === "string" && stated !== zone) {
      zone = stated;
      const timeZone = zoneNamed(stated);
      if (timeZone !== undefined) clock = timeReader({timeZone, timeZoneBasis: "stated"});
    }
    yield* guarded({...item, recordKind: "record"}, () => records(item.value, item.row, clock));
  }
  yield clock.note();
}

function* records(value: JsonObject, row: number, clock: TimeReader): Generator<Outcome> {
  const kind = kindOf(value);
  if (kind === "incidents") yield* incidentRecords(value, row, clock);
  else if (kind === "log entries") {
    yield logRecord(value, row, clock);
    const incident = value["incident"];
    // exported with include[]=incidents
    if (isObject(incident) && "created_at" in incident) yield* incidentRecords(incident, row, clock);
  } else if (kind === "alerts") yield alertRecord(value, row, clock);
  else if (kind === "analytics") yield summaryRecord("analytics", value, row, clock);
  else if (kind === "other")
    yield {recordKind: "record", row, id: `pagerduty:${textAt(value, "id") ?? ""}`, excluded: "other_record"};
  else
    yield rejected(
      "record",
      row,
      "no incident, log entry, alert or analytics row of PagerDuty",
      JSON.stringify(value),
      peopleIn(value)
    );
}
