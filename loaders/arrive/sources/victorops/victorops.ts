/** Splunk On-Call, formerly VictorOps: incidents of its reporting API. */
import {type JsonObject, textAt} from "../../containers.js";
import type {Source} from "../source.js";
import {type Shape, firstText, listAt, mapped, wordsOf} from "../../tools/shape.js";
import {tool} from "../../tools/tool.js";
import {practice} from "../../tools/words.js";
import {pageOf} from "../../tools/pager.js";

const transition = (value: JsonObject, name: string, last = false): string | undefined => {
  const times = listAt(value, "transitions")
    .filter((entry) => textAt(entry, "name")?.toLowerCase() === name)
    .map((entry) => textAt(entry, "at"))
    .filter((at) => at !== null)
    .sort();
  return last ? times.at(-1) : times[0];
};

const incidents: Shape = {
  kind: "incidents",
  called: "incidents",
  is: ({value}) => "incidentNumber" in value && ("currentPhase" in value || "transitions" in value),
  id: "incidentNumber",
  updated: (value) =>
    listAt(value, "transitions")
      .map((entry) => textAt(entry, "at") ?? "")
      .sort()
      .at(-1),
  names: ["incidentLink"],
  links: {title: ["entityDisplayName"]},
  fields: {
    url: "incidentLink",
    title: ["entityDisplayName", "service", "entityId"],
    status_raw: "currentPhase",
    status: mapped("currentPhase", {
      triggered: "open",
      unacked: "open",
      acknowledged: "open",
      acked: "open",
      resolved: "resolved"
    }),
    services: (value) => wordsOf(firstText(value, "service") ?? undefined).slice(0, 1),
    team: ["pagedTeams.0.name", "pagedTeams.0"]
  },
  times: {
    created_at: "startTime",
    acknowledged_at: (value) => transition(value, "acknowledged"),
    resolved_at: (value) =>
      /^resolved$/i.test(textAt(value, "currentPhase") ?? "")
        ? transition(value, "resolved", true)
        : undefined
  },
  excluded: (value) => practice(textAt(value, "entityDisplayName"))
};

export const victorops: Source = tool({
  name: "victorops",
  folders: ["victorops", "splunk_on_call", "splunk-on-call", "splunkoncall"],
  screens: {
    mark: /victorops|splunk[-_ ]?on[-_ ]?call/i,
    distinct: ["routing key", "current phase"],
    isPager: true
  },
  shapes: [
    {
      ...incidents,
      parts: pageOf(incidents, {
        rule: ["entityDisplayName", "entityId"],
        service: "service",
        dedup_key: "entityId",
        paged: (value) => String(Array.isArray(value["pagedTeams"]) && value["pagedTeams"].length > 0),
        auto_resolved: (value) => {
          const last = listAt(value, "transitions").findLast((entry) => textAt(entry, "name") === "resolved");
          const by = textAt(last, "by");
          return by === null ? undefined : String(/^system$/i.test(by));
        }
      })
    }
  ]
});
