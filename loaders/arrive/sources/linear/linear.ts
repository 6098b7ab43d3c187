/** Linear issues: the CSV that the workspace settings mail, and GraphQL answers. */
import {type JsonObject, textAt} from "../../containers.js";
import type {Source} from "../source.js";
import {type From, type Shape, firstText, isFilled, listAt, wordsOf} from "../../tools/shape.js";
import {ROW, tool} from "../../tools/tool.js";
import {labelsOf, servicesOf, severityOf} from "../../trackers/labels.js";
import {tasksIn} from "../../trackers/body.js";
import {followed} from "../../trackers/follows.js";
import {lookUp} from "../../lookUp.js";

/** Statuses are the team's own words; which dates are filled in says what one means. */
const statusOf =
  (completed: string, canceled: string, started: string): From =>
  (value) =>
    firstText(value, canceled) !== null
      ? "wont_do"
      : firstText(value, completed) !== null
        ? "done"
        : firstText(value, started) !== null
          ? "in_progress"
          : "open";

const priority = (value: JsonObject): string | undefined => {
  const text = firstText(value, "priorityLabel", "priority");
  if (text === null || /^(no priority|0)$/i.test(text)) return undefined;
  return ["", "Urgent", "High", "Medium", "Low"][Number(text)] ?? text;
};

const shared = (labels: (value: JsonObject) => string[]): NonNullable<Shape["fields"]> => ({
  title: "title",
  body: "description",
  severity_raw: (value) => severityOf(labels(value)) ?? priority(value),
  priority_raw: priority,
  services: (value) => servicesOf(labels(value)),
  labels,
  follows: (value) =>
    JSON.stringify(followed(labels(value), textAt(value, "title"), textAt(value, "description"))),
  tasks: (value) => JSON.stringify(tasksIn(textAt(value, "description"), undefined))
});

const rows: Shape = {
  kind: "issues",
  called: "issues (CSV)",
  is: ({key, value}) =>
    key === ROW &&
    ["id", "team", "title", "status", "priority", "completed", "canceled"].every((name) => name in value),
  id: "id",
  updated: "updated",
  names: ["id"],
  links: {field: ["parent_issue", "related_to"], title: ["title"], body: ["description"]},
  fields: {
    ...shared((value) => wordsOf(value["labels"])),
    status_raw: "status",
    status: statusOf("completed", "canceled", "started"),
    team: "team",
    has_owner: isFilled("assignee")
  },
  report: "description",
  times: {
    created_at: "created",
    started_at: () => undefined,
    acknowledged_at: "started",
    due_at: "due_date",
    closed_at: ["completed", "canceled"]
  },
  derived: {acknowledged_at: "issue started"},
  excluded: (value) => (/^duplicate/i.test(textAt(value, "status") ?? "") ? "duplicate" : undefined)
};

const STATES: Readonly<Record<string, string>> = {
  triage: "open",
  backlog: "open",
  unstarted: "open",
  started: "in_progress",
  completed: "done",
  canceled: "wont_do",
  duplicate: "wont_do"
};

const graph: Shape = {
  kind: "issues",
  called: "issues (GraphQL)",
  is: ({value}) => "identifier" in value && "title" in value && ("state" in value || "createdAt" in value),
  id: "identifier",
  updated: "updatedAt",
  names: ["identifier", "id", "url"],
  links: {
    field: [
      "parent.identifier",
      (value) =>
        listAt(value, "attachments", "nodes")
          .map((link) => textAt(link, "url"))
          .join(" ")
    ],
    title: ["title"],
    body: ["description"]
  },
  fields: {
    ...shared((value) => labelsOf(value["labels"])),
    url: "url",
    status_raw: "state.name",
    status: (value) => lookUp(STATES, textAt(value, "state.type") ?? ""),
    team: ["team.name", "team.key"],
    has_owner: isFilled("assignee"),
    comments: (value) =>
      JSON.stringify(
        listAt(value, "comments", "nodes").flatMap((comment) => {
          const at = firstText(comment, "createdAt");
          return at === null ? [] : [{at, text: textAt(comment, "body") ?? ""}];
        })
      )
  },
  report: "description",
  times: {
    created_at: "createdAt",
    acknowledged_at: "startedAt",
    due_at: "dueDate",
    closed_at: ["completedAt", "canceledAt"]
  },
  derived: {acknowledged_at: "issue started"},
  excluded: (value) => (textAt(value, "state.type") === "duplicate" ? "duplicate" : undefined)
};

export const linear: Source = tool({name: "linear", folders: ["linear"], shapes: [rows, graph]});
