/** Follow-ups are what a retro leads to; actions belong to the response, but v1 keeps follow-ups among them. */
import {type JsonObject, textAt} from "../../containers.js";
import {type Shape, firstText, isFilled, mapped} from "../../tools/shape.js";
import {firstLine} from "../../tools/words.js";

/** A field without a value may be left out, when it was completed too. */
const isWork = (value: JsonObject): boolean =>
  "completed_at" in value ||
  (/^(outstanding|completed|not_doing|deleted)$/.test(textAt(value, "status") ?? "") &&
    !("document_url" in value));

export const followUps: Shape = {
  kind: "actions",
  called: "follow-ups",
  is: ({value}) => "incident_id" in value && "title" in value && isWork(value),
  id: "id",
  updated: "updated_at",
  incident: "incident_id",
  names: ["id"],
  links: {
    field: ["external_issue_reference.issue_permalink", "external_issue_reference.issue_name"],
    title: ["title"],
    body: ["description"]
  },
  fields: {
    url: "external_issue_reference.issue_permalink",
    title: (value) => firstText(value, "title") ?? firstLine(textAt(value, "description")),
    team: ["assignee_team.name", "assignee_team"],
    has_owner: isFilled("assignee", "assignee_team"),
    has_ticket: isFilled("external_issue_reference"),
    status_raw: "status",
    status: mapped("status", {outstanding: "open", completed: "done", not_doing: "wont_do"}),
    priority_raw: "priority.name",
    labels: (value) => value["labels"]
  },
  times: {created_at: "created_at", closed_at: "completed_at"},
  excluded: (value) => (value["status"] === "deleted" ? "deleted" : undefined)
};

export const responseActions: Shape = {
  ...followUps,
  called: "actions",
  is: ({value}) => "incident_id" in value && "description" in value && isWork(value),
  excluded: (value) =>
    value["status"] === "deleted" ? "deleted" : value["follow_up"] === true ? undefined : "response_task"
};
