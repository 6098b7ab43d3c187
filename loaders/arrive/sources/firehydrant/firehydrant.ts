/** FireHydrant: incidents with their milestones, tickets (follow-ups), and retrospectives. */
import {type JsonObject, textAt} from "../../containers.js";
import type {Source} from "../source.js";
import {conditionParts, taggedConditions} from "../../tools/conditions.js";
import {
  type From,
  type Shape,
  firstText,
  isFilled,
  listAt,
  mapped,
  namesAt,
  wordsOf
} from "../../tools/shape.js";
import {tool} from "../../tools/tool.js";
import {practice} from "../../tools/words.js";

/** When a milestone was first reached; they stand in one list or below the phases of a lifecycle. */
const milestone =
  (...types: readonly string[]): From =>
  (value) => {
    const reached = [
      ...listAt(value, "milestones"),
      ...listAt(value, "lifecycle_phases").flatMap((phase) => listAt(phase, "milestones"))
    ];
    for (const type of types) {
      const times = reached
        .filter((entry) => firstText(entry, "type", "slug") === type)
        .map((entry) => firstText(entry, "occurred_at"))
        .filter((at) => at !== null);
      if (times.length > 0) return times.sort()[0];
    }
    return undefined;
  };

const OVER = /^(resolved|closed|postmortem_|retrospective_)/;

const incidents: Shape = {
  kind: "incidents",
  called: "incidents",
  is: ({value}) => "current_milestone" in value && "name" in value,
  id: "id",
  updated: (value) => firstText(value, "updated_at") ?? lastChange(value),
  names: ["id", "incident_url", "channel_name"],
  links: {
    field: ["ticket.link.href_url", (value) => ownTickets(value)],
    title: ["name"],
    body: ["summary", "description", "customer_impact_summary"]
  },
  fields: {
    url: "incident_url",
    title: "name",
    severity_raw: ["severity", "severity.slug", "priority"],
    status_raw: "current_milestone",
    status: (value) =>
      value["active"] === false || OVER.test(textAt(value, "current_milestone") ?? "") ? "resolved" : "open",
    services: (value) => [...new Set([...namesAt(value["services"]), ...impacted(value, "service")])],
    team: ["team_assignments.0.team.name", "teams.0.name"],
    incident_type: ["incident_type.name"],
    summary: ["summary", "description", "customer_impact_summary"]
  },
  times: {
    started_at: (value, item) => firstText(value, "started_at") ?? at(milestone("started"), value, item),
    detected_at: milestone("detected"),
    acknowledged_at: milestone("acknowledged"),
    mitigated_at: milestone("mitigated"),
    resolved_at: milestone("resolved", "closed"),
    created_at: "created_at"
  },
  excluded: (value) =>
    firstText(value, "discarded_at") !== null
      ? "deleted"
      : (practice(textAt(value, "name")) ?? practice(firstText(value, "incident_type.name"))),
  parts: (value) => [
    ...conditionParts(textAt(value, "id"), taggedConditions(wordsOf(value["tag_list"])), "tag"),
    ...listAt(value, "incident_tickets").map((ticket) => ({
      shape: tickets,
      value: {...ticket, incident_id: value["id"] ?? null}
    }))
  ]
};

const at = (from: From, value: JsonObject, item: Parameters<Shape["is"]>[0]) =>
  typeof from === "function" ? from(value, item) : undefined;

/** An incident has no time of its last change; its milestones and notes do. */
const lastChange = (value: JsonObject): string | undefined =>
  [
    ...listAt(value, "milestones").map((entry) => textAt(entry, "updated_at")),
    textAt(value, "last_note.created_at")
  ]
    .filter((text) => text !== null)
    .sort()
    .at(-1);

const impacted = (value: JsonObject, type: string): string[] =>
  listAt(value, "impacts")
    .filter((impact) => impact["type"] === type)
    .map((impact) => textAt(impact, "impact.name"))
    .filter((name) => name !== null);

/** The addresses of the tickets that stand for the incident itself. */
const ownTickets = (value: JsonObject): string =>
  listAt(value, "incident_tickets")
    .filter((ticket) => ticket["type"] === "incident")
    .map((ticket) => textAt(ticket, "link.href_url") ?? "")
    .join(" ");

const tickets: Shape = {
  kind: "actions",
  called: "tickets",
  is: ({value}) => "incident_id" in value && "summary" in value && "state" in value && "type" in value,
  id: "id",
  updated: "updated_at",
  incident: "incident_id",
  names: ["id", "link.href_url"],
  links: {field: ["link.href_url"], title: ["summary"], body: ["description"]},
  fields: {
    url: "link.href_url",
    title: "summary",
    team: ["team.name"],
    has_owner: isFilled("assignees"),
    has_ticket: isFilled("link"),
    status_raw: "state",
    status: mapped("state", {
      open: "open",
      in_progress: "in_progress",
      done: "done",
      cancelled: "wont_do",
      canceled: "wont_do"
    }),
    priority_raw: ["priority.slug", "priority"],
    labels: (value) => wordsOf(value["tag_list"])
  },
  times: {created_at: "created_at", due_at: "due_at", closed_at: ["completed_at", "closed_at"]},
  excluded: (value) =>
    value["type"] === "follow_up"
      ? undefined
      : value["type"] === "incident"
        ? "incident_ticket"
        : "response_task"
};

const retros: Shape = {
  kind: "retros",
  called: "retrospectives",
  is: ({value}) =>
    ("questions" in value || "sections" in value) && ("incident_id" in value || "incident" in value),
  id: "id",
  updated: "updated_at",
  incident: ["incident_id", "incident.id"],
  names: ["id"],
  links: {title: ["name"], body: ["summary"]},
  fields: {title: ["name", "incident.name"]},
  report: (value) => [firstText(value, "summary") ?? "", ...listed(value).map(headed)].join("\n\n"),
  reportDay: ["incident.started_at", "incident.created_at"],
  times: {created_at: "created_at", published_at: ["published_at"]}
};

const listed = (value: JsonObject): readonly JsonObject[] =>
  ["questions", "sections", "fields"].flatMap((name) => listAt(value, name));

/** A question or section with its answer, as of a written report. */
function headed(section: JsonObject): string {
  const title = firstText(section, "title", "name", "label", "question") ?? "";
  const answers = [
    firstText(section, "body", "answer", "value", "content", "summary") ?? "",
    ...listed(section).map(headed)
  ];
  return `${title === "" ? "" : `## ${title}\n\n`}${answers.join("\n\n")}`;
}

export const firehydrant: Source = tool({
  name: "firehydrant",
  folders: ["firehydrant", "fire-hydrant", "fire_hydrant"],
  shapes: [incidents, retros, tickets],
  screens: {mark: /fire[-_ ]?hydrant/i, distinct: ["current milestone"]}
});
