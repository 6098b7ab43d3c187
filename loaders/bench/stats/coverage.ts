import {logEvidence} from "../../../src/stats/logEvidence.js";
import {draws} from "./draws.js";
import {percent, printTable} from "./printTable.js";

/** Prints how often the confidence sequence ever excludes the true ratio in two years of weekly looks (null_sim.md §9). */
export function coverage({full}: {full: boolean}): void {
  const runs = full ? 8_000 : 1_000;
  const limit = Math.log(10);
  const rows = [2, 4, 8].flatMap((perQuarter, row) =>
    [1, 0.5, 0.3].map((ratio, i) => {
      const generator = draws(1100 + 10 * row + i);
      let [above, below] = [0, 0];
      for (let run = 0; run < runs; run++) {
        const x0 = generator.poisson(4 * perQuarter);
        let x1 = 0;
        let [missedAbove, missedBelow] = [false, false];
        for (let week = 1; week <= 104; week++) {
          x1 += generator.poisson((perQuarter / 13) * ratio);
          if (week < 4) continue;
          missedAbove ||= logEvidence(x0, 52, x1, ratio * week, "improved") >= limit;
          missedBelow ||= logEvidence(x0, 52, x1, ratio * week, "worsened") >= limit;
        }
        above += Number(missedAbove);
        below += Number(missedBelow);
      }
      return [`${perQuarter}/quarter, ×${ratio}`, percent(above / runs), percent(below / runs)];
    })
  );
  printTable(
    `Confidence sequence, ${runs} runs a row: ever misses the truth, %; published 1.6–5.3 above, 2.4–3.7 below`,
    ["true rate", "upper limit too low", "lower limit too high"],
    rows
  );
}
