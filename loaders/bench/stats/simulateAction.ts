import {firstCrossing} from "../../../src/stats/firstCrossing.js";
import {minBaseline} from "../../../src/stats/minBaseline.js";
import {pbeta} from "../../../src/stats/pbeta.js";
import {rateRatioTest} from "../../../src/stats/rateRatioTest.js";
import type {Draws} from "./draws.js";

/** What each rule says of one simulated action over two years; quarters and weeks count from the start of follow-up. */
export interface Claims {
  naiveFirst: boolean;
  naiveEver: boolean;
  naiveTenth: boolean;
  pAt52: boolean;
  pAt104: boolean;
  pEver: number | undefined;
  bayesEver: boolean;
  e10: number | undefined;
  e20: number | undefined;
  worsened: number | undefined;
  bigEnough: boolean;
}

/** One action: 52 weeks of baseline, 104 of follow-up, incidents at a constant rate times `ratio` after. */
export function simulateAction(random: Draws, perQuarter: number, ratio: number): Claims {
  const t0 = 52;
  const x0 = random.poisson((perQuarter / 13) * t0);
  const after = random.arrivals((perQuarter / 13) * ratio, 0, 104);
  const quarters = Array.from({length: 8}, (_, i) => {
    const t1 = 13 * (i + 1);
    return {x0, t0, x1: after.filter((week) => week < t1).length, t1};
  });
  const lower = quarters.map(({x1, t1}) => x1 / t1 < x0 / t0);
  const significant = quarters.map((counts) => rateRatioTest(counts).pLess <= 0.05);
  const pQuarter = significant.indexOf(true);
  const ten = firstCrossing({x0, t0, after, t1: 104});
  return {
    naiveFirst: lower[0]!,
    naiveEver: lower.includes(true),
    naiveTenth: quarters.some(({x1, t1}) => x1 / t1 <= (0.9 * x0) / t0 && x0 > 0),
    pAt52: significant[3]!,
    pAt104: significant[7]!,
    pEver: pQuarter < 0 ? undefined : 13 * (pQuarter + 1),
    bayesEver: quarters.some(({x1, t1}) => pbeta(t1 / (t0 + t1), x1 + 0.5, x0 + 0.5) >= 0.95),
    e10: ten.improvedAt,
    e20:
      ten.improvedAt === undefined
        ? undefined
        : firstCrossing({x0, t0, after, t1: 104}, {threshold: 20}).improvedAt,
    worsened: ten.worsenedAt,
    bigEnough: x0 >= minBaseline()
  };
}
