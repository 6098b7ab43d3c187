import {expect, test} from "vitest";
import {boughtFinding, budgetFinding, costFinding} from "../../../../src/shared/findings/costFinding.js";
import {boughtFacts, costFacts} from "../../../../src/shared/rows/costFacts.js";
import {worthFacts} from "../../../../src/shared/rows/outcomeFacts.js";
import {costColumns} from "../../../../src/priorities/costColumns.js";
import type {VerdictRows} from "../../../../src/schema.js";
import {report} from "../../../../src/report/report.js";
import {toMarkdown} from "../../../../src/report/markdown.js";
import {incident, rows} from "../../../support/given.js";
import {verdictRow} from "../../../support/verdictRow.js";

/** 20 before, and the background halved: ten were to be expected. */
const change = (id: string, events_after: number, more: Partial<VerdictRows> = {}): VerdictRows =>
  verdictRow({
    ...{action_id: id, set_id: id, cluster: id, metric: "incidents", target_kind: "condition"},
    ...{is_headline: true, is_pooled: true, verdict: "too_early", basis: "curated", phi: 1},
    ...{events_before: 20, window_before_days: 364, events_after, window_after_days: 364},
    ...{background_before: 99.5, background_after: 49.5, money_each: 1000, person_minutes_each: 120},
    ...more
  });

test("what changes bought is what stayed away at what each cost before, as sure as that", () => {
  const given = [8, 6, 9, 7, 5, 8].map((after, i) => change(`s${i}`, after));
  const [money, hours] = boughtFacts(given);
  const {expected, observed, limits} = worthFacts(given);
  expect([expected, observed]).toEqual([60, 43]);
  expect(money).toMatchObject({unit: "money", amount: 17_000, known: 6});
  expect(money!.limits!.low).toBeCloseTo(limits!.low * 1000, 6);
  expect(money!.limits!.high).toBeCloseTo(limits!.high * 1000, 6);
  expect(hours).toMatchObject({unit: "person_hours", amount: 34});
});

test("a change whose cost is unknown adds none, and a change for the worse is more", () => {
  const given = [change("a", 13), change("b", 1, {money_each: null, person_minutes_each: null})];
  expect(boughtFacts(given)).toMatchObject([
    {amount: -3000, known: 1},
    {amount: -6, known: 1}
  ]);
  expect(boughtFinding(boughtFacts(given), "EUR")).toBe(
    "At what an incident of each cost before, that is EUR 3,000 more (too few changes for an interval; n = 1 change) and 6 person-hours more (too few changes for an interval; n = 1 change)."
  );
});

test("costs say of how many incidents they are", () => {
  const given = [
    {money: 500, person_minutes: 60},
    {money: null, person_minutes: 90}
  ];
  expect(costFinding(costFacts(given), "EUR")).toBe(
    "At the rates of the settings they cost EUR 500 (of 1 incident) and 3 person-hours (of 2 incidents)."
  );
});

test("an error budget is spent, overspent, untouched or unknown", () => {
  const budget = {quarter: "2026-Q2", service: "checkout", budget_minutes: 100};
  expect(budgetFinding([{...budget, incidents: 6, impact_known: 5, spent_minutes: 140}])).toBe(
    "checkout spent 140% of its error budget of 100 minutes (impact stated by 5 of 6 (83%))."
  );
  expect(budgetFinding([{...budget, incidents: 0, impact_known: 0, spent_minutes: null}])).toContain(
    "had no incident"
  );
  expect(budgetFinding([{...budget, incidents: 2, impact_known: 0, spent_minutes: null}])).toContain(
    "not stated"
  );
});

test("without rates no sentence, no column and no word of the report speaks of costs", () => {
  expect(costFinding(costFacts([{money: null, person_minutes: null}]), null)).toBe("");
  expect(
    boughtFinding(boughtFacts([change("a", 1, {money_each: null, person_minutes_each: null})]), null)
  ).toBe("");
  expect(budgetFinding([])).toBe("");
  expect(costColumns([], null)).toEqual([]);
  const plain = toMarkdown(report(rows(), null)!);
  expect(plain).not.toMatch(/person-hours|error budget|EUR|rates of the settings/);
});

test("with rates the report's summary says the period's cost and error budgets", () => {
  const given = rows({
    incidents: [incident("I1", "2026-Q1"), incident("I2", "2026-Q2", {money: 500, person_minutes: 600})],
    budgets: [
      {
        quarter: "2026-Q2",
        service: "a",
        budget_minutes: 60,
        incidents: 1,
        impact_known: 1,
        spent_minutes: 30
      },
      {quarter: "2026-Q1", service: "a", budget_minutes: 60, incidents: 1, impact_known: 1, spent_minutes: 45}
    ]
  });
  const text = toMarkdown(report({...given, site: {...given.site, currency: "EUR"}}, null)!);
  expect(text).toContain("EUR 500 (of 1 incident) and 10 person-hours");
  expect(text).toContain("a spent 50% of its error budget");
  expect(text).not.toContain("75%");
});

test("the ranking shows money, hours and budgets that are known, with their intervals", () => {
  const cost = {
    condition_id: "slow",
    service: "",
    incidents: 3,
    known: 2,
    per_quarter: 1200,
    low: 400,
    high: 3600
  };
  const [money, budget] = costColumns(
    [
      {...cost, unit: "money"},
      {...cost, unit: "error_budget", per_quarter: 1.5, low: 0.5, high: 4}
    ],
    "EUR"
  );
  const row = {condition_id: "slow", service: ""};
  expect(money!.cell!(row)).toBe("EUR 1,200 (400–3,600; n 2)");
  expect(budget!.cell!(row)).toBe("150% (50%–400%; n 2)");
  expect(money!.cell!({...row, service: "b"})).toBe("–");
});
