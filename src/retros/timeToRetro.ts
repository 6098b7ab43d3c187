/** How long it takes from an incident to its retro. */
import type {IncidentRows, OutcomeCurves, RetroDepthRows} from "../schema.js";
import {kaplanMeier, type Survival} from "../stats/kaplanMeier.js";

export interface TimeToRetro {
  readonly curve: Survival;
  /** the curve as rows, from day 0 on */
  readonly steps: readonly OutcomeCurves[];
  /** incidents whose retro has no date, left out */
  readonly undated: number;
}

/** Incidents without a retro so far are censored at the data's day; without that day nothing can be placed. */
export function timeToRetro(
  incidents: readonly IncidentRows[],
  rows: readonly RetroDepthRows[],
  asOf: Date | null
): TimeToRetro {
  const days = new Map(
    rows
      .filter(({days_to_retro}) => days_to_retro !== null)
      .map(({incident_id, days_to_retro}) => [incident_id, days_to_retro!])
  );
  const undated = new Set(
    rows.filter(({days_to_retro}) => days_to_retro === null).map(({incident_id}) => incident_id)
  );
  const dated = incidents.filter(
    ({incident_id, occurred_at}) => occurred_at !== null && !undated.has(incident_id) && asOf !== null
  );
  const open = (at: Date): number => (asOf!.getTime() - at.getTime()) / 86_400_000;
  const curve = kaplanMeier(
    dated.map(({incident_id, occurred_at}) => days.get(incident_id) ?? open(occurred_at!)),
    dated.map(({incident_id}) => days.has(incident_id))
  );
  const steps = [{time: 0, atRisk: curve.n, events: 0, survival: 1, low: 1, high: 1}, ...curve.steps].map(
    ({time, atRisk, events, survival, low, high}) => ({
      stage: "incident_to_retro",
      group: "all",
      at_days: time,
      at_risk: atRisk,
      closed: events,
      survival,
      low: Number.isFinite(low) ? low : null,
      high: Number.isFinite(high) ? high : null,
      n: curve.n
    })
  );
  return {curve, steps, undated: undated.size};
}
