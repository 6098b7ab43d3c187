import {describe, expect, test} from "vitest";
import {targetKey} from "../../loaders/sample/effects.js";
import {ACTION_TEMPLATES} from "../../loaders/sample/actionTemplates.js";
import {expectedRatios} from "../../loaders/sample/expected.js";
import {simulate} from "../../loaders/sample/simulate.js";
import type {Action, Incident, Simulation} from "../../loaders/sample/model.js";

const small = simulate({seed: 1});
const big = simulate({seed: 5, incidents: 12_000});

const DAY = 86_400_000;

const concerned = ({incidents}: Simulation, {target}: Action): Incident[] =>
  incidents.filter(({conditions, service}) => {
    if (target?.kind === "service") return service.name === target.id;
    return (
      target !== undefined &&
      conditions.includes(target.id) &&
      (target.service === "" || service.name === target.service)
    );
  });

test("the same options give the same history, another seed another one", () => {
  const titles = ({incidents}: Simulation): string[] =>
    incidents.map(({title, startedAt}) => `${startedAt} ${title}`);
  expect(titles(simulate({seed: 1}))).toEqual(titles(small));
  expect(titles(simulate({seed: 2}))).not.toEqual(titles(small));
});

test("the default company has about the incidents and actions asked for", () => {
  expect(small.incidents.length).toBeGreaterThan(340);
  expect(small.incidents.length).toBeLessThan(440);
  expect(small.actions.length).toBeGreaterThan(180);
  const held = small.incidents.filter(({retro}) => retro).length / small.incidents.length;
  expect(held).toBeGreaterThan(0.68);
  expect(held).toBeLessThan(0.85);
});

test("every condition is in the company's words, with actions of every strength", () => {
  const conditions = new Set(small.hazards.flatMap((hazard) => hazard.conditions));
  expect(conditions.size).toBeGreaterThanOrEqual(29);
  // a condition that gets another name has no action but the planned one, so that only the name changes its counts
  const renamed = new Set(small.faults.renames.map(({from}) => from));
  for (const condition of conditions) {
    if (renamed.has(condition)) continue;
    const strengths = ACTION_TEMPLATES.filter((template) => template.condition === condition).map(
      ({strength}) => strength
    );
    expect(strengths).toContain("stronger");
    expect(strengths).toContain("weaker");
  }
  expect(ACTION_TEMPLATES.length).toBeGreaterThanOrEqual(60);
});

test("every target of an action exists", () => {
  const keys = new Set([
    ...small.hazards.flatMap(({conditions, service}) =>
      conditions.flatMap((id) => [targetKey("condition", id, service.name), targetKey("condition", id, "")])
    ),
    ...small.company.services.map(({name}) => targetKey("service", name, "")),
    ...small.rules.map(({name, service}) => targetKey("alert_rule", name, service.name))
  ]);
  const services = new Set(["", ...small.company.services.map(({name}) => name)]);
  for (const {target} of small.actions) {
    if (!target) continue;
    if (target.kind === "response_time") expect(services).toContain(target.service);
    else expect(keys).toContain(targetKey(target.kind, target.id, target.service));
  }
});

test("times run forwards", () => {
  for (const incident of small.incidents) {
    const times = [
      incident.startedAt,
      incident.detectedAt,
      incident.acknowledgedAt,
      incident.mitigatedAt,
      incident.resolvedAt
    ];
    const known = times.filter((time) => time !== undefined);
    expect(known).toEqual(known.toSorted((a, b) => a - b));
    for (const action of incident.retro?.actions ?? [])
      expect(action.createdAt).toBeLessThan(action.closedAt ?? Infinity);
  }
});

test("twenty-four actions on alert rules, conditions and response times have planned actions", () => {
  const kinds = small.actions.filter(({curated}) => curated).map(({target}) => target?.kind);
  expect(kinds.filter((kind) => kind === "alert_rule")).toHaveLength(24);
  expect(kinds.filter((kind) => kind === "response_time")).toHaveLength(5);
});

describe("in a big company", () => {
  const expected = expectedRatios(big);
  const effective = big.actions.filter(
    ({target, ratio, closedAt, lastsWeeks}) =>
      ratio !== 1 &&
      closedAt !== undefined &&
      lastsWeeks === undefined &&
      (target?.kind === "condition" || target?.kind === "service")
  );

  test("the true ratios show within Monte Carlo bounds", () => {
    const checked = effective.flatMap((action) => {
      const ratio = expected(action);
      const events = concerned(big, action).map(({startedAt}) => startedAt);
      const trigger = big.incidents[action.incident - 1]!.startedAt - 28 * DAY;
      const after = action.closedAt! + 14 * DAY;
      const [from, to] = [Math.max(big.start, trigger - 364 * DAY), trigger];
      const until = Math.min(big.end, after + 2 * (to - from));
      const count = (a: number, b: number): number => events.filter((at) => at >= a && at < b).length;
      const [before, since] = [count(from, to), count(after, until)];
      if (ratio === undefined || before < 40 || until - after < 60 * DAY) return [];
      const observed = (since + 0.5) / (until - after) / (before / (to - from));
      const noise = Math.sqrt(1 / before + 1 / (since + 0.5));
      return [Math.abs(Math.log(observed / ratio)) / noise];
    });
    expect(checked.length).toBeGreaterThan(10);
    expect(Math.max(...checked)).toBeLessThan(4);
    expect(Math.sqrt(checked.reduce((sum, z) => sum + z * z, 0) / checked.length)).toBeLessThan(1.6);
  });
});

test("without effects no rate changes", () => {
  const placebo = simulate({seed: 3, effects: false});
  const expected = expectedRatios(placebo);
  expect(placebo.actions.every(({ratio}) => ratio === 1)).toBe(true);
  expect(placebo.actions.some(({closedAt}) => closedAt !== undefined)).toBe(true);
  for (const action of placebo.actions.filter(({closedAt}) => closedAt !== undefined))
    expect(expected(action) ?? 1).toBeCloseTo(1, 6);
});
