/** What is not changing: conditions seen again, and actions still open while their condition came back. */
import {count, date, decimal} from "../format.js";
import {missedFinding, seenAgainFinding} from "../shared/findings/outcomesParts.js";
import type {MissedPreventionRows, SeenAgain} from "../schema.js";
import {groupBy} from "../shared/rows/groupBy.js";
import {dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import {layerMark} from "../shared/ui/layerMark.js";
import {pageLink} from "../shared/ui/pageUrl.js";
import {verdictChip} from "../shared/ui/verdictChip.js";

export {untargetedLines} from "../shared/ui/untargeted.js";

const actionLink = (id: string, title: string | null): HTMLElement =>
  element("a", {href: pageLink("action", {id})}, title ?? id);

/** The minutes, with their n where some incidents tell none. */
const minutesText = (minutes: number, known: number, incidents: number): string =>
  known === incidents ? count(minutes) : `${count(minutes)} (n = ${count(known)})`;

/** Conditions seen again after an action aimed at them closed, most often first. */
export function seenAgainTable(rows: readonly SeenAgain[], zone: string): HTMLElement {
  const facts = {
    conditions: new Set(rows.map(({condition_id}) => condition_id)).size,
    actions: new Set(rows.map(({action_id}) => action_id)).size,
    improved: new Set(rows.filter(({verdict}) => verdict === "improved").map(({action_id}) => action_id)).size
  };
  const table = dataTable(rows, {
    noun: "action and condition",
    nouns: "actions and conditions",
    caption: "Conditions seen again after closing",
    file: "seen-again.csv",
    pageSize: 10,
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
            element("div", {class: "sub"}, row.target_service === "" ? "everywhere" : row.target_service),
            element("div", {class: "sub"}, layerMark(row.layer))
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
        cell: (row) => verdictChip(row.verdict ?? "not_measurable")
      },
      {name: "layer", label: "layer", value: (row) => row.layer, hidden: true},
      {name: "target_service", label: "target_service", value: (row) => row.target_service, hidden: true},
      {name: "closed_at", label: "closed_at", value: (row) => row.closed_at, hidden: true},
      {name: "minutes_known", label: "minutes_known", value: (row) => row.minutes_known, hidden: true},
      {name: "action_id", label: "action_id", value: (row) => row.action_id, hidden: true}
    ]
  });
  return under(seenAgainFinding(facts), table);
}

const under = (title: string, table: HTMLElement): HTMLElement =>
  element("section", {class: "not-changing"}, element("h3", {}, title), table);

/** Actions that were still open when later incidents carried their condition, a row an action. */
export function missedTable(rows: readonly MissedPreventionRows[]): HTMLElement {
  const open = openMissed(rows);
  const later = rows.filter(({status}) => isOpen(status));
  const incidents = new Map(later.map((row) => [row.incident_id, row.impact_minutes ?? 0]));
  const minutes = [...incidents.values()].reduce((sum, each) => sum + each, 0);
  const table = dataTable(
    open.toSorted((a, b) => b.incidents - a.incidents),
    {
      noun: "open action",
      file: "missed-prevention.csv",
      pageSize: 10,
      caption: "Open actions and the incidents that came meanwhile",
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
    }
  );
  return under(missedFinding(open.length, incidents.size, minutes), table);
}

const isOpen = (status: string | null): boolean => status === "open" || status === "in_progress";

/** Open actions with how many later incidents carried their condition; an incident counts once an action. */
function openMissed(rows: readonly MissedPreventionRows[]) {
  const groups = groupBy(
    rows.filter(({status}) => isOpen(status)),
    ({action_id}) => action_id
  );
  return [...groups.values()].map((group) => {
    const once = [...new Map(group.map((row) => [row.incident_id, row])).values()];
    return {
      ...group[0]!,
      label: [...new Set(group.map(({label}) => label))].join(", "),
      incidents: once.length,
      minutes: once.reduce((sum, {impact_minutes}) => sum + (impact_minutes ?? 0), 0),
      known: once.filter(({impact_minutes}) => impact_minutes !== null).length,
      days: Math.max(...group.map(({days_open}) => days_open))
    };
  });
}
