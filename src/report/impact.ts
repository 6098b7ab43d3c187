import {sum} from "d3-array";

/** Minutes of impact of some incidents; those for which it is not known are left out, and counted by `known`. */
export function impact(incidents: readonly {readonly impact_minutes: number | null}[]): {
  readonly minutes: number;
  readonly known: number;
} {
  const all = incidents.flatMap(({impact_minutes}) => (impact_minutes === null ? [] : [impact_minutes]));
  return {minutes: sum(all), known: all.length};
}
