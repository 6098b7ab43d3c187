/** Everything about one target of an action: the events, the evidence, the counts, and what may be said. */
import {actionDurations} from "../charts/actionDurations.js";
import {actionEvents} from "../charts/actionEvents.js";
import {actionEvidence} from "../charts/actionEvidence.js";
import type {Verdict} from "../charts/palette.js";
import {actionFinding, actionNotes, countsText, naiveSentence} from "../findings/actionFinding.js";
import {date, decimal} from "../format.js";
import type {EvidenceRows, SimilarUntreated, TargetEventRows, VerdictRows} from "../schema.js";
import {chartCard} from "./chartCard.js";
import {dataTable} from "./dataTable.js";
import {element} from "./element.js";
import {BASES, reasonText, targetText} from "./outcomeLedger.js";
import {pageLink} from "./pageUrl.js";
import type {Resize} from "./reviewSections.js";
import {verdictChip} from "./verdictChip.js";

export interface PanelContext {
  readonly events: readonly TargetEventRows[];
  readonly looks: readonly EvidenceRows[];
  /** the most similar condition without a closed action, event by event */
  readonly similar: readonly SimilarUntreated[];
  /** other actions of the same change set */
  readonly together: readonly VerdictRows[];
  readonly until: Date;
  readonly zone: string;
  readonly resize: Resize;
}

export function actionPanel(row: VerdictRows, context: PanelContext): HTMLElement {
  const {zone, together} = context;
  const target = targetText(row);
  return element(
    "section",
    {class: "action-panel"},
    element("h2", {}, `Target: ${target}`),
    element(
      "p",
      {},
      verdictChip((row.verdict ?? "not_measurable") as Verdict, row.verdict_strength ?? undefined)
    ),
    element("p", {class: "headline-small"}, actionFinding(row, target, zone)),
    element(
      "p",
      {},
      `${reasonText(row.verdict_reason)} The target was ${row.basis === null ? "not named" : (BASES[row.basis] ?? row.basis)}${row.basis === "inferred" ? `, with confidence ${decimal(row.confidence)}: it is left out of all totals` : ""}.`
    ),
    ...actionNotes(row, zone).map((note) => element("p", {class: "note-line"}, note)),
    together.length > 0 &&
      element(
        "p",
        {},
        "Closed together with, and judged as one change: ",
        ...together.flatMap((other, i) => [
          i > 0 ? ", " : "",
          element("a", {href: pageLink("action", {id: other.action_id})}, other.title ?? other.action_id)
        ]),
        "."
      ),
    row.set_closed_at === null ? null : panelCharts(row, context)
  );
}

function panelCharts(
  row: VerdictRows,
  {events, looks, similar, until, zone, resize}: PanelContext
): HTMLElement {
  const counts = countsText(row);
  return element(
    "div",
    {},
    chartCard({
      title: counts === "" ? "What happened to the target" : `${counts[0]!.toUpperCase()}${counts.slice(1)}`,
      counted: `${row.target_kind === "response_time" ? "Durations of the target's incidents" : "Events of the target"}; shaded: the baseline and the follow-up that were compared, with their rates and 95% intervals (Garwood). The incident the action came from counts nowhere. The axis is in UTC, the table in ${zone}.`,
      chart: resize((width) =>
        row.target_kind === "response_time"
          ? actionDurations(row, events, until, {width})
          : actionEvents(row, events, until, {width})
      ),
      table: windowTable(row, zone)
    }),
    looks.length > 0 &&
      chartCard({
        title: evidenceTitle(row, zone),
        counted:
          "Evidence that the rate fell (solid) or rose (dashed), as the weekly looks saw it; below 1 the data fit “no change” better.",
        chart: resize((width) => actionEvidence(looks, isPlanned(row) ? null : row.verdict_at, {width}))
      }),
    row.comparison_id === null && similar.length > 0 && besideCard(row, similar, until, resize),
    element("p", {class: "counted"}, naiveSentence(row))
  );
}

const isPlanned = ({verdict_reason}: VerdictRows): boolean =>
  verdict_reason?.startsWith("planned_look") === true;

function evidenceTitle(row: VerdictRows, zone: string): string {
  if (row.verdict === "not_measurable") return "Evidence that can never suffice";
  if (isPlanned(row)) return "The evidence at weekly looks, for comparison: the planned look decides";
  return row.verdict_at === null
    ? "The evidence has not settled it"
    : `The evidence crossed on ${date(row.verdict_at, zone)}`;
}

/** A series nobody acted on, in the same windows: what the world around did. It enters no verdict. */
function besideCard(
  row: VerdictRows,
  similar: readonly SimilarUntreated[],
  until: Date,
  resize: Resize
): HTMLElement {
  const {label, events_before, events_after} = similar[0]!;
  const beside = {...row, events_before, events_after, target_kind: "condition"};
  const events = similar.map(({event_at, incident_id}) => ({
    ...row,
    event_at,
    incident_id,
    duration_s: null,
    events: 1
  }));
  return chartCard({
    title: `Beside it, and not part of the verdict: ${label}, ${countsText(beside)}`,
    counted:
      "The condition of the same layer nearest in number in the baseline, among those at which nobody aimed an action that closed in these windows. If it fell as well, something else may have changed; name it as a comparison in links.csv to let it enter.",
    chart: resize((width) => actionEvents(beside, events, until, {width, height: 180}))
  });
}

/** Counts and exposures of all windows, so that a reader can redo the verdict. */
function windowTable(row: VerdictRows, zone: string): HTMLElement {
  const windows = [
    {
      window: "baseline",
      from: row.baseline_from,
      to: row.baseline_to,
      events: row.events_before,
      days: row.window_before_days,
      used: "yes"
    },
    {
      window: "around the trigger",
      from: row.baseline_to,
      to: row.trigger_at,
      events: row.x_trigger_window,
      days: null,
      used: "no"
    },
    {
      window: "until closed",
      from: row.trigger_at,
      to: row.set_closed_at,
      events: row.x_gap,
      days: row.gap_days,
      used: "no"
    },
    {
      window: "wash-out",
      from: row.set_closed_at,
      to: row.followup_from,
      events: row.x_washout,
      days: null,
      used: "no"
    },
    {
      window: "follow-up",
      from: row.followup_from,
      to: row.followup_to,
      events: row.events_after,
      days: row.window_after_days,
      used: "yes"
    }
  ];
  return dataTable(windows, {
    noun: "window",
    file: "windows.csv",
    columns: [
      {name: "window", label: "Window", value: (line) => line.window},
      {
        name: "from",
        label: "From",
        value: (line) => line.from,
        cell: (line) => date(line.from, zone),
        numeric: true
      },
      {
        name: "to",
        label: "To, exclusive",
        value: (line) => line.to,
        cell: (line) => date(line.to, zone),
        numeric: true
      },
      {
        name: "days",
        label: "Days watched",
        value: (line) => line.days,
        cell: (line) => decimal(line.days),
        numeric: true
      },
      {name: "events", label: "Events", value: (line) => line.events, numeric: true},
      {name: "used", label: "Compared", value: (line) => line.used}
    ]
  });
}
