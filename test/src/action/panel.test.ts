// @vitest-environment happy-dom
import {expect, test} from "vitest";
import type {Look} from "../../../src/action/looks.js";
import {actionPanel, type PanelContext} from "../../../src/action/panel.js";
import {actionStory} from "../../../src/action/story.js";
import {someJudged} from "../../../src/action/someJudged.js";
import {unknownAction} from "../../../src/action/unknown.js";
import type {FalseAlarms} from "../../../src/schema.js";
import {verdictRow} from "../../support/verdictRow.js";

const day = (text: string) => new Date(`${text}T12:00:00Z`);
const row = verdictRow({
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
  earliest_verdict_at: day("2025-12-01"),
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
  background_before: 200,
  background_after: 88,
  background_tier: 1,
  members: 1,
  is_headline: true
});
const meter: FalseAlarms = {
  ...{kind: "all", targets: 25, judged: 200, improved: 4, worsened: 0, naive: 116},
  ...{share: 0.02, low: 0.01, high: 0.05}
};
const look = (week: number): Look => ({
  week,
  at: new Date(day("2025-02-15").getTime() + week * 6.048e8),
  x1: 1,
  improved: week / 2,
  worsened: 0.2,
  adjusted: week / 3,
  ratio: 0.2,
  background: 0.9
});

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
  const judged = {...row, verdict: "improved" as const, verdict_at: day("2025-08-01"), members: 2};
  const found = unknownAction("a:<b>", someJudged([judged, judged]));
  expect(found.textContent).toContain("There is no action “a:<b>”");
  expect(found.querySelectorAll(".action-index li")).toHaveLength(1);
  expect(found.querySelector("img")).toBeNull();
  expect(found.querySelector(".verdict")!.textContent).toBe("Together: improved");
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
    perDeploy: "Counted per deploy.",
    within: [],
    seen: {
      events: ["2024-01-01", "2024-05-01", "2024-10-01", "2025-04-01"].map(event),
      looks: [4, 5, 6].map(look),
      holes: [{from_at: day("2024-06-01"), to_at: day("2024-08-01")}],
      index: new Set(["i:1"]),
      asOf: day("2025-09-03")
    },
    meter,
    together: [],
    others: [],
    zone: "UTC",
    resize: (draw) => draw(640)
  });
  const text = panel.textContent;
  for (const said of [
    "Too early to tell",
    "was 8 in 52 weeks",
    "It fell by 80%; everything else on the same source fell by 20%",
    "200 records in 52 weeks, 88 in 29 weeks",
    "at one look the first must reach 10 and this 5.5",
    "not watched",
    "58%"
  ])
    expect(text).toContain(said);
  expect(panel.querySelectorAll(".panel-charts > *").length).toBe(4);
  const counted = [...panel.querySelectorAll("table")[0]!.querySelectorAll("tbody tr")].map(
    (line) => line.textContent
  );
  expect(counted).toHaveLength(5);
  expect(text).toContain("Counted per deploy.");
  expect(text).not.toMatch(/NaN|undefined|null/);
});

const bare: PanelContext = {
  seen: {events: [], looks: [], holes: [], index: new Set(), asOf: day("2025-09-03")},
  meter: undefined,
  perDeploy: "",
  within: [],
  together: [],
  others: [],
  zone: "UTC",
  resize: (draw) => draw(640)
};

test("what was judged together says so, names the others, and never calls the one action improved", () => {
  const joint = {...row, title: "First", verdict: "improved" as const, verdict_reason: "holding", members: 2};
  const second = {...row, action_id: "a:2", title: "Second"};
  const panel = actionPanel(joint, {...bare, together: [second]});
  expect(panel.querySelector(".verdict")!.textContent).toContain("Together: improved");
  expect(panel.querySelector(".headline-small")!.textContent).toContain("2 actions together: improved");
  const note = [...panel.querySelectorAll(".notes li")].find((line) => line.textContent.includes("Second"));
  expect(note!.textContent).toBe(
    "Judged together as one change, since what they did can’t be told apart; the credit is shared with: Second."
  );
  expect(note!.querySelector("a")!.getAttribute("href")).toContain("a%3A2");
  expect(panel.textContent).not.toContain("Improved");
  expect(actionStory([joint], "UTC").textContent).toContain("Together: improved");
});

test.each([
  ["not_separable", "Can’t be told apart from: Later."],
  ["cut_by_later_action", "Follow-up ended with: Later."]
])("%s names the other change: %s", (verdict_reason, said) => {
  const held = {...row, verdict: "not_measurable" as const, verdict_reason};
  const panel = actionPanel(held, {...bare, others: [{...row, action_id: "a:3", title: "Later"}]});
  expect(panel.textContent).toContain(said);
  expect(panel.textContent).not.toContain("Judged together as one change");
});

test("an action that is not closed has its reason, and no charts", () => {
  const open = {
    ...row,
    set_closed_at: null,
    set_id: null,
    members: null,
    status: "open" as const,
    verdict_reason: "action_not_closed",
    earliest_verdict_at: null
  };
  const panel = actionPanel(open, bare);
  expect(panel.textContent).toContain("still open");
  expect(panel.querySelector("svg:not(.verdict-shape)")).toBeNull();
});
