/** GitHub deployments and releases, and issues: REST pages, GraphQL answers, and what `gh issue list --json` writes. */
import {type JsonObject, textAt} from "../../containers.js";
import type {Source} from "../source.js";
import {firstText, isFilled, listAt} from "../../tools/shape.js";
import {tool} from "../../tools/tool.js";
import {type Task, nameOf} from "../../trackers/body.js";
import {issueShape} from "../../trackers/issue.js";
import {deployments, releases} from "./deploys.js";

const STATUS = {open: "open", closed: "done", reopened: "open", not_planned: "wont_do", completed: "done"};

/** Its sub-issues, as a query lists them: those without a title say only which they are. */
const subIssues = (value: JsonObject): Task[] =>
  [...listAt(value, "subIssues", "nodes"), ...listAt(value, "subIssues"), ...listAt(value, "sub_issues")]
    .map((issue) => ({issue, name: nameOf(firstText(issue, "html_url", "url"))?.toLowerCase()}))
    .flatMap(({issue, name}) => {
      const text = firstText(issue, "title") ?? name;
      const done = /^closed$/i.test(textAt(issue, "state") ?? "");
      return text === undefined ? [] : [{text, done, names: name === undefined ? [] : [name]}];
    });

const left = (value: Parameters<typeof textAt>[0]): string | undefined => {
  const reason = firstText(value, "state_reason", "stateReason")?.toLowerCase();
  if (/\/pull\/\d+/.test(firstText(value, "html_url", "url") ?? "")) return "pull_request";
  return reason === "duplicate" ? "duplicate" : undefined;
};

const rest = issueShape({
  called: "issues (REST)",
  is: ({value}) =>
    "number" in value &&
    "html_url" in value &&
    "state" in value &&
    ("comments" in value || "labels" in value),
  url: ["html_url", "url"],
  id: ["id"],
  body: ["body"],
  labels: "labels",
  statusAt: ["state_reason", "state"],
  status: STATUS,
  times: {created: "created_at", updated: "updated_at", closed: "closed_at"},
  fields: {
    has_owner: isFilled("assignees", "assignee"),
    issue_type: ["type.name"]
  },
  parents: ["parent_issue_url", "parent.html_url"],
  parts: subIssues,
  excluded: (value) => ("pull_request" in value ? "pull_request" : left(value))
});

const graph = issueShape({
  called: "issues (GraphQL or gh)",
  is: ({value}) =>
    /^(open|closed)$/i.test(textAt(value, "state") ?? "") &&
    "createdAt" in value &&
    "title" in value &&
    !("iid" in value) &&
    ("number" in value || "databaseId" in value),
  url: ["url"],
  id: ["databaseId", "id", "number"],
  body: ["body", "bodyText"],
  labels: "labels",
  statusAt: ["stateReason", "state"],
  status: STATUS,
  times: {created: "createdAt", updated: "updatedAt", closed: "closedAt"},
  fields: {
    has_owner: (value) =>
      "assignees" in value
        ? String(![null, "[]", '{"nodes":[]}'].includes(textAt(value, "assignees")))
        : undefined,
    issue_type: ["issueType.name"]
  },
  parents: ["parent.url"],
  parts: subIssues,
  excluded: left
});

export const github: Source = tool({
  name: "github",
  folders: ["github", "gh"],
  shapes: [
    rest,
    graph,
    deployments,
    releases,
    {
      kind: "other",
      called: "events of issues",
      is: ({value}) => "event" in value && "actor" in value && "commit_id" in value,
      id: "id"
    }
  ]
});
