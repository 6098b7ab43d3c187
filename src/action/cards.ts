/** An action's charts in their cards: what happened, how the evidence grew, what a comparison did, what isn't used. */
import {actionDurations} from "./charts/durations.js";
import {actionBackground} from "./charts/background.js";
import {actionEvents} from "./charts/events.js";
import {actionEvidence} from "./charts/evidence.js";
import {countsText} from "./findings.js";
import {
  backgroundFinding,
  backgroundNote,
  evidenceTitle,
  NAIVE_DURATION,
  naiveSentence
} from "./evidenceFinding.js";
import {capitalised, zoneName} from "../format.js";
import type {FalseAlarms, VerdictRows} from "../schema.js";
import {naiveCounts} from "./facts.js";
import type {TargetEvent, TargetSeen} from "./looks.js";
import {looksTable, windowTable} from "./tables.js";
import {defaults} from "../stats/defaults.js";
import {chartCard} from "../shared/ui/chartCard.js";
import {incidentLink} from "../shared/ui/pageUrl.js";
import {element} from "../shared/ui/element.js";
import type {Resize} from "../shared/ui/resize.js";

export interface ChartContext {
  readonly seen: TargetSeen;
  /** over all kinds; undefined before any is loaded */
  readonly meter: FalseAlarms | undefined;
  readonly zone: string;
  readonly resize: Resize;
}

const LEFT_OUT =
  "Left out: the incident that led to the action, the 28 days before it (91 after a “worst of the quarter” review), the time until closing, the wash-out after it, and dashed stretches in which the source was not watched.";

/** The target's events over the windows that were compared. */
export function eventsCard(row: VerdictRows, {seen, zone, resize}: ChartContext): HTMLElement {
  const counts = countsText(row);
  const title = counts === "" ? "What happened to the target" : capitalised(counts);
  const options = {until: seen.asOf, zone, description: title, holes: seen.holes, href: incidentOf};
  const timed = row.target_kind === "response_time";
  const what = timed
    ? "One dot for each incident, log axis; filled where it is compared. Lines and bands: the medians with 95% intervals."
    : `${row.target_kind === "alert_rule" ? "Pages a week, from Monday, duplicates left out." : "One tick for each incident, faint where it counts nowhere."} Lines and bands: the rates before and after with 95% intervals.`;
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

/** The incident that an event is; a page of no incident leads nowhere. */
const incidentOf = ({incident_id}: TargetEvent): string | null =>
  incident_id === null ? null : incidentLink(incident_id);

/** The evidence at every weekly look. */
export function evidenceCard(
  row: VerdictRows,
  {seen: {looks}, zone, resize}: ChartContext
): HTMLElement | null {
  if (looks.length === 0 && row.verdict === "not_measurable") return null;
  const title = evidenceTitle(row, zone);
  const names = row.direction === "up" ? (["rose", "fell"] as const) : (["fell", "rose"] as const);
  const planned = row.verdict_reason.startsWith("planned_look");
  const dotted = looks.some(({adjusted}) => adjusted !== null)
    ? ` Dotted: the same beyond what everything else did; at one look the first must reach ${defaults.threshold} and this ${defaults.backgroundThreshold}.`
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

/** The target's rate beside that of everything else, on one axis. */
export function backgroundCard(row: VerdictRows, {seen: {looks}, zone, resize}: ChartContext): HTMLElement {
  const title = backgroundFinding(row);
  return chartCard({
    title,
    counted: `The rate since follow-up began over the rate before, on a log axis: the target solid${row.background_before === null ? "" : ", everything else dotted"}; below ×1 is less. ${backgroundNote(row)}`,
    rows: looks,
    chart: resize((width) => actionBackground(looks, {width, zone, description: title}))
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
