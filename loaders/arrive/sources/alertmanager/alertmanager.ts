/**
 * Prometheus Alertmanager: webhook payloads, one-record-per-alert logs, alertmanager2es documents and
 * `amtool alert query -o json`, in any container. One record is one notification of one alert: the same alert
 * arrives at every repeat and once more as resolved, and is kept once, resolved if it ever was.
 */
import {isObject} from "../../containers.js";
import type {ExportFile, Peek} from "../../files.js";
import {COLUMNS, alertOutcomes, isAlert, isFlat} from "./alert.js";
import {loadLines} from "./bulk.js";
import type {Outcome, Source} from "../source.js";
import {guarded} from "../guarded.js";

export const alertmanager: Source = {
  name: "alertmanager",
  folders: ["alertmanager", "prometheus", "prometheus-alertmanager"],
  entities: {alerts: {recordKind: "alert", columns: COLUMNS}},
  recognise,
  read,
  bulk: {accepts: (file) => file.format === "ndjson", load: loadLines}
};

function recognise({items}: Peek): string | undefined {
  for (const {key, value: record} of items) {
    const value = isObject(record["_source"]) ? record["_source"] : record;
    if (Array.isArray(value["alerts"]) && value !== record) return "webhook payloads";
    if (isAlert(value)) return key === "alerts" ? "webhook payloads" : "alerts";
    if (isFlat(value)) return "alert log";
  }
  return undefined;
}

async function* read(file: ExportFile): AsyncGenerator<Outcome> {
  for await (const item of file.items())
    yield* guarded({recordKind: "alert", row: item.row, value: item}, () => alertOutcomes(item));
}
