import {dateTime, decimal} from "../format.js";
import type {VerdictRows} from "../schema.js";
import {element} from "./element.js";
import {externalLink, linkName} from "./externalLink.js";
import {incidentLink} from "./pageUrl.js";
import {time} from "./time.js";

/** Incident → filed → closed → follow-up → outcome, with the days between; a step nobody dated says so. */
export function actionStory(row: VerdictRows, zone: string): HTMLElement {
  const steps = [
    {
      name: "Incident",
      at: row.incident_at,
      link:
        row.incident_id === null
          ? null
          : element("a", {href: incidentLink(row.incident_id)}, row.incident_title ?? row.incident_id)
    },
    {
      name: "Filed",
      at: row.created_at,
      link: row.url === null ? null : externalLink(row.url, linkName(row.url))
    },
    {name: "Closed", at: row.closed_at, link: null},
    ...(row.set_closed_at !== null && row.closed_at !== null && row.set_closed_at > row.closed_at
      ? [{name: "Last of the change closed", at: row.set_closed_at, link: null}]
      : []),
    {name: "Follow-up begins", at: row.followup_from, link: null},
    {name: "Outcome", at: row.verdict_at, link: null}
  ];
  let before: Date | null = null;
  return element(
    "ol",
    {class: "story"},
    steps.map(({name, at, link}) => {
      const days = before && at ? (at.getTime() - before.getTime()) / 86_400_000 : null;
      before = at ?? before;
      return element(
        "li",
        {},
        element("strong", {}, name),
        element("span", {}, time(at, zone, dateTime)),
        days === null ? null : element("span", {class: "sub"}, `${decimal(Math.round(days))} days later`),
        link === null ? null : element("span", {class: "sub"}, link)
      );
    })
  );
}
