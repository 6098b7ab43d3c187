/** settings.yaml → typed, validated settings. Unknown keys are errors with a suggestion. */
import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {join} from "node:path";
import {distance} from "fastest-levenshtein";
import {parseDocument} from "yaml";
import {z} from "zod";
import {defaults} from "../../src/stats/defaults.js";
import {UsageError} from "../errors.js";
import {conflictsIn} from "./conflicts.js";
import {MEMORY} from "./memory.js";
import {instant, zoneNamed} from "../arrive/time.js";
import {textOfFile} from "./yamlFile.js";

/** What a Jira custom field may be to us. */
export const JIRA_FIELDS = [
  "started_at",
  "detected_at",
  "acknowledged_at",
  "mitigated_at",
  "resolved_at",
  "severity",
  "service",
  "team",
  "incident_type",
  "trigger",
  "detected_by",
  "impact_minutes",
  "effort_days",
  "target",
  "strength",
  "conditions",
  "links"
] as const;

const clock = z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/, "a clock time such as 09:00");
const zone = z
  .string()
  .refine((name) => zoneNamed(name) !== undefined, "an IANA time zone such as Europe/Berlin");
const day = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
const date = z
  .union([z.string(), z.date()])
  .transform((value) => (value instanceof Date ? value.toISOString() : value))
  .refine((value) => instant(value) !== undefined, "a date such as 2026-01-31");
const words = z.array(z.string());
/** An address of a site, without a query. */
export const WEB = /^https?:\/\/[^\s?#<>|"]+$/;
const watched = z.strictObject({
  from: date.optional(),
  to: date.optional(),
  gaps: z.array(z.strictObject({from: date, to: date})).default([])
});
const renamed = z.record(z.string(), z.string()).default({});
const pairs = z.array(z.tuple([z.string(), z.string()])).default([]);

/** Which pages are incidents by themselves: those that fit every list given. */
const pagesThatCount = z.strictObject({
  services: words.default([]),
  urgencies: words.default([]),
  priorities: words.default([])
});

/** A column or dotted path, or it with words for its values, or one value for all. */
const fieldMapping = z.union([
  z.string(),
  z.strictObject({
    from: z.string().optional(),
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    constant: z.union([z.string(), z.number(), z.boolean()]).optional()
  })
]);
const fileMapping = z.strictObject({
  table: z.enum(["incidents", "conditions", "retros", "actions", "alerts", "timeline", "deploys"]),
  records: z.string().optional(),
  time_zone: zone.optional(),
  fields: z.record(z.string(), fieldMapping)
});
export type FieldMapping = z.infer<typeof fieldMapping>;
export type FileMapping = z.infer<typeof fileMapping>;

const schema = z.strictObject({
  organisation: z.strictObject({name: z.string().optional(), logo: z.string().optional()}).default({}),
  time_zone: zone.optional(),
  quarter_start: z.int().min(1).max(12).default(1),
  business_hours: z
    .strictObject({
      days: z.array(day).default(["mon", "tue", "wed", "thu", "fri"]),
      from: clock.default("09:00"),
      to: clock.default("18:00")
    })
    .prefault({}),
  sleep_hours: z.strictObject({from: clock.default("22:00"), to: clock.default("07:00")}).prefault({}),
  shift: z
    .strictObject({hours: z.number().positive().default(12), start: clock.default("08:00")})
    .prefault({}),
  severities: z.record(z.string(), z.int().min(1).max(5)).default({}),
  statuses: z.record(z.string(), z.enum(["open", "in_progress", "done", "wont_do", "resolved"])).default({}),
  detections: z.record(z.string(), z.enum(["alert", "human", "customer"])).default({}),
  services: z
    .record(z.string(), z.strictObject({team: z.string().optional(), aliases: words.default([])}))
    .default({}),
  teams: z
    .record(z.string(), z.strictObject({time_zone: zone.optional(), aliases: words.default([])}))
    .default({}),
  time_zones: z.record(z.string(), zone).default({}),
  date_order: z.record(z.string(), z.enum(["dmy", "mdy", "ymd"])).default({}),
  coverage: z
    .record(z.string(), watched.extend({pages: watched.optional(), incidents: watched.optional()}))
    .default({}),
  aliases: z
    .strictObject({conditions: renamed, services: renamed, rules: renamed, teams: renamed})
    .prefault({}),
  distinct: z.strictObject({conditions: pairs, services: pairs, rules: pairs}).prefault({}),
  paging: z.strictObject({receivers: words.optional(), severities: words.optional()}).default({}),
  pagerduty: z
    .strictObject({
      incidents: z.union([z.enum(["auto", "all", "none"]), pagesThatCount]).default("auto")
    })
    .prefault({}),
  jira: z
    .strictObject({
      incident_types: words.default(["Incident"]),
      incident_labels: words.default(["incident"]),
      action_types: words.default([]),
      action_labels: words.default(["postmortem-action"]),
      fields: z.partialRecord(z.enum(JIRA_FIELDS), z.string()).default({})
    })
    .prefault({}),
  sources: z.record(z.string(), fileMapping).default({}),
  issues: z
    .strictObject({
      incident_types: words.default(["incident"]),
      incident_labels: words.default(["incident"]),
      action_types: words.default([]),
      action_labels: words.default(["postmortem-action"])
    })
    .prefault({}),
  thresholds: z
    .strictObject({
      baseline_days: z.number().positive().default(defaults.baselineDays),
      pages_baseline_days: z.number().positive().default(defaults.pagesBaselineDays),
      trigger_exclusion_days: z.number().nonnegative().default(defaults.triggerExclusionDays),
      worst_of_quarter_exclusion_days: z.number().nonnegative().default(defaults.worstOfQuarterExclusionDays),
      worst_of_year_exclusion_days: z.number().nonnegative().default(defaults.worstOfYearExclusionDays),
      washout_days: z.number().nonnegative().default(defaults.washoutDays),
      late_detection_minutes: z.number().positive().default(20),
      dispersion: z.enum(["estimated", "none"]).default("estimated")
    })
    .prefault({}),
  privacy: z.strictObject({phones: z.boolean().default(true), ips: z.boolean().default(false)}).prefault({}),
  restricted: z
    .strictObject({
      ids: words.default([]),
      labels: words.default([]),
      services: words.default([]),
      types: words.default([])
    })
    .prefault({}),
  memory: z.string().regex(MEMORY, "write a size such as 2GB").optional(),
  comparisons: z.record(z.string(), z.string()).default({}),
  report: z
    .strictObject({
      asks: z.string().optional(),
      decided: z.string().optional(),
      site: z
        .string()
        .regex(WEB, "the address of the built site, such as https://host/followthrough/")
        .optional()
    })
    .default({})
});

export interface Settings extends z.infer<typeof schema> {
  /** of the file's text, "" without one: says which settings made a number */
  readonly hash: string;
}

export interface ZoneChoice {
  readonly timeZone: string;
  readonly timeZoneBasis: "setting" | "organisation" | "assumed";
}

/** The settings of a data folder, or the defaults. Throws a UsageError that names key, value and remedy. */
export function readSettings(data: string): Settings {
  const file = join(data, "settings.yaml");
  return existsSync(file) ? parseSettings(textOfFile(file)) : {...schema.parse({}), hash: ""};
}

export function parseSettings(text: string): Settings {
  const document = parseDocument(text);
  const [syntax] = document.errors;
  if (syntax) throw new UsageError(`settings.yaml: ${syntax.message}`);
  const result = schema.safeParse((document.toJS() as unknown) ?? {});
  if (!result.success)
    throw new UsageError(result.error.issues.map((issue) => `settings.yaml: ${explain(issue)}`).join("\n"));
  const conflicts = conflictsIn(result.data);
  if (conflicts.length > 0)
    throw new UsageError(conflicts.map((conflict) => `settings.yaml: ${conflict}`).join("\n"));
  return {...result.data, hash: createHash("sha256").update(text).digest("hex").slice(0, 12)};
}

/** The zone in which a source's bare clock times are read. */
export function zoneOf(settings: Settings, source: string): ZoneChoice {
  const own = settings.time_zones[source];
  if (own !== undefined) return {timeZone: zoneNamed(own)!, timeZoneBasis: "setting"};
  if (settings.time_zone !== undefined)
    return {timeZone: zoneNamed(settings.time_zone)!, timeZoneBasis: "organisation"};
  return {timeZone: "UTC", timeZoneBasis: "assumed"};
}

function explain(issue: z.core.$ZodIssue): string {
  const path = issue.path.join(".");
  if (issue.code !== "unrecognized_keys") return `${path === "" ? "the file" : path}: ${issue.message}`;
  const known = keysAt(issue.path);
  return issue.keys
    .map((key) => {
      const nearest = known.toSorted((a, b) => distance(key, a) - distance(key, b))[0];
      const hint =
        nearest !== undefined && distance(key, nearest) <= 4
          ? `did you mean ${nearest}?`
          : `known: ${known.join(", ")}`;
      return `unknown key ${[...issue.path, key].join(".")} (${hint})`;
    })
    .join("; ");
}

/** The keys a strict object of the schema has at a path; records accept any name for their step. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let node: unknown = schema;
  for (const step of path) node = child(unwrapped(node), step);
  const object = unwrapped(node);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function child(node: unknown, step: PropertyKey): unknown {
  if (node instanceof z.ZodObject) return (node.shape as Record<PropertyKey, unknown>)[step];
  if (node instanceof z.ZodRecord) return node.valueType;
  if (node instanceof z.ZodArray) return node.element;
  return undefined;
}

function unwrapped(node: unknown): unknown {
  let current = node;
  while (
    current instanceof z.ZodDefault ||
    current instanceof z.ZodPrefault ||
    current instanceof z.ZodOptional
  )
    current = current.unwrap();
  return current;
}
