import {defaults} from "./defaults.js";
import {ebLognormalFit} from "./ebLognormalFit.js";
import {ebLognormalGiven, type RankedRatio} from "./ebLognormalGiven.js";
import type {Actions} from "./logRatioLikelihood.js";

/**
 * Rate ratios of many actions shrunken towards no change, with the prior's spread (METHODS H): what a ranking shows.
 *
 * The spread is fitted from 8 actions on, else 0.5. None of none.
 */
export function shrunkenRatios(
  actions: Actions,
  {conf = defaults.posteriorConf}: {conf?: number} = {}
): {sd: number; ratios: RankedRatio[]} {
  const enough = actions.x1.length >= defaults.minActionsForSpread;
  const sd = enough ? ebLognormalFit(actions).sd : defaults.priorSdLog;
  return {sd, ratios: ebLognormalGiven(actions, {sd}, {conf}).ratios};
}
