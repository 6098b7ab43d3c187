import {expect, test} from "vitest";
import {busiestWeek, ofRule, ruleAsked, ruleIncidentFacts, runPoints} from "../../../src/rule/facts.js";
import {
  ruleDecision,
  ruleHeadline,
  silentFinding,
  toldFinding,
  weeksFinding
} from "../../../src/rule/findings.js";
import type {AlertRuleRows, IncidentRows, MissedDetectionRows, RuleIncidents} from "../../../src/schema.js";

const rule = (name: string, service: string) => ({rule: name, service}) as AlertRuleRows;
const rules = [rule("disk", "api"), rule("disk", "web"), rule("load", "")];

test.each([
  {id: "disk", on: "web", service: "web"},
  {id: "disk", on: "gone", service: "api"},
  {id: "disk", on: null, service: "api"},
  {id: "load", on: null, service: ""},
  {id: "other", on: "api", service: undefined},
  {id: null, on: null, service: undefined}
])("$id on $on is the rule on $service", ({id, on, service}) => {
  expect(ruleAsked(rules, id, on)?.service).toBe(service);
});

test("a rule's rows are those on its service", () => {
  expect(ofRule(rules, {rule: "disk", service: "web"})).toEqual([rules[1]]);
});

test("the busiest week is the first of equals, and drawn without limits", () => {
  const weeks = [3, 7, 7].map((pages, i) => ({
    week: new Date(Date.UTC(2026, 0, 5 + 7 * i)),
    isWatched: true,
    pages,
    labelled: 0,
    actionable: 0
  }));
  expect(weeksFinding(busiestWeek(weeks))).toBe("At most 7 pages in a week, in the week of 12 Jan 2026");
  expect(weeksFinding(busiestWeek([]))).toBe("No whole week is loaded");
  expect(runPoints(weeks).map(({value, centre, upper}) => [value, centre, upper])).toEqual([
    [3, null, null],
    [7, null, null],
    [7, null, null]
  ]);
});

test("a week that was not watched is no zero: it has no point, and is never the busiest", () => {
  const week = {week: new Date(0), pages: 9, labelled: 0, actionable: 0};
  const weeks = [
    {...week, isWatched: false},
    {...week, pages: 2, isWatched: true}
  ];
  expect(busiestWeek(weeks)?.pages).toBe(2);
  expect(runPoints(weeks).map(({value, exposure}) => [value, exposure])).toEqual([
    [null, 0],
    [2, 1]
  ]);
});

test("incidents it told of, and those on its service that no alert told of", () => {
  const missed = (incident_id: string, service: string, first_alert_at: Date | null = null) =>
    ({incident_id, service, services: `["${service}","shared"]`, first_alert_at}) as MissedDetectionRows;
  const given = {
    linked: [
      {rule: "disk", service: "api", incident_id: "told"},
      {rule: "disk", service: "web", incident_id: "elsewhere"}
    ] as RuleIncidents[],
    incidents: [{incident_id: "told"}, {incident_id: "elsewhere"}] as IncidentRows[],
    missed: [
      missed("told", "api"),
      missed("silent", "api"),
      missed("unheeded", "api", new Date()),
      missed("web", "web")
    ]
  };
  const ids = (service: string) => {
    const {told, silent} = ruleIncidentFacts({rule: "disk", service}, given);
    return [told, silent].map((rows) => rows.map(({incident_id}) => incident_id));
  };
  expect(ids("api")).toEqual([["told"], ["silent"]]);
  expect(ids("shared")).toEqual([[], ["told", "silent", "web"]]);
  expect(ids("")).toEqual([[], ["told", "silent", "web"]]);
  expect([toldFinding(0), toldFinding(2)]).toEqual([
    "None of its pages belonged to an incident",
    "Its pages belonged to 2 incidents"
  ]);
  expect(silentFinding(0, "api")).toBe("No incident on api went without an alert");
});

test("the headline asks what the numbers ask, and the decision says what its team can do", () => {
  const numbers = {paged: 100, labelled: 40, actionable_rate: 0.05, low: 0.01, high: 0.09};
  const row = {...rule("disk", "api"), ...numbers, refire_rate: 0.1, linked_rate: 0} as AlertRuleRows;
  expect(ruleHeadline(row)).toBe("disk on api: retire it?");
  expect(ruleDecision(row)).toBe("Decide whether to retire it, or say what its pages are for.");
  expect(ruleDecision({...row, high: 0.3, actionable_rate: 0.2, refire_rate: 0.5})).toBe(
    "Decide whether to tune it, or say why it stays as it is."
  );
});
