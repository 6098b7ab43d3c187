/** Facts a report states about itself: front matter, `Label: value` lines, and headings such as “Severity”. */
import type {RootContent} from "mdast";
import type {Role} from "./headings.js";
import {type FrontMatter, lineOf, oneLine, textOf, textWithLinks} from "./markdown.js";
import type {Section} from "./outline.js";

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
  | "zone"
  | TimeName
  | StatedName;

export type TimeName =
  "startedAt" | "detectedAt" | "acknowledgedAt" | "mitigatedAt" | "resolvedAt" | "createdAt";
export type StatedName = "detect" | "acknowledge" | "mitigate" | "resolve";

export interface Field {
  readonly name: LabelName;
  readonly value: string;
  /** the value with where its links lead */
  readonly linked: string;
  readonly line: number;
  readonly fromFrontMatter: boolean;
}

const WHAT = "(?:(?:fault|incident|impact|outage|problem|issue|disruption|event)s? )?";

const NAMES: readonly (readonly [LabelName, RegExp])[] = [
  [
    "startedAt",
    new RegExp(`^${WHAT}(?:occur(?:s|red)?|starts?|started|began|begins?)(?: (?:at|on|time))?$|^fault$`)
  ],
  [
    "detectedAt",
    new RegExp(
      `^(?:first |time )?${WHAT}(?:detected|discovered|noticed|reported|identified)(?: (?:at|on|time))?$|^(?:detection|discovery)(?: time)?$|^team (?:aware|alerted)$|^(?:first )?alert(?:ed)?$`
    )
  ],
  ["createdAt", new RegExp(`^${WHAT}(?:declared|opened|created|raised)(?: (?:at|on))?$`)],
  ["acknowledgedAt", /^(?:acknowledged|acked|responded|response started)(?: (?:at|on))?$/],
  [
    "mitigatedAt",
    new RegExp(
      `^${WHAT}(?:repaired|mitigated|contained|restored|stabili[sz]ed)(?: (?:at|on|time))?$|^mitigation(?: time)?$`
    )
  ],
  [
    "resolvedAt",
    new RegExp(
      `^${WHAT}(?:resolved|fixed|recovered|ended|ends?)(?: (?:at|on|time))?$|^(?:resolution|recovery|end) time$|^recovery$`
    )
  ],
  ["detect", /^(?:mean )?time to (?:detect(?:ion)?|discover(?:y)?)$|^m?ttd$/],
  ["acknowledge", /^(?:mean )?time to (?:acknowledge(?:ment)?|respond|response|engage)$|^m?tta$/],
  ["mitigate", /^time to (?:mitigat(?:e|ion)|repair|restore)$|^ttm$/],
  ["resolve", /^(?:mean )?time to (?:resol(?:ve|ution)|recover(?:y)?|fix)$|^m?ttr$/],
  ["title", /^title$/],
  ["date", /^(?:incident )?date(?: of (?:the )?incident)?$/],
  ["severity", /^(?:incident )?(?:severity|sev|severity level|priority)$/],
  ["service", /^(?:(?:affected|impacted) )?(?:services?|systems?)(?: (?:affected|impacted))?$/],
  ["team", /^(?:(?:owning|responsible) )?team$/],
  ["status", /^(?:incident )?status$/],
  ["type", /^incident type$/],
  ["detectedBy", /^(?:detected by|detection method|how detected|reported by)$/],
  ["trigger", /^triggers?$/],
  ["summary", /^(?:summary|description)$/],
  ["url", /^(?:url|link|permalink)$/],
  [
    "references",
    /^(?:related )?(?:incidents?|pager ?duty|jira|tickets?|tracking (?:issue|ticket)|references?)(?: (?:incidents?|id|ids|number|key|url|link|ticket|issue|ref|reference))?$/
  ],
  ["attendees", /^(?:at+endees|participants|attendance|present)$/],
  ["authors", /^(?:authors?|written by|facilitator|reporter)$/],
  [
    "heldAt",
    /^(?:(?:review|retro|retrospective|post ?mortem|meeting) )(?:date|held|held (?:at|on)|at)$|^held(?: (?:at|on))?$|^date of (?:the )?(?:review|retro(?:spective)?|meeting)$|^reviewed(?: (?:at|on))?$/
  ],
  ["publishedAt", /^published(?: (?:at|on))?$|^publication date$/],
  [
    "reviewDuration",
    /^(?:review|retro|retrospective|meeting) (?:duration|length)(?: min(?:ute)?s)?$|^duration$/
  ],
  ["timelineOwner", /^timeline (?:owner|author|by|keeper)$|^owner of (?:the )?timeline$|^scribe$/],
  ["impactMinutes", /^impact minutes$/],
  ["zone", /^time ?zone$/]
];

/** Sections whose lines tell what happened; a colon there is no label. */
const STORIES: ReadonlySet<Role | undefined> = new Set<Role>([
  "timeline",
  "keyEvents",
  "actions",
  "factors",
  "rootCause",
  "wrong",
  "well",
  "lucky",
  "lessons"
]);

const VALUE_HEADINGS: ReadonlySet<LabelName> = new Set<LabelName>([
  "title",
  "date",
  "severity",
  "service",
  "team",
  "status",
  "detectedBy",
  "references",
  "heldAt"
]);

/** What a label means, else undefined. Case, `_`, `-` and a trailing colon don't matter. */
export function labelName(label: string): LabelName | undefined {
  const name = label
    .toLowerCase()
    .replace(/[_\s-]+/g, " ")
    .replace(/[*:]/g, "")
    .trim();
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0];
}

/** Every stated fact; front matter first, then in reading order. */
export function fieldsOf(front: FrontMatter, sections: readonly Section[]): Field[] {
  const fields: Field[] = [];
  for (const [key, value] of Object.entries(front.values)) {
    const name = labelName(key);
    if (name === undefined || (name === "reviewDuration" && key === "duration" && !isRetroMeta(front)))
      continue;
    for (const text of scalars(value))
      fields.push({name, value: text, linked: text, line: front.lines.get(key) ?? 1, fromFrontMatter: true});
  }
  for (const section of sections) {
    const heading = labelName(section.title);
    if (heading !== undefined && VALUE_HEADINGS.has(heading) && section.body.length > 0)
      fields.push(field(heading, oneLine(section.body), textWithLinks(section.body), section.line));
    if (!STORIES.has(section.role)) fields.push(...section.body.flatMap(labelledLines));
  }
  return fields;
}

/** A bare `duration` is the retro's only beside other facts about the retro. */
const isRetroMeta = (front: FrontMatter): boolean =>
  Object.keys(front.values).some((key) =>
    ["attendees", "heldAt", "timelineOwner"].includes(labelName(key) ?? "")
  );

function labelledLines(block: RootContent): Field[] {
  if (block.type === "list")
    return block.children.flatMap((item) => item.children.flatMap((child) => labelledLines(child)));
  if (block.type === "table")
    return block.children.flatMap((row) => {
      const [label, value, ...more] = row.children;
      const isFact = label && more.length === 0 && !/^duration$/i.test(textOf(label).trim());
      const name = isFact ? labelName(textOf(label)) : undefined;
      return name && value ? [field(name, oneLine([value]), textWithLinks([value]), lineOf(row))] : [];
    });
  if (block.type !== "paragraph") return [];
  return textOf(block)
    .split("\n")
    .flatMap((line, index) => {
      const [, label, value] = /^\W*([A-Za-z][\w /-]{1,39}?)\s*:\s*(\S.*)$/.exec(line) ?? [];
      const name = label === undefined ? undefined : labelName(label);
      if (name === undefined || /^duration$/i.test(label!.trim())) return [];
      return [field(name, value!.trim(), `${value!} ${textWithLinks([block])}`, lineOf(block) + index)];
    });
}

const field = (name: LabelName, value: string, linked: string, line: number): Field => ({
  name,
  value,
  linked,
  line,
  fromFrontMatter: false
});

function scalars(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(scalars);
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  return typeof value === "number" || typeof value === "boolean" ? [String(value)] : [];
}
