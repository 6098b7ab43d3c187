/** Is this a report, a template for one, a list of them, or something else that lies beside them? */
import type {Root} from "mdast";
import {visit} from "unist-util-visit";
import {findMoment} from "../../time/find.js";
import {REPORT_ROLES, type Role} from "./headings.js";
import type {Field} from "./labels.js";
import {type FrontMatter, linksIn, oneLine, textOf} from "./markdown.js";
import type {Section} from "./outline.js";

/** Everything but `report` is left out, with this as its reason. */
export type Shape =
  "report" | "template" | "index" | "runbook" | "maintenance" | "documentation" | "no_report";

const HTML_TAG =
  /^<\/?(a|abbr|article|aside|b|br|center|code|dd|del|details|div|dl|dt|em|h\d|hr|i|iframe|img|kbd|li|ol|p|pre|s|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul|video|font|figure|figcaption|picture|source|input|section|label|main|header|mark|nav)\b|^<!--|^<%/i;
const LEFT_IN =
  /\byyyy\b|\b20xx\b|\bhh:mm\b|\{\{.{0,500}?\}\}|\bTODO\b|\b(XXX|YYY|ZZZ)\b|\[(insert|your|name|date|title|summary|link to)\b[^\]]*\]|^incident title$|\bincident name\b|\blorem ipsum\b|\bdolor sit\b|\bsit amet\b|\bconsectetur\b|\bDATE RANGE\b|\bDATE:|\bthing (one|two|three) happened\b|\bSERVICE NAME\b|\b(describe|explain|list) (what|how|why|the|who|any|here)\b[^.]{0,60}[.…]?$/i;
/** “todo” alone in a cell says how far an action is. */
const STATUS = /^\W*todo\W*$/i;
const BLANK_TITLE =
  /^<[^>]*>$|\btemplate\b|^(incident|outage|issue|post-?mortem) (name|title)$|\[(title|name|incident)[^\]]*\]|\byyyy\b/i;

const RUNBOOK =
  /\b(run ?book|play ?book|how[ -]?to|troubleshooting guide|standard operating|sop|checklist for|on-?call (guide|handbook))\b/i;
const DOCUMENTATION =
  /\b(slo|sla|sli)s?\b.*\b(design|definition|document|policy|target)|\b(design (doc|document|proposal)|readme|terraform module|architecture decision|adr|changelog|contributing|code of conduct|api reference|severity (levels|definitions)|meeting notes|minutes of|(?:sprint|iteration|team|project|quarterly)(?: \d+)? (?:retro\w*|review|planning)|(?:ops|team|sre|engineering) (?:weekly|sync|meeting)|stand-?up|release notes|change (?:CHG|request|record|order)\w*|CHG\d+|game ?days?|tabletop|fire ?drill|rehearsal|test plan|how (we|our teams?) (run|handle|do|manage|write|respond|review))\b|\b(module|handbook|polic(y|ies)|process|guidelines?|glossary|onboarding|documentation|plan|proposal|roadmap|agenda)\b(?=\s*(?:$|[:(–—-]|for\b|of\b|v?\d))/i;
const MAINTENANCE =
  /\b(scheduled|planned|upcoming|routine) (maintenance|downtime|upgrade|outage)\b|\bmaintenance (notice|window|announcement)\b/i;
const INCIDENT =
  /\b(incidents?|outages?|post-?mortems?|retro(?:spective)?s?|downtime|disruption|degrad\w+|failures?|failed|fails|down|broken?|unavailable|errors?|loss|lost|breach|leak(?:ed)?|attack|bug|stuck|slow|crash\w*|dead|full|missing|deleted|rca|sev ?\d)\b/i;

/** The roles of the sections that only reports have. */
export const reportRoles = (sections: readonly Section[]): ReadonlySet<Role> =>
  new Set(sections.flatMap(({named, role}) => (named && role && REPORT_ROLES.has(role) ? [role] : [])));

export interface Facts {
  readonly tree: Root;
  readonly front: FrontMatter;
  readonly sections: readonly Section[];
  readonly fields: readonly Field[];
  readonly title: string;
  readonly fileName: string;
  /** timeline entries with a clock */
  readonly timed: number;
  readonly isDated: boolean;
  /** actions or conditions */
  readonly hasRecords: boolean;
}

export function shapeOf(facts: Facts): Shape {
  const {tree, front, sections, title, fileName, timed} = facts;
  if (isTemplate(facts)) return "template";
  const roles = reportRoles(sections);
  if (("listing" in front.values && roles.size === 0) || (timed === 0 && !facts.isDated && isContents(tree)))
    return "index";
  if (timed >= 2) return "report";
  const names = `${title} ${fileName.replace(/[-_]/g, " ")}`;
  const isOther = isDecision(sections) ? "documentation" : otherShape(names);
  if (isOther && (roles.size < 2 || !facts.isDated) && !hasFacts(facts)) return isOther;
  if (roles.size > 0 || hasFacts(facts) || (facts.hasRecords && facts.isDated)) return "report";
  if (isIndex(tree, fileName)) return "index";
  const text = sections.flatMap(({body}) => body.map(textOf)).join("\n");
  if (MAINTENANCE.test(text.slice(0, 400))) return "maintenance";
  const isStory =
    text.length >= 40 && (INCIDENT.test(names) || (facts.isDated && INCIDENT.test(text)) || tells(text));
  return isStory ? "report" : "no_report";
}

const DAY =
  /\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}\b/i;
const CLOCK = /\b(?:[01]?\d|2[0-3]):[0-5]\d\b/;
const HURT =
  /\b(?:customers?|users?|people|visitors?|players?|patients?|clients?|subscribers?|orders?|requests?|complaints?)\b[^.\n]{0,60}\b(?:could(?: not|n['’]t)|saw|got|were|was|lost|received|failed|waited|complained|arrived)\b/i;
const BACK =
  /\b(?:rolled (?:it )?back|rollback|rolling restart|restored|restarted|rebuilt|recovered|reverted|fixed|were back|was back|brought (?:\S+ ){0,4}back|back (?:at|up|within|to normal)|switched (?:it )?off)\b/i;

/** A story without a heading that only reports have: when it was, who was hurt, what was broken, how it ended; three of the four. */
const tells = (text: string): boolean =>
  [DAY.test(text) || CLOCK.test(text), HURT.test(text), INCIDENT.test(text), BACK.test(text)].filter(Boolean)
    .length >= 3;

/** A record of a decision on the architecture has these parts, however it is called. */
function isDecision(sections: readonly Section[]): boolean {
  const titles = new Set(sections.map(({title}) => title.trim().toLowerCase()));
  return titles.has("decision") && titles.has("context") && titles.has("consequences");
}

/** Whether its names say that it is something else: a runbook, a policy, a meeting. */
export const isNamedOtherwise = (names: string): boolean => otherShape(names) !== undefined;

function otherShape(names: string): Shape | undefined {
  if (RUNBOOK.test(names)) return "runbook";
  if (MAINTENANCE.test(names)) return "maintenance";
  return DOCUMENTATION.test(names) &&
    !/\b(incident|outage|post-?mortem)s? (report|on|of|20)|\b(outage|down|failure|failed|broken)\b/i.test(
      names
    )
    ? "documentation"
    : undefined;
}

/** Facts that only an incident has. */
const hasFacts = ({fields}: Facts): boolean =>
  fields.some(
    ({name, value}) =>
      /^(severity|startedAt|detectedAt|mitigatedAt|resolvedAt|impactMinutes|incidentDuration|detect|mitigate|resolve)$/.test(
        name
      ) && !LEFT_IN.test(value)
  );

/** A report may keep what its template left in; a template has no day and no fact. */
function isTemplate(facts: Facts): boolean {
  const {tree, title, fileName, timed} = facts;
  const isNamedSo = /(^|[^a-z])template([^a-z]|$)/i.test(fileName);
  const marks = placeholders(tree);
  const isBlank = (LEFT_IN.test(title) || BLANK_TITLE.test(title)) && !/\d{4}-\d\d-\d\d/.test(title);
  if (timed === 0 && (isNamedSo || (marks >= 3 && !(facts.isDated && hasFacts(facts))))) return true;
  if (timed < 2 && isBlank && marks > 0) return true;
  return isBlank && marks >= 2;
}

/** Places that wait to be filled in: `<what happened>`, `{{ name }}`, yyyy-mm-dd, TODO, lorem ipsum. */
function placeholders(tree: Root): number {
  let count = 0;
  visit(tree, (node) => {
    if (node.type === "html") count += HTML_TAG.test(node.value) ? 0 : 1;
    else if (node.type === "text")
      count += node.value
        .split("\n")
        .filter((line) => LEFT_IN.test(line) && !STATUS.test(line) && !findMoment(line)?.moment.clock).length;
  });
  return count;
}

/** A table of contents, or mostly links to the reports. */
function isIndex(tree: Root, fileName: string): boolean {
  let items = 0;
  let links = 0;
  visit(tree, (node) => {
    if (node.type !== "listItem" && node.type !== "tableRow") return;
    items += 1;
    if (linksIn([node]).length > 0 && oneLine([node]).length < 200) links += 1;
  });
  return (
    isContents(tree) ||
    (links >= 2 && links * 2 >= items) ||
    (links > 0 && /^_?(index|toc|contents|summary)\b/i.test(fileName))
  );
}

/** A toctree of Sphinx and its like. */
const isContents = (tree: Root): boolean =>
  tree.children.some((node) => node.type === "code" && /toctree/.test(`${node.lang ?? ""} ${node.value}`));
