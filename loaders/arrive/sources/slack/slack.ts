/** Slack's export of a channel: what was said in an incident's channel is its timeline. People are never named. */
import {basename} from "node:path";
import {type JsonObject, textAt} from "../../containers.js";
import type {ExportFile} from "../../files.js";
import type {Outcome, Source} from "../source.js";
import {type Shape, listAt} from "../../tools/shape.js";
import {tool} from "../../tools/tool.js";

const DAY = /^\d{4}-\d{2}-\d{2}\.json$/;
const COMINGS = /^(channel_|group_|bot_add|bot_remove|pinned_item|reminder_add|huddle)/;

const messages: Shape = {
  kind: "timeline",
  called: "messages of a channel",
  is: ({value}) => textAt(value, "type") === "message" && /^\d{10}\.\d+$/.test(textAt(value, "ts") ?? ""),
  id: (value) => `${textAt(value, "channel") ?? ""}/${textAt(value, "ts") ?? ""}`,
  incident: "channel",
  fields: {kind: () => "note", text: (value) => said(value)},
  times: {occurred_at: "ts"},
  excluded: (value) => {
    if (COMINGS.test(textAt(value, "subtype") ?? "")) return "no_message";
    return said(value) === "" ? "no_words" : undefined;
  }
};

/** Its words: who is addressed or linked is left out of them. */
const said = (value: JsonObject): string =>
  [textAt(value, "text"), ...listAt(value, "attachments").map((part) => textAt(part, "fallback"))]
    .filter((text) => text !== null)
    .join("\n")
    .replace(/<@[UW][A-Z0-9]+(\|[^>]*)?>/g, "[person]")
    .replace(/<(https?:[^|>]+)(\|[^>]*)?>/g, "$1")
    .replace(/<[#!][^|>]*\|([^>]*)>/g, "$1")
    .trim();

const base = tool({
  name: "slack",
  folders: ["slack"],
  shapes: [
    messages,
    {
      kind: "other",
      called: "users and channels",
      is: ({value}) =>
        "id" in value &&
        ["real_name", "profile", "is_channel", "creator", "topic", "purpose"].some((name) => name in value),
      id: "id"
    }
  ]
});

/** A message does not say where it was sent: its file lies in a folder that has the channel's name. */
export const slack: Source = {
  ...base,
  async *read(file: ExportFile, settings): AsyncGenerator<Outcome> {
    const channel = file.folders.at(-1) ?? "";
    const isDay = DAY.test(basename(file.path));
    for await (const outcome of base.read(file, settings)) {
      if ("values" in outcome && isDay)
        yield {
          ...outcome,
          id: outcome.id.replace("slack:/", `slack:${channel}/`),
          values: {...outcome.values, incident_record_id: `slack:${channel}`}
        };
      else if ("excluded" in outcome)
        yield {...outcome, id: outcome.id.replace("slack:/", `slack:${channel}/`)};
      else yield outcome;
    }
  }
};
