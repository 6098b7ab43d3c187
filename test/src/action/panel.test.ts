// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {actionPanel} from "../../../src/action/panel.js";
import {actionStory} from "../../../src/action/story.js";
import {unknownAction} from "../../../src/action/unknown.js";
import type {FalseAlarms, VerdictRows} from "../../../src/schema.js";

const day = (text: string) => new Date(`${text}T12:00:00Z`);
const row = {
  action_id: "a:1",
  title: "<img src=x onerror=alert(1)>",
  status: "done",
  url: "javascript:alert(1)",
  incident_id: "i:1",
  incident_title: "Down",
  incident_at: day("2025-01-01"),
  retro_at: day("2025-01-03"),
  created_at: day("2025-01-03"),
  closed_at: day("2025-02-01"),
  set_closed_at: day("2025-02-01"),
  set_id: "s",
  target_kind: "condition",
  target_id: "slow",
  target_label: "Slow rollback",
  target_service: "",
  metric: "incidents",
  direction: "down",
  basis: "curated",
  confidence: 1,
  verdict: "too_early",
  verdict_reason: "evidence_still_building",
  verdict_at: null,
  verdict_strength: null,
  earliest_verdict_at: day("2025-12-01"),
  expected_verdict_at: null,
  comparison_id: null,
  events_before: 8,
  events_after: 1,
  window_before_days: 364,
  window_after_days: 200,
  baseline_from: day("2023-12-05"),
  baseline_to: day("2024-12-04"),
  trigger_at: day("2025-01-01"),
  followup_from: day("2025-02-15"),
  followup_to: day("2025-09-03"),
  ratio: 0.2,
  ratio_low: 0.01,
  ratio_high: 2,
  is_headline: true
} as unknown as VerdictRows;

test("the story has the days between its steps, and says what is missing", () => {
  const story = actionStory([row], "UTC");
  const steps = [...story.querySelectorAll("li")].map((step) => step.textContent);
  expect(steps[1]).toBe("Retro3 Jan 20252 days later");
  expect(steps[2]).toContain("same day");
  expect(steps[3]).toContain("29 days later");
  expect(steps[4]).toContain("not before 1 Dec 2025");
  expect(story.querySelector('a[href^="javascript"]')).toBeNull();
});

test.each([
  ["open" as const, "still open"],
  ["wont_do" as const, "given up"],
  ["done" as const, "done, nobody says when"],
  [null, "status not known"]
])("an action that is %s without a date says: %s", (status, said) => {
  const story = actionStory(
    [{...row, status, closed_at: null, retro_at: null, incident_id: null, incident_at: null}],
    "UTC"
  );
  expect(story.textContent).toContain(said);
  expect(story.textContent).toContain("no date of a retro");
  expect(story.textContent).toContain("none is linked");
});

test("an unknown action leads to some that are known, text only", () => {
  const judged = {...row, verdict: "improved", verdict_at: day("2025-08-01")} as VerdictRows;
  const found = unknownAction("a:<b>", [judged, judged]);
  expect(found.textContent).toContain("There is no action “a:<b>”");
  expect(found.querySelectorAll(".action-index li")).toHaveLength(1);
  expect(found.querySelector("img")).toBeNull();
  expect(unknownAction(null, []).textContent).toContain("No action is chosen");
});

test("a panel shows the windows' counts, the evidence, what is beside it and what isn't used", () => {
  const target = {target_kind: "condition", target_id: "slow", target_service: "", metric: "incidents"};
  const event = (at: string) => ({
    ...target,
    event_at: day(at),
    incident_id: `i:${at}`,
    duration_s: null,
    events: 1,
    exposure: 1
  });
  const panel = actionPanel(row, {
    seen: {
      events: ["2024-01-01", "2024-05-01", "2024-10-01", "2025-04-01"].map(event),
      watched: [{...target, from_at: day("2023-12-01"), to_at: day("2025-09-03"), tempered: true}],
      index: new Set(["i:1"]),
      asOf: day("2025-09-03")
    },
    similar: {set_id: "s", condition_id: "other", label: "Other", events_before: 7, events_after: 3},
    conditions: [],
    meter: {judged: 200, naive: 116} as FalseAlarms,
    together: [{...row, action_id: "a:2", title: "Second"}],
    zone: "UTC",
    resize: (draw) => draw(640)
  });
  const text = panel.textContent;
  for (const said of [
    "Too early to tell",
    "was 8 in 52 weeks",
    "Beside it, and not part of the verdict: “Other”",
    "Second",
    "58%"
  ])
    expect(text).toContain(said);
  expect(panel.querySelectorAll("svg").length).toBeGreaterThanOrEqual(3);
  const counted = [...panel.querySelectorAll("table")[0]!.querySelectorAll("tbody tr")].map(
    (line) => line.textContent
  );
  expect(counted).toHaveLength(5);
  expect(text).not.toMatch(/NaN|undefined|null/);
});

test("an action that is not closed has its reason, and no charts", () => {
  const open = {
    ...row,
    set_closed_at: null,
    set_id: null,
    status: "open",
    verdict_reason: "action_not_closed",
    earliest_verdict_at: null
  } as VerdictRows;
  const panel = actionPanel(open, {
    seen: {events: [], watched: [], index: new Set(), asOf: day("2025-09-03")},
    similar: undefined,
    conditions: [],
    meter: {judged: 0, naive: 0} as FalseAlarms,
    together: [],
    zone: "UTC",
    resize: (draw) => draw(640)
  });
  expect(panel.textContent).toContain("still open");
  expect(panel.querySelector("svg")).toBeNull();
});
