/** Settings: how changes are judged and what the report says. */
import {z} from "zod";
import {defaults} from "../../../src/stats/defaults.js";
import {WEB, text} from "./values.js";

const least = z.number().positive();
const days = z.number().nonnegative();

export const judging = {
  thresholds: z
    .strictObject({
      baseline_days: least.default(defaults.baselineDays).describe("length of the baseline for incidents"),
      pages_baseline_days: least
        .default(defaults.pagesBaselineDays)
        .describe("length of the baseline for pages"),
      trigger_exclusion_days: days
        .default(defaults.triggerExclusionDays)
        .describe("days before an action's incident that no baseline may use"),
      worst_of_quarter_exclusion_days: days
        .default(defaults.worstOfQuarterExclusionDays)
        .describe("the same where the action came of a review of the worst of a quarter"),
      worst_of_year_exclusion_days: days
        .default(defaults.worstOfYearExclusionDays)
        .describe("the same where it came of one of the worst of a year"),
      washout_days: days
        .default(defaults.washoutDays)
        .describe("days after closing that no follow-up may use"),
      late_detection_minutes: least
        .default(20)
        .describe("minutes until somebody noticed from which late detection is a condition"),
      dispersion: z
        .enum(["estimated", "none"])
        .default("estimated")
        .describe("whether events that come in bursts widen the intervals")
    })
    .prefault({})
    .meta({
      description: "How changes are judged; the Reference page says what each is for.",
      example:
        "thresholds:\n  baseline_days: 182\n  pages_baseline_days: 91\n  trigger_exclusion_days: 28\n  worst_of_quarter_exclusion_days: 91\n  worst_of_year_exclusion_days: 392\n  washout_days: 7\n  late_detection_minutes: 15\n  dispersion: estimated"
    }),
  closing: z
    .record(z.string().regex(/^[1-5]$/, "a severity from 1 to 5"), z.int().positive())
    .default({})
    .meta({
      description:
        "Within how many days actions of incidents of a severity are to be closed; Follow-through measures it.",
      name: "SEVERITY",
      example: "closing: {1: 30, 2: 60}"
    }),
  report: z
    .strictObject({
      asks: text.optional().describe("what leadership is asked for, as Markdown"),
      decided: text.optional().describe("what was decided last time; decisions.csv says it better"),
      site: text
        .regex(WEB, "the address of the built site, such as https://host/followthrough/")
        .optional()
        .meta({
          type: "an address",
          description: "where the built site is found, for links in messages and mails"
        })
    })
    .default({})
    .meta({
      description: "Texts of the leadership report.",
      example:
        "report:\n  asks: One more engineer for Payments until March.\n  decided: Freeze of checkout in December.\n  site: https://intranet.example/followthrough/"
    })
};
