import {date, duration, list, textList, UNKNOWN, words} from "../../format.js";
import type {IncidentRows} from "../../schema.js";
import {conditionChips, type NamedCondition} from "./conditionChips.js";
import type {Column} from "./tableParts.js";
import {severityMark} from "./severityMark.js";
import {time} from "./time.js";

/**
 * The incident list's columns, first the one that opens the incident. With their conditions at hand these are named, and
 * team and status, which the page has elsewhere, are left to the download.
 */
export function incidentColumns(
  zone: string,
  conditionsOf?: (incidentId: string) => readonly NamedCondition[]
): Column<IncidentRows>[] {
  const named = conditionsOf !== undefined;
  return [
    {name: "title", label: "Incident", value: (row) => row.title, cell: (row) => titleCell(row)},
    {name: "incident_id", label: "Id", value: (row) => row.incident_id, hidden: true},
    {
      name: "severity",
      label: "Severity",
      value: (row) => row.severity,
      cell: (row) => severityMark(row.severity, row.severity_raw)
    },
    {name: "service", label: "Service", value: (row) => list(textList(row.services)), wideOnly: "900px"},
    {name: "team", label: "Team", value: (row) => row.team, wideOnly: true, hidden: named},
    {
      name: "occurred_at",
      label: "Started",
      value: (row) => row.occurred_at,
      cell: (row) => time(row.occurred_at, zone, date),
      numeric: true
    },
    {
      name: "duration_s",
      label: "Duration",
      value: (row) => row.duration_s,
      cell: (row) => durationCell(row),
      numeric: true
    },
    {
      name: "status",
      label: "Status",
      value: (row) => row.status,
      cell: (row) => words(row.status),
      wideOnly: true,
      hidden: named
    },
    {
      name: "conditions",
      label: "Conditions",
      value: (row) => row.conditions,
      numeric: true,
      wideOnly: true,
      hidden: named
    },
    ...(conditionsOf === undefined ? [] : [namedConditions(conditionsOf)]),
    {
      name: "has_retro",
      label: "Retro",
      value: (row) => row.has_retro,
      cell: (row) => (row.has_retro ? "yes" : "no"),
      wideOnly: true
    }
  ];
}

const namedConditions = (
  conditionsOf: (incidentId: string) => readonly NamedCondition[]
): Column<IncidentRows> => ({
  name: "condition_labels",
  label: "Conditions",
  value: (row) =>
    conditionsOf(row.incident_id)
      .map(({label}) => label)
      .join("; "),
  cell: (row) => conditionChips(conditionsOf(row.incident_id)),
  wideOnly: true
});

const titleCell = ({title, incident_id}: IncidentRows): string =>
  title === null || title === "" ? incident_id : title;

const durationCell = ({duration_s, status}: IncidentRows): string =>
  duration_s === null && status === "open"
    ? "still open"
    : duration_s === null
      ? UNKNOWN
      : duration(duration_s);
