import {expect, test} from "vitest";
import {aimedAt, ruleDetails, ruleId, SHOWN} from "../../../src/rule/details.js";
import {ofRule, ruleIncidentFacts} from "../../../src/rule/facts.js";

type Given = Parameters<typeof ruleDetails>[0];

const rules = [
  {rule: "disk", service: "mail"},
  {rule: "disk", service: ""},
  {rule: "queue", service: "print"}
];
const given = {
  rules,
  weeks: [...rules, ...rules].map((key, paged) => ({...key, paged})),
  days: [{rule: "disk", service: "mail", pages: 2}],
  gaps: [],
  linked: ["i3", "i1", "gone"].map((incident_id) => ({rule: "disk", service: "mail", incident_id})),
  incidents: Array.from({length: 20}, (_, i) => ({incident_id: `i${i}`})),
  missed: Array.from({length: 20}, (_, i) => ({
    incident_id: `i${i}`,
    service: i % 2 === 0 ? "mail" : null,
    services: i % 5 === 0 ? '["mail","print"]' : "[]",
    first_alert_at: i === 4 ? new Date(0) : null
  }))
} as unknown as Given;

test("each rule has what the rows of all tell of it, of long lists the head", () => {
  const details = ruleDetails(given);
  expect([...details.keys()]).toEqual(rules.map(ruleId));
  for (const key of rules) {
    const own = details.get(ruleId(key))!;
    const {told, silent} = ruleIncidentFacts(key, given);
    expect(own.weeks).toEqual(ofRule(given.weeks, key));
    expect(own.days).toEqual(ofRule(given.days, key));
    expect(own.told).toEqual({rows: told.slice(0, SHOWN), n: told.length});
    if (key.service !== "") expect(own.silent).toEqual({rows: silent.slice(0, SHOWN), n: silent.length});
  }
  expect(details.get(ruleId(rules[0]!))!.told.rows.map(({incident_id}) => incident_id)).toEqual(["i1", "i3"]);
  expect(details.get(ruleId(rules[0]!))!.silent.n).toBe(11);
});

test("actions aimed at a rule are kept once for all services, those at other things are not", () => {
  const verdicts = ["disk", "a condition", "queue", "disk"].map((target_id, action_id) => ({
    target_id,
    action_id
  }));
  const aimed = aimedAt(rules, verdicts as unknown as Parameters<typeof aimedAt>[1]);
  expect([...aimed].map(([rule, own]) => [rule, own.map(({action_id}) => action_id)])).toEqual([
    ["disk", [0, 3]],
    ["queue", [2]]
  ]);
});
