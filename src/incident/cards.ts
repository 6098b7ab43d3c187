/** The Incident page's cards. */
import {incidentTimeline, type Milestone, spanOf} from "./charts/timeline.js";
import {capitalised, list, counted, date, dateTime, words, zoneName} from "../format.js";
import type {IncidentRecords, Retros, Timeline} from "../schema.js";
import type {AlikeIncident} from "./alike.js";
import {chartCard} from "../shared/ui/chartCard.js";
import {dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import {emptyState} from "../shared/ui/emptyState.js";
import {timelineFinding} from "./findings.js";
import {factList} from "./factList.js";
import {incidentLink, pageLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {severityMark} from "../shared/ui/severityMark.js";
import {time} from "../shared/ui/time.js";
import {timelineList} from "./timelineList.js";

/** Shown for an address without an id, or with one the data does not have. */
export function unknownIncident(id: string | null): HTMLElement {
  return emptyState({
    title: id === null ? "No incident is chosen" : `There is no incident “${id}”`,
    why:
      id === null
        ? "The address names no incident."
        : "It may be left out on purpose (a drill, a test, a merged duplicate), renamed, or not in the exports loaded.",
    remedy: element(
      "span",
      {},
      element(
        "a",
        {href: pageLink("incidents", {span: "all", ...(id === null ? {} : {q: id})})},
        "Search all incidents"
      ),
      " or see what was left out on the ",
      element("a", {href: pageLink("data")}, "Data page"),
      "."
    )
  });
}

/** The timeline as a picture and as a numbered list; without entries, only the milestones. */
export function timelineCard(
  events: readonly Timeline[],
  deploys: readonly Timeline[],
  stated: readonly Milestone[],
  zone: string,
  resize: Resize,
  isRead: boolean
): HTMLElement {
  const span = spanOf(stated);
  const kinds = new Set(events.map(({kind}) => kind)).size;
  const title = timelineFinding(events.length, kinds, isRead);
  const shown = inOrder([...deploys, ...events]);
  const description = [title, span].filter(Boolean).join("; ");
  return chartCard({
    title,
    counted: `${span === undefined ? "" : `${capitalised(span)}. `}Times in ${zoneName(zone)}. Numbers match the list; shapes are kinds of entry; dashed lines are the incident's own times.${events.length === 0 && isRead ? " A timeline section in the retro would fill this." : ""}`,
    chart: resize((width) => incidentTimeline(shown, {milestones: stated, zone, width, description})),
    rows: shown,
    ...(shown.length === 0 ? {} : {key: null})
  });
}

/** By time, what has none last. */
const inOrder = (events: readonly Timeline[]): Timeline[] =>
  events.toSorted((a, b) => (a.at?.getTime() ?? Infinity) - (b.at?.getTime() ?? Infinity) || 0);

/** The list that goes with the timeline, saying what the asterisk means if there is one. */
export function timelineSection(
  own: readonly Timeline[],
  deploys: readonly Timeline[],
  zone: string
): HTMLElement {
  const events = inOrder([...deploys, ...own]);
  const assumed = [
    ...new Set(
      events.flatMap(({at, at_basis}) => (at === null || at_basis === "stated" ? [] : [words(at_basis)]))
    )
  ];
  return element(
    "div",
    {},
    events.length > 0 && timelineList(events, zone),
    assumed.length > 0 &&
      element("p", {class: "counted"}, `* ${list(assumed)}: the record gives a clock time only.`)
  );
}

/** Retros held on it, or that there is none. */
export function retroSection(retros: readonly Retros[], zone: string): HTMLElement {
  if (retros.length === 0) return element("p", {class: "counted"}, "No retro is linked to this incident.");
  return factList(
    retros.flatMap((retro) => [
      {
        name: "Retro",
        value: element("code", {}, retro.retro_id),
        note: retro.participant_count === null ? null : counted(retro.participant_count, "participant")
      },
      {
        name: "Held",
        value: time(retro.held_at, zone),
        note: retro.published_at === null ? null : `published ${dateTime(retro.published_at, zone)}`
      },
      {
        name: "Names",
        value: counted(retro.conditions_named, "condition"),
        note: `in ${counted(retro.layers_named, "layer")}`
      }
    ])
  );
}

/** All records behind the incident and why they were taken to be one. */
export function recordTable(records: readonly IncidentRecords[]): HTMLElement {
  return dataTable(records, {
    noun: "record",
    file: "records.csv",
    columns: [
      {
        name: "record_id",
        label: "Record",
        value: (row) => row.record_id,
        cell: (row) => element("code", {}, row.record_id)
      },
      {name: "source", label: "Source", value: (row) => row.source},
      {name: "basis", label: "Joined by", value: (row) => row.basis, cell: (row) => words(row.basis)}
    ]
  });
}

/** Incidents that shared conditions, most shared first. */
export function alikeTable(alike: readonly AlikeIncident[], zone: string): HTMLElement {
  return dataTable(alike, {
    noun: "incident",
    pageSize: 10,
    file: "same-conditions.csv",
    href: (row) => incidentLink(row.incident_id),
    empty: "No other incident shares a condition with this one.",
    columns: [
      {
        name: "title",
        label: "Incident",
        value: (row) => row.title,
        cell: (row) => row.title ?? row.incident_id
      },
      {
        name: "severity",
        label: "Severity",
        value: (row) => row.severity,
        cell: (row) => severityMark(row.severity)
      },
      {
        name: "occurred_at",
        label: "Started",
        value: (row) => row.occurred_at,
        cell: (row) => time(row.occurred_at, zone, date),
        numeric: true
      },
      {
        name: "is_later",
        label: "Since or before",
        value: (row) => (row.is_later ? "since" : "before")
      },
      {
        name: "conditions_shared",
        label: "Shared conditions",
        value: (row) => row.shared.length,
        cell: (row) => row.shared.join(", ")
      }
    ]
  });
}
