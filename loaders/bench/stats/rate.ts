import {wilson} from "../../../src/stats/wilson.js";

/** How often something was claimed in simulated runs. */
export interface Rate {
  claimed: number;
  runs: number;
}

/** Whether the true rate is above the limit for all that so many runs can tell (95 % Wilson). */
export function exceeds({claimed, runs}: Rate, limit: number): boolean {
  return wilson(claimed, runs).low > limit;
}
