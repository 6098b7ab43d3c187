/** Names of other records that a report holds. */
import {mentionsJson, type Mention, normalName} from "../mentions.js";
import {textWithLinks} from "./markdown.js";
import type {Report} from "./report.js";

/** Names of other records: reference fields first, then title and story; an action's ticket is the action's. */
export function mentions(report: Report): string {
  const references = report.fields.filter(({name}) => name === "references");
  const direct = references
    .filter(({value}) => /^\S{3,}$/.test(value))
    .map(({value}): Mention => ({name: normalName(value), basis: "field"}));
  const story = report.sections
    .filter(({role}) => role !== "actions" && role !== "lessons")
    .map(({body}) => textWithLinks(body));
  const found = JSON.parse(
    mentionsJson([
      ...references.map(({linked}) => [linked, "field"] as const),
      [report.title, "title"],
      ...story.map((text) => [text, "body"] as const)
    ])
  ) as Mention[];
  return JSON.stringify([
    ...direct,
    ...found.filter(({name}) => !direct.some((known) => known.name === name))
  ]);
}
