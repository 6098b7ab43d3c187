/** The Incidents page: its rows and the list that the filter keeps of them. */
import {group} from "d3-array";
import * as load from "../rows.js";
import type {QuarterRows} from "../schema.js";
import type {Within} from "../shared/rows/customPeriod.js";
import {type Filter, filterOptions, filterRows} from "../shared/rows/filterRows.js";
import {blocks} from "../shared/ui/blocks.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {dataTable} from "../shared/ui/dataTable.js";
import {element} from "../shared/ui/element.js";
import {filterBar} from "../shared/ui/filterBar.js";
import {finding} from "../shared/ui/finding.js";
import {incidentColumns} from "../shared/ui/incidentColumns.js";
import {fold} from "../shared/ui/fold.js";
import {noIncidents} from "../shared/ui/noIncidents.js";
import {incidentLink} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {incidentsFacts, openFirst} from "./facts.js";
import {stripPart} from "./stripPart.js";
import {incidentsClaim, incidentsDecision, incidentsFinding} from "./findings.js";

/** The stretch of time that a filter keeps. */
function keptBy({period, within}: Filter, quarters: readonly QuarterRows[]): Within | undefined {
  const quarter = quarters.find((row) => row.quarter === period);
  return within ?? (quarter && {from: quarter.from_at, to: quarter.to_at});
}

export interface IncidentsParts {
  readonly list: HTMLElement;
  /** below the list; empty where nothing is loaded */
  readonly decision: HTMLElement;
}

export async function incidentsPage() {
  const [here, quarters, all, conditions] = await Promise.all([
    load.site(),
    load.quarterRows(),
    load.incidentRows(),
    load.conditionIncidents()
  ]);
  const byIncident = group(conditions, ({incident_id}) => incident_id);
  const zone = here.time_zone;
  const answer = element("div");
  const bar = filterBar(filterOptions(all, quarters), {site: here, history: "quarter", spans: true});
  const draw = (filter: Filter, resize: Resize): IncidentsParts => {
    const incidents = filterRows(all, filter);
    const facts = incidentsFacts(incidents);
    answer.replaceChildren(finding(incidentsClaim(facts), incidentsFinding(facts)));
    if (all.length === 0) return {list: noIncidents(), decision: element("div")};
    const list = dataTable(openFirst(incidents), {
      columns: incidentColumns(zone, (id) => byIncident.get(id) ?? []),
      href: (row) => incidentLink(row.incident_id),
      noun: "incident",
      pageSize: 10,
      searchable: true,
      inUrl: true,
      file: "incidents.csv"
    });
    const strip = stripPart(filterRows(all, filter, {anyPeriod: true}), {
      ...{quarters, zone, resize, kept: keptBy(filter, quarters)},
      choose: (period) => bar.choose({period: [period], span: ["quarter"]})
    });
    const decision = blocks(
      decisionPrompt(incidentsDecision(facts)),
      fold("how the list is read", () => [element("p", {}, LIST)])
    );
    return {list: blocks(strip, list), decision};
  };
  return {
    banner: siteBanner(here),
    answer,
    filter: bar,
    draw
  };
}

const LIST =
  "Open ones first, then the newest. Started is the first known of started, detected and created. Duration runs from there to resolution; an open incident has none. Severity 1 is worst; its own word in the export is on hover. What was left out is counted on the Data page.";
