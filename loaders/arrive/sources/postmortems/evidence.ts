/** Whether a text that lies anywhere tells of an incident, by what speaks for it: its title, headings, fields and clocks. */
import {parseSettings, type Settings} from "../../../settings/settings.js";
import type {Outline} from "./documents.js";
import type {Role} from "./headings.js";
import {readReport, type Report} from "./report.js";
import {isNamedOtherwise, reportRoles} from "./shape.js";
import {isTimeName} from "./times.js";

const TITLE =
  /\b(?:post-?mortems?|incidents?|outages?|rca|root cause|pir|disruptions?|retrospective|what happened|downtime|störung\w*|panne|caída|incidente|incident[- ]report)\b/i;
/** Headings that other texts than reports hardly have. */
const SPECIFIC: readonly Role[] = [
  "timeline",
  "keyEvents",
  "rootCause",
  "factors",
  "impact",
  "detection",
  "wrong",
  "lucky"
];
/** What only the story of an incident says */
const TROUBLE =
  /\b(?:outage|on-?call|rolled back|reverted|root cause|we are sorry|apologi[sz]e|unavailable|incident (?:was |is )?(?:declared|opened|resolved|closed)|opened an incident|service restored)\b/i;
/** Sections of plans, decisions and instructions */
const OTHERWISE =
  /^\W*(?:back-?out|roll-?back) ?(?:plan|steps)?$|^\W*(?:plan|implementation plan|steps|procedure|prerequisites|agenda|decision|consequences|alternatives|usage|installation)\W*$/i;
const ENOUGH = 4;
const INSIDE = 3;

let plain: Settings | undefined;

/** `isInside` a folder for reports less is asked for. */
export function tellsOfIncident(outline: Outline, path: string, isInside: boolean): boolean {
  const roles = reportRoles(outline.sections);
  if (roles.size >= (isInside ? 1 : 2)) return true;
  plain ??= parseSettings("");
  const report = readReport(outline, path, plain);
  const name = `${report.title} ${path.slice(path.lastIndexOf("/") + 1).replace(/[-_]/g, " ")}`;
  if (report.shape !== "report" || isNamedOtherwise(name)) return false;
  const isNamed = TITLE.test(name);
  const facts = factsOf(report);
  const isSpan = report.times.times.startedAt !== undefined && report.times.times.resolvedAt !== undefined;
  const isSpecific = isNamed || facts > 0 || isSpan || SPECIFIC.some((role) => roles.has(role));
  const clocks = report.timeline.filter(({at}) => at !== undefined).length;
  const score =
    (isNamed ? 2 : 0) +
    Math.min(roles.size, 3) +
    (clocks >= 3 ? 2 : clocks >= 2 ? 1 : 0) +
    Math.min(facts, 3) +
    (isSpan ? 1 : 0) +
    (TROUBLE.test(report.lines.join("\n")) ? 1 : 0) -
    (report.sections.some(({title}) => OTHERWISE.test(title)) ? 2 : 0) +
    (report.parts.length >= 2 ? 2 : 0);
  return isSpecific && score >= (isInside ? INSIDE : ENOUGH);
}

/** Facts that only an incident has: how severe it was, when it began, was seen and ended, how long it took. */
function factsOf({fields, times}: Report): number {
  const named = new Set(
    fields.flatMap(({name}) => (name === "severity" || name === "incidentDuration" ? [name] : []))
  );
  const stated = new Set(
    fields.flatMap(({name}) => (isTimeName(name) && times.times[name] !== undefined ? [name] : []))
  );
  return named.size + stated.size;
}
