/** What is not changing: conditions seen again, actions that would have been needed, actions without a target. */
import {count, counted, date, decimal} from "../format.js";
import type {Verdict} from "../charts/palette.js";
import type {MissedPreventionRows, SeenAgain, VerdictRows} from "../schema.js";
import {groupBy} from "../tables/groupBy.js";
import {dataTable} from "./dataTable.js";
import {element, listen} from "./element.js";
import {layerMark} from "./layerMark.js";
import {pageLink} from "./pageUrl.js";
import {verdictChip} from "./verdictChip.js";

const actionLink = (id: string, title: string | null): HTMLElement =>
  element("a", {href: pageLink("action", {id})}, title ?? id);

/** Conditions seen again after an action aimed at them closed, most often first. */
export function seenAgainTable(rows: readonly SeenAgain[], zone: string): HTMLElement {
  return dataTable(rows, {
    noun: "closed action",
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
            element("div", {class: "sub"}, row.target_service === "" ? "everywhere" : row.target_service)
          )
      },
      {
        name: "layer",
        label: "Layer",
        value: (row) => row.layer,
        cell: (row) => layerMark(row.layer),
        wideOnly: true
      },
      {
        name: "title",
        label: "Action",
        value: (row) => row.title,
        cell: (row) => actionLink(row.action_id, row.title)
      },
      {
        name: "closed_at",
        label: "Closed",
        value: (row) => row.closed_at,
        cell: (row) => date(row.closed_at, zone),
        numeric: true,
        wideOnly: true
      },
      {name: "incidents_since", label: "Incidents since", value: (row) => row.incidents_since, numeric: true},
      {
        name: "minutes_since",
        label: "Minutes since",
        value: (row) => row.minutes_since,
        cell: (row) => `${count(row.minutes_since)} (n = ${count(row.minutes_known)})`,
        numeric: true,
        wideOnly: true
      },
      {
        name: "last_at",
        label: "Last",
        value: (row) => row.last_at,
        cell: (row) => date(row.last_at, zone),
        numeric: true
      },
      {
        name: "verdict",
        label: "Verdict",
        value: (row) => row.verdict,
        cell: (row) => verdictChip((row.verdict ?? "not_measurable") as Verdict)
      }
    ]
  });
}

/** Actions that were still open when later incidents carried their condition, a row an action. */
export function missedTable(rows: readonly MissedPreventionRows[]): HTMLElement {
  const actions = [...groupBy(rows, ({action_id}) => action_id).values()].map((group) => ({
    ...group[0]!,
    incidents: new Set(group.map(({incident_id}) => incident_id)).size,
    minutes: group.reduce((sum, {impact_minutes}) => sum + (impact_minutes ?? 0), 0),
    known: group.filter(({impact_minutes}) => impact_minutes !== null).length
  }));
  const open = actions.filter(({status}) => status === "open" || status === "in_progress");
  return dataTable(
    open.toSorted((a, b) => b.incidents - a.incidents),
    {
      noun: "open action",
      file: "missed-prevention.csv",
      pageSize: 10,
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
              element("div", {class: "sub"}, row.team ?? "no team")
            )
        },
        {name: "label", label: "Condition", value: (row) => row.label},
        {name: "incidents", label: "Later incidents", value: (row) => row.incidents, numeric: true},
        {
          name: "minutes",
          label: "Their minutes",
          value: (row) => row.minutes,
          cell: (row) => `${count(row.minutes)} (n = ${count(row.known)})`,
          numeric: true
        },
        {
          name: "days_open",
          label: "Open at the first, days",
          value: (row) => row.days_open,
          cell: (row) => decimal(Math.round(row.days_open)),
          numeric: true,
          wideOnly: true
        }
      ]
    }
  );
}

/** Actions that name no target, with the lines to add to links.csv. */
export function untargetedLines(rows: readonly VerdictRows[]): HTMLElement | null {
  const without = rows.filter(({target_kind}) => target_kind === "");
  if (without.length === 0) return null;
  const quoted = (id: string): string => (/[",]/.test(id) ? `"${id.replaceAll('"', '""')}"` : id);
  const text = [
    "action_id,target_kind,target_id,service,metric,direction,check_after_days",
    ...without.map(({action_id}) => `${quoted(action_id)},condition,CONDITION,SERVICE,incidents,down,`)
  ].join("\n");
  const said = element("span", {role: "status"});
  const copy = element("button", {type: "button", class: "quiet"}, "Copy the lines");
  listen(copy, {
    click: () =>
      void navigator.clipboard.writeText(text).then(
        () => {
          said.textContent = " Copied.";
        },
        () => {
          said.textContent = " Select and copy the text below.";
        }
      )
  });
  return element(
    "details",
    {class: "behind"},
    element(
      "summary",
      {},
      `${counted(without.length, "action names", "actions name")} no target: what to add to links.csv`
    ),
    element("p", {}, copy, said),
    element("pre", {tabindex: 0}, text)
  );
}
