/** The Incident page: the one that the address names, from top to bottom. */
import * as load from "../rows.js";
import {actionTable} from "../shared/ui/actionTable.js";
import {crumbs} from "../shared/ui/crumbs.js";
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
import {alikeIncidents} from "./alike.js";
import {conditionList} from "./conditionList.js";
import {deployEvents} from "./deploys.js";
import type {Named, OneIncident} from "./details.js";
import {beyondTitle, cameOfFinding, incidentDecision, incidentFinding, learntFinding} from "./findings.js";
import type {IncidentFirst} from "./first.js";
import {outcomeColumn} from "./outcomeColumn.js";
import {doubtedFacts, milestones, statedFacts, statedLine} from "./stated.js";

/** Letters of the summary that are read at once; the whole of it stands with the values. */
const ABSTRACT = 280;

/** Rows of conditions up to which the fold of those that share one is made ready for paper, so many milliseconds after the page is drawn. */
const FEW = 2000;
const AHEAD = 4000;

/** Titles the document after the incident. */
export async function incidentPage() {
  const first = await load.incidentFirst();
  const id = pageParameters().get("id");
  const one = id === null ? undefined : await load.details<OneIncident>(first.incidents, id);
  if (one) document.title = `${nameOf(one.row)} | Followthrough`;
  return {
    banner: siteBanner(first.here),
    back: crumbs({name: "Incidents", page: "incidents"}, one ? nameOf(one.row) : "Unknown incident", {
      before: crumbOf(one?.before),
      after: crumbOf(one?.after)
    }),
    draw: (resize: Resize) => (one ? parts(one, first, resize) : unknownIncident(id))
  };
}

const nameOf = ({title, incident_id}: Named): string => title ?? incident_id;

const crumbOf = (incident: Named | null | undefined) =>
  incident ? {title: nameOf(incident), href: incidentLink(incident.incident_id)} : undefined;

function parts(one: OneIncident, {here, conditions}: IncidentFirst, resize: Resize): HTMLElement {
  const {row, details, facts, events} = one;
  const zone = here.time_zone;
  const deploys = deployEvents(one.deploys, row);
  return element(
    "div",
    {},
    finding(
      nameOf(row),
      shorten(beyondTitle(details?.summary ?? "", nameOf(row)), ABSTRACT),
      `${incidentFinding(facts)} ${learntFinding(facts)}`,
      cameOfFinding(facts)
    ),
    statedLine(row, details),
    doubtedFacts(one.doubts),
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
    fold(
      `${count(facts.earlier + facts.later)} incidents with the same conditions`,
      async () => [alikeTable(alikeIncidents(await load.conditionIncidents(), row.incident_id), zone)],
      conditions <= FEW ? {ahead: AHEAD} : {}
    ),
    fold("its retro, every time and value with its ground, and the records behind it", () => [
      retroSection(one.retros, zone),
      statedFacts(row, details, zone),
      recordTable(one.records)
    ]),
    decisionPrompt(incidentDecision(facts), [
      {text: "Agenda of its retro", href: pageLink("agenda", {incident: row.incident_id})},
      {text: "Conditions", href: pageLink("conditions")}
    ])
  );
}
