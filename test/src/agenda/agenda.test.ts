import {expect, test} from "vitest";
import {retroMarkdown} from "../../../src/agenda/markdown.js";
import {retroAgenda} from "../../../src/agenda/retroAgenda.js";
import type {ActionPaths, ConditionIncidents} from "../../../src/schema.js";
import {came, incident, verdict} from "../../support/given.js";

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const open = (id: string, more: Partial<ActionPaths> = {}) =>
  ({
    action_id: id,
    title: `Do ${id}`,
    status: "open",
    ...came(0),
    due_at: null,
    vague: false,
    ...more
  }) as ActionPaths;
const titles = (
  agenda: {sections: readonly {title: string; items: readonly {text: string}[]}[]},
  name: string
) => agenda.sections.find(({title}) => title === name)!.items.map(({text}) => text);

test("what several actions did together is one item of the retro that names them all", () => {
  const shared = {set_id: "S1", members: 2, incident_id: "I1"};
  const verdicts = [
    verdict("a", "improved", shared),
    verdict("b", "improved", {...shared, is_headline: false}),
    verdict("c", "too_early", {...shared, set_id: "S2", members: 1})
  ];
  const own = {
    incident_id: "I3",
    condition_id: "slow",
    label: "slow",
    layer: "process"
  } as ConditionIncidents;
  const retro = retroAgenda(incident("I3", "2026-Q2"), {verdicts, conditions: [own], actions: []}, "UTC");
  expect(titles(retro, "Tried before, and what came of it")).toEqual([
    "Do a and Do b together → Slow rollback: improved ×0.25 (0.1–0.7)"
  ]);
  expect(titles(retro, "Too early to tell")).toHaveLength(1);
});

test("the retro looks at what was tried on the same conditions, not at its own actions", () => {
  const seen = (id: string, condition: string, day: string) =>
    ({
      incident_id: id,
      condition_id: condition,
      label: condition,
      layer: "process",
      occurred_at: at(day),
      title: `Outage ${id}`
    }) as ConditionIncidents;
  const now = incident("I3", "2026-Q2", {occurred_at: at("2026-05-01")});
  const agenda = retroAgenda(
    now,
    {
      conditions: [
        seen("I3", "slow", "2026-05-01"),
        seen("I1", "slow", "2026-02-01"),
        seen("I4", "slow", "2026-06-01"),
        seen("I2", "other", "2026-01-01")
      ],
      actions: [open("needed"), open("later")],
      verdicts: [
        verdict("tried", "no_detectable_change", {incident_id: "I1"}),
        verdict("young", "too_early", {incident_id: "I1", earliest_verdict_at: at("2026-09-01")}),
        verdict("own", "too_early", {incident_id: "I3"}),
        verdict("needed", "too_early", {incident_id: "I1", status: "open", created_at: at("2026-02-10")}),
        verdict("later", "too_early", {incident_id: "I1", status: "open", created_at: at("2026-06-10")}),
        verdict("elsewhere", "improved", {incident_id: "I1", target_id: "other"}),
        verdict("guessed", "improved", {incident_id: "I1", basis: "inferred"})
      ]
    },
    "UTC"
  );
  expect(titles(agenda, "Seen before")).toEqual(["1 Feb 2026: Outage I1 (slow)"]);
  expect(titles(agenda, "Tried before, and what came of it")).toHaveLength(1);
  expect(titles(agenda, "Too early to tell")).toEqual([
    "Do young → Slow rollback: can be told from 1 Sep 2026"
  ]);
  expect(titles(agenda, "Open, and this incident would have needed it")).toHaveLength(1);
});

test("the Markdown is a list to tick off, without links or markup from exports", () => {
  const item = {text: "[x](javascript:1) <b> @all"};
  const markdown = retroMarkdown({
    title: "# Agenda",
    sections: [
      {title: "A", question: "Why?", items: [item], empty: "", more: 2},
      {title: "B", question: "Why?", items: [], empty: "None.", more: 0}
    ]
  });
  expect(markdown).toBe(
    "# \\# Agenda\n\n## A\n\nWhy?\n\n- [ ] \\[x\\](javascript:1) \\<b\\> \\@all\n- … 2 more\n\n## B\n\nWhy?\n\nNone.\n"
  );
});
