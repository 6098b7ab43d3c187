/** cState: the list of issues that the page serves as JSON. Its Markdown files are read as reports. */
import {textAt} from "../../containers.js";
import type {Source} from "../source.js";
import {type Shape, wordsOf} from "../../tools/shape.js";
import {tool} from "../../tools/tool.js";

const issues: Shape = {
  kind: "incidents",
  called: "issues",
  is: ({value}) => textAt(value, "is") === "issue" && "createdAt" in value,
  id: ["filename", "permalink"],
  updated: "lastMod",
  names: ["permalink"],
  links: {title: ["title"]},
  fields: {
    url: "permalink",
    title: "title",
    severity_raw: (value) =>
      ({down: "critical", disrupted: "major"})[textAt(value, "severity") ?? ""] ?? textAt(value, "severity"),
    status_raw: (value) => (value["resolved"] === true ? "resolved" : "open"),
    status: (value) => (value["resolved"] === true ? "resolved" : "open"),
    services: (value) => wordsOf(value["affected"])
  },
  times: {started_at: "createdAt", resolved_at: "resolvedAt"},
  excluded: (value) => (value["informational"] === true ? "informational" : undefined)
};

export const cstate: Source = tool({name: "cstate", folders: ["cstate"], shapes: [issues]});
