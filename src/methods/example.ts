/** A verdict of these data, step by step. */
import {targetKey} from "../shared/rows/targetKey.js";
import {count, counted, date, stretch} from "../format.js";
import type {TargetEventRows, VerdictRows} from "../schema.js";
import type {TimeSpan} from "../shared/charts/rug.js";
import {movedWords} from "../shared/findings/size.js";
import {backgroundRatio} from "../shared/rows/backgroundRatio.js";
import {story} from "../shared/rows/story.js";
import {thinned} from "../shared/rows/thinned.js";
import {changeWords, targetText} from "../shared/ui/outcomeText.js";
import {defaults} from "../stats/defaults.js";

export interface Step {
  readonly name: string;
  readonly says: string;
}

export interface Example {
  readonly row: VerdictRows;
  readonly target: string;
  /** as many as a rug can show */
  readonly events: readonly TargetEventRows[];
  /** from the baseline to the follow-up's end */
  readonly span: TimeSpan;
  readonly steps: readonly Step[];
}

/** The best-proven change on counted events, else one that did not work; undefined where none is judged by counts. */
export function workedExample(
  verdicts: readonly VerdictRows[],
  events: readonly TargetEventRows[],
  {asOf, zone}: {readonly asOf: Date; readonly zone: string}
): Example | undefined {
  const {worked, failed} = story(verdicts);
  const row = [...worked, ...failed].find(
    ({target_kind, verdict_at, events_before, events_after}) =>
      target_kind !== "response_time" &&
      verdict_at !== null &&
      events_before !== null &&
      events_after !== null
  );
  if (row === undefined) return undefined;
  const key = targetKey(row);
  const own = events.filter((event) => targetKey(event) === key);
  const span = {from: row.baseline_from ?? own[0]?.event_at ?? asOf, to: row.followup_to ?? asOf};
  return {row, target: targetText(row), events: thinned(own, span), span, steps: exampleSteps(row, zone)};
}

/** What was counted before, what closed, what was counted after, what went on elsewhere, and when the evidence sufficed. */
export function exampleSteps(row: VerdictRows, zone: string): readonly Step[] {
  const what = row.metric === "pages" ? "page" : "incident";
  const closing = row.set_closed_at ?? row.closed_at;
  const elsewhere = backgroundRatio(row);
  const change = changeWords(row);
  return [
    {
      name: "Before",
      says: `${counted(row.events_before ?? 0, what)} in ${stretch(row.window_before_days ?? 0)}. The incident that led to the action and the ${defaults.triggerExclusionDays} days before it are left out: a bad spell makes people act, and ends by itself.`
    },
    {
      name: "Closed",
      says: `On ${date(closing, zone)}. The time until then and the ${defaults.washoutDays} days after it count on neither side.`
    },
    {
      name: "After",
      says: `${counted(row.events_after ?? 0, what)} in ${stretch(row.window_after_days ?? 0)}${change === "" ? "" : `: ${change}`}.`
    },
    {
      name: "Elsewhere",
      says:
        elsewhere === undefined
          ? "Too little is recorded of everything else to compare with, so the verdict is never called strong."
          : `Everything else ${movedWords(elsewhere)} meanwhile. Only what goes beyond that counts.`
    },
    {
      name: "Evidence",
      says: `Looked at every week, it reached the ${count(defaults.threshold)} that a verdict needs on ${date(row.verdict_at, zone)}.`
    }
  ];
}
