/** What labels tell of an issue besides its kind: severity, service and team, each with a prefix. */
import {listAt, namesAt, wordsOf} from "../tools/shape.js";
import {type Json, isObject} from "../containers.js";

const after = (labels: readonly string[], prefix: RegExp): string[] =>
  labels.flatMap((label) => {
    const rest = label.replace(prefix, "");
    return rest === label || rest.trim() === "" ? [] : [rest.trim()];
  });

/** `sev1`, `severity: high`, `S2`, `P1`, `priority/critical`: the severity before the priority. */
export function severityOf(labels: readonly string[]): string | undefined {
  const [named] = after(labels, /^(severity|sev)\s*[:/=]+\s*/i);
  const short = labels.find((label) => /^(sev|severity)[ -]?[0-5]$|^s[0-5]$/i.test(label.trim()));
  const priority = after(labels, /^(priority|prio)\s*[:/=]+\s*/i)[0];
  return named ?? short ?? priority ?? labels.find((label) => /^p[0-5]$/i.test(label.trim()));
}

export const servicesOf = (labels: readonly string[]): string[] =>
  after(labels, /^(services?|svc|components?|area|system)\s*[:/=]+\s*/i);

export const teamOf = (labels: readonly string[]): string | undefined =>
  after(labels, /^(team|squad|group)\s*[:/=]+\s*/i)[0];

/** Label names, however they are written: texts, objects, GraphQL's nodes or edges, or one cell. */
export function labelsOf(value: Json | undefined): string[] {
  if (!isObject(value)) return wordsOf(value);
  return namesAt(
    value["nodes"] ?? listAt(value, "edges").flatMap(({node}) => (isObject(node) ? [node] : []))
  );
}
