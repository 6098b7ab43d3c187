import * as Plot from "@observablehq/plot";
import {count, counted} from "../../format.js";
import type {ShiftLoad} from "../facts/shifts.js";
import {type ChartOptions, draw, emptyFrame, frame} from "../../shared/charts/frame.js";

/** How many shifts carried how many pages; those over the limit stand out. */
export function shiftBars(
  rows: readonly ShiftLoad[],
  {limit, ...options}: ChartOptions & {readonly limit: number}
) {
  const label = "Shifts by number of pages";
  if (rows.every(({shifts}) => shifts === 0))
    return emptyFrame(options, label, "No whole shift in this selection.");
  const last = rows.at(-1)!.pages;
  return draw({
    ...frame({height: 210, ...options}, label),
    marginLeft: 2,
    marginRight: 2,
    marginTop: 20,
    marginBottom: 40,
    x: {type: "band", domain: rows.map(({pages}) => pages), axis: null, padding: 0.18},
    y: {axis: null},
    marks: [
      Plot.barY(rows, {
        x: "pages",
        y: "shifts",
        fill: ({pages}: ShiftLoad) => (pages > limit ? "var(--worsened)" : "currentColor"),
        fillOpacity: 0.6,
        title: ({pages, shifts}: ShiftLoad) => `${counted(shifts, "shift")} with ${counted(pages, "page")}`
      }),
      Plot.text(rows, {
        x: "pages",
        y: "shifts",
        dy: -7,
        text: ({shifts}: ShiftLoad) => count(shifts),
        fill: "currentColor"
      }),
      Plot.text(rows, {
        x: "pages",
        frameAnchor: "bottom",
        dy: 16,
        text: ({pages}: ShiftLoad) => (pages === last ? `${pages}+` : String(pages)),
        fill: "currentColor"
      }),
      Plot.text(["pages in the shift"], {
        frameAnchor: "bottom",
        dy: 32,
        fill: "var(--theme-foreground-muted)"
      }),
      Plot.ruleY([0], {stroke: "currentColor", strokeOpacity: 0.4})
    ]
  });
}
