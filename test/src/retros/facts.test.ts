import {expect, test} from "vitest";
import {
  functionCounts,
  heldFields,
  isShallow,
  layersCovered,
  retrosFacts,
  retrosToDecide,
  shallowParts,
  shareByQuarter
} from "../../../src/retros/facts.js";
import {timeToRetro} from "../../../src/retros/timeToRetro.js";
import type {BlameRows, IncidentRows, QuarterRows, RetroDepthRows} from "../../../src/schema.js";

const row = (more: Partial<RetroDepthRows> = {}) =>
  ({
    quarter: "2026-Q1",
    conditions: 2,
    one_cause: false,
    event_cause: false,
    human_only: false,
    duration_s: null,
    participant_count: null,
    functions: null,
    has_timeline: true,
    timeline_owner: null,
    names_earlier: null,
    ...more
  }) as RetroDepthRows;

test("a retro without a cause is unknown, not shallow", () => {
  const rows = [
    row(),
    row({one_cause: true}),
    row({conditions: 0, one_cause: null, event_cause: null, human_only: null})
  ];
  expect(rows.map(isShallow)).toEqual([false, true, null]);
  expect(isShallow(row({event_cause: true}))).toBe(true);
  expect(isShallow(row({human_only: true}))).toBe(true);
  const quarters = [{quarter: "2026-Q1", is_partial: false}] as QuarterRows[];
  expect(shareByQuarter(rows, quarters, isShallow)[0]).toMatchObject({n: 1, of: 2});
});

test("the parts of the shallow retros add up to them: one that is shallow in two ways is in neither", () => {
  const rows = [
    row(),
    row({one_cause: true}),
    row({human_only: true}),
    row({one_cause: true, human_only: true}),
    row({conditions: 0, one_cause: null, event_cause: null, human_only: null})
  ];
  expect(shallowParts(rows)).toEqual([
    {name: "one cause", n: 1},
    {name: "people only", n: 1},
    {name: "in several ways", n: 1}
  ]);
  expect(shallowParts([row()])).toEqual([]);
});

test("how retros were held counts only those that say it", () => {
  const rows = [
    row({duration_s: 4500, functions: '["support","engineering"]'}),
    row({functions: '["engineering"]'})
  ];
  const fields = heldFields(rows);
  expect(fields.find(({field}) => field === "Length")).toMatchObject({
    known: 1,
    of: 2,
    finding: "1 of 1 between 60 and 90 minutes"
  });
  expect(fields.find(({field}) => field.startsWith("Somebody"))).toMatchObject({known: 0});
  expect(functionCounts(rows)).toEqual([
    {name: "engineering", n: 2, of: 2},
    {name: "support", n: 1, of: 2}
  ]);
});

test("every field counts the retros that state it, and of those the ones that have it", () => {
  const rows = [
    row({functions: '["support","engineering"]', participant_count: 5, names_earlier: true}),
    row({functions: '["engineering"]', participant_count: 4, names_earlier: false}),
    row({functions: null, participant_count: null, names_earlier: null})
  ];
  const told = (name: string) => {
    const {finding, known, of} = heldFields(rows).find(({field}) => field.startsWith(name))!;
    return {finding, known, of};
  };
  const half = {finding: "1 of 2", known: 2, of: 3};
  expect(told("Several functions")).toEqual(half);
  expect(told("Five people")).toEqual(half);
  expect(told("Speaks of an earlier")).toEqual(half);
});

test("a length of 60 and one of 90 minutes are inside, five people are enough", () => {
  const rows = [59, 60, 90, 91].map((minutes, i) =>
    row({duration_s: 60 * minutes, participant_count: 3 + i})
  );
  const finding = (name: string) => heldFields(rows).find(({field}) => field === name)?.finding;
  expect(finding("Length")).toBe("2 of 4 between 60 and 90 minutes");
  expect(finding("Five people or more took part")).toBe("2 of 4");
});

test("layers are counted, not named", () => {
  expect(layersCovered(row({layers: '["human","process"]'}))).toBe(2);
  expect(layersCovered(row({layers: "[]"}))).toBe(0);
});

test("the decision counts retros with more than five actions, and fields that fewer than half state", () => {
  const rows = [row({actions: 5}), row({actions: 6, one_cause: true}), row({actions: 0, conditions: 0})];
  const incidents = [{has_retro: true}, {has_retro: false}] as IncidentRows[];
  const facts = retrosFacts(rows, incidents);
  expect(facts).toEqual({retros: 3, withCause: 2, shallow: 1, incidents: 2, held: 1});
  const phrases = [{times: 2}, {times: 3}] as BlameRows[];
  const {unknown, ...counts} = retrosToDecide(facts, rows, phrases);
  expect(counts).toEqual({withoutRetro: 1, shallow: 1, blame: 5, tooMany: 1});
  expect(unknown).toContain("Length");
  expect(unknown).not.toContain("Timeline kept");
});

test("an incident without a retro is censored at the data's day; one whose retro has no date is left out", () => {
  const incident = (incident_id: string, day: string) =>
    ({incident_id, occurred_at: new Date(day)}) as IncidentRows;
  const incidents = [
    incident("held", "2026-01-01"),
    incident("waiting", "2026-01-11"),
    incident("undated", "2026-01-01")
  ];
  const retros = [
    row({incident_id: "held", days_to_retro: 3}),
    row({incident_id: "undated", days_to_retro: null})
  ];
  const {curve, steps, undated} = timeToRetro(incidents, retros, new Date("2026-01-21"));
  expect([curve.n, curve.events, undated]).toEqual([2, 1, 1]);
  expect(steps[0]).toMatchObject({at_days: 0, survival: 1});
  expect(steps.at(-1)).toMatchObject({at_days: 3, at_risk: 2, closed: 1, survival: 0.5});
  expect(timeToRetro(incidents, retros, null).curve.n).toBe(0);
});
