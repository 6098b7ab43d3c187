/** One notification of one alert, from a payload, an API list or a flat log line → a landed record. */
import {createHash} from "node:crypto";
import {type Item, type Json, type JsonObject, isObject, textAt, unwrap} from "../../containers.js";
import type {BrokenLine, ReadItem} from "../../files.js";
import {instant} from "../../time.js";
import type {Outcome, RejectedRecord, Text} from "../source.js";

export const COLUMNS = [
  "fingerprint",
  "alertname",
  "severity",
  "service",
  "team",
  "receiver",
  "status",
  "suppressed",
  "starts_at",
  "ends_at",
  "incident",
  "actionable"
] as const;

/** The first of these labels that is there names the service, or the team. */
export const SERVICE_LABELS = [
  "service",
  "service_name",
  "app",
  "app_kubernetes_io_name",
  "application",
  "job"
] as const;
export const TEAM_LABELS = ["team", "owner_team"] as const;
export const INCIDENT_NAMES = ["incident_id", "incident"] as const;

/** Fields of a flat log line that are no labels: the notification's own, the logger's, and annotations by custom. */
export const FLAT_OTHERS: ReadonlySet<string> = new Set([
  "status",
  "startsAt",
  "endsAt",
  "updatedAt",
  "generatorURL",
  "externalURL",
  "receiver",
  "fingerprint",
  "groupKey",
  "timestamp",
  "time",
  "ts",
  "level",
  "caller",
  "msg",
  "summary",
  "description",
  "message",
  "title",
  "value",
  "runbook",
  "runbook_url",
  "dashboard",
  "dashboard_url",
  "link",
  ...INCIDENT_NAMES,
  "actionable"
]);

export const isAlert = (value: JsonObject): boolean => isObject(value["labels"]) && "startsAt" in value;
export const isFlat = (value: JsonObject): boolean =>
  !("labels" in value) && typeof value["alertname"] === "string" && "startsAt" in value;

/** What one item of a file holds; a broken line is a reject. */
export function* alertOutcomes(item: ReadItem | BrokenLine): Generator<Outcome> {
  if ("error" in item) yield rejected(item.row, `no JSON: ${item.error}`, item.text);
  else if (isObject(item.value["_source"]))
    for (const inner of unwrap(item.value["_source"])) yield alertOutcome(inner, item.row);
  else yield alertOutcome(item, item.row);
}

function alertOutcome({value, envelope}: Item, row: number): Outcome {
  const flat = isFlat(value);
  const excerpt = JSON.stringify(value);
  if (!flat && !isAlert(value)) return rejected(row, "not an alert: no labels or no startsAt", excerpt);
  const labels = labelsOf(flat ? value : (value["labels"] as JsonObject), flat);
  const annotations = flat ? value : value["annotations"];
  const startsAt = instant(textAt(value, "startsAt"));
  if (startsAt === undefined)
    return rejected(row, `startsAt is no time: ${textAt(value, "startsAt") ?? "empty"}`, excerpt);
  const ends = textAt(value, "endsAt");
  const endsAt = ends === null || isNever(ends) ? null : instant(ends);
  if (endsAt === undefined) return rejected(row, `endsAt is no time: ${ends ?? ""}`, excerpt);

  const status = textAt(value, "status.state") ?? textAt(value, "status");
  const seenAt =
    instant(textAt(envelope, "timestamp") ?? textAt(value, "timestamp") ?? textAt(value, "updatedAt")) ??
    null;
  const first = (names: readonly string[]): Text =>
    names.map((name) => labels.get(name)).find(Boolean) ?? null;
  const hash = labelsHash(labels);
  const fingerprint = textAt(value, "fingerprint");
  return {
    entity: "alerts",
    row,
    id: `alertmanager:${fingerprint === null ? hash : `${fingerprint}-${hash.slice(0, 8)}`}:${startsAt}`,
    updatedAt: status === "resolved" ? latest([startsAt, endsAt, seenAt]) : seenAt,
    at: startsAt,
    values: {
      fingerprint: fingerprint ?? hash,
      alertname: first(["alertname"]),
      severity: first(["severity"]),
      service: first(SERVICE_LABELS),
      team: first(TEAM_LABELS),
      receiver: textAt(envelope, "receiver") ?? textAt(value, "receiver") ?? receivers(value),
      status,
      suppressed: status === "suppressed" ? "true" : null,
      starts_at: startsAt,
      ends_at: endsAt,
      incident: first(INCIDENT_NAMES) ?? named(annotations, INCIDENT_NAMES),
      actionable: first(["actionable"]) ?? named(annotations, ["actionable"])
    }
  };
}

/** Still firing is written as the year 1, by some as the epoch. */
const isNever = (text: string): boolean => /^(0001|1970)-/.test(text);

function labelsOf(value: JsonObject, flat: boolean): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const [name, label] of Object.entries(value)) {
    const text = typeof label === "object" ? label && JSON.stringify(label) : String(label);
    if (text !== null && !(flat && FLAT_OTHERS.has(name))) labels.set(name, text);
  }
  return labels;
}

/** The same for the same labels in any order: alerts that differ in a label are different alerts. */
function labelsHash(labels: ReadonlyMap<string, string>): string {
  const lines = [...labels].map(([name, text]) => `${name}=${text}`).sort();
  return createHash("md5").update(lines.join("\n")).digest("hex").slice(0, 16);
}

const named = (value: Json | undefined, names: readonly string[]): Text =>
  names.map((name) => textAt(value, name)).find((text) => text !== null) ?? null;

/** The API lists the receivers an alert went to. */
function receivers(value: JsonObject): Text {
  const list = value["receivers"];
  const names = Array.isArray(list) ? list.flatMap((receiver) => textAt(receiver, "name") ?? []) : [];
  return names.length > 0 ? names.join(", ") : null;
}

const latest = (times: readonly Text[]): Text =>
  times.reduce((best, time) => (best === null || (time !== null && time > best) ? time : best));

const rejected = (row: number, reason: string, excerpt: string): RejectedRecord => ({
  recordKind: "alert",
  row,
  rejected: reason,
  remedy: "Archive the payloads as Alertmanager sends them, or remove the record.",
  excerpt
});
