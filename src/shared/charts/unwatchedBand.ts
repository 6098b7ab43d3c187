import * as Plot from "@observablehq/plot";
import {date} from "../../format.js";

export interface Stretch {
  readonly from: Date;
  readonly to: Date;
}

/** The parts of a time axis in which nobody watched: shaded, and said by their words; what lies outside of `axis` is cut. */
export function unwatchedBand(stretches: readonly Stretch[], axis: Stretch): Plot.Markish {
  const shown = stretches
    .map(({from, to}) => ({
      from: from < axis.from ? axis.from : from,
      to: to > axis.to ? axis.to : to
    }))
    .filter(({from, to}) => from < to);
  return Plot.rectX(shown, {
    x1: "from",
    x2: "to",
    fill: "var(--unwatched)",
    title: ({from, to}: Stretch) =>
      `Not watched from ${date(from, "Etc/UTC")} to ${date(to, "Etc/UTC")}: no count, not zero`
  });
}
