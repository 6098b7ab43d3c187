/** Zenduty: pages of its incidents. */
import {textAt} from "../../containers.js";
import type {Source} from "../source.js";
import {type Shape, firstText, mapped} from "../../tools/shape.js";
import {tool} from "../../tools/tool.js";
import {practice} from "../../tools/words.js";
import {pageOf} from "../../tools/pager.js";

const incidents: Shape = {
  kind: "incidents",
  called: "incidents",
  is: ({value}) => "unique_id" in value && "incident_number" in value && "creation_date" in value,
  id: "unique_id",
  updated: ["resolved_date", "acknowledged_date"],
  links: {title: ["title"], body: ["summary"]},
  fields: {
    title: "title",
    severity_raw: ["team_priority_object.name", "priority_name"],
    status_raw: "status",
    status: mapped("status", {
      "1": "open",
      "2": "open",
      "3": "resolved",
      triggered: "open",
      acknowledged: "open",
      resolved: "resolved"
    }),
    services: (value) =>
      [firstText(value, "service_object.name", "service_name")].filter((name) => name !== null),
    team: ["team_object.name", "team_name", "service_object.team_name"],
    summary: "summary"
  },
  times: {created_at: "creation_date", acknowledged_at: "acknowledged_date", resolved_at: "resolved_date"},
  excluded: (value) =>
    firstText(value, "merged_with") === null ? practice(textAt(value, "title")) : "merged"
};

export const zenduty: Source = tool({
  name: "zenduty",
  folders: ["zenduty"],
  screens: {mark: /zenduty/i, distinct: ["unique id", "creation date"], isPager: true},
  shapes: [
    {
      ...incidents,
      parts: pageOf(incidents, {
        rule: "title",
        service: ["service_object.name", "service_name"],
        dedup_key: "incident_key",
        paged: mapped("urgency", {"1": "true", "0": "false", high: "true", low: "false"})
      })
    }
  ]
});
