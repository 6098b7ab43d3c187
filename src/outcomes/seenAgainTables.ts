/** What is not changing: conditions seen again, and actions still open while their condition came back. */
import {count, date, decimal} from "../format.js";
import {verdictOf} from "../domain.js";
import {missedActions} from "./seenAgain.js";
import type {MissedPreventionRows, SeenAgain, VerdictRows} from "../schema.js";
import {dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import {layerMark} from "../shared/ui/layerMark.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {verdictChip} from "../shared/ui/verdictChip.js";

const actionLink = (id: string, title: string | null): HTMLElement =>
  element("a", {href: pageLink("action", {id})}, title ?? id);

/** The minutes, with their n where some incidents tell none. */
const minutesText = (minutes: number, known: number, incidents: number): string =>
  known === incidents ? count(minutes) : `${count(minutes)} (n = ${count(known)})`;

/** Conditions seen again after an action aimed at them closed, most often first; verdicts tell what was judged together. */
export function seenAgainTable(
  rows: readonly SeenAgain[],
  verdicts: readonly VerdictRows[],
  zone: string
): HTMLElement {
  const place = (action: string, condition: string, service: string): string =>
    JSON.stringify([action, condition, service]);
  const members = new Map(
    verdicts
      .filter(({target_kind}) => target_kind === "condition")
      .map((row) => [place(row.action_id, row.target_id, row.target_service), row.members])
  );
  return dataTable(rows, {
    noun: "action and condition",
    nouns: "actions and conditions",
    file: "seen-again.csv",
    pageSize: 5,
    empty: "No condition was seen again after an action aimed at it was closed.",
    columns: [
      {
        name: "label",
        label: "Condition",
        value: (row) => row.label,
        cell: (row) =>
          element(
            "div",
            {},
            row.label,
            element(
              "div",
              {class: "sub"},
              layerMark(row.layer),
              ` · ${row.target_service === "" ? "everywhere" : row.target_service}`
            )
          )
      },
      {
        name: "title",
        label: "Action",
        value: (row) => row.title,
        cell: (row) =>
          element(
            "div",
            {},
            actionLink(row.action_id, row.title),
            element("div", {class: "sub"}, `closed ${date(row.closed_at, zone)}`)
          )
      },
      {name: "incidents_since", label: "Incidents since", value: (row) => row.incidents_since, numeric: true},
      {
        name: "minutes_since",
        label: "Minutes since",
        value: (row) => row.minutes_since,
        cell: (row) => minutesText(row.minutes_since, row.minutes_known, row.incidents_since),
        numeric: true,
        wideOnly: true
      },
      {
        name: "last_at",
        label: "Last",
        value: (row) => row.last_at,
        cell: (row) => date(row.last_at, zone),
        numeric: true,
        wideOnly: true
      },
      {
        name: "verdict",
        label: "Verdict",
        value: (row) => row.verdict,
        cell: (row) =>
          verdictChip(verdictOf(row.verdict), {
            members: members.get(place(row.action_id, row.condition_id, row.target_service)) ?? null
          })
      },
      {name: "layer", label: "layer", value: (row) => row.layer, hidden: true},
      {name: "target_service", label: "target_service", value: (row) => row.target_service, hidden: true},
      {name: "closed_at", label: "closed_at", value: (row) => row.closed_at, hidden: true},
      {name: "minutes_known", label: "minutes_known", value: (row) => row.minutes_known, hidden: true},
      {name: "action_id", label: "action_id", value: (row) => row.action_id, hidden: true}
    ]
  });
}

/** Actions that were still open when later incidents carried their condition, a row an action. */
export function missedTable(rows: readonly MissedPreventionRows[]): HTMLElement {
  return dataTable(missedActions(rows), {
    noun: "open action",
    file: "missed-prevention.csv",
    pageSize: 5,
    empty: "No open action has a condition that later incidents carried.",
    columns: [
      {
        name: "title",
        label: "Open action",
        value: (row) => row.title,
        cell: (row) =>
          element(
            "div",
            {},
            actionLink(row.action_id, row.title),
            element("div", {class: "sub"}, `${row.label} · ${row.team ?? "no team"}`)
          )
      },
      {name: "incidents", label: "Later incidents", value: (row) => row.incidents, numeric: true},
      {
        name: "minutes",
        label: "Their minutes",
        value: (row) => row.minutes,
        cell: (row) => minutesText(row.minutes, row.known, row.incidents),
        numeric: true
      },
      {
        name: "days_open_at_last",
        label: "Days open at the last",
        value: (row) => row.days,
        cell: (row) => decimal(Math.round(row.days)),
        numeric: true,
        wideOnly: true
      },
      {name: "condition", label: "condition", value: (row) => row.label, hidden: true},
      {name: "minutes_known", label: "minutes_known", value: (row) => row.known, hidden: true},
      {name: "action_id", label: "action_id", value: (row) => row.action_id, hidden: true}
    ]
  });
}
