/** Conditions that nobody names: from how an incident was noticed, and from what an action adds. */
import {expect, test} from "vitest";
import type {Row} from "../../loaders/warehouse/database.js";
import {usersToldIn} from "../../loaders/meaning/conditions/detections.js";
import {matcher} from "../../loaders/meaning/conditions/matcher.js";
import {passagesText} from "../../loaders/arrive/sources/postmortems/passages.js";
import {remedies} from "../../loaders/meaning/remedies.js";
import {relationOver} from "../support/relation.js";
import {warehouse} from "../support/warehouse.js";

const implied = matcher(remedies());

test.each([
  ["Add an alert for a full broker disk", ["missing-alert"]],
  ["Page the on-call engineer when replication stops", ["missing-alert"]],
  ["Set up monitoring of the nightly import", ["missing-alert"]],
  ["Make sure that we are alerted when the queue grows", ["missing-alert"]],
  ["Write a runbook for switching the gateway", ["unclear-runbook"]],
  ["Document how to restore one table", ["unclear-runbook"]],
  ["Update the playbook with the new steps", ["unclear-runbook"]],
  ["Mute the flapping alerts of the cache", []],
  ["Replace the document store", []],
  ["Rehearse the failover runbook", []],
  ["Scale the workers by queue length", []]
])("the action “%s” implies %j", (title, expected) => {
  expect(implied(title).map(({id}) => id)).toEqual(expected);
});

const told = (text: string, role = "detection") => usersToldIn([{role, text}]);

test.each([
  ["A customer called and said that orders failed", true],
  ["Two shops complained by mail", true],
  ["It was reported by a partner", true],
  ["Several support tickets came in", true],
  ["We told customers that search was down", false],
  ["An alert fired. Later a customer reported it too", false],
  ["The on-call engineer was paged", false]
])("“%s”: users told of it first: %s", (text, expected) => {
  expect(told(text) !== undefined).toBe(expected);
});

test("what is told under detection comes before the summary, and other sections tell nothing", () => {
  const passages = [
    {role: "summary", text: "A customer reported that the shop was down."},
    {role: "detection", text: "An alert fired at noon."}
  ];
  expect(usersToldIn(passages)).toBeUndefined();
  expect(usersToldIn(passages.slice(0, 1))).toBe("A customer reported that the shop was down.");
  expect(told("A customer reported it.", "resolution")).toBeUndefined();
  expect(usersToldIn([])).toBeUndefined();
});

const incident = (id: string, values: Row): Row => ({
  record_id: `postmortems:${id}`,
  source: "postmortems",
  title: id,
  status: "resolved",
  started_at: "2024-01-01 08:00:00",
  ...values
});

test("a late or a customer's detection and a remedy imply a condition, unless somebody filled in the conditions", async () => {
  const db = await warehouse({
    rows: {
      stg_postmortems_incidents: [
        incident("late", {detected_at: "2024-01-01 10:30:00"}),
        incident("soon", {detected_at: "2024-01-01 08:20:00"}),
        incident("alerted", {detected_at: "2024-01-01 10:30:00", detected_by: "alert"}),
        incident("customer", {detected_by: "customer"}),
        incident("planned", {}),
        incident("filled", {detected_by: "customer"})
      ],
      stg_postmortems_conditions: [
        {
          source: "postmortems",
          incident_record_id: "postmortems:filled",
          basis: "field",
          condition: "slip",
          words: "slip",
          is_luck: false
        }
      ],
      stg_postmortems_actions: [
        {
          record_id: "postmortems:a",
          source: "postmortems",
          incident_record_id: "postmortems:planned",
          title: "Add an alert for a full disk",
          status: "open"
        }
      ]
    }
  });
  expect(
    await db.rows(
      `select incident_id, condition_id, group_id, basis, because, inferred_from_action, confidence
      from conditions order by incident_id`
    )
  ).toEqual([
    {
      incident_id: "postmortems:customer",
      condition_id: "missing-alert",
      group_id: "detection",
      basis: "inferred_detection",
      because: "because a customer noticed it first",
      inferred_from_action: false,
      confidence: 0.7
    },
    {
      incident_id: "postmortems:filled",
      condition_id: "slip",
      group_id: "slips",
      basis: "field",
      because: null,
      inferred_from_action: false,
      confidence: null
    },
    {
      incident_id: "postmortems:late",
      condition_id: "missing-alert",
      group_id: "detection",
      basis: "inferred_detection",
      because: "because it was noticed 2 hours after it began",
      inferred_from_action: false,
      confidence: 0.7
    },
    {
      incident_id: "postmortems:planned",
      condition_id: "missing-alert",
      group_id: "detection",
      basis: "inferred_action",
      because: "because of the action “Add an alert for a full disk”",
      inferred_from_action: true,
      confidence: 0.7
    }
  ]);
  db.close();
});

test("a condition known only from an action counts in recurrence and is no evidence in any verdict", async () => {
  const db = await warehouse({
    rows: {
      stg_postmortems_incidents: [incident("planned", {}), incident("customer", {detected_by: "customer"})],
      stg_postmortems_actions: [
        {
          record_id: "postmortems:a",
          source: "postmortems",
          incident_record_id: "postmortems:planned",
          title: "Add an alert for a full disk",
          status: "done",
          closed_at: "2024-01-05 00:00:00"
        }
      ]
    },
    files: {
      "links.csv":
        "action_id,target_kind,target_id,service,metric,direction,check_after_days\npostmortems:a,condition,missing-alert,,,,\n"
    },
    asOf: "2024-06-01"
  });
  expect(await db.rows("select action_id from inferred_conditions where action_id is not null")).toEqual([
    {action_id: "postmortems:a"}
  ]);
  const seen = await db.rows("select incident_id from condition_seen where service = '' order by 1");
  expect(seen.map(({incident_id}) => incident_id)).toEqual(["postmortems:customer", "postmortems:planned"]);
  expect(await db.rows("select incident_id, conditions from company_records order by 1")).toEqual([
    {incident_id: "postmortems:customer", conditions: ["missing-alert"]},
    {incident_id: "postmortems:planned", conditions: []}
  ]);
  expect(await db.rows("select event_id from target_events")).toEqual([{event_id: "postmortems:customer"}]);
  db.close();
});

test("remedy_conditions are those that an action's title implies", async () => {
  const rows = await relationOver("remedy_conditions", {
    action_titles: [
      {action_id: "a", title: "Add an alert on lag. Write a runbook for it"},
      {action_id: "b", title: "Buy cake"}
    ]
  });
  expect(rows.map(({action_id, condition_id}) => [action_id, condition_id])).toEqual([
    ["a", "missing-alert"],
    ["a", "unclear-runbook"]
  ]);
});

test("told_detections has the sentence of each report in which users told of the failure", async () => {
  const report = (record_id: string, text: string): Row => ({
    record_id,
    incident_record_id: record_id,
    source: "postmortems",
    passages: passagesText([{role: "detection", place: "Detection", text}])
  });
  expect(
    await relationOver("told_detections", {
      told_passages: [report("a", "Down at noon. A customer called."), report("b", "An alarm rang.")]
    })
  ).toEqual([{record_id: "a", sentence: "A customer called."}]);
});

test("evidence is every condition but those inferred from an action", async () => {
  const condition = (condition_id: string, inferred_from_action: boolean): Row => ({
    incident_id: "i",
    condition_id,
    inferred_from_action
  });
  expect(
    await relationOver("evidence_conditions", {conditions: [condition("a", true), condition("b", false)]})
  ).toEqual([{incident_id: "i", condition_id: "b"}]);
});

test("an id that a condition had before means it, in factors, in links and in a taxonomy of one's own", async () => {
  const db = await warehouse({
    rows: {
      stg_postmortems_incidents: [incident("old", {})],
      stg_postmortems_conditions: [
        {
          source: "postmortems",
          incident_record_id: "postmortems:old",
          basis: "field",
          condition: "missing-documentation",
          words: "missing-documentation",
          is_luck: false
        }
      ],
      stg_postmortems_actions: [
        {
          record_id: "postmortems:a",
          source: "postmortems",
          incident_record_id: "postmortems:old",
          title: "Describe the gateway",
          status: "open"
        }
      ]
    },
    files: {
      "links.csv":
        "action_id,target_kind,target_id,service,metric,direction,check_after_days\npostmortems:a,condition,missing-documentation,,,,\n",
      "taxonomy.yaml": "- {id: missing-documentation, label: Nothing written}\n"
    }
  });
  expect(await db.rows("select condition_id, label from conditions")).toEqual([
    {condition_id: "unclear-runbook", label: "Nothing written"}
  ]);
  expect(await db.rows("select target_id from targets")).toEqual([{target_id: "unclear-runbook"}]);
  expect(await db.rows("select phrase from unmatched_factors")).toEqual([]);
  db.close();
});
