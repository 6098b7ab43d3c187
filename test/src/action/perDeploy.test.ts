import {expect, test} from "vitest";
import {deployRecord, deploysWithin, perDeploySentence} from "../../../src/action/perDeploy.js";
import type {DeployDays} from "../../../src/schema.js";
import {verdictRow} from "../../support/verdictRow.js";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const row = verdictRow({
  target_kind: "condition",
  target_id: "c",
  target_service: "Checkout",
  metric: "incidents",
  events_before: 12,
  events_after: 4,
  baseline_from: day("2025-01-01"),
  baseline_to: day("2025-07-01"),
  followup_from: day("2025-08-01"),
  followup_to: day("2026-02-01")
});
const list: readonly DeployDays[] = [
  {service: "checkout", day: day("2025-01-01"), deploys: 40},
  {service: "checkout", day: day("2025-07-01"), deploys: 500},
  {service: "checkout", day: day("2025-08-01"), deploys: 80},
  {service: "search", day: day("2025-09-01"), deploys: 700},
  {service: null, day: day("2026-01-20"), deploys: 5}
];
const days = deployRecord(list);

test("deploys of the target's service are counted in the windows, from their first day to before their last", () => {
  expect(deploysWithin(row, days)).toEqual({before: 40, after: 80});
  expect(deploysWithin({...row, target_service: ""}, days)).toEqual({before: 40, after: 785});
  expect(deploysWithin({...row, target_kind: "service", target_id: "search"}, days)).toBeUndefined();
});

test("records of deploys that begin late or end early tell nothing", () => {
  expect(deploysWithin(row, deployRecord(list.slice(2)))).toBeUndefined();
  expect(deploysWithin(row, deployRecord(list.slice(0, 3)))).toBeUndefined();
  expect(deploysWithin(row, deployRecord([]))).toBeUndefined();
});

test("the sentence has both counts, the ratio a deploy and its interval", () => {
  expect(perDeploySentence(row, days)).toBe(
    "Counted per deploy, which decides nothing: 12 in 40 deploys before, 4 in 80 after: 83% fewer a deploy (45% to 96%)."
  );
  expect(perDeploySentence({...row, events_after: 24}, days)).toContain(": as many a deploy (");
  expect(perDeploySentence({...row, target_kind: "response_time"}, days)).toBe("");
});
