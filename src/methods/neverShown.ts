/** What this site never shows, and why (METHODS M). */
import {defaults} from "../stats/defaults.js";
import {mttrNullProb} from "../stats/mttrNullProb.js";
import {noChange} from "./errorRates.js";

export interface Never {
  readonly what: string;
  readonly why: string;
}

const {minToSummarise, minJoint} = defaults;
const luck = mttrNullProb({n0: 20, n1: 20, sdLog: 1.25, improvement: 0.1}).prob;
const naive = Math.max(...noChange.rows.map((row) => row.naive));

export const neverShown: readonly Never[] = [
  {
    what: "Mean time to anything, alone",
    why: `Between two periods of 20 incidents the mean looks at least a tenth better in ${Math.round(100 * luck)}% of cases although nothing changed (log-normal, sd 1.25). Medians with intervals are shown; a mean only beside that chance.`
  },
  {
    what: `A percentage of fewer than ${minToSummarise}`,
    why: "“50%” of two is one incident. The counts are written out."
  },
  {
    what: "“Improved” because a mean is lower",
    why: `A lower rate is no news: ${naive}% of unchanged actions show one at some quarter. It takes evidence, and an effect worth having.`
  },
  {
    what: "A p-value tested again each quarter",
    why: "Every look is another chance to be wrong; the promised 5% holds for one look."
  },
  {
    what: "Recurrence of closed against never closed actions",
    why: "Time before closing would count as success of closing. Time is split at closing instead."
  },
  {
    what: "Closing rates that take “won't do” as still open",
    why: "1 minus Kaplan–Meier then overstates what will be done; giving up is an outcome of its own."
  },
  {
    what: `Lift from fewer than ${minJoint} joint incidents`,
    why: "Two rare conditions that met once have an enormous lift and mean nothing."
  },
  {what: "A league table without intervals", why: "The smallest counts lead it, and trail it, by luck."},
  {
    what: "“No effect” for “no detectable change”",
    why: "Not seeing a change and there being none are different; the smallest effect that would have shown is always beside it."
  }
];
