import {expect, test} from "vitest";
import {relationOver} from "../support/relation.js";
import {warehouse} from "../support/warehouse.js";

const FILES = {
  "d/incidents.csv": `incident_id,started_at,service,severity_raw,impact_minutes
I1,2025-02-01T00:00:00Z,checkout,SEV1,60
I2,2025-05-01T00:00:00Z,checkout,SEV2,30
I3,2025-05-02T00:00:00Z,checkout,SEV2,
I4,2025-06-01T00:00:00Z,search,SEV4,500
`,
  "d/conditions.csv": "incident_id,condition_id,layer\nI1,slow,process\nI2,slow,process\nI3,slow,process\n"
};
const MAPS = "severities: {SEV1: 1, SEV2: 2, SEV4: 4}\ncoverage: {d: {from: 2025-01-01}}\n";
const RATES = `${MAPS}costs:
  currency: EUR
  minute: {1: 500, 2: 100}
  responder_minutes: {1: 600, 2: 120}
  error_budget_minutes: {Checkout: 120}
`;
const given = (settings: string) => warehouse({asOf: "2026-01-05", settings, files: FILES});

test("an incident costs its minutes at its severity's rate, and its people's time whatever its impact", async () => {
  const db = await given(RATES);
  expect(await db.rows("from incident_costs")).toEqual([
    {incident_id: "d:I1", money: 30_000, person_minutes: 600},
    {incident_id: "d:I2", money: 3000, person_minutes: 120},
    {incident_id: "d:I3", money: null, person_minutes: 120}
  ]);
  expect(await db.rows("select currency from site")).toEqual([{currency: "EUR"}]);
  db.close();
});

test("a condition costs a quarter what its known incidents cost, as wide as its minutes", async () => {
  const db = await given(RATES);
  const rows = await db.rows("from priority_costs where service = 'checkout' order by unit");
  const [minutes] = await db.rows(
    "select lost_minutes from priorities where condition_id = 'slow' and service = 'checkout'"
  );
  db.close();
  const quarters = 365 / 91.3125;
  expect(rows.map(({unit, known, incidents}) => [unit, known, incidents])).toEqual([
    ["error_budget", 2, 3],
    ["money", 2, 3],
    ["person_hours", 3, 3]
  ]);
  const [budget, money, hours] = rows.map((row) => row as Record<"per_quarter" | "low" | "high", number>);
  expect(budget!.per_quarter).toBeCloseTo(Number(minutes!["lost_minutes"]) / 120, 9);
  expect(money!.per_quarter).toBeCloseTo((33_000 * 3) / 2 / quarters, 6);
  expect(hours!.per_quarter).toBeCloseTo(14 / quarters, 6);
  for (const {per_quarter, low, high} of [budget!, money!, hours!])
    expect(low < per_quarter && per_quarter < high).toBe(true);
});

test("a service spends its error budget quarter by quarter, and none is not nothing known", async () => {
  const db = await given(RATES);
  expect(
    await db.rows("select quarter, incidents, impact_known, spent_minutes from error_budget_quarters limit 3")
  ).toEqual([
    {quarter: "2025-Q1", incidents: 1, impact_known: 1, spent_minutes: 60},
    {quarter: "2025-Q2", incidents: 2, impact_known: 1, spent_minutes: 30},
    {quarter: "2025-Q3", incidents: 0, impact_known: 0, spent_minutes: null}
  ]);
  db.close();
});

test("without rates nothing is known of costs, and every other number is the same", async () => {
  const [without, rated] = [await given(MAPS), await given(RATES)];
  for (const table of ["incident_costs", "priority_costs", "error_budget_quarters"])
    expect(await without.rows(`from ${table}`)).toEqual([]);
  expect(await without.rows("select money, person_minutes from incident_rows")).toEqual(
    Array(4).fill({money: null, person_minutes: null})
  );
  for (const table of ["priorities", "quarter_numbers", "incidents"])
    expect(await rated.rows(`from ${table}`)).toEqual(await without.rows(`from ${table}`));
  without.close();
  rated.close();
});

test("an incident of the baseline costs the mean of those that say so; its first moment is in it, its last is not", async () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const events = ["2025-01-01", "2025-02-01", "2025-03-01", "2025-04-01"].map((text, i) => ({
    target_key: "t",
    metric: "incidents",
    event_id: `I${i}`,
    event_at: day(text)
  }));
  const set = {target_key: "t", metric: "incidents"};
  const rows = await relationOver("baseline_worth", {
    target_events: events,
    incidents: [9, 10, null, 1000].map((impact_minutes, i) => ({incident_id: `I${i}`, impact_minutes})),
    incident_costs: [{incident_id: "I1", money: 7, person_minutes: null}],
    verdict_windows: [
      {...set, set_id: "A", baseline_from: day("2025-01-01"), baseline_to: day("2025-04-01")},
      {...set, set_id: "B", baseline_from: day("2025-02-01"), baseline_to: day("2025-04-01")},
      {...set, set_id: "none", baseline_from: null, baseline_to: null},
      {...set, set_id: "before all", baseline_from: day("2024-01-01"), baseline_to: day("2025-01-01")}
    ]
  });
  expect(rows.toSorted((a, b) => String(a["set_id"]).localeCompare(String(b["set_id"])))).toEqual([
    {set_id: "A", minutes_each: 9.5, money_each: 7, person_minutes_each: null},
    {set_id: "B", minutes_each: 10, money_each: 7, person_minutes_each: null}
  ]);
});
