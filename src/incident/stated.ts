/** What is stated of one incident, and in which order things happened. */
import type {Milestone} from "./charts/timeline.js";
import {capitalised, decimal, duration, list, textList, UNKNOWN, words, zoneName} from "../format.js";
import type {Doubts, IncidentDetails, IncidentRows} from "../schema.js";
import {type Child, element} from "../shared/ui/element.js";
import {externalLink} from "../shared/ui/externalLink.js";
import {type Fact, factList} from "./factList.js";
import {severityMark} from "../shared/ui/severityMark.js";
import {time} from "../shared/ui/time.js";

/** The incident in one line: how bad, where, whose, what set it off, who saw it, and its record. */
export function statedLine(row: IncidentRows, details: IncidentDetails | null | undefined): HTMLElement {
  const told: readonly (Child | false)[] = [
    severityMark(row.severity, row.severity_raw),
    row.team !== null && row.team,
    row.trigger !== null && `set off by: ${words(row.trigger)}`,
    row.detected_by !== null && row.detected_by !== "unknown" && `detected by: ${words(row.detected_by)}`,
    details?.impact_minutes != null && `${decimal(details.impact_minutes)} min of impact`,
    row.url !== null && externalLink(row.url, "Open the record")
  ];
  return element(
    "ul",
    {class: "stated-line"},
    told.filter((part) => part !== false).map((part) => element("li", {}, part))
  );
}

/** Values that are used nowhere, each with the reason; nothing where none is doubted. */
export const doubtedFacts = (doubts: readonly Doubts[]): HTMLElement | false =>
  doubts.length > 0 && factList(doubts.map(doubtedFact));

/** What is known of the incident, each value with what was assumed. */
export function statedFacts(
  row: IncidentRows,
  details: IncidentDetails | null | undefined,
  zone: string
): HTMLElement {
  const basis = details?.time_basis ?? null;
  const services = textList(row.services);
  const facts: Fact[] = [
    {
      name: "Severity",
      value: severityMark(row.severity, row.severity_raw),
      note: row.severity_raw === null ? "none stated" : `“${row.severity_raw}” in the export`
    },
    {
      name: "Status",
      value: words(row.status),
      note: details?.status_raw == null ? null : `“${details.status_raw}” in the export`
    },
    {name: "Service", value: services.length > 0 ? list(services) : UNKNOWN},
    {name: "Team", value: row.team ?? UNKNOWN},
    {
      name: "Trigger",
      value: words(row.trigger),
      note:
        details?.trigger_raw != null && details.trigger_raw !== row.trigger
          ? `“${details.trigger_raw}” in the export`
          : details?.trigger_basis === "text"
            ? "read from its text"
            : details?.trigger_basis === "near_deploy"
              ? "not stated; a deploy came shortly before (in the timeline)"
              : "what set it off, not why it was possible"
    },
    {name: "Detected by", value: row.detected_by === "unknown" ? UNKNOWN : words(row.detected_by)},
    {
      name: "Duration",
      value: row.status === "open" ? "still open" : duration(row.duration_s),
      note: "from start to resolution"
    },
    {
      name: "Impact",
      value: details?.impact_minutes == null ? UNKNOWN : `${decimal(details.impact_minutes)} min`,
      note: impactNote(details, basis)
    },
    ...(details?.summary == null ? [] : [{name: "Summary", value: details.summary}]),
    {name: "Id", value: element("code", {}, row.incident_id), note: `from ${row.source}`},
    {name: "In the tool", value: row.url === null ? UNKNOWN : externalLink(row.url, "Open the record")}
  ];
  return element(
    "div",
    {},
    factList(facts),
    element("h2", {}, `Times in ${zoneName(zone)}`),
    factList(
      milestones(row, details).map(({name, at}): Fact => ({
        name: capitalised(name),
        value: time(at, zone),
        note: noteFor(name, basis)
      }))
    ),
    basis !== null && element("p", {class: "counted"}, `Assumed or derived: ${basis}`)
  );
}

/** The stated milestones in order; the start is what periods count by. */
export function milestones(row: IncidentRows, details: IncidentDetails | null | undefined): Milestone[] {
  const named: [string, Date | null | undefined][] = [
    ["started", details?.started_at ?? row.occurred_at],
    ["detected", details?.detected_at],
    ["acknowledged", details?.acknowledged_at],
    ["mitigated", details?.mitigated_at],
    ["resolved", row.resolved_at]
  ];
  return named
    .flatMap(([name, at]) => (at == null ? [] : [{name, at}]))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** A value that is used nowhere, struck through, and why. */
const doubtedFact = ({field, value, reason, stated}: Doubts): Fact => ({
  name: `${capitalised(words(field.replace(/_at$/, "")))}, doubtful`,
  value: element("s", {}, value),
  note: `${reason}${stated === null ? "" : ` (against “${stated}”)`}; used in no number`
});

const impactNote = (details: IncidentDetails | null | undefined, basis: string | null): string => {
  if (details?.impact_minutes == null) return "not stated in the export";
  return basis?.includes("impact_minutes: from times") === true
    ? "from start to mitigation, else resolution"
    : "as stated in the export";
};

const noteFor = (name: string, basis: string | null): string | null =>
  basis?.includes(name) === true ? "assumed or derived" : null;
