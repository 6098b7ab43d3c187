/** The Incident page: the one that the address names, from top to bottom. */
import * as load from "../rows.js";
import {actionTable} from "../shared/ui/actionTable.js";
import {crumbs, neighbours} from "../shared/ui/crumbs.js";
import {decisionPrompt} from "../shared/ui/decisionPrompt.js";
import {element} from "../shared/ui/element.js";
import {count, shorten} from "../format.js";
import {finding} from "../shared/ui/finding.js";
import {fold} from "../shared/ui/fold.js";
import {incidentLink, pageLink, pageParameters} from "../shared/ui/pageUrl.js";
import type {Resize} from "../shared/ui/resize.js";
import {section} from "../shared/ui/section.js";
import {siteBanner} from "../shared/ui/siteBanner.js";
import {
  alikeTable,
  recordTable,
  retroSection,
  timelineCard,
  timelineSection,
  unknownIncident
} from "./cards.js";
import {deployEvents} from "./deploys.js";
import {conditionList} from "./conditionList.js";
import {type OneIncident, oneIncident} from "./facts.js";
import {beyondTitle, cameOfFinding, incidentDecision, incidentFinding, learntFinding} from "./findings.js";
import {outcomeColumn} from "./outcomeColumn.js";
import {doubtedFacts, milestones, statedFacts, statedLine} from "./stated.js";

/** Letters of the summary that are read at once; the whole of it stands with the values. */
const ABSTRACT = 280;

/** Titles the document after the incident. */
export async function incidentPage() {
  const id = pageParameters().get("id");
  const rows = await loadRows();
  const one = oneIncident(id, rows);
  if (one) document.title = `${nameOf(one)} | Followthrough`;
  return {
    banner: siteBanner(rows.here),
    back: crumbs(
      {name: "Incidents", page: "incidents"},
      one ? nameOf(one) : "Unknown incident",
      neighbours(
        rows.incidents,
        rows.incidents.findIndex(({incident_id}) => incident_id === id),
        ({title, incident_id}) => ({title: title ?? incident_id, href: incidentLink(incident_id)})
      )
    ),
    draw: (resize: Resize) => (one ? parts(one, rows, resize) : unknownIncident(id))
  };
}

type Loaded = Awaited<ReturnType<typeof loadRows>>;

async function loadRows() {
  const [here, incidents, details, conditions] = await Promise.all([
    load.site(),
    load.incidentRows(),
    load.incidentDetails(),
    load.conditionIncidents()
  ]);
  const verdicts = await load.verdictRows();
  const [actions, retros, events, deploys, records] = await Promise.all([
    load.actionRows(),
    load.retros(),
    load.timeline(),
    load.deployRows(),
    load.incidentRecords()
  ]);
  const doubts = await load.doubts();
  return {here, incidents, details, conditions, actions, retros, events, deploys, records, doubts, verdicts};
}

const nameOf = ({row}: OneIncident): string => row.title ?? row.incident_id;

function parts(one: OneIncident, rows: Loaded, resize: Resize): HTMLElement {
  const {row, details, facts} = one;
  const zone = rows.here.time_zone;
  const own = <Row extends {readonly incident_id: string | null}>(all: readonly Row[]): Row[] =>
    all.filter(({incident_id}) => incident_id === row.incident_id);
  const events = own(rows.events);
  const deploys = deployEvents(rows.deploys, row);
  return element(
    "div",
    {},
    finding(
      nameOf(one),
      shorten(beyondTitle(details?.summary ?? "", nameOf(one)), ABSTRACT),
      `${incidentFinding(facts)} ${learntFinding(facts)}`,
      cameOfFinding(facts)
    ),
    statedLine(row, details),
    doubtedFacts(own(rows.doubts)),
    timelineCard(events, deploys, milestones(row, details), zone, resize, facts.timelineRead),
    timelineSection(events, deploys, zone),
    section(
      "What contributed",
      null,
      one.conditions.length > 0
        ? conditionList(one.conditions)
        : "No contributing condition is named for this incident."
    ),
    section(
      "What was meant to change, and did it?",
      null,
      actionTable(one.actions, zone, {
        extra: [outcomeColumn(one.outcomes)],
        empty: facts.actionsRead
          ? "No action is loaded for it. A learning-only retro is legitimate."
          : "No action was read: what the retro says of them was not understood."
      })
    ),
    fold(`${count(one.alike.length)} incidents with the same conditions`, () => [
      alikeTable(one.alike, zone)
    ]),
    fold("its retro, every time and value with its ground, and the records behind it", () => [
      retroSection(own(rows.retros), zone),
      statedFacts(row, details, zone),
      recordTable(own(rows.records))
    ]),
    decisionPrompt(incidentDecision(facts), [
      {text: "Agenda of its retro", href: pageLink("agenda", {incident: row.incident_id})},
      {text: "Conditions", href: pageLink("conditions")}
    ])
  );
}
