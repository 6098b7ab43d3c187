// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {timelineCard} from "../../../src/incident/cards.js";
import {incidentDetails} from "../../../src/incident/details.js";
import {outcomeColumn} from "../../../src/incident/outcomeColumn.js";
import {milestones, statedFacts, statedLine} from "../../../src/incident/stated.js";
import type {
  ActionRows,
  ConditionIncidents,
  IncidentDetails,
  IncidentRows,
  Retros,
  Timeline
} from "../../../src/schema.js";
import {heading} from "../../support/cells.js";
import {verdictRow} from "../../support/verdictRow.js";

const at = (clock: string): Date => new Date(`2026-03-01T${clock}:00Z`);
const incident = {
  incident_id: "a",
  title: "Checkout",
  status: "resolved",
  severity: 1,
  severity_raw: "P1",
  services: '["checkout","edge"]',
  team: null,
  trigger: "deploy",
  detected_by: null,
  duration_s: 3600,
  occurred_at: at("10:00"),
  resolved_at: at("11:00"),
  has_retro: true,
  source: "jira",
  url: null
} as IncidentRows;
const details = {
  incident_id: "a",
  time_basis: "started taken from created",
  started_at: at("10:00"),
  detected_at: at("10:05"),
  acknowledged_at: null,
  mitigated_at: null,
  impact_minutes: 12
} as IncidentDetails;

test("one incident with its own conditions and actions, and how many are done", () => {
  const condition = (incident_id: string, condition_id: string, day: string) =>
    ({
      incident_id,
      condition_id,
      label: condition_id,
      layer: "human",
      occurred_at: new Date(day)
    }) as ConditionIncidents;
  const action = (incident_id: string, status: string | null) => ({incident_id, status}) as ActionRows;
  const rows = {
    incidents: [incident],
    details: [details],
    conditions: [
      condition("a", "x", "2026-03-01"),
      condition("a", "y", "2026-03-01"),
      condition("b", "x", "2026-01-01")
    ],
    actions: [action("a", "done"), action("a", "open"), action("a", null), action("b", "done")],
    retros: [{incident_id: "a", actions_read: true, has_timeline: null} as Retros],
    verdicts: [
      verdictRow({incident_id: "a", action_id: "1", verdict: "improved", is_headline: true}),
      verdictRow({incident_id: "a", action_id: "2", verdict: "worsened", is_headline: false}),
      verdictRow({incident_id: "b", action_id: "3", verdict: "improved", is_headline: true})
    ],
    ...{events: [], deploys: [], records: [], doubts: []}
  };
  expect(incidentDetails(rows).get("a")?.facts).toEqual({
    actionsOpen: 1,
    status: "resolved",
    durationS: 3600,
    services: ["checkout", "edge"],
    conditions: 2,
    layers: 1,
    hasRetro: true,
    actions: 3,
    actionsClosed: 1,
    actionsKnown: 2,
    actionsRead: true,
    timelineRead: false,
    verdicts: {improved: 1, worsened: 0, no_detectable_change: 0, too_early: 0, not_measurable: 0},
    earlier: 1,
    later: 0
  });
  expect(incidentDetails(rows).has("missing")).toBe(false);
});

test("milestones stand in their order in time; an unstated start is the one that periods count by", () => {
  const names = (row: IncidentRows, more?: IncidentDetails) => milestones(row, more).map(({name}) => name);
  expect(names(incident, details)).toEqual(["started", "detected", "resolved"]);
  expect(names(incident, {...details, detected_at: at("09:00")})).toEqual([
    "detected",
    "started",
    "resolved"
  ]);
  expect(names({...incident, resolved_at: null})).toEqual(["started"]);
});

test("a stated fact says what was assumed", () => {
  const text = statedFacts(incident, details, "UTC").textContent.replaceAll("\u00a0", " ");
  for (const said of [
    "SeveritySEV1“P1” in the export",
    "Servicecheckout and edge",
    "Team–",
    "Impact12 minas stated in the export"
  ])
    expect(text).toContain(said);
  expect(text).toContain("Assumed or derived: started taken from created");
  expect(text.match(/assumed or derived/g)).toHaveLength(1);
});

test("the line of what is stated leaves out what is not", () => {
  const said = [...statedLine(incident, details).children].map(({textContent}) => textContent);
  expect(said).toEqual(["SEV1", "set off by: deploy", "12 min of impact"]);
  expect([...statedLine({...incident, trigger: null}, undefined).children]).toHaveLength(1);
});

test("an action's outcome is its weightiest verdict with the target; without a target it says so", () => {
  const on = {action_id: "1", target_kind: "service", target_label: "edge", metric: "incidents"};
  const column = outcomeColumn([
    verdictRow({...on, verdict: "no_detectable_change"}),
    verdictRow({...on, verdict: "improved"}),
    verdictRow({action_id: "2", verdict: "not_measurable"})
  ]);
  const row = (action_id: string) => ({action_id}) as ActionRows;
  const cell = (action_id: string) => (column.cell!(row(action_id)) as HTMLElement).textContent;
  expect([column.value(row("1")), cell("1")]).toEqual(["improved", "Improvededge"]);
  expect([column.value(row("2")), cell("2")]).toEqual([null, "no target named"]);
});

test("the timeline's title counts its entries and their kinds", () => {
  const entry = (kind: string) => ({at: at("10:05"), at_basis: "stated", kind, text: ""}) as Timeline;
  const title = (events: Timeline[], isRead = true) =>
    heading(timelineCard(events, [], [], "UTC", (draw) => draw(600), isRead));
  expect(title([entry("page"), entry("page"), entry("note")])).toBe("3 entries of 2 kinds in the timeline");
  expect(title([])).toBe("No timeline was kept");
  expect(title([], false)).toContain("No timeline was read");
});
