/** What an action's target should show: its own effect and those of all others that touch the same incidents. */
import {DAY, WEEK} from "./clock.js";
import type {Action, Simulation} from "./model.js";
import {hazardFactor} from "./occurrences.js";

/**
 * The true rate of the target in the follow-up window divided by that in the baseline window (METHODS A0), under
 * everything in force. Undefined where a window is empty or the target is no rate.
 */
export function expectedRatios(simulation: Simulation): (action: Action) => number | undefined {
  const {hazards, rules, effects, start, end, incidents} = simulation;
  const weeks = Math.ceil((end - start) / WEEK);
  const middle = (week: number): number => start + (week + 0.5) * WEEK;
  const series = (factor: (at: number) => number, rate: number): number[] =>
    Array.from({length: weeks}, (_, week) => rate * factor(middle(week)));
  const ofHazard = hazards.map((hazard) =>
    series((at) => hazardFactor(hazard, effects, at), hazard.perQuarter)
  );

  const rates = ({target}: Action): number[][] => {
    if (!target || target.kind === "response_time") return [];
    if (target.kind === "alert_rule")
      return rules
        .filter((rule) => rule.name === target.id && rule.service.name === target.service)
        .map((rule) =>
          series((at) => effects.factor("alert_rule", rule.name, rule.service.name, at), rule.perWeek)
        );
    return ofHazard.filter((_, index) => {
      const {conditions, service} = hazards[index]!;
      if (target.kind === "service") return service.name === target.id;
      return conditions.includes(target.id) && (target.service === "" || target.service === service.name);
    });
  };

  return (action) => {
    const {closedAt, incident, target} = action;
    if (closedAt === undefined) return undefined;
    const length = (target?.kind === "alert_rule" ? 182 : 364) * DAY;
    const trigger = incidents[incident - 1]!.startedAt - 28 * DAY;
    const baseline = [Math.max(start, trigger - length), trigger] as const;
    const after = closedAt + 14 * DAY;
    const followup = [after, Math.min(end, after + 2 * Math.max(0, baseline[1] - baseline[0]))] as const;
    const mean = ([from, to]: readonly [number, number]): number => {
      const within = rates(action).map((rate) =>
        rate.filter((_, week) => middle(week) >= from && middle(week) < to)
      );
      return within.flat().reduce((sum, rate) => sum + rate, 0) / Math.max(1, within[0]?.length ?? 0);
    };
    const [before, since] = [mean(baseline), mean(followup)];
    return before > 0 && followup[1] - followup[0] > WEEK
      ? Math.round((since / before) * 1000) / 1000
      : undefined;
  };
}
