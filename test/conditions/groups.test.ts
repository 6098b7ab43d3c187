/** Broader kinds of conditions: each incident once, and what came after the first fix of any of them. */
import {expect, test} from "vitest";
import type {Row} from "../../loaders/warehouse/database.js";
import {relationOver} from "../support/relation.js";

const named = (incident_id: string, condition_id: string): Row => ({
  incident_id,
  condition_id,
  group_id: "detection",
  group_label: "Detection"
});
const aimed = (action_id: string, condition_id: string, values: Row): Row => ({
  action_id,
  condition_id,
  service: "",
  is_open: false,
  ...values
});

test("condition_groups count an incident with two conditions of a group once, and what followed the first closing", async () => {
  const rows = await relationOver("condition_groups", {
    conditions: [
      named("a", "missing-alert"),
      named("a", "noisy-alert"),
      named("b", "noisy-alert"),
      named("c", "missing-alert"),
      {...named("c", "slip"), group_id: "slips", group_label: "Slips"}
    ],
    incidents: ["a", "b", "c"].map((incident_id, i) => ({
      incident_id,
      occurred_at: `2025-0${i + 1}-01 00:00:00`
    })),
    condition_actions: [
      aimed("x", "noisy-alert", {closed_at: "2025-01-20 00:00:00"}),
      aimed("x", "missing-alert", {closed_at: "2025-01-20 00:00:00"}),
      aimed("y", "missing-alert", {is_open: true}),
      aimed("z", "missing-alert", {service: "shop", is_open: true})
    ]
  });
  expect(rows).toMatchObject([
    {
      ...{group_id: "detection", label: "Detection", conditions: ["missing-alert", "noisy-alert"]},
      ...{incidents: 3, open_actions: 1, closed_actions: 1, seen_again: 2}
    },
    {group_id: "slips", incidents: 1, open_actions: 0, closed_actions: 0, seen_again: null}
  ]);
});
