import * as Plot from "@observablehq/plot";
import {max, range} from "d3-array";
import {counted} from "../../format.js";
import type {HourCount} from "../facts/hours.js";
import {type ChartOptions, draw, emptyFrame, frame} from "../../shared/charts/frame.js";

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Pages by hour and weekday: stronger is more; sleep hours are underlined. */
export function hourHeat(
  cells: readonly HourCount[],
  {asleep, ...options}: ChartOptions & {readonly asleep: (hour: number) => boolean}
) {
  const label = "Pages by hour and weekday";
  if (cells.length === 0) return emptyFrame(options, label, "No pages in this selection.");
  const {width = 640} = options;
  const most = max(cells, ({pages}) => pages) ?? 0;
  const hours = range(24);
  return draw({
    ...frame({height: 7 * 24 + 44, ...options}, label),
    marginLeft: 34,
    marginRight: 2,
    marginTop: 22,
    marginBottom: 4,
    x: {type: "band", domain: hours, axis: null, padding: 0.06},
    y: {type: "band", domain: [1, 2, 3, 4, 5, 6, 7], axis: null, padding: 0.06},
    marks: [
      Plot.cell(cells, {
        x: "hour",
        y: "weekday",
        fill: "currentColor",
        fillOpacity: ({pages}: HourCount) => 0.06 + (0.84 * pages) / most,
        title: ({weekday, hour, pages}: HourCount) =>
          `${DAYS[weekday - 1]!} ${String(hour).padStart(2, "0")}:00: ${counted(pages, "page")}`
      }),
      Plot.text(
        hours.filter((hour) => hour % (width < 500 ? 6 : 3) === 0),
        {
          x: (hour: number) => hour,
          frameAnchor: "top",
          dy: -14,
          text: (hour: number) => String(hour).padStart(2, "0"),
          fill: "var(--theme-foreground-muted)"
        }
      ),
      Plot.cell(
        hours.filter(asleep).map((hour) => ({hour})),
        {x: "hour", y: 7, inset: -1, insetTop: 21, fill: "var(--accent)"}
      ),
      Plot.text([1, 2, 3, 4, 5, 6, 7], {
        y: (day: number) => day,
        frameAnchor: "left",
        dx: -32,
        textAnchor: "start",
        text: (day: number) => DAYS[day - 1]!,
        fill: "currentColor"
      })
    ]
  });
}
