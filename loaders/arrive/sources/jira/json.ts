/** An issue of the REST API (v2 or v3, `/search`, `/search/jql`, one issue) → Issue. */
import {type Json, type JsonObject, isObject, textAt} from "../../containers.js";
import type {Settings} from "../../../settings/settings.js";
import {instant} from "../../time.js";
import {plainText} from "./adf.js";
import {bodyOutline} from "./body.js";
import {resolutionNamed, statusCategory} from "./categories.js";
import {type FieldValues, ourFields, valuesOf} from "./fields.js";
import type {Issue, IssueChange, IssueComment, IssueLink} from "./issue.js";

export const KEY = /^[A-Z][A-Z0-9_]*-\d+$/;

export const isIssue = (value: JsonObject): boolean =>
  KEY.test(textAt(value, "key") ?? "") && isObject(value["fields"]);

/** Reads one issue; `names` is what `expand=names` gave with the page: field id → display name. */
export function jsonIssue(value: JsonObject, names: Json | undefined, settings: Settings): Issue {
  const fields = value["fields"] as JsonObject;
  const key = textAt(value, "key")!;
  const site = /^(https?:\/\/.+?)\/rest\//.exec(textAt(value, "self") ?? "")?.[1];
  const histories = listAt(value["changelog"], "histories");
  return {
    key,
    id: textAt(value, "id"),
    url: site === undefined ? null : `${site}/browse/${key}`,
    title: textAt(fields, "summary"),
    description: plainText(fields["description"]),
    body: bodyOutline(fields["description"]),
    type: textAt(fields, "issuetype.name"),
    status: textAt(fields, "status.name"),
    category: statusCategory(textAt(fields, "status.statusCategory.key")) ?? null,
    resolution: resolutionNamed(textAt(fields, "resolution.name")),
    priority: textAt(fields, "priority.name"),
    created: textAt(fields, "created"),
    updated: textAt(fields, "updated"),
    resolved: textAt(fields, "resolutiondate"),
    due: textAt(fields, "duedate"),
    categoryChanged: textAt(fields, "statuscategorychangedate"),
    hasOwner: Object.hasOwn(fields, "assignee") ? isObject(fields["assignee"]) : undefined,
    components: valuesOf(fields["components"]),
    labels: valuesOf(fields["labels"]),
    links: linksOf(fields),
    estimateSeconds: textAt(fields, "timeoriginalestimate"),
    changes: histories.flatMap(changesIn),
    isChangelogCut: Number(textAt(value["changelog"], "total") ?? 0) > histories.length,
    comments: listAt(fields["comment"], "comments").flatMap(commentOf),
    fields: customFields(fields, isObject(names) ? names : value["names"], settings),
    linkTexts: linkTexts(value, fields),
    people: peopleIn(value)
  };
}

function listAt(value: Json | undefined, name: string): JsonObject[] {
  const list = isObject(value) ? value[name] : undefined;
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function linksOf(fields: JsonObject): IssueLink[] {
  const link = (type: string, issue: Json | undefined): IssueLink[] => {
    const to = textAt(issue, "key");
    return to === null ? [] : [{type, to, issue_type: textAt(issue, "fields.issuetype.name")}];
  };
  return [
    ...link("parent", fields["parent"]),
    ...listAt(fields, "subtasks").flatMap((issue) => link("subtask", issue)),
    ...listAt(fields, "issuelinks").flatMap((entry) =>
      link(textAt(entry, "type.name") ?? "link", entry["inwardIssue"] ?? entry["outwardIssue"])
    )
  ];
}

/** textAt looks at own properties only: `toString` is a name here, and a method of every object. */
function changesIn(history: JsonObject): IssueChange[] {
  const at = instant(textAt(history, "created"));
  if (at === undefined) return [];
  return listAt(history, "items").flatMap((item) => {
    const field = textAt(item, "fieldId") ?? textAt(item, "field");
    if (field !== "status" && field !== "resolution") return [];
    return [{at, field, from: textAt(item, "fromString"), to: textAt(item, "toString")}];
  });
}

function commentOf(comment: JsonObject): IssueComment[] {
  const text = plainText(comment["body"]);
  return text === null ? [] : [{at: instant(textAt(comment, "created")) ?? null, text}];
}

function customFields(fields: JsonObject, names: Json | undefined, settings: Settings): FieldValues {
  const found = new Map<Parameters<FieldValues["get"]>[0], readonly string[]>();
  for (const [id, value] of Object.entries(fields)) {
    const name = isObject(names) && Object.hasOwn(names, id) ? textAt(names, id) : null;
    for (const ours of ourFields(name === null ? [id] : [id, name], settings)) {
      const values = valuesOf(value);
      if (values.length > 0) found.set(ours, [...(found.get(ours) ?? []), ...values]);
    }
  }
  return found;
}

/** Custom fields that hold an address, and remote links where an exporter put them in. */
function linkTexts(value: JsonObject, fields: JsonObject): string[] {
  const addresses = Object.entries(fields).flatMap(([id, field]) =>
    id.startsWith("customfield_") && typeof field === "string" && /^https?:\/\/\S+$/.test(field.trim())
      ? [field]
      : []
  );
  const remote = [value, fields].flatMap((holder) =>
    ["remotelinks", "remoteLinks"].flatMap((name) => listAt(holder, name))
  );
  return [...addresses, ...remote.flatMap((link) => textAt(link, "object.url") ?? [])];
}

/** Display names of everyone met in the issue, for the core to remove from all texts. */
function peopleIn(value: Json | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap(peopleIn);
  if (!isObject(value)) return [];
  const own = textAt(value, "displayName");
  const mentioned = value["type"] === "mention" ? textAt(value, "attrs.text")?.replace(/^@/, "") : undefined;
  const isUserField = /^(assignee|reporter|creator)$/.test(textAt(value, "field") ?? "");
  const changed = isUserField ? [textAt(value, "fromString"), textAt(value, "toString")] : [];
  return [
    ...[own, mentioned, ...changed].filter((name) => typeof name === "string"),
    ...Object.values(value).flatMap(peopleIn)
  ];
}
