/** The Conditions page's parts: the matrix's card, the incidents behind a cell, the rug of occurrences. */
import {type Occurrence, occurrenceRug} from "./charts/occurrenceRug.js";
import {count, counted, zoneName} from "../format.js";
import type {IncidentRows, QuarterRows, Site} from "../schema.js";
import type {ConditionCount} from "./counts.js";
import {chartCard} from "../shared/ui/chartCard.js";
import type {Cell} from "./matrix.js";
import {dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import {emptyState} from "../shared/ui/emptyState.js";
import {incidentColumns} from "../shared/ui/incidentColumns.js";
import {incidentLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";

const RECENT_DAYS = 90;

/** The matrix under its heading, or what to export to fill it. */
export function matrixCard(
  matrix: HTMLElement,
  counts: readonly ConditionCount[],
  quarters: readonly QuarterRows[],
  {time_zone}: Site
): HTMLElement {
  if (counts.length === 0)
    return emptyState({
      title: "No condition is named in this selection",
      why: "Conditions come from retros: headings and tags of post-mortem reports, fields of a retro tool, or conditions.csv. None was found for these incidents.",
      remedy:
        "Export the retros too (postmortems/*.md), tag them with conditions, or add conditions.csv with incident_id and condition_id."
    });
  const cells = counts.flatMap(({label, byQuarter}) =>
    [...byQuarter].map(([quarter, n]) => ({label, quarter, n}))
  );
  const fullest = cells.reduce<(typeof cells)[number] | undefined>(
    (most, cell) => (most && most.n >= cell.n ? most : cell),
    undefined
  );
  return chartCard({
    title:
      fullest === undefined
        ? "No condition has a known quarter"
        : `${fullest.label} in ${fullest.quarter}: ${counted(fullest.n, "incident")}, the most of any condition and quarter`,
    counted: `Incidents that name each condition, by fiscal quarter of their start, times in ${zoneName(time_zone)}. An incident with several conditions is in several rows. Stronger colour is more; an empty cell is none; * the quarter is still running. Choose a cell or a name to see the incidents.`,
    chart: matrix,
    isDrawing: false,
    rows: cells
  });
}

/** The incidents of the chosen cell; a hint when none is chosen. */
export function behindCell(
  cell: Cell | null,
  occurrences: readonly {
    readonly incident_id: string;
    readonly condition_id: string;
    readonly label: string;
    readonly quarter: string | null;
  }[],
  incidents: readonly IncidentRows[],
  zone: string
): HTMLElement {
  if (cell === null)
    return element(
      "p",
      {class: "counted"},
      "Choose a cell or a name above to list the incidents behind it here."
    );
  const behind = occurrences.filter(
    (row) => row.condition_id === cell.condition && (cell.quarter === null || row.quarter === cell.quarter)
  );
  const label = occurrences.find((row) => row.condition_id === cell.condition)?.label ?? cell.condition;
  const ids = new Set(behind.map(({incident_id}) => incident_id));
  const rows = incidents.filter(({incident_id}) => ids.has(incident_id));
  return element(
    "section",
    {class: "section", "aria-live": "polite"},
    element("h2", {}, `${label}, ${cell.quarter ?? "all quarters"}: ${counted(rows.length, "incident")}`),
    dataTable(rows, {
      columns: incidentColumns(zone),
      noun: "incident",
      pageSize: 10,
      file: `incidents-${cell.condition}.csv`,
      href: (row) => incidentLink(row.incident_id),
      empty: "No incident of this selection names the condition in this period."
    })
  );
}

/** When the most frequent conditions were seen: every occurrence, not only the counts. */
export function conditionRug(
  occurrences: readonly Occurrence[],
  counts: readonly ConditionCount[],
  quarters: readonly QuarterRows[],
  {site, resize}: {site: Site; resize: Resize}
): HTMLElement {
  const conditions = counts.slice(0, 8);
  const since = site.as_of_at === null ? null : new Date(site.as_of_at.getTime() - RECENT_DAYS * 86_400_000);
  const recent = new Set(
    occurrences
      .filter(({occurred_at}) => since !== null && occurred_at !== null && occurred_at >= since)
      .map(({condition_id}) => condition_id)
  );
  const again = conditions.filter(({condition_id}) => recent.has(condition_id)).length;
  const title =
    conditions.length === 0
      ? "No occurrence to draw"
      : `${count(again)} of the ${counted(conditions.length, "condition")} named most ${again === 1 ? "was" : "were"} seen in the last ${RECENT_DAYS} days of the data`;
  return chartCard({
    title,
    counted: `One tick an incident at the time it started (${zoneName(site.time_zone)}), coloured by layer; white lines are quarter starts; dashed is after the data was cut.`,
    rows: occurrences
      .filter((row) => conditions.some(({condition_id}) => condition_id === row.condition_id))
      .map(({condition_id, occurred_at}) => ({condition_id, occurred_at})),
    chart: resize((width) =>
      occurrenceRug(occurrences, {
        conditions,
        quarters,
        zone: site.time_zone,
        until: site.as_of_at,
        width,
        description: title
      })
    )
  });
}
