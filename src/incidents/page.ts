/** The Incidents page: the list of no choice, and that of a reader's choice from rows that are loaded for the first. */
import {counted} from "../format.js";
import * as load from "../rows.js";
import type {QuarterRows} from "../schema.js";
import type {Within} from "../shared/rows/customPeriod.js";
import {type Filter, isOpening} from "../shared/rows/filterRows.js";
import {once} from "../shared/rows/once.js";
import {blocks} from "../shared/ui/blocks.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {dataTable} from "../shared/ui/dataTable.js";
import {element, listen} from "../shared/ui/element.js";
import {filterBar} from "../shared/ui/filterBar.js";
import {finding} from "../shared/ui/finding.js";
import {incidentColumns} from "../shared/ui/incidentColumns.js";
import {fold} from "../shared/ui/fold.js";
import {noIncidents} from "../shared/ui/noIncidents.js";
import {incidentLink, pageLink, pageParameters} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {stripPart} from "./stripPart.js";
import {incidentsClaim, incidentsDecision, incidentsFinding} from "./findings.js";
import {incidentsRows, incidentsView, listed} from "./view.js";

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
  const first = await load.incidentsFirst();
  const {here, quarters} = first;
  const zone = here.time_zone;
  const rows = once(() => incidentsRows(load));
  const answer = element("div");
  const bar = filterBar(first.options, {site: here, history: "quarter", spans: true});
  listen(bar, {focusin: () => void rows()});

  const draw = async (filter: Filter, resize: Resize): Promise<IncidentsParts> => {
    const isWithoutRetro = pageParameters().get("retro") === "no";
    const isFirst = isOpening(filter, first.period) && !isWithoutRetro;
    const view = isFirst ? first.view : incidentsView(await rows(), filter, isWithoutRetro);
    const {facts, list} = view;
    answer.replaceChildren(finding(incidentsClaim(facts), incidentsFinding(facts)));
    if (first.n === 0) return {list: noIncidents(), decision: element("div")};
    let conditions = view.conditions;
    const whole = async () => {
      const all = await rows();
      conditions = all.conditionsOf;
      return listed(all, filter, isWithoutRetro);
    };
    const table = dataTable(list.rows, {
      columns: incidentColumns(zone, (id) => conditions.get(id) ?? []),
      whole: {n: list.n, load: whole},
      href: (row) => incidentLink(row.incident_id),
      noun: "incident",
      pageSize: 10,
      searchable: true,
      inUrl: true,
      file: "incidents.csv"
    });
    const strip = stripPart(view.marks, {
      ...{quarters, zone, resize, kept: keptBy(filter, quarters)},
      choose: (period) => bar.choose({period: [period], span: ["quarter"]})
    });
    const decision = blocks(
      decisionPrompt(incidentsDecision(facts)),
      fold("how the list is read", () => [element("p", {}, LIST)])
    );
    return {
      list: blocks(strip, element("div", {}, isWithoutRetro && onlyWithoutRetro(list.n), table)),
      decision
    };
  };
  return {banner: siteBanner(here), answer, filter: bar, draw};
}

/** That the list is narrowed, and the way back to all. */
const onlyWithoutRetro = (n: number): HTMLElement =>
  element(
    "p",
    {class: "counted"},
    `${counted(n, "incident")} of these without a retro. `,
    element("a", {href: pageLink("incidents")}, "Show all")
  );

const LIST =
  "Open ones first, then the newest. Started is the first known of started, detected and created. Duration runs from there to resolution; an open incident has none. Severity 1 is worst; its own word in the export is on hover. What was left out is counted on the Data page.";
