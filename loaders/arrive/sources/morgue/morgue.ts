/** Etsy's Morgue: rows of its database as JSON, CSV or a dump. A post-mortem is incident and retro in one. */
import {type JsonObject, textAt} from "../../containers.js";
import type {Source} from "../source.js";
import {conditionParts} from "../../tools/conditions.js";
import {mysqlRows} from "../../tools/dumps.js";
import {type Shape, firstText, listAt} from "../../tools/shape.js";
import {tool} from "../../tools/tool.js";
import {practice} from "../../tools/words.js";

const isDeleted = (value: JsonObject): boolean => /^(1|true)$/.test(textAt(value, "deleted") ?? "");
const plain = (html: string | null): string | null =>
  html
    ?.replace(/<[^>]{0,2000}>/g, " ")
    .replace(/\s+/g, " ")
    .trim() ?? null;

const retros: Shape = {
  kind: "retros",
  called: "post-mortems",
  is: () => false,
  id: "id",
  updated: "modified",
  incident: "id",
  names: ["meeting_notes_link"],
  links: {field: ["meeting_notes_link"], title: ["title"]},
  fields: {title: "title"},
  report: (value) => ["summary", "why_surprised"].map((name) => textAt(value, name) ?? "").join("\n\n"),
  reportDay: "starttime",
  times: {created_at: "created"},
  excluded: (value) => (isDeleted(value) ? "deleted" : undefined)
};

const incidents: Shape = {
  kind: "incidents",
  called: "post-mortems",
  is: ({value}) => "starttime" in value && "endtime" in value && "detecttime" in value,
  id: "id",
  updated: "modified",
  links: {title: ["title"], body: ["summary", "tldr"]},
  fields: {
    title: "title",
    severity_raw: "severity",
    status: (value) => (/^[1-9]/.test(textAt(value, "endtime") ?? "") ? "resolved" : undefined),
    services: (value) => [firstText(value, "subsystem")].filter((name) => name !== null),
    team: "owner_team",
    incident_type: ["problem_type"],
    summary: (value) => plain(firstText(value, "tldr", "summary"))
  },
  times: {
    started_at: "starttime",
    detected_at: "detecttime",
    resolved_at: "endtime",
    created_at: "created"
  },
  excluded: (value) => (isDeleted(value) ? "deleted" : practice(textAt(value, "title"))),
  parts: (value) => [
    {shape: retros, value},
    ...conditionParts(
      textAt(value, "id"),
      [firstText(value, "incident_cause")].filter((cause) => cause !== null)
    ),
    ...listAt(value, "jira").map((ticket) => ({
      shape: tickets,
      value: {...ticket, postmortem_id: value["id"] ?? null}
    }))
  ]
};

const tickets: Shape = {
  kind: "actions",
  called: "tickets of post-mortems",
  is: ({value}) => "postmortem_id" in value && "ticket" in value,
  id: (value) => `${textAt(value, "postmortem_id") ?? ""}/${textAt(value, "ticket") ?? ""}`,
  incident: "postmortem_id",
  links: {field: ["ticket"]},
  fields: {title: "ticket", has_ticket: () => "true"},
  excluded: (value) => (isDeleted(value) ? "deleted" : undefined)
};

const TABLES = new Set(["postmortems", "jira"]);

export const morgue: Source = tool({
  name: "morgue",
  folders: ["morgue"],
  shapes: [incidents, tickets],
  open: {
    recognise: (head) =>
      /(CREATE TABLE|INSERT INTO) `?postmortems`?/i.test(head) ? "database dump" : undefined,
    *records(text) {
      for (const {table, row, value} of mysqlRows(text))
        if (TABLES.has(table)) yield {key: table, envelope: {}, value, row};
    }
  }
});
