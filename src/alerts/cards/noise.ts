import {sum} from "d3-array";
import type {ControlPoints} from "../../schema.js";
import {controlChart} from "../../shared/charts/controlChart.js";
import {chartCard} from "../../shared/ui/chartCard.js";
import type {Resize} from "../../shared/ui/resize.js";
import {noiseFinding} from "../findings.js";
import {LIMITS} from "./limits.js";
import {weekLink} from "./week.js";

/** The share of labelled pages that were noise, week by week. */
export function noiseCard(points: readonly ControlPoints[], resize: Resize): HTMLElement {
  const own = points.filter(({series}) => series === "noise");
  const known = own.filter(({value}) => value !== null);
  const title = noiseFinding({n: sum(known, (row) => row.n), of: sum(known, ({exposure}) => exposure)});
  return chartCard({
    title,
    counted: `Pages labelled as not worth acting on, of those labelled, by week; weeks without a label have no point. ${LIMITS}`,
    rows: own,
    chart: resize((width) =>
      controlChart(own, {
        ...{width, share: true, title: "Share of noise by week", description: title},
        href: ({period}) => weekLink(period)
      })
    )
  });
}
