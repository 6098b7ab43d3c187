/** Grafana IRM: incidents of the API's queries and of its webhooks, with their tasks. */
import {type JsonObject, isObject, textAt} from "../../containers.js";
import type {Source} from "../source.js";
import {type Shape, firstText, isFilled, listAt, mapped} from "../../tools/shape.js";
import {tool} from "../../tools/tool.js";
import {practice} from "../../tools/words.js";

const labels = (value: JsonObject, name: RegExp): string[] =>
  listAt(value, "labels")
    .filter((label) => name.test(textAt(label, "key") ?? ""))
    .map((label) => textAt(label, "label"))
    .filter((text) => text !== null);

const incidents: Shape = {
  kind: "incidents",
  called: "incidents",
  is: ({value}) => "incidentID" in value && "title" in value,
  id: "incidentID",
  updated: "modifiedTime",
  names: [(value) => absolute(textAt(value, "overviewURL"))],
  links: {title: ["title"], body: ["summary"]},
  fields: {
    url: (value) => absolute(textAt(value, "overviewURL")),
    title: "title",
    severity_raw: (value) => {
      const severity = firstText(value, "severityLabel", "severity");
      return severity === "pending" ? undefined : severity;
    },
    status_raw: "status",
    status: mapped("status", {active: "open", resolved: "resolved"}),
    services: (value) => labels(value, /^services?(_name)?$/i),
    team: (value) => labels(value, /^(team|squad)s?(_name)?$/i)[0],
    incident_type: "incidentType",
    summary: "summary"
  },
  times: {
    started_at: "incidentStart",
    resolved_at: ["incidentEnd", "closedTime"],
    created_at: "createdTime"
  },
  excluded: (value) => (value["isDrill"] === true ? "drill" : practice(textAt(value, "title"))),
  parts: (value) =>
    listAt(value, "taskList", "tasks").map((task) => ({
      shape: tasks,
      value: {...task, incidentID: value["incidentID"] ?? null}
    }))
};

const absolute = (url: string | null): string | undefined => (url?.startsWith("http") ? url : undefined);

/** Tasks that every incident gets from its template can't be removed, and are no actions. */
const tasks: Shape = {
  kind: "actions",
  called: "tasks",
  is: () => false,
  id: (value) => `${textAt(value, "incidentID") ?? ""}/${textAt(value, "taskID") ?? ""}`,
  updated: "modifiedTime",
  incident: "incidentID",
  links: {title: ["text"]},
  fields: {
    title: "text",
    has_owner: isFilled("assignedUser"),
    status_raw: "status",
    status: mapped("status", {todo: "open", progress: "in_progress", done: "done"})
  },
  times: {created_at: "createdTime"},
  excluded: (value) => (value["immutable"] === true ? "default_task" : undefined)
};

export const grafanaIrm: Source = tool({
  name: "grafana_irm",
  folders: ["grafana_irm", "grafana-irm", "grafana_incident"],
  screens: {mark: /grafana[-_ ]?(?:irm|incident)/i},
  prepare: (value) =>
    isObject(value["incident"]) && "incidentID" in value["incident"] ? value["incident"] : value,
  shapes: [incidents]
});
