// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {actionsOnRulesTable} from "../../../../src/shared/ui/actionsOnRules.js";
import {onRulesFinding} from "../../../../src/shared/findings/onRulesFinding.js";
import {onRulesOf} from "../../../../src/shared/rows/actionsOnRules.js";
import {type Filter, NO_FILTER, NOT_STATED} from "../../../../src/shared/rows/filterRows.js";
import {verdict} from "../../../support/given.js";
import {tableText} from "../../../support/tableText.js";

const onRule = {target_kind: "alert_rule", target_id: "HighCpu", target_label: "HighCpu", metric: "pages"};

test("changes on alert rules are counted once, and those of several actions say with whom", () => {
  const shared = {...onRule, set_id: "S1", members: 2};
  const rows = [
    verdict("a", "improved", shared),
    verdict("b", "improved", {...shared, is_headline: false}),
    verdict("c", "worsened", {...onRule, set_id: "S2", members: 1}),
    verdict("open", "too_early", {...onRule, status: "open", closed_at: null})
  ];
  const part = actionsOnRulesTable(rows, "UTC");
  expect(part.querySelector("h2")!.textContent).toBe("1 of 2 changes on alert rules improved");
  expect(tableText(part).map(([title, , chip]) => [title, chip])).toEqual([
    ["Do aone verdict with 1 other action", "Together: improved"],
    ["Do bone verdict with 1 other action", "Together: improved"],
    ["Do c", "Worsened"]
  ]);
});

test("an alert that was ended is set apart and last, and every other change is told", () => {
  const of = (id: string, verdictId: Parameters<typeof verdict>[1], more = {}) =>
    verdict(id, verdictId, {...onRule, set_id: id, members: 1, ...more});
  const part = actionsOnRulesTable(
    [
      of("gone", "improved", {title: "Delete the CPU alert"}),
      of("kept", "improved"),
      of("same", "no_detectable_change", {ratio_high: 1.2}),
      of("snoozed", "no_detectable_change", {title: "Snooze the CPU alert"}),
      of("lost", "not_measurable")
    ],
    "UTC"
  );
  expect(part.querySelector("h2")!.textContent).toBe("1 of 4 changes on alert rules improved");
  expect(part.querySelector(".counted")!.textContent).toBe(
    "2 show no detectable change, 1 can’t be measured. Apart: 1 alert was deleted or sent elsewhere, which proves nothing by itself."
  );
  const rows = tableText(part);
  expect(rows.at(-1)!.slice(0, 3)).toEqual([
    "Delete the CPU alert",
    "HighCpu",
    "Improvedby ending the alert"
  ]);
  expect(rows[1]![3]).toContain("75% fewer (90% fewer to 20% more)");
  expect(rows[0]![3]).toBe("75% fewer (30% to 90%)8 in 52 wk → 1 in 26 wk");
});

test.each([
  {of: [], apart: 2, says: ["The only changes on alert rules ended their alert", "Apart: 2 alerts were"]},
  {of: ["worsened"] as const, apart: 0, says: ["The one change on alert rules: worsened", ""]},
  {of: ["improved", "improved"] as const, apart: 0, says: ["2 of 2 changes on alert rules improved", ""]}
])("$says.0", ({of, apart, says}) => {
  const [claim, rest] = onRulesFinding(of, apart);
  expect([claim, rest.slice(0, says[1]!.length)]).toEqual(says);
});

test("without a closed action on a rule there is a sentence and no table", () => {
  const part = actionsOnRulesTable([], "UTC");
  expect(part.textContent).toContain("No closed action is aimed at an alert rule");
  expect(part.querySelector("table")).toBeNull();
});

test("a team's and a service's changes on rules are its own; what nobody owns is chosen as unknown", () => {
  const rows = [
    verdict("a", "improved", {...onRule, team: "Web", target_service: "shop"}),
    verdict("b", "improved", {...onRule, team: "Pay", target_service: "till"}),
    verdict("c", "improved", {...onRule, team: null, target_service: ""})
  ];
  const of = (filter: Partial<Filter>) =>
    onRulesOf(rows, {...NO_FILTER, ...filter}).map(({action_id}) => action_id);
  expect(of({})).toEqual(["a", "b", "c"]);
  expect(of({teams: ["Web", NOT_STATED]})).toEqual(["a", "c"]);
  expect(of({services: ["till", NOT_STATED]})).toEqual(["b", "c"]);
  expect(of({teams: ["Web"], services: ["till"]})).toEqual([]);
});
