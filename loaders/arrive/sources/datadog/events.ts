/** Events of the events search: those that a monitor made are alerts. */
import {type JsonObject, textAt} from "../../containers.js";
import {type Shape, firstText, wordsOf} from "../../tools/shape.js";

const STATE = /^\[(Triggered|Re-Triggered|Alert|Warn|No Data|Recovered|Resolved)[^\]]*\]\s*/i;
const OVER = /^\[(Recovered|Resolved)/i;

const titleOf = (value: JsonObject): string => firstText(value, "attributes.title", "title") ?? "";

const tagged = (value: JsonObject, name: string): string | undefined =>
  wordsOf(value["tags"])
    .find((tag) => tag.startsWith(`${name}:`))
    ?.slice(name.length + 1);

export const monitorEvents: Shape = {
  kind: "alerts",
  called: "events",
  is: ({value}) => textAt(value, "type") === "event" && "timestamp" in value,
  id: "id",
  fields: {
    rule: (value) => firstText(value, "attributes.monitor.name") ?? titleOf(value).replace(STATE, ""),
    service: (value) => given(firstText(value, "attributes.service")) ?? tagged(value, "service"),
    team: (value) => tagged(value, "team"),
    severity: ["attributes.status"],
    dedup_key: "attributes.aggregation_key"
  },
  times: {fired_at: ["timestamp", "attributes.timestamp"]},
  excluded: (value) => {
    const isOfMonitor =
      firstText(value, "attributes.monitor_id", "attributes.monitor.id") !== null ||
      STATE.test(titleOf(value));
    if (!isOfMonitor) return "no_monitor";
    const isOver =
      OVER.test(titleOf(value)) || /^(ok|success)$/i.test(firstText(value, "attributes.status") ?? "");
    return isOver ? "recovery" : undefined;
  }
};

const given = (text: string | null): string | undefined =>
  text === null || text === "undefined" ? undefined : text;
