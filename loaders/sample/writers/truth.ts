/** truth.json: what the simulated world is really like, for judging what the site says of it. */
import {iso} from "../clock.js";
import {expectedRatios} from "../expected.js";
import type {Action, Simulation} from "../model.js";

/** As text pieces, an action, rate and rule a line. */
export function* truthJson(simulation: Simulation, fired: number): Generator<string> {
  const {
    options,
    company,
    start,
    end,
    incidents,
    actions,
    rules,
    hazards,
    background,
    incidentScale,
    alertScale
  } = simulation;
  const expected = expectedRatios(simulation);
  yield "{\n";
  yield `"options": ${JSON.stringify(options)},\n`;
  yield `"period": ${JSON.stringify({from: iso(start), to: iso(end)})},\n`;
  yield `"company": ${JSON.stringify({
    name: company.name,
    teams: company.teams.map(({id, name, zone}) => ({id, name, zone})),
    services: company.services.map(({name, team, dependsOn}) => ({
      name,
      team: team.name,
      depends_on: dependsOn
    }))
  })},\n`;
  yield `"totals": ${JSON.stringify({
    incidents: incidents.length,
    retros: incidents.filter((incident) => incident.retro).length,
    actions: actions.length,
    effective_actions: actions.filter((action) => action.ratio < 1).length,
    harmful_actions: actions.filter((action) => action.ratio > 1).length,
    alerts: fired
  })},\n`;
  yield* list("background", background, ({target, from, ratio}) => ({...target, from: iso(from), ratio}));
  yield* list("rates", hazards, ({service, trigger, perQuarter, conditions}) => ({
    service: service.name,
    trigger,
    conditions,
    incidents_per_quarter: round(perQuarter * incidentScale)
  }));
  yield* list("alert_rules", rules, (rule) => ({
    rule: rule.name,
    service: rule.service.name,
    pages: rule.pages,
    episodes_per_week: round(rule.perWeek * alertScale),
    actionable_share: rule.actionable,
    flapping_share: rule.flapping
  }));
  yield* list("actions", actions, (action) => ofAction(simulation, action, expected(action)), true);
  yield "}\n";
}

function ofAction({incidents}: Simulation, action: Action, expected: number | undefined): unknown {
  const incident = incidents[action.incident - 1]!;
  return {
    id: action.id,
    action_id: action.ticket === undefined ? null : `jira:${action.ticket}`,
    title: action.title,
    incident: {
      pagerduty: incident.pagerId ?? null,
      jira: incident.ticket ?? null,
      started_at: iso(incident.startedAt)
    },
    kind: action.kind,
    strength: action.strength,
    fate: action.fate,
    closed_at: action.closedAt === undefined ? null : iso(action.closedAt),
    target: action.target ?? null,
    curated: action.curated,
    ratio: action.ratio,
    delay_days: action.delayDays,
    lasts_weeks: action.lastsWeeks ?? null,
    expected_ratio: expected ?? null
  };
}

function* list<T>(
  name: string,
  items: readonly T[],
  row: (item: T) => unknown,
  isLast = false
): Generator<string> {
  yield `"${name}": [\n`;
  for (const [index, item] of items.entries())
    yield `${JSON.stringify(row(item))}${index + 1 < items.length ? "," : ""}\n`;
  yield isLast ? "]\n" : "],\n";
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
