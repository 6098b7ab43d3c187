/** A text of a tool's record, read as a report where it is one. */
import type {Settings} from "../../settings/settings.js";
import {
  type Body,
  type BodyOf,
  bodyOf,
  hasHeadings,
  isReport,
  toldText
} from "../sources/postmortems/body.js";
import {type DocumentFormat, outlineOf} from "../sources/postmortems/documents.js";
import type {Text} from "../sources/source.js";

const HTML = /<\/(p|h[1-6]|ul|ol|li|div|table|span|strong|b)>|<br ?\/?>/i;
const WIKI = /^h[1-6]\. \S|^\|\|.+\|\|/m;

const formatOf = (text: string): DocumentFormat =>
  HTML.test(text) ? "html" : WIKI.test(text) ? "wiki" : "markdown";

/** What a retro's text tells; it is a report whatever its headings say. Undefined of an empty one. */
export function retroBody(text: Text, of: BodyOf, settings: Settings): Body | undefined {
  return text === null || text.trim() === ""
    ? undefined
    : bodyOf(outlineOf(text, formatOf(text)), of, settings);
}

/** What the text of an incident or issue tells; undefined where no heading says that it is a report. */
export function recordBody(text: Text, of: BodyOf, settings: Settings): Body | undefined {
  if (text === null || !hasHeadings(text)) return undefined;
  const outline = outlineOf(text, formatOf(text));
  return isReport(outline) ? bodyOf(outline, of, settings) : undefined;
}

const RETRO = [
  "held_at",
  "duration_s",
  "participant_count",
  "functions",
  "has_timeline",
  "timeline_owner",
  "body_chars",
  "blame_phrases",
  "passages",
  "speaks_of_earlier",
  "timeline_read_whole",
  "actions_read_whole"
] as const;

/** A body's columns of raw_tools_*: all of a retro, of others its passages; `told` is the rest. */
export function bodyColumns(body: Body | undefined, kind: string): Record<string, Text> {
  if (body === undefined) return {};
  const told = {told: toldText(body), passages: body.retro["passages"] ?? null};
  if (kind !== "retros") return told;
  return {...Object.fromEntries(RETRO.map((name) => [name, body.retro[name] ?? null])), ...told};
}
