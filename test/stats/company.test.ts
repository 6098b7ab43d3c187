import {describe, expect, test} from "vitest";
import {companyVerdicts} from "../../src/stats/company/companyVerdicts.js";
import type {Company, CompanyAction, CompanyLink, CompanyRecord} from "../../src/stats/company/types.js";
import {link, poissonDays, random} from "../support/company.js";

const incidents = (days: readonly number[], condition: string, more: Partial<CompanyRecord> = {}) =>
  days.map((day, i): CompanyRecord => ({
    id: `${condition} ${i} ${more.source ?? ""}`,
    day,
    kind: "incident",
    source: "east",
    services: ["checkout"],
    conditions: [condition],
    ...more
  }));
const every = (step: number, from: number, to: number): number[] =>
  Array.from({length: Math.floor((to - from) / step)}, (_, i) => from + step * i);
const done = (id: string, trigger: number, closed: number): CompanyAction => ({
  id,
  status: "done",
  trigger,
  closed
});
const rest = incidents(every(3, 0, 1000), "anything else");
/** Every 12 days until closing on day 420, every 60 days since. */
const cured = incidents([...every(12, 0, 420), ...every(60, 430, 1000)], "cured");
const verdictOf = (company: Partial<Company>) =>
  companyVerdicts({
    asOf: 1000,
    records: [...rest, ...cured],
    actions: [done("A", 390, 420)],
    links: [link("A", "cured")],
    ...company
  });

test("a rate that fell beyond everything else is an improvement, told on a day, with its background's counts", () => {
  const [row] = verdictOf({}).rows;
  expect(row).toMatchObject({
    state: "improved",
    reason: "strong",
    strength: "strong",
    counted: true,
    jointWith: []
  });
  expect(row!.set).toMatchObject({id: "S001", baselineBasis: "before_trigger", backgroundTier: 1, kappa: 0});
  expect(row!.set!.toldAt).toBe(420 + 14 + 7 * row!.set!.crossedAtWeek!);
  expect(row!.set!.backgroundBefore).toBeGreaterThan(100);
  expect(row!.set!.ratioLow).toBeLessThan(row!.set!.ratio!);
  expect(row!.set!.ratioHigh).toBeGreaterThan(row!.set!.ratio!);
});

test("what fell with everything else is none", () => {
  const both = incidents([...every(3, 0, 420), ...every(15, 430, 1000)], "anything else");
  const [row] = verdictOf({records: [...both, ...cured]}).rows;
  expect(row).toMatchObject({state: "too_early", reason: "fell_with_background"});
});

test("without enough else recorded a change is not compared, and never strong", () => {
  const [row] = verdictOf({records: [...cured, ...rest.slice(0, 15)]}).rows;
  expect(row).toMatchObject({state: "improved", strength: "holding"});
  expect(row!.set!.backgroundTier).toBeUndefined();
});

test("records of other actions' targets leave the background; where too few are left all stand in", () => {
  const other = {...done("B", 500, 600)};
  const [alone] = verdictOf({}).rows;
  const half = incidents(every(6, 1, 1000), "acted on");
  const records = [...rest, ...half, ...cured];
  const links = [link("A", "cured"), link("B", "acted on")];
  const [row] = verdictOf({records, actions: [done("A", 390, 420), other], links}).rows;
  expect(row!.set).toMatchObject({
    backgroundTier: 1,
    backgroundBefore: alone!.set!.backgroundBefore,
    backgroundAfter: alone!.set!.backgroundAfter
  });
  const [tier2] = verdictOf({
    records: [...half, ...cured],
    actions: [done("A", 390, 420), other],
    links
  }).rows;
  expect(tier2!.set!.backgroundTier).toBe(2);
});

test("a comparison named for the target takes the background's place", () => {
  const named: CompanyLink = {
    ...link("A", "cured"),
    comparison: {kind: "condition", id: "like it", service: ""}
  };
  const like = incidents(every(9, 0, 1000), "like it");
  const [row] = verdictOf({records: [...rest, ...like, ...cured], links: [named]}).rows;
  expect(row!.set!.backgroundBefore).toBe(like.filter(({day}) => day >= 0 && day < 362).length);
});

test.each([
  [{status: "wont_do" as const}, "not_measurable", "wont_do"],
  [{status: undefined}, "not_measurable", "closing_unknown"],
  [{closed: null}, "not_measurable", "closing_date_unknown"],
  [{status: "in_progress" as const, closed: null}, "too_early", "action_not_closed"],
  [{closed: 1200}, "too_early", "action_not_closed"]
])("an action with %o gives its reason and cuts nothing", (change, state, reason) => {
  const actions = [{...done("A", 390, 420)}, {...done("B", 500, 560), ...change}];
  const {rows, sets} = verdictOf({actions, links: [link("A", "cured"), link("B", "cured")]});
  expect(rows[1]).toMatchObject({state, reason, set: undefined});
  expect(rows[0]).toMatchObject({state: "improved", jointWith: []});
  expect(sets).toHaveLength(1);
});

test("where more is hoped for the state still says which way the rate went, and no date is promised", () => {
  const up = {...link("A", "cured"), direction: "up" as const};
  expect(verdictOf({links: [up]}).rows[0]!.state).toBe("improved");
  const early = verdictOf({asOf: 450, links: [up]}).rows[0]!;
  expect(early).toMatchObject({state: "too_early", reason: "followup_too_short"});
  expect([early.set!.earliestVerdict, early.set!.mdeRatio]).toEqual([undefined, undefined]);
});

describe("coverage", () => {
  const silent = (records: readonly CompanyRecord[]) => records.filter(({day}) => day < 600);

  test("a source that falls silent is judged up to its last record, and said", () => {
    const {rows, silences} = verdictOf({records: silent([...rest, ...cured])});
    expect(silences).toEqual([
      expect.objectContaining({
        source: "east",
        kind: "incident",
        what: "silent",
        from: 597,
        to: 1000,
        tolerance: 56
      })
    ]);
    expect(rows[0]!.set!.sourceSilentSince).toBe(597);
    expect(rows[0]!.set!.followup!.to).toBe(597);
    expect(rows[0]!.set!.earliestVerdict).toBeUndefined();
  });

  test("stated by the user it wins, and a stated gap is taken out of exposure without a warning", () => {
    const coverage = [{source: "east", from: 0, to: 1000}];
    expect(verdictOf({records: silent([...rest, ...cured]), coverage}).silences).toEqual([]);
    const [whole] = verdictOf({}).rows;
    const [less] = verdictOf({coverage: [{source: "east", gaps: [[700, 770]]}]}).rows;
    expect(less!.set!.t1).toBeCloseTo(whole!.set!.t1! - 10, 9);
    const pages = [{source: "east", kind: "page" as const, gaps: [[700, 770]] as const}];
    expect(verdictOf({coverage: pages}).rows[0]!.set!.t1).toBe(whole!.set!.t1);
  });
});

describe("pages", () => {
  const page = (day: number, i: number, noise: boolean, rule = "DiskFull"): CompanyRecord => ({
    id: `${rule} ${i}`,
    day,
    kind: "page",
    source: "pager",
    services: ["db"],
    rule,
    noise
  });
  const target = (metric: string): CompanyLink => ({
    action: "A",
    kind: "alert_rule",
    id: "DiskFull",
    service: "",
    metric,
    direction: "down"
  });
  const next = random(5);
  const fired = poissonDays(1, [0, 1000], next).map((day, i) => page(day, i, day < 420 || i % 5 === 0));
  const others = every(2, 0, 1000).map((day, i) => page(day, i, false, "Other"));

  test("noise pages are judged as a share of all pages of the rule", () => {
    const [all] = verdictOf({records: [...fired, ...others], links: [target("pages")]}).rows;
    const [noise] = verdictOf({records: [...fired, ...others], links: [target("noise_pages")]}).rows;
    expect(all!.state).not.toBe("improved");
    expect(noise).toMatchObject({state: "improved"});
    expect(noise!.set!.t0).toBe(26);
    const {x0, x1} = all!.set!;
    expect(noise!.set!.t1).toBeCloseTo((x1! * 26) / x0!, 9);
  });

  test("many pages given as one series count like single ones", () => {
    const series = [
      {
        kind: "page" as const,
        source: "pager",
        services: ["db"],
        rule: "Other",
        days: others.map(({day}) => day)
      }
    ];
    const links = [target("pages")];
    const apart = verdictOf({records: [...fired, ...others], links});
    expect(verdictOf({records: fired, series, links})).toEqual(apart);
  });
});

describe("response times", () => {
  const next = random(8);
  const timed = every(6, 0, 1000).map((day, i): CompanyRecord => ({
    id: `t${i}`,
    day,
    kind: "incident",
    source: "east",
    services: [i % 2 === 0 ? "checkout" : "search"],
    durations: {time_to_mitigate: Math.exp(4 + next() - (day > 420 ? 1.5 : 0))}
  }));
  const target = (action: string, service = ""): CompanyLink => ({
    action,
    kind: "response_time",
    id: "time_to_mitigate",
    service,
    metric: "time_to_mitigate",
    direction: "down"
  });

  test("durations are judged by planned looks, and give a log shift to pool", () => {
    const {rows, sets} = verdictOf({records: timed, links: [target("A")]});
    expect(rows[0]).toMatchObject({state: "improved", reason: "planned_look_significant"});
    expect(sets[0]).toMatchObject({kind: "duration", eImproved: undefined, pooled: true});
    expect(sets[0]!.toldAt).toBe(420 + 14 + 7 * 13);
    expect(sets[0]!.logShift!.value).toBeCloseTo(-1.5, 0);
    expect(sets[0]!.logShift!.se).toBeGreaterThan(0);
  });

  test("a later closing on the same target ends the follow-up; one on part of it does not", () => {
    const actions = [done("A", 390, 420), done("B", 630, 640)];
    const cut = verdictOf({records: timed, actions, links: [target("A"), target("B")]}).rows[0]!;
    expect(cut.set!.followup!.to).toBe(640);
    expect(cut.state).toBe("improved");
    const apart = verdictOf({records: timed, actions, links: [target("A"), target("B", "search")]}).rows[0]!;
    expect(apart.set!.followup!.to).toBe(1000);
  });

  test("one that closed before the first was told is judged with it", () => {
    const actions = [done("A", 390, 420), done("B", 500, 510)];
    const {rows} = verdictOf({records: timed, actions, links: [target("A"), target("B")]});
    expect(rows.map(({jointWith}) => jointWith)).toEqual([["B"], ["A"]]);
    expect(rows[0]!.set!.followup!.from).toBe(524);
  });
});

describe("a review day named before closing", () => {
  const named = {...link("A", "cured"), plannedLook: 700};

  test("decides alone on its day", () => {
    const [row] = verdictOf({links: [named]}).rows;
    expect(row).toMatchObject({state: "improved", reason: "planned_look_significant", strength: undefined});
    expect(row!.planned).toMatchObject({day: 700, toldAt: 700});
  });

  test("is waited for before it", () => {
    const [row] = verdictOf({links: [named], asOf: 650}).rows;
    expect(row).toMatchObject({state: "too_early", reason: "planned_look_pending"});
  });

  test("does not decide for a joint set", () => {
    const actions = [done("A", 390, 420), done("B", 400, 425)];
    const [row] = verdictOf({links: [named, link("B", "cured")], actions}).rows;
    expect(row).toMatchObject({reason: "strong", planned: undefined, jointWith: ["B"]});
  });
});

test("an action on part of the events of another closed in the same weeks does not count again", () => {
  const spread = cured.map((record, i) => ({...record, services: [i % 9 === 0 ? "search" : "checkout"]}));
  const actions = [done("A", 390, 420), done("B", 395, 424)];
  const links = [link("A", "cured"), link("B", "cured", "search")];
  const {rows, sets, avoided} = verdictOf({records: [...rest, ...spread], actions, links});
  expect(rows.map(({counted}) => counted)).toEqual([true, rows[1]!.reason === "not_separable"]);
  expect(avoided[0]!.sets).toBe(1);
  expect(new Set(sets.map(({cluster}) => cluster)).size).toBe(1);
});

test("a cure whose records may go on under another name waits for an alias or a word", () => {
  const old = incidents(every(8, 0, 470), "cache stampede");
  const young = incidents(every(8, 480, 1000), "cache herd");
  const records = [...rest, ...old, ...young];
  const links = [link("A", "cache stampede")];
  expect(verdictOf({records, links}).rows[0]).toMatchObject({
    reason: "may_be_renamed",
    set: {renamedTo: "cache herd", pooled: false}
  });
  const distinct = {conditions: [["cache herd", "cache stampede"]] as const};
  expect(verdictOf({records, links, distinct}).rows[0]!.state).toBe("improved");
  const aliases = {conditions: {"cache herd": "cache stampede"}};
  expect(verdictOf({records, links, aliases}).rows[0]!.state).not.toBe("improved");
});
