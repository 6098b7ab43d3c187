/** An action's charts in their cards: what happened, how the evidence grew, what a comparison did, what isn't used. */
import {actionDurations} from "./charts/durations.js";
import {actionEvents, firstShown} from "./charts/events.js";
import {actionEvidence} from "./charts/evidence.js";
import {countsText} from "./findings.js";
import {comparisonFinding, evidenceTitle, NAIVE_DURATION, naiveSentence} from "./evidenceFinding.js";
import {capitalised, zoneName} from "../format.js";
import type {FalseAlarms, VerdictRows} from "../schema.js";
import {compared, type ComparedFrom, naiveCounts} from "./facts.js";
import {type Look, targetLooks, type TargetSeen} from "./looks.js";
import {looksTable, windowTable} from "./tables.js";
import {chartCard} from "../shared/ui/chartCard.js";
import {element} from "../shared/ui/element.js";
import type {Resize} from "../shared/ui/resize.js";

export interface ChartContext extends ComparedFrom {
  readonly seen: TargetSeen;
  readonly meter: FalseAlarms;
  readonly zone: string;
  readonly resize: Resize;
}

const LEFT_OUT =
  "Left out: the incident that led to the action, the 28 days before it (91 after a “worst of the quarter” review), the time until closing, and the wash-out after it.";

/** The target's events over the windows that were compared. */
export function eventsCard(row: VerdictRows, {seen, zone, resize}: ChartContext): HTMLElement {
  const counts = countsText(row);
  const title = counts === "" ? "What happened to the target" : capitalised(counts);
  const options = {until: seen.asOf, zone, description: title};
  const timed = row.target_kind === "response_time";
  const what = timed
    ? "A dot an incident, log axis; filled where it is compared. Lines and bands: the medians with 95% intervals."
    : `${row.target_kind === "alert_rule" ? "Pages a week, from Monday, duplicates left out." : "A tick an incident, faint where it counts nowhere."} Lines and bands: the rates before and after with 95% intervals (Garwood).`;
  return chartCard({
    title,
    counted: `${what} ${LEFT_OUT} The axis is in UTC, the table in ${zoneName(zone)}.`,
    chart: resize((width) =>
      timed
        ? actionDurations(row, seen.events, {
            ...options,
            width,
            index: seen.index
          })
        : actionEvents(row, seen.events, {...options, width})
    ),
    table: windowTable(row, zone)
  });
}

/** The evidence at every weekly look, worked out here from the events above. */
export function evidenceCard(row: VerdictRows, {seen, zone, resize}: ChartContext): HTMLElement | null {
  const looks = targetLooks(row, seen);
  if (looks.length === 0 && row.verdict === "not_measurable") return null;
  const title = evidenceTitle(row, zone);
  const names = row.direction === "up" ? (["rose", "fell"] as const) : (["fell", "rose"] as const);
  const planned = row.verdict_reason.startsWith("planned_look");
  const dotted = looks.some(({adjusted}) => adjusted !== null)
    ? " Dotted: the same against the comparison; both must reach 10 at one look."
    : "";
  return chartCard({
    title,
    counted: `How much better “the rate ${names[0]}” (solid) or “it ${names[1]}” (dashed) explains the counts than “no change”, at each weekly look; below 1, no change explains them better.${dotted}`,
    chart: resize((width) =>
      actionEvidence(looks, {
        crossedAt: planned ? null : row.verdict_at,
        names,
        zone,
        width,
        description: title
      })
    ),
    ...(looks.length > 0 ? {table: looksTable(looks, zone)} : {})
  });
}

/** The comparison that enters the verdict, else the most alike untreated condition, which does not; nothing without either. */
export function comparisonCard(row: VerdictRows, context: ChartContext): HTMLElement | null {
  const {seen, zone, resize} = context;
  const found = compared(row, context);
  if (found === undefined) return null;
  const {name, before, after, events, enters} = found;
  const last: Look | undefined = enters ? targetLooks(row, seen).at(-1) : undefined;
  const title = comparisonFinding({name, enters, before, after, adjusted: last?.adjusted ?? null}, row);
  const shown = {...row, events_before: before, events_after: after};
  return chartCard({
    title,
    counted: enters
      ? "Named in links.csv or settings.yaml as what would have happened anyway: where it fell alike, the verdict is held back. The same windows as above."
      : "The condition of the same layer seen about as often before, on which no action was closed by name in these windows. It shows what happened to others; only a comparison named in links.csv or settings.yaml enters a verdict.",
    rows: events,
    chart: resize((width) =>
      actionEvents(shown, events, {
        until: seen.asOf,
        from: firstShown(row, seen.events),
        zone,
        width,
        height: 190,
        description: title
      })
    )
  });
}

/** What a plain before/after comparison would have said. */
export function naiveNote(row: VerdictRows, {seen, meter}: ChartContext): HTMLElement {
  return element(
    "p",
    {class: "counted"},
    row.target_kind === "response_time"
      ? NAIVE_DURATION
      : naiveSentence(
          naiveCounts(row, seen.events, seen.asOf),
          meter,
          row.direction === "up" ? "more" : "fewer"
        )
  );
}
