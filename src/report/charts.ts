/** Draws the report's pictures, on the page and on paper. */
import {forestPlot} from "../shared/charts/forestPlot.js";
import type {ChartOptions} from "../shared/charts/frame.js";
import {incidentsByQuarter} from "../shared/charts/incidentsByQuarter.js";
import {responseStrip} from "../shared/charts/responseStrip.js";
import {retroFunnel} from "../shared/charts/retroFunnel.js";
import type {ReportChart} from "./types.js";

/** Described by its finding. */
export function drawChart(
  {title: description, picture}: ReportChart,
  given: Omit<ChartOptions, "description">
): Element {
  const options = {...given, description};
  switch (picture.kind) {
    case "incidents": {
      const {quarters, chosen, before} = picture;
      return incidentsByQuarter(quarters, {
        ...options,
        ...(chosen === undefined ? {} : {chosen}),
        ...(before === undefined ? {} : {before})
      });
    }
    case "times":
      return responseStrip(picture.quarters, options);
    case "stages":
      return retroFunnel(picture.stages, options);
    case "ratios":
      return forestPlot(picture.rows, options);
  }
}
