/** What the report asks to decide: the first points of the review's agenda, the same on page 1 and in its own section. */
import type {Ask} from "../shared/findings/asks.js";
import {asksOf, reviewPoints} from "../shared/points/reviewPoints.js";
import {standsAt} from "../shared/rows/reviewPeriod.js";
import type {ReportInput} from "./types.js";

export const reportAsks = ({site, period, quarters, paths, ...rows}: ReportInput): Ask[] =>
  asksOf(
    reviewPoints(
      {...rows, actions: paths},
      {
        chosen: period.chosen,
        asOf: site.as_of_at ?? new Date(0),
        end: standsAt(period, quarters),
        zone: site.time_zone
      }
    )
  );
