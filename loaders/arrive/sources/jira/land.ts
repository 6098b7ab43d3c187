/** An issue, however it was exported → its record of raw_jira_issues. */
import type {Settings} from "../../../settings/settings.js";
import type {TimeReader} from "./dates.js";
import type {FieldValues, OurField} from "./fields.js";
import type {Issue} from "./issue.js";
import {isNone} from "../../tools/shape.js";
import {detectedBy} from "../../tools/words.js";
import {followed} from "../../trackers/follows.js";
import {mentionsJson} from "../mentions.js";
import {bodyOf, isReport, toldText} from "../postmortems/body.js";
import type {DoubtedValue, LandedRecord, NotUnderstood, RejectedRecord, Text} from "../source.js";

export const COLUMNS = [
  "key",
  "issue_id",
  "url",
  "title",
  "description",
  "issue_type",
  "status",
  "status_category",
  "status_setting",
  "resolution",
  "priority",
  "severity",
  "services",
  "team",
  "incident_type",
  "trigger",
  "detected_by",
  "created_at",
  "started_at",
  "detected_at",
  "acknowledged_at",
  "mitigated_at",
  "resolved_at",
  "resolution_at",
  "category_changed_at",
  "due_at",
  "has_owner",
  "labels",
  "conditions",
  "links",
  "changes",
  "is_changelog_cut",
  "comments",
  "impact_minutes",
  "effort_days",
  "mentions",
  "follows",
  "passages",
  "told"
] as const;

const WORKDAY_SECONDS = 28_800;

/**
 * Lands an issue with what its text leaves in doubt, and the columns whose time or number can't be read: they are left
 * empty. Without its creation there is no issue.
 */
export function* landIssue(
  issue: Issue,
  row: number,
  settings: Settings,
  time: TimeReader
): Generator<LandedRecord | RejectedRecord | DoubtedValue | NotUnderstood> {
  const filed = issue.created === null ? undefined : time(issue.created);
  if (filed !== undefined && "problem" in filed) {
    yield {
      recordKind: "issue",
      row,
      rejected: `created “${issue.created!}” ${filed.problem}`,
      remedy: filed.remedy,
      excerpt: `${issue.key} ${issue.title ?? ""}`
    };
    return;
  }
  const odd: string[] = [];
  const empty = (column: string): null => {
    odd.push(column);
    return null;
  };
  const at = (column: string, text: Text): Text => {
    if (text === null || isNone(text)) return null;
    const reading = time(text);
    return "at" in reading ? reading.at : empty(column);
  };
  const first = (ours: OurField): Text => issue.fields.get(ours)?.[0] ?? null;
  const fieldAt = (ours: OurField): Text => at(settings.jira.fields[ours] ?? ours, first(ours));
  const number = (ours: OurField): Text => {
    const text = first(ours);
    if (text === null || isNone(text)) return null;
    return Number.isFinite(Number(text)) ? text : empty(settings.jira.fields[ours] ?? ours);
  };
  const created = filed?.at ?? null;
  const updated = at("updated", issue.updated);
  const told =
    issue.body && isReport(issue.body)
      ? bodyOf(issue.body, {id: `jira:${issue.key}`, day: created, source: "jira"}, settings)
      : undefined;
  const services = issue.fields.get("service") ?? issue.components;
  const values: Record<(typeof COLUMNS)[number], Text> = {
    key: issue.key,
    issue_id: issue.id,
    url: issue.url,
    title: issue.title,
    description: issue.description,
    issue_type: issue.type,
    status: issue.status,
    status_category: issue.category,
    status_setting: settingFor(issue.status, settings),
    resolution: issue.resolution,
    priority: issue.priority,
    severity: first("severity"),
    services: JSON.stringify(services),
    team: first("team"),
    incident_type: first("incident_type"),
    trigger: first("trigger"),
    detected_by: detectedAs(first("detected_by"), settings),
    created_at: created,
    started_at: fieldAt("started_at"),
    detected_at: fieldAt("detected_at"),
    acknowledged_at: fieldAt("acknowledged_at"),
    mitigated_at: fieldAt("mitigated_at"),
    resolved_at: fieldAt("resolved_at"),
    resolution_at: at("resolved", issue.resolved),
    category_changed_at: at("status category changed", issue.categoryChanged),
    due_at: at("due date", issue.due),
    has_owner: issue.hasOwner === undefined ? null : String(issue.hasOwner),
    labels: JSON.stringify([
      ...issue.labels,
      ...labelled("target", issue.fields),
      ...labelled("strength", issue.fields)
    ]),
    conditions: JSON.stringify(issue.fields.get("conditions") ?? []),
    links: JSON.stringify([
      ...issue.links,
      ...(issue.fields.get("epic") ?? []).map((to) => ({type: "epic", to, issue_type: null}))
    ]),
    changes: JSON.stringify(issue.changes),
    is_changelog_cut: String(issue.isChangelogCut),
    comments: JSON.stringify(issue.comments),
    impact_minutes: number("impact_minutes"),
    effort_days: number("effort_days") ?? workdays(issue.estimateSeconds),
    mentions: mentionsJson([
      [issue.title, "title"],
      [issue.description, "body"],
      ...[...issue.linkTexts, ...(issue.fields.get("links") ?? [])].map((text) => [text, "field"] as const)
    ]),
    follows: JSON.stringify(followed(issue.labels, issue.title, issue.description)),
    passages: told?.retro["passages"] ?? null,
    told: told === undefined ? null : toldText(told)
  };
  yield {
    entity: "issues",
    row,
    id: `jira:${issue.key}`,
    updatedAt: updated,
    at: created,
    values,
    people: [...issue.people, ...(told?.people ?? [])]
  };
  for (const text of odd) yield {notUnderstood: "value", text, rows: 1};
  yield* told?.doubts ?? [];
}

/** What settings.yaml says this status means; it outranks the export's category. */
function settingFor(status: Text, settings: Settings): Text {
  const wanted = status?.trim().toLowerCase();
  return Object.entries(settings.statuses).find(([raw]) => raw.trim().toLowerCase() === wanted)?.[1] ?? null;
}

/** Who noticed: by settings `detections:`, else by the words; a value that neither knows stays as it is. */
function detectedAs(value: Text, settings: Settings): Text {
  const wanted = value?.trim().toLowerCase();
  const set = Object.entries(settings.detections).find(([raw]) => raw.trim().toLowerCase() === wanted)?.[1];
  return set ?? detectedBy(value) ?? value;
}

const labelled = (name: "target" | "strength", fields: FieldValues): string[] =>
  (fields.get(name) ?? []).map((value) => (value.startsWith(`${name}:`) ? value : `${name}:${value}`));

function workdays(seconds: Text): Text {
  const value = Number(seconds ?? 0);
  return value > 0 ? String(value / WORKDAY_SECONDS) : null;
}
