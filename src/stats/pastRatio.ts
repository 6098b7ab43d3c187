import {defaults} from "./defaults.js";
import type {NextAction} from "./nextAction.js";
import type {PooledRatio} from "./pooledRatio.js";
import {qt} from "./qt.js";

/** Points of the distribution, each of the same weight: the quantiles that priorities multiply. */
const POINTS = 99;

/**
 * What past changes together did to the events they aimed at, as priorities weigh it (METHODS2 R1, R4): the pooled ratio,
 * with the t distribution of its logarithm. Events that failures brought weigh as much as those that successes kept away,
 * where a typical ratio has a halving and a doubling cancel.
 *
 * @param clusters groups of changes without common events, at least 2
 */
export function pastRatio(
  {ratio, se}: Pick<PooledRatio, "ratio" | "se">,
  clusters: number
): Pick<NextAction, "typical" | "typicalLow" | "typicalHigh" | "posterior"> {
  const beyond = (share: number): number =>
    share === 0.5 ? 0 : qt(2 * Math.min(share, 1 - share), clusters - 1);
  const at = (share: number): number => Math.log(ratio) + Math.sign(share - 0.5) * beyond(share) * se;
  const [low, high] = [(1 - defaults.posteriorConf) / 2, (1 + defaults.posteriorConf) / 2];
  return {
    typical: ratio,
    typicalLow: Math.exp(at(low)),
    typicalHigh: Math.exp(at(high)),
    posterior: Array.from({length: POINTS}, (_, i) => ({log: at((i + 0.5) / POINTS), weight: 1 / POINTS}))
  };
}
