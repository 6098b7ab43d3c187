/** What the coming review should look at. */
import {ratioWords, targetText} from "../shared/ui/outcomeText.js";
import {count, counted, date, decimal} from "../format.js";
import type {ActionPaths, IncidentRows, QuarterRows, SeenAgain, VerdictRows} from "../schema.js";
import {isOpen} from "../shared/rows/actionStatus.js";
import {actionsOfChanges, changeTitle} from "../shared/rows/changes.js";
import {isHeadline} from "../shared/rows/headline.js";
import {type Agenda, type AgendaItem, section} from "./types.js";

export interface ReviewRows {
  readonly verdicts: readonly VerdictRows[];
  readonly seenAgain: readonly SeenAgain[];
  readonly actions: readonly ActionPaths[];
  readonly incidents: readonly IncidentRows[];
}

const SOON = 91 * 86_400_000;

/** Verdicts told in the quarter, those due soon, conditions seen again, open actions, incidents without a retro. */
export function reviewAgenda(
  {verdicts, seenAgain, actions, incidents}: ReviewRows,
  {
    chosen,
    asOf,
    zone,
    actionLink,
    incidentLink
  }: {
    readonly chosen: QuarterRows;
    readonly asOf: Date;
    readonly zone: string;
    readonly actionLink: (id: string) => string;
    readonly incidentLink: (id: string) => string;
  }
): Agenda {
  const headline = verdicts.filter(isHeadline);
  const actionsOf = actionsOfChanges(verdicts);
  const item = (row: VerdictRows, tail: string): AgendaItem => ({
    text: `${changeTitle(actionsOf(row))} → ${targetText(row)}: ${tail}`,
    href: actionLink(row.action_id)
  });
  const told = headline
    .filter(
      ({verdict, verdict_at}) =>
        (verdict === "improved" || verdict === "worsened") &&
        verdict_at !== null &&
        verdict_at >= chosen.from_at &&
        verdict_at < chosen.to_at
    )
    .map((row) => item(row, `${row.verdict} ${ratioWords(row)}, told on ${date(row.verdict_at, zone)}`));
  const due = headline
    .filter(({verdict}) => verdict === "too_early")
    .map((row) => ({row, at: row.planned_look_at ?? row.earliest_verdict_at}))
    .filter(({at}) => at !== null && at.getTime() < asOf.getTime() + SOON)
    .toSorted((a, b) => a.at!.getTime() - b.at!.getTime())
    .map(({row, at}) => item(row, `can be told from ${date(at, zone)}`));
  const open = actions
    .filter((row) => isOpen(row) && row.missed_incidents > 0)
    .toSorted(
      (a, b) =>
        b.missed_minutes - a.missed_minutes ||
        b.missed_incidents - a.missed_incidents ||
        a.action_id.localeCompare(b.action_id, "en")
    )
    .map((row): AgendaItem => ({
      text: `${row.title ?? row.action_id}: ${counted(row.missed_incidents, "later incident")} with its condition, ${count(row.missed_minutes)} minutes`,
      href: actionLink(row.action_id)
    }));
  const overdue = actions
    .filter((row) => isOpen(row) && row.due_at !== null && row.due_at < asOf)
    .toSorted(
      (a, b) => a.due_at!.getTime() - b.due_at!.getTime() || a.action_id.localeCompare(b.action_id, "en")
    )
    .map((row): AgendaItem => ({
      text: `${row.title ?? row.action_id}: due ${date(row.due_at, zone)}`,
      href: actionLink(row.action_id)
    }));
  const vague = actions
    .filter((row) => isOpen(row) && row.vague === true)
    .map((row): AgendaItem => ({
      text: `${row.title ?? row.action_id}: ${row.vague_reason ?? "vague"}`,
      href: actionLink(row.action_id)
    }));
  const without = incidents
    .filter((row) => row.quarter === chosen.quarter && !row.has_retro)
    .toSorted(
      (a, b) => (a.severity ?? 9) - (b.severity ?? 9) || (b.impact_minutes ?? 0) - (a.impact_minutes ?? 0)
    )
    .map((row): AgendaItem => ({
      text: `${row.title ?? row.incident_id}: ${row.severity === null ? "severity unknown" : `SEV${row.severity}`}, ${row.impact_minutes === null ? "impact not stated" : `${count(row.impact_minutes)} minutes`}`,
      href: incidentLink(row.incident_id)
    }));
  const back = seenAgain.map((row): AgendaItem => ({
    text: `${row.label}: ${counted(row.incidents_since, "incident")} since “${row.title}” was closed on ${date(row.closed_at, zone)}`,
    href: actionLink(row.action_id)
  }));
  return {
    title: `Agenda of the review of ${chosen.quarter}`,
    sections: [
      section("Told since the last review", "What do we learn from each, and what do we do more of?", {
        items: told,
        empty: `No change was told improved or worsened in ${chosen.quarter}.`
      }),
      section("Due for a verdict soon", "Who looks on the day, and what would we do either way?", {
        items: due,
        empty: `No verdict can come in the next ${decimal(SOON / (7 * 86_400_000))} weeks.`
      }),
      section("Seen again after closing", "Was the action done as written, and was it strong enough?", {
        items: back,
        empty: "No condition was seen again after a closed action."
      }),
      section("Open while it happened again", "Do it now, or drop it?", {
        items: open,
        empty: "No open action has a condition that later incidents carried."
      }),
      section("Past the due date", "New date, other scope, or drop?", {
        items: overdue,
        empty: "No open action is past its due date."
      }),
      section("To reword", "What will be different in the system, and how will we see it?", {
        items: vague,
        empty: "No open action is worded vaguely."
      }),
      section("Without a retro", "Which of these is worth one?", {
        items: without,
        empty: `Every incident of ${chosen.quarter} has a retro.`
      })
    ]
  };
}
