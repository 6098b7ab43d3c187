import {verdictOf} from "../domain.js";
import {counted, date} from "../format.js";
import type {VerdictRows} from "../schema.js";
import {type Child, element} from "../shared/ui/element.js";
import {externalLink, linkName} from "../shared/ui/externalLink.js";
import {incidentLink} from "../shared/ui/pageUrl.js";
import {time} from "../shared/ui/time.js";
import {verdictChip} from "../shared/ui/verdictChip.js";

interface Step {
  readonly name: string;
  readonly at: Date | null;
  /** what stands there without a date */
  readonly missing: string;
  readonly more?: Child;
}

const UNCLOSED: Readonly<Record<string, string>> = {
  open: "still open",
  in_progress: "in progress",
  done: "done, nobody says when",
  wont_do: "given up"
};

/** Incident → retro → filed → closed → outcome, with the days between; a step without a date says why. */
export function actionStory(rows: readonly VerdictRows[], zone: string): HTMLElement {
  const row = rows[0]!;
  const decided = rows
    .filter(({verdict_at}) => verdict_at !== null)
    .toSorted((a, b) => a.verdict_at!.getTime() - b.verdict_at!.getTime())[0];
  const awaited = rows
    .flatMap(({earliest_verdict_at}) => (earliest_verdict_at === null ? [] : [earliest_verdict_at]))
    .toSorted((a, b) => a.getTime() - b.getTime())[0];
  const outcome = decided ?? row;
  const steps: Step[] = [
    {
      name: "Incident",
      at: row.incident_at,
      missing: row.incident_id === null ? "none is linked" : "date not known",
      more:
        row.incident_id !== null &&
        element("a", {href: incidentLink(row.incident_id)}, row.incident_title ?? row.incident_id)
    },
    {name: "Retro", at: row.retro_at, missing: "no date of a retro"},
    {
      name: "Filed",
      at: row.created_at,
      missing: "date not known",
      more: row.url === null ? "no tracker link" : externalLink(row.url, linkName(row.url))
    },
    {
      name: "Closed",
      at: row.closed_at,
      missing: UNCLOSED[row.status ?? ""] ?? "status not known"
    },
    ...(row.closed_at && row.set_closed_at && row.set_closed_at > row.closed_at
      ? [{name: "Last of the change closed", at: row.set_closed_at, missing: ""}]
      : []),
    {
      name: "Outcome",
      at: outcome.verdict_at,
      missing: awaited ? `not before ${date(awaited, zone)}` : "none so far",
      more: verdictChip(verdictOf(outcome.verdict), {members: outcome.members})
    }
  ];
  let before: Date | null = null;
  return element(
    "ol",
    {class: "story", "aria-label": "From incident to outcome"},
    steps.map(({name, at, missing, more}) => {
      const days = before && at ? Math.round((at.getTime() - before.getTime()) / 86_400_000) : null;
      before = at ?? before;
      return element(
        "li",
        {class: at === null ? "undated" : null},
        element("strong", {}, name),
        at === null ? element("span", {class: "unknown"}, missing) : time(at, zone, date),
        days !== null && element("span", {class: "sub"}, later(days)),
        more !== undefined && more !== false && element("span", {class: "sub"}, more)
      );
    })
  );
}

const later = (days: number): string =>
  days === 0 ? "same day" : days > 0 ? `${counted(days, "day")} later` : `${counted(-days, "day")} earlier`;
