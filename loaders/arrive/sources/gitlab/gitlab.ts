/** GitLab deployments and releases, and issues and incidents: REST pages, GraphQL answers, and the CSV of the issues list. */
import type {JsonObject} from "../../containers.js";
import type {Source} from "../source.js";
import {type From, firstText, isFilled} from "../../tools/shape.js";
import {ROW, tool} from "../../tools/tool.js";
import {severityOf, labelsOf} from "../../trackers/labels.js";
import {issueShape} from "../../trackers/issue.js";
import {deployments, releases} from "./deploys.js";

const STATUS = {opened: "open", open: "open", closed: "done", reopened: "open"};

/** Only incidents have a severity of their own; UNKNOWN is none. */
const severity: From = (value) => firstText(value, "severity") ?? severityOf(labelsOf(value["labels"]));

const hours = (value: JsonObject, path: string): string | undefined => {
  const seconds = Number(firstText(value, path) ?? 0);
  return seconds > 0 ? String(seconds / 28_800) : undefined;
};

const left = (value: JsonObject): string | undefined =>
  firstText(value, "moved_to_id", "movedTo.id") !== null
    ? "moved"
    : firstText(value, "duplicated_to_id", "duplicatedTo.id") !== null
      ? "duplicate"
      : undefined;

const rest = issueShape({
  called: "issues (REST)",
  is: ({value}) => "iid" in value && "web_url" in value && "project_id" in value,
  url: ["web_url"],
  id: ["id"],
  body: ["description"],
  labels: "labels",
  statusAt: "state",
  status: STATUS,
  times: {created: "created_at", updated: "updated_at", closed: "closed_at", due: "due_date"},
  fields: {
    issue_type: ["issue_type", "type"],
    severity_raw: severity,
    has_owner: isFilled("assignees", "assignee"),
    effort_days: (value) => hours(value, "time_stats.time_estimate")
  },
  excluded: left
});

const graph = issueShape({
  called: "issues (GraphQL)",
  is: ({value}) => "iid" in value && ("webUrl" in value || "createdAt" in value),
  url: ["webUrl"],
  id: ["id"],
  body: ["description"],
  labels: "labels",
  statusAt: "state",
  status: STATUS,
  times: {created: "createdAt", updated: "updatedAt", closed: "closedAt", due: "dueDate"},
  fields: {
    issue_type: ["type", "issueType"],
    severity_raw: severity,
    has_owner: (value) => ("assignees" in value ? String(labelsOf(value["assignees"]).length > 0) : undefined)
  },
  excluded: left
});

const rows = issueShape({
  called: "issues (CSV)",
  is: ({key, value}) =>
    key === ROW && ["issue_id", "url", "title", "state", "created_at_utc"].every((name) => name in value),
  url: ["url"],
  id: ["issue_id"],
  body: ["description"],
  labels: "labels",
  statusAt: "state",
  status: STATUS,
  times: {created: "created_at_utc", updated: "updated_at_utc", closed: "closed_at_utc", due: "due_date"},
  fields: {
    issue_type: ["type", "issue_type"],
    has_owner: isFilled("assignee"),
    effort_days: (value) => hours(value, "time_estimate")
  }
});

export const gitlab: Source = tool({
  name: "gitlab",
  folders: ["gitlab"],
  shapes: [deployments, releases, rest, graph, rows]
});
