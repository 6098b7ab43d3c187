// @vitest-environment happy-dom
import {expect, test} from "vitest";
import {actionsOnRulesTable} from "../../../../src/shared/ui/actionsOnRules.js";
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

test("without a closed action on a rule there is a sentence and no table", () => {
  const part = actionsOnRulesTable([], "UTC");
  expect(part.textContent).toContain("No closed action is aimed at an alert rule");
  expect(part.querySelector("table")).toBeNull();
});
