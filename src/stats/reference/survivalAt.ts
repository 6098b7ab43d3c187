// For reference: proven by tests and described on Methods, used by no page and no command.
import type {Survival} from "../kaplanMeier.js";

/**
 * The share still open after time t with its interval: 1 (1, 1) before the first event, and the last step's after it.
 *
 * Beyond the curve's lastTime it is only an upper bound: nobody was watched so long.
 */
export function survivalAt({steps}: Survival, t: number): {survival: number; low: number; high: number} {
  const step = steps.findLast(({time}) => time <= t);
  return step ?? {survival: 1, low: 1, high: 1};
}
