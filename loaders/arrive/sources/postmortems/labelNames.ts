/** What the labels of facts mean, by the words teams use: “Started at”, “Incident until”, `resolvedWhen`, “Time to recovery”. */

import {FOREIGN_LABELS, folded} from "./foreignNames.js";

export type LabelName =
  | "title"
  | "date"
  | "severity"
  | "service"
  | "team"
  | "status"
  | "type"
  | "detectedBy"
  | "trigger"
  | "summary"
  | "url"
  | "references"
  | "attendees"
  | "authors"
  | "heldAt"
  | "publishedAt"
  | "reviewDuration"
  | "timelineOwner"
  | "impactMinutes"
  | "incidentDuration"
  | "window"
  | "zone"
  | TimeName
  | StatedName;

export type TimeName =
  "startedAt" | "detectedAt" | "acknowledgedAt" | "mitigatedAt" | "resolvedAt" | "createdAt";
export type StatedName = "detect" | "acknowledge" | "mitigate" | "resolve";

const WHAT =
  "(?:(?:first |initial |actual |approximate )?(?:fault|incident|impact|outage|problem|issue|disruption|event|downtime|degradation|customer impact|user impact|service)s? )?";
const AT = "(?: (?:at|on|when|time|date|date time|date and time|timestamp))?";

const NAMES: readonly (readonly [LabelName, RegExp])[] = [
  [
    "startedAt",
    new RegExp(
      `^(?:time of )?${WHAT}(?:occur(?:s|red)?|starts?|started|start of|began|commenced|commences|begins?|beginning|begin|from|onset)${AT}$|^fault$|^first (?:customer|user)s? (?:hit|affected|impacted)$|^(?:time|date) (?:started|of (?:start|onset|occurrence))$|^(?:start|begin|onset) of (?:the )?(?:incident|outage|impact|disruption)$`
    )
  ],
  [
    "detectedAt",
    new RegExp(
      `^(?:first |time |initially )?${WHAT}(?:first )?(?:detect(?:ed)?|discovered|noticed|reported|identified|detection)${AT}$|^(?:detection|discovery)(?: (?:time|date))?$|^team (?:aware|alerted)$|^(?:first )?(?:alert(?:ed)?|paged?|detection|report)(?: (?:at|time))?$|^time (?:detected|of detection|discovered|reported)$`
    )
  ],
  ["createdAt", new RegExp(`^${WHAT}(?:declared|opened|created|raised)${AT}$`)],
  ["acknowledgedAt", new RegExp(`^${WHAT}(?:acknowledged|acked|responded|response started|engaged)${AT}$`)],
  [
    "mitigatedAt",
    new RegExp(
      `^${WHAT}(?:repaired|mitigated?|contained|stabili[sz]ed)${AT}$|^mitigation(?: (?:time|at))?$|^time (?:mitigated|of mitigation)$`
    )
  ],
  [
    "resolvedAt",
    new RegExp(
      `^${WHAT}(?:fully )?(?:resolved?|fixed|recovered|restored|ended|ends?|until|finished|finish|over|closed|concluded|stopped|back|back to normal|all clear)${AT}$|^(?:resolution|recovery|end|finish)(?: (?:time|date|at))?$|^to$|^time (?:resolved|restored|of (?:resolution|recovery|end))$|^(?:end|resolution) of (?:the )?(?:incident|outage|impact|disruption)$`
    )
  ],
  [
    "detect",
    /^(?:mean |total )?time (?:taken )?to (?:detect(?:ion)?|discover(?:y)?|notice|identify)$|^m?ttd$|^detection (?:delay|time taken)$/
  ],
  ["acknowledge", /^(?:mean )?time to (?:acknowledge(?:ment)?|respond|response|engage)$|^m?tta$/],
  ["mitigate", /^time to (?:mitigat(?:e|ion)|repair|restore)$|^ttm$/],
  [
    "resolve",
    /^(?:mean |total )?time (?:taken )?to (?:(?:full )?resol(?:ve|ution)|recover(?:y)?|fix)$|^m?ttr$/
  ],
  ["title", /^(?:(?:incident|problem|report|ticket) )?(?:title|subject|headline)$|^short description$/],
  [
    "date",
    /^(?:incident |event |outage )?dates?(?: (?:and |& )?time)?(?: of (?:the )?(?:incident|outage|event|occurrence))?$|^when$|^(?:incident|occurred) on$|^day$/
  ],
  [
    "window",
    /^(?:incident |outage |impact |downtime |disruption )?(?:window|time ?frame|time ?range|time ?span|period|times?)(?: of (?:the )?(?:incident|outage|impact))?$/
  ],
  [
    "incidentDuration",
    /^(?:total |overall |approximate )?(?:incident|impact|outage|downtime|disruption|event|degradation|customer impact|user impact) (?:duration|length|lasted)$|^(?:total |overall )?(?:duration|length)(?: of (?:the )?(?:incident|outage|impact|downtime|disruption|event))?$|^(?:total )?(?:down ?time|time down)$|^total time$|^lasted$/
  ],
  [
    "severity",
    /^(?:incident |impact )?(?:severity|sev|severity level|level of severity|priority|severity rating|classification|class|level|gravity|criticality|rated|rating|prio)$/
  ],
  [
    "service",
    /^(?:(?:affected|impacted) )?(?:services?|systems?|components?|products?)(?: (?:affected|impacted))?$|^(?:this )?(?:incident )?(?:affected|affects)(?: (?:services|components))?$/
  ],
  ["team", /^(?:(?:owning|responsible) )?team$/],
  ["status", /^(?:incident )?status$/],
  ["type", /^incident type$/],
  ["detectedBy", /^(?:detected by|detection method|how detected|reported by)$/],
  ["trigger", /^triggers?$/],
  ["summary", /^(?:summary|description)$/],
  ["url", /^(?:url|link|permalink)$/],
  [
    "references",
    /^(?:related (?!incidents))?(?:incidents?|pager ?duty|jira|tickets?|tracking (?:issue|ticket)|references?)(?: (?:incidents?|id|ids|number|key|url|link|ticket|issue|ref|reference))?$/
  ],
  ["attendees", /^(?:at+endees|participants|attendance|present)$/],
  [
    "authors",
    /^(?:authors?|(?:written|prepared|created|drafted) by|facilitator|reporter|(?:(?:major|incident|response|review|report|document|tech(?:nical)?|comms?|communications?|on call|post ?mortem) ){0,2}(?:manager|commander|lead|owner|driver|coordinator|shepherd))$/
  ],
  [
    "heldAt",
    /^(?:(?:review|retro|retrospective|post ?mortem|meeting) )(?:date|held|held (?:at|on)|at)$|^(?:review|retro|retrospective|post ?mortem) (?:meeting|session|call)(?: (?:date|held|held on|on))?$|^held(?: (?:at|on))?$|^date of (?:the )?(?:review|retro(?:spective)?|meeting)$|^reviewed(?: (?:at|on))?$/
  ],
  [
    "publishedAt",
    /^(?:published|posted|written|last updated|updated|report date|date (?:of report|published|written|posted))(?: (?:at|on))?$|^(?:publication|publish|pub) ?date$/
  ],
  ["reviewDuration", /^(?:review|retro|retrospective|meeting) (?:duration|length)(?: min(?:ute)?s)?$/],
  ["timelineOwner", /^timeline (?:owner|author|by|keeper)$|^owner of (?:the )?timeline$|^scribe$/],
  ["impactMinutes", /^impact minutes$/],
  ["zone", /^(?:time ?zone|tz)$/]
];

/** What a label means, else undefined. Case, camelCase, `_`, `-`, parentheses and a trailing colon don't matter. */
export function labelName(label: string): LabelName | undefined {
  const name = label
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, " ")
    .replace(/[*:]/g, "")
    .replace(/(?<![.\s])[.\s]+$/, "")
    .replace(/[_\s/-]+/g, " ")
    .replace(/^(?:the|approx(?:imate|\.)?) /, "")
    .trim();
  const bare = folded(name);
  return (NAMES.find(([, pattern]) => pattern.test(name)) ??
    FOREIGN_LABELS.find(([, pattern]) => pattern.test(bare)))?.[0];
}
