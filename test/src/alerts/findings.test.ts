import {expect, test} from "vitest";
import {
  alertsDecision,
  alertsFinding,
  controlFinding,
  controlSure,
  hoursSure,
  missedFinding,
  missedSure,
  precisionFinding,
  recallFinding,
  rulesFinding,
  alertsClaim,
  savedFinding,
  shiftsFinding
} from "../../../src/alerts/findings.js";
import {withoutSilence} from "../../../src/alerts/facts/weeks.js";
import {isUnusual} from "../../../src/alerts/facts/hours.js";
import {namedRules, rulesToSave, saved} from "../../../src/alerts/facts/ruleNow.js";
import type {AlertRuleRows, ControlPoints, AlertQuality, RuleDays, ShiftRows} from "../../../src/schema.js";
import {qualityOf} from "../../../src/alerts/facts/quality.js";
import {shiftLoads, shiftsOver} from "../../../src/alerts/facts/shifts.js";

const compared = {
  pages: 120,
  weeks: 12,
  before: 800,
  beforeWeeks: 52,
  ratio: 0.65,
  low: 0.5,
  high: 0.85,
  phi: 3
};

test.each([
  {given: undefined, says: "No whole week of pages of 2026-Q3"},
  {given: {...compared, ratio: NaN, low: NaN, high: NaN}, says: "too few weeks or pages to compare"},
  {
    given: compared,
    says: "2026-Q3: 35% fewer than in the four quarters before (95% interval 50% fewer to 15% fewer)."
  },
  {
    given: {...compared, ratio: 1.5, low: 1.1, high: 2},
    says: "50% more than in the four quarters before (95%"
  },
  {
    given: {...compared, high: 1.2},
    says: "35% fewer than in the four quarters before, which could be chance (95% interval 50% fewer to 20% more)."
  }
])("$says", ({given, says}) => {
  expect(alertsFinding("2026-Q3", given, 4)).toContain(says);
});

test("where neither the quarter nor those before it have a page, the newest one is told", () => {
  const none = {...compared, pages: 0, before: 0, ratio: NaN, low: NaN, high: NaN};
  expect(alertsFinding("2026-Q3", none, 4, new Date("2023-02-06"))).toBe(
    "No page of 2026-Q3 or of the four quarters before is loaded; the newest is of the week of 6 Feb 2023."
  );
  expect(alertsFinding("2026-Q3", none, 1)).toBe("No page of 2026-Q3 or of the quarter before is loaded.");
});

test("years without a record of a series that seldom pages are unknown, not none", () => {
  const rare = (pages: readonly number[], n: number) =>
    Array.from({length: n}, (_, i) => point(i, {centre: null, value: pages.includes(i) ? 1 : 0}));
  const years = withoutSilence(rare([20, 26], 80));
  expect(years.points.flatMap(({value}, i) => (value === null ? [] : [i]))).toEqual([
    20, 21, 22, 23, 24, 25, 26
  ]);
  expect(years.silent).toBe(73);
  expect(years.points[0]).toMatchObject({value: null, exposure: 0});
  expect(controlSure(years.points, years.silent)).toBe(
    "73 weeks (shaded) lie in quarters and years without a record: whether anyone was paged can’t be told."
  );
  expect(controlFinding(years.points)).toBe("Too few weeks with a record of pages to tell what is usual");
  const busy = series(80, {value: 0});
  expect(withoutSilence(busy), "a series with limits stays as it is").toEqual({points: busy, silent: 0});
});

test("unlabelled pages widen the bounds and are never called noise", () => {
  const rows = [{period: "q", kind: "precision", n: 20, known: 50, of: 100}] as AlertQuality[];
  const [precision] = qualityOf(rows, "q");
  expect(precision).toMatchObject({n: 20, of: 50, unknown: 50, least: 0.2, most: 0.7});
  expect(precisionFinding(precision)).toBe(
    "Worth acting on: 40% of labelled pages (28% to 54%); 50% have no label."
  );
  expect(precisionFinding({...precision!, unknown: 0})).toMatch(/54%\)\.$/);
  expect(precisionFinding({...precision!, of: 2})).toBe(
    "Only 2 of 52 pages say whether they were worth acting on, too few for a share."
  );
  expect(precisionFinding(undefined)).toBe("");
  expect(recallFinding(undefined)).toContain("No incidents");
  expect(recallFinding({...precision!, of: 3})).toContain("Too few");
  expect(recallFinding(precision)).toBe("An alert saw 20 of 50 incidents first");
});

const point = (i: number, more: Partial<ControlPoints> = {}): ControlPoints => ({
  series: "pages",
  period: new Date(Date.UTC(2026, 0, 5) + i * 7 * 86_400_000),
  value: 10,
  n: 10,
  exposure: 1,
  centre: 10,
  lower: 2,
  upper: 20,
  chart: "u",
  provisional: false,
  signal: null,
  ...more
});
const series = (n: number, more: Partial<ControlPoints> = {}) =>
  Array.from({length: n}, (_, i) => point(i, more));

test("a level is told with its weeks; too few weeks, or too few pages, have none", () => {
  expect(controlFinding(series(5))).toContain("Too few whole weeks");
  expect(controlFinding(series(9, {centre: null}))).toContain("Fewer than one page a week");
  expect(controlFinding(series(9))).toBe("Pages a week kept one level throughout");
  expect(controlSure(series(9))).toBe("0 of 9 weeks beyond the limits.");
  expect(controlSure(series(9).map((row) => ({...row, centre: null})))).toBe("");
  const later = (centre: number) => [
    ...series(9),
    point(9, {value: null}),
    ...Array.from({length: 10}, (_, i) => point(10 + i, {centre, signal: i === 0 ? "beyond" : null}))
  ];
  expect(controlFinding(later(4))).toBe("Pages a week kept one level for 10 weeks; before, it was higher");
  expect(controlFinding(later(14))).toContain("; before, it was lower");
  expect(controlSure(later(4))).toBe("1 of 19 weeks beyond the limits; 1 not wholly watched (shaded).");
});

test("rules, shifts and misses in words", () => {
  const rule = (paged: number) => ({paged});
  expect(rulesFinding([], 9)).toContain("No rule paged");
  expect(rulesFinding([rule(60), rule(30), rule(10)], 100)).toBe("1 of 3 rules makes half of the pages");
  expect(rulesFinding([rule(3)], 100)).toBe("All 1 rule together make less than half of the pages");
  const loads = [
    {pages: 0, shifts: 8},
    {pages: 3, shifts: 2},
    {pages: 12, shifts: 1}
  ] as ShiftRows[];
  expect(shiftsFinding(shiftsOver(loads), 2)).toBe("27% of shifts had more than 2 pages");
  expect(shiftsFinding({n: 1, of: 4, low: 0, high: 1}, 2)).toContain("Too few");
  expect(shiftLoads(loads).at(-1)).toEqual({pages: 8, shifts: 1});
  expect(missedFinding(0, 0)).toContain("An alert saw every incident");
  expect(missedFinding(1, 2)).toBe("Customers saw 1 incident first, people 2");
  expect(missedSure(3)).toBe("On 3 of these an alert had fired before anyone noticed.");
});

test("the decision names what asks for one, or says that nothing does", () => {
  const over = {n: 3, of: 20, low: 0, high: 1};
  expect(
    alertsDecision({
      retire: 0,
      tune: 0,
      over: {...over, n: 0},
      customers: 0,
      unlabelled: 0,
      unloaded: undefined
    })[0]!.text
  ).toContain("keep watching");
  expect(
    alertsDecision({retire: 1, tune: 2, over, customers: 1, unlabelled: 0.9, unloaded: undefined}).map(
      ({text}) => text
    )
  ).toEqual([
    "Decide whether to retire the one rule with almost no page worth acting on.",
    "Decide whether to tune the 2 rules that fire again soon or seldom matter.",
    "Lighten the 3 of 20 (15%) shifts over two pages.",
    "Add an alert for the one incident that customers saw first.",
    "Label pages when they are closed: most are not, so their worth is unknown."
  ]);
  const none = {retire: 0, tune: 0, over: {...over, n: 0}, customers: 0, unlabelled: 0};
  expect(
    alertsDecision({...none, unloaded: "2026-Q3"}),
    "without pages there is something to do"
  ).toMatchObject([
    {
      text: "Export the pager’s pages again: none of 2026-Q3 is loaded, so nothing is watched here.",
      page: "data"
    }
  ]);
});

test("rules to retire or tune are told by the pages a week that they make now; nights beside their base", () => {
  expect(savedFinding({retire: 0, tune: 0, part: null})).toBe("No rule asks to be retired or tuned");
  expect(savedFinding({retire: 3, tune: 21, part: 0.9})).toBe("Retire 3 rules? Tune 21?");
  expect(savedFinding({retire: 1, tune: 0, part: 0.9})).toBe("Retire 1 rule?");
  expect(savedFinding({retire: 0, tune: 2, part: 0.9})).toBe("Tune 2 rules?");
  const hours = (inSleepHours: number) => ({
    ...{cells: [], pages: 400, inSleepHours},
    storms: {hours: 0, pages: 0}
  });
  expect(hoursSure(hours(156), 0.375)).toBe(
    "156 of 400 pages; at random hours it would be 38%, so this could be chance."
  );
  expect(hoursSure(hours(200), 0.375)).toBe("200 of 400 pages; at random hours it would be 38%.");
  expect([100, 150, 200].map((n) => isUnusual(hours(n), 0.375))).toEqual([true, false, true]);
  expect(isUnusual({...hours(0), pages: 0}, 0.375)).toBe(false);
});

test("a name that paged once or twice is no rule; rules to retire or tune count their newest weeks", () => {
  const rule = (name: string, more: Partial<AlertRuleRows> = {}): AlertRuleRows =>
    ({
      rule: name,
      service: "",
      paged: 40,
      labelled: 20,
      actionable_rate: 0.1,
      low: 0.02,
      high: 0.3,
      refire_rate: 0,
      linked_rate: 0,
      ...more
    }) as AlertRuleRows;
  const rules = [
    rule("noisy"),
    rule("good", {actionable_rate: 0.9, low: 0.7}),
    rule("silent"),
    rule("a title", {paged: 2})
  ];
  expect(namedRules(rules).map((row) => row.rule)).toEqual(["noisy", "good", "silent"]);
  const day = (name: string, pages: number): RuleDays => ({
    rule: name,
    service: "",
    day: new Date(0),
    pages,
    linked: 0
  });
  const days = [day("noisy", 20), day("noisy", 6), day("good", 78), day("not listed", 99)];
  const list = rulesToSave(rules, days);
  expect(list.map(({rule, weekly}) => [rule.rule, weekly])).toEqual([["noisy", 2]]);
  expect(saved(list, rules, days)).toEqual({retire: 0, tune: 1, part: 0.25});
  expect(saved([], rules, [])).toEqual({retire: 0, tune: 0, part: null});
  expect(saved(list, [rule("noisy", {left_out: 1})], days).part).toBeNull();
  const rare = rule("rare", {actionable_rate: 0, low: 0, high: 0.05});
  const asked = rulesToSave([...rules, rare], [...days, day("rare", 1)]);
  expect(asked.map((row) => row.rule.rule)).toEqual(["rare", "noisy"]);
  expect(saved(asked, rules, days)).toMatchObject({retire: 1, tune: 1});
});

test("the claim says whether paging got quieter only where the interval does, and which part rules make that ask", () => {
  const save = {retire: 1, tune: 2, part: 0.87};
  const none = {retire: 0, tune: 0, part: 0};
  const now = {...compared, pages: 120, weeks: 12};
  expect(alertsClaim({...now, low: 0.5, high: 0.9}, save, 9)).toBe(
    "Clearly quieter: 10 pages a week; 3 rules make nine in ten"
  );
  expect(alertsClaim({...now, low: 1.1, high: 2}, {...save, part: 0.99}, 9)).toBe(
    "Clearly noisier: 10 pages a week; 3 rules make nearly all"
  );
  expect(alertsClaim({...now, low: 1.1, high: 2}, {retire: 1, tune: 0, part: 0.02}, 9)).toContain(
    "1 rule makes hardly any"
  );
  expect(alertsClaim({...now, low: 0.8, high: 1.2}, none, 9)).toBe(
    "No clear change: 10 pages a week; no rule to retire or tune"
  );
  expect(alertsClaim({...now, low: 0.8, high: 1.2}, {...save, part: null}, 9)).toContain(
    "; retire or tune 3 rules?"
  );
  expect(alertsClaim({...now, pages: 0, low: NaN, high: NaN, ratio: NaN}, none, 0)).toContain(
    "Too few pages to judge paging by"
  );
  expect(alertsClaim(undefined, save, 9)).toBe("Retire 1 rule? Tune 2?");
});
