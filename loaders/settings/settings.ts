/** settings.yaml → typed, validated settings. Unknown keys are errors with a suggestion. */
import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {join} from "node:path";
import {parseDocument} from "yaml";
import type {z} from "zod";
import {UsageError} from "../errors.js";
import {zoneNamed} from "../arrive/time.js";
import {conflictsIn} from "./conflicts.js";
import {explain} from "./explain.js";
import {schema} from "./schema.js";
import {textOfFile} from "./yamlFile.js";

export type {FieldMapping, FileMapping} from "./schema/mapping.js";
export {JIRA_FIELDS} from "./schema/trackers.js";
export {WEB} from "./schema/values.js";

export interface Settings extends z.infer<typeof schema> {
  /** of the file's text, "" without one: says which settings made a number */
  readonly hash: string;
}

export interface ZoneChoice {
  readonly timeZone: string;
  readonly timeZoneBasis: "setting" | "organisation" | "assumed";
}

/** The settings of a data folder, or the defaults. Throws a UsageError that names key, value and remedy. */
export function readSettings(data: string): Settings {
  const file = join(data, "settings.yaml");
  return existsSync(file) ? parseSettings(textOfFile(file)) : {...schema.parse({}), hash: ""};
}

export function parseSettings(text: string): Settings {
  const document = parseDocument(text);
  const [syntax] = document.errors;
  if (syntax) throw new UsageError(`settings.yaml: ${syntax.message}`);
  const result = schema.safeParse((document.toJS() as unknown) ?? {});
  if (!result.success)
    throw new UsageError(result.error.issues.map((issue) => `settings.yaml: ${explain(issue)}`).join("\n"));
  const conflicts = conflictsIn(result.data);
  if (conflicts.length > 0)
    throw new UsageError(conflicts.map((conflict) => `settings.yaml: ${conflict}`).join("\n"));
  return {...result.data, hash: createHash("sha256").update(text).digest("hex").slice(0, 12)};
}

/** The zone in which a source's bare clock times are read. */
export function zoneOf(settings: Settings, source: string): ZoneChoice {
  const own = settings.time_zones[source];
  if (own !== undefined) return {timeZone: zoneNamed(own)!, timeZoneBasis: "setting"};
  if (settings.time_zone !== undefined)
    return {timeZone: zoneNamed(settings.time_zone)!, timeZoneBasis: "organisation"};
  return {timeZone: "UTC", timeZoneBasis: "assumed"};
}
