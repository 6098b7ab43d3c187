/** What ServiceNow's problems ask for: their tasks and changes; and changes that nothing asked for, which are deploys. */
import type {JsonObject} from "../../containers.js";
import {type From, type Shape, firstText, isFilled, mapped, textFrom} from "../../tools/shape.js";
import {OPENED, number, numbered, servicesOf, updated} from "./fields.js";

/** What a task's state says, unless it was closed as something that nobody did. */
const endedAs =
  (path: string, words: Readonly<Record<string, string>>): From =>
  (value, item) => {
    const undone = /cancel|reject|not (done|implemented|required)|won.?t/i;
    if (undone.test(firstText(value, "close_code", "closed_code", "resolution_code") ?? "")) return "wont_do";
    return textFrom(mapped(path, words), value, item) ?? undefined;
  };
export const problemTasks: Shape = {
  kind: "actions",
  called: "problem tasks",
  is: ({value}) => numbered(/^PTASK/, value),
  id: number,
  updated,
  incident: ["problem", "parent"],
  names: ["number", "sys_id"],
  links: {title: ["short_description"], body: ["description"]},
  fields: {
    title: "short_description",
    team: "assignment_group",
    has_owner: isFilled("assigned_to"),
    has_ticket: () => "true",
    services: servicesOf,
    status_raw: "state",
    status: endedAs("state", {
      "151": "open",
      new: "open",
      assess: "open",
      "154": "in_progress",
      "work in progress": "in_progress",
      "157": "done",
      closed: "done",
      complete: "done",
      canceled: "wont_do",
      cancelled: "wont_do"
    }),
    priority_raw: "priority"
  },
  times: {created_at: OPENED, due_at: "due_date", closed_at: ["closed_at", "closed"]}
};

/** A change that a problem or an incident asked for is its action; any other is a deploy. */
const origin = ["parent", "problem", "problem_id", "caused_by", "parent_incident", "reason_record"];
const follows = (value: JsonObject): string | undefined =>
  origin.map((name) => firstText(value, name)).find((name) => name !== null && /^(PRB|INC)/i.test(name)) ??
  undefined;

export const changes: Shape = {
  kind: "actions",
  called: "changes that follow from a problem",
  is: ({value}) => numbered(/^CHG/, value) && follows(value) !== undefined,
  id: number,
  updated,
  incident: follows,
  names: ["number", "sys_id"],
  links: {title: ["short_description"], body: ["description", "justification"]},
  fields: {
    title: "short_description",
    team: "assignment_group",
    has_owner: isFilled("assigned_to"),
    has_ticket: () => "true",
    services: servicesOf,
    status_raw: "state",
    status: endedAs("state", {
      "-5": "open",
      new: "open",
      "-4": "open",
      assess: "open",
      "-3": "open",
      authorize: "open",
      "-2": "open",
      scheduled: "open",
      "-1": "in_progress",
      implement: "in_progress",
      "0": "in_progress",
      review: "in_progress",
      "3": "done",
      closed: "done",
      "4": "wont_do",
      canceled: "wont_do",
      cancelled: "wont_do"
    }),
    priority_raw: "priority"
  },
  times: {created_at: OPENED, due_at: "requested_by_date", closed_at: ["work_end", "closed_at", "closed"]}
};

export const releases: Shape = {
  kind: "deploys",
  called: "changes",
  is: ({value}) => numbered(/^CHG/, value),
  id: number,
  updated,
  fields: {
    service: (value) => servicesOf(value)[0],
    kind: () => "deploy",
    title: "short_description",
    status: (value) => firstText(value, "close_code", "closed_code", "state") ?? undefined
  },
  times: {occurred_at: ["work_start", "start_date", "planned_start_date", "work_end", "closed_at"]},
  excluded: (value) =>
    /^(closed|3|review|0)$/i.test(firstText(value, "state") ?? "") ? undefined : "not_deployed"
};
