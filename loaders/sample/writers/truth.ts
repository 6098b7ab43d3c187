/** truth.json: what the simulated world is really like, for judging what the site says of it. */
import {DAY, iso} from "../clock.js";
import {expectedRatios} from "../expected.js";
import {type Faults, targetName} from "../faults.js";
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
    faults,
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
  yield* list("background", background, ({target, from, ratio, perYear}) => ({
    ...target,
    from: iso(from),
    ratio,
    ...(perYear === undefined ? {} : {per_year: perYear})
  }));
  yield `"faults": ${JSON.stringify(faultsOf(faults))},\n`;
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

function faultsOf({renames, pause, doubling, clearings}: Faults): unknown {
  return {
    renames: renames.map((rename) => ({...rename, at: iso(rename.at)})),
    pauses: [{...pause, from: iso(pause.from), to: iso(pause.to)}],
    duplicates: [{...doubling, until: iso(doubling.until)}],
    clearings: clearings.map(iso)
  };
}

/** Actions that did change the target of one which changed nothing, closed within eight weeks of it: what it seems to have done. */
export function ridesOn({actions}: Simulation, {closedAt, target, ratio}: Action): Action[] {
  if (closedAt === undefined || target === undefined || ratio !== 1) return [];
  return actions.filter(
    (other) =>
      other.ratio !== 1 &&
      other.closedAt !== undefined &&
      Math.abs(other.closedAt - closedAt) <= 56 * DAY &&
      other.target?.kind === target.kind &&
      other.target.id === target.id &&
      (other.target.service === target.service || other.target.service === "" || target.service === "")
  );
}

function ofAction(simulation: Simulation, action: Action, expected: number | undefined): unknown {
  const {incidents, faults} = simulation;
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
    target_name: action.target ? targetName(faults, action.target, action.createdAt) : null,
    curated: action.curated,
    has_effect: action.closedAt !== undefined && action.ratio !== 1,
    ratio: action.ratio,
    rides_on: ridesOn(simulation, action).map(({id}) => id),
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
