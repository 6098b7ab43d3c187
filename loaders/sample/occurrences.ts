/** When hazards strike: a Poisson process each, thinned by what is in force at that moment. */
import {DAY, HOUR, floorTo} from "./clock.js";
import type {Effects} from "./effects.js";
import type {Hazard, Trigger} from "./hazards.js";
import {poissonTimes, stream} from "./random.js";

export interface Occurrence {
  readonly hazard: Hazard;
  readonly at: number;
  /** uniform in [0, 1): happens when below factor / MOST */
  readonly draw: number;
}

/** No effects together may multiply a hazard by more. */
const MOST = 4;

const QUARTER = 91.31 * DAY;

/** All candidates in order of time, at the highest rate any effect may cause. */
export function candidates(
  seed: number,
  hazards: readonly Hazard[],
  scale: number,
  start: number,
  end: number
): Occurrence[] {
  return hazards
    .flatMap((hazard, index) => {
      const random = stream(seed, `hazard/${index}`);
      const gap = QUARTER / (hazard.perQuarter * scale * MOST);
      return [...poissonTimes(random, gap, start, end)].map((at) => ({
        hazard,
        at: inRhythm(hazard.trigger, hazard.service.team.offsetHours, at, random()),
        draw: random()
      }));
    })
    .filter(({at}) => at >= start && at < end)
    .sort((a, b) => a.at - b.at);
}

/** True when the candidate becomes an incident under what is in force. */
export const happens = ({hazard, at, draw}: Occurrence, effects: Effects): boolean =>
  draw < hazardFactor(hazard, effects, at) / MOST;

/** What all effects do to a hazard: removing any of its conditions removes it. */
export function hazardFactor({conditions, service}: Hazard, effects: Effects, at: number): number {
  const own = effects.factor("service", service.name, "", at);
  const product = conditions.reduce(
    (factor, id) => factor * effects.factor("condition", id, service.name, at),
    own
  );
  return Math.min(product, MOST);
}

/** Deploys and configuration changes happen in office hours of the team, on its day; the rest at any time. */
function inRhythm(trigger: Trigger, offsetHours: number, at: number, draw: number): number {
  if (trigger !== "deploy" && trigger !== "config change") return Math.floor(at);
  const midnight = floorTo(at + offsetHours * HOUR, DAY) - offsetHours * HOUR;
  return Math.floor(midnight + (9 + 9.5 * draw) * HOUR);
}

/** The expected number of incidents, unscaled, under the effects planned. */
export function expectedIncidents(
  hazards: readonly Hazard[],
  effects: Effects,
  start: number,
  end: number
): number {
  let sum = 0;
  const step = 7 * DAY;
  for (const hazard of hazards)
    for (let at = start; at < end; at += step) {
      const length = Math.min(step, end - at);
      sum += ((hazard.perQuarter * length) / QUARTER) * hazardFactor(hazard, effects, at + length / 2);
    }
  return sum;
}
