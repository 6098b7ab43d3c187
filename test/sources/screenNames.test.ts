/** Columns of screens' tables by what they are called, and what their words mean. */
import {expect, test} from "vitest";
import {ACTION, INCIDENT} from "../../loaders/arrive/tools/screens/names.js";
import {isSpan, rowFields, withOwn} from "../../loaders/arrive/tools/screens/renamed.js";
import {actionStatus, incidentStatus, leftOut} from "../../loaders/arrive/tools/screens/words.js";

const incident = rowFields(INCIDENT, "incident");

test.each([
  ["Started At", "started_at"],
  ["started_at", "started_at"],
  ["startedAt", "started_at"],
  ["Incident.Started.At", "started_at"],
  ["START TIME (UTC)", "started_at"],
  ["Date of Resolution", "resolved_at"],
  ["Resolved on", "resolved_at"],
  ["Acknowledged Date", "acknowledged_at"],
  ["Creation Date", "created_at"],
  ["Date de création", "created_at"],
  ["Gelöst am", "resolved_at"],
  ["Incident Title", "title"],
  ["Incident #", "id"],
  ["Affected Services", "services"],
  ["Assignment group", "team"]
])("%s is %s", (name, field) => {
  expect(incident.columns([name]).get(field)).toEqual([name]);
});

test.each([
  "Time to Resolve",
  "Time to Acknowledge (s)",
  "time_to_first_response",
  "MTTA",
  "TTR",
  "Resolved minutes",
  "Duration",
  "Resolved By",
  "Favourite colour"
])("%s is no time of an incident", (name) => {
  expect([...incident.columns([name]).keys()].filter((field) => field.endsWith("_at"))).toEqual([]);
});

test.each(["4m", "1h 30m", "PT40M", "00:10:00", "3600", "12 minutes", "1 day, 2 hours", "-5 mins"])(
  "%s is how long something took",
  (text) => {
    expect(isSpan(text)).toBe(true);
  }
);

test.each(["2026-05-01", "1767225600", "1767225600000", "1 May 2026", "10:00 UTC", "12/24/24 8:16", "soon"])(
  "%s is not",
  (text) => {
    expect(isSpan(text)).toBe(false);
  }
);

test("of several columns the best name is read, and the next where it is empty; a span is passed over", () => {
  const row = {
    "Resolution Time": "45m",
    "Resolved At": "",
    Priority: "P2",
    Severity: "-",
    Ended: "2026-05-01"
  };
  const cell = incident.of(row);
  expect([cell("resolved_at"), cell("severity"), cell("title")]).toEqual(["2026-05-01", "P2", ""]);
});

test("a column's name says that its times are UTC, whatever zone the source has", () => {
  const cell = incident.of({
    started_at_utc: "2026-04-02 07:00",
    resolved_utc: "2026-04-02 09:00 +0200",
    detected_at: "2026-04-02 07:10"
  });
  expect(["started_at", "resolved_at", "detected_at"].map(cell)).toEqual([
    "2026-04-02 07:00 UTC",
    "2026-04-02 09:00 +0200",
    "2026-04-02 07:10"
  ]);
});

test("a tool's own names come first", () => {
  const own = rowFields(withOwn(INCIDENT, {severity: "impact"}), "incident");
  expect(own.columns(["Severity", "Impact"]).get("severity")).toEqual(["Impact", "Severity"]);
});

test("what is said of an action's incident is not said of the action", () => {
  const columns = rowFields(ACTION, "action").columns([
    "Follow-up ID",
    "Incident ID",
    "Incident Name",
    "Task Name",
    "Due"
  ]);
  expect(Object.fromEntries(columns)).toEqual({
    id: ["Follow-up ID"],
    incident: ["Incident ID", "Incident Name"],
    title: ["Task Name"],
    due_at: ["Due"]
  });
});

test.each([
  ["CANCELED", "cancelled"],
  ["Closed - Duplicate", "duplicate"],
  ["Suppressed", "suppressed"],
  ["Game Day", "drill"],
  ["scheduled_maintenance", "maintenance"],
  ["False alarm", "false_alarm"],
  ["Abgebrochen", "cancelled"],
  ["Resolved", undefined],
  ["Won't do", undefined],
  ["Tested", undefined],
  [null, undefined]
])("an incident of the kind %s is left out as %s", (word, reason) => {
  expect(leftOut(word)).toBe(reason);
});

test.each([
  ["RESOLVED", "resolved"],
  ["Postmortem Completed", "resolved"],
  ["retrospective_started", "resolved"],
  ["In Progress", "open"],
  ["mitigated", "open"],
  ["Gelöst", "resolved"],
  ["En cours", "open"],
  ["Unresolved", undefined],
  ["Phase 3", undefined]
])("%s is %s", (word, status) => {
  expect(incidentStatus(word)).toBe(status);
});

test.each([
  ["Won’t do", "wont_do"],
  ["Not doing", "wont_do"],
  ["IN_PROGRESS", "in_progress"],
  ["Complete", "done"],
  ["Outstanding", "open"],
  ["Erledigt", "done"],
  ["Somewhere", undefined]
])("an action that is %s is %s", (word, status) => {
  expect(actionStatus(word)).toBe(status);
});
