/** Post-mortems: one report a file, as teams write them, in any of the usual shapes and formats. */
import {basename} from "node:path";
import type {ExportFile, Peek} from "../../files.js";
import type {Settings} from "../../../settings/settings.js";
import {normalName} from "../mentions.js";
import {outlineOf} from "./documents.js";
import {tellsOfIncident} from "./evidence.js";
import {documentsIn, formatOfPath, postmortemText} from "./files.js";
import type {Identity} from "./incidentRecord.js";
import {recordsOf} from "./records.js";
import {readReport, type Report, withoutEndings} from "./report.js";
import type {Outcome, Source} from "../source.js";

const FOLDERS = ["postmortem", "postmortems", "post-mortems", "retros", "retrospectives", "incident-reports"];

export const postmortems: Source = {
  name: "postmortems",
  folders: FOLDERS,
  entities: {
    incidents: {
      recordKind: "incident",
      columns: [
        ...[
          "names",
          "mentions",
          "url",
          "title",
          "severity",
          "status_raw",
          "status",
          "services",
          "team",
          "incident_type",
          "trigger"
        ],
        ...["started_at", "detected_at", "acknowledged_at", "mitigated_at", "resolved_at", "created_at"],
        ...["detected_by", "impact_minutes", "time_basis", "summary"],
        ...["stated_detect_s", "stated_acknowledge_s", "stated_mitigate_s", "stated_resolve_s"],
        ...["stated_detect_text", "stated_acknowledge_text", "stated_mitigate_text", "stated_resolve_text"]
      ]
    },
    retros: {
      recordKind: "retro",
      columns: [
        ...[
          "names",
          "mentions",
          "title",
          "held_at",
          "published_at",
          "duration_s",
          "participant_count",
          "functions"
        ],
        ...["has_timeline", "timeline_owner", "body_chars", "blame_phrases", "passages"],
        ...["speaks_of_earlier", "timeline_read_whole", "actions_read_whole"]
      ]
    },
    conditions: {
      recordKind: "condition",
      columns: [
        "incident_record_id",
        "condition",
        "layer",
        "label",
        "phrase",
        "place",
        "told",
        "is_luck",
        "basis",
        "confidence"
      ]
    },
    actions: {
      recordKind: "action",
      columns: [
        ...[
          "incident_record_id",
          "retro_record_id",
          "names",
          "mentions",
          "url",
          "title",
          "team",
          "has_owner",
          "has_ticket"
        ],
        ...["status_raw", "status", "priority", "due_at", "closed_at", "closed_basis", "labels"]
      ]
    },
    timeline: {recordKind: "timeline", columns: ["incident_record_id", "at_basis", "kind", "text"]}
  },
  recognise({file, head, items}: Peek): string | undefined {
    if (items.some(({value}) => postmortemText(value) !== undefined)) return "post-mortems of a status page";
    const format = formatOfPath(file.path) ?? (file.format === "markdown" ? "markdown" : undefined);
    if (format === undefined && file.format !== "text") return undefined;
    const isOurs = [file.root, ...file.folders].some((folder) => FOLDERS.includes(folder));
    if (head.trim() === "" || format === "pdf") return undefined;
    if (isOurs && format !== undefined && format !== "text") return "report";
    const text = outlineOf(head, format === "docx" ? "html" : (format ?? "text"));
    return tellsOfIncident(text, file.path, isOurs) ? "report" : undefined;
  },
  async *read(file: ExportFile, settings: Settings): AsyncGenerator<Outcome> {
    for (const {path, text, format} of await documentsIn(file)) {
      const report = readReport(outlineOf(text, format), path, settings);
      const identity = identityOf(path, report);
      if (report.shape === "report") yield* recordsOf(report, identity);
      else yield {recordKind: "report", row: 1, id: identity.id, excluded: report.shape};
    }
  }
};

/** The path below the nearest post-mortem folder, unless the front matter gives an id. */
function identityOf(path: string, report: Report): Identity {
  const parts = withoutEndings(path).split("/");
  const folder = parts.slice(0, -1).findLastIndex((part) => FOLDERS.includes(part.toLowerCase()));
  const own = parts.slice(folder + 1).join("/");
  const stated = report.front.values["id"];
  const native = typeof stated === "string" || typeof stated === "number" ? String(stated) : own;
  const key = /^[A-Z][A-Z0-9_]{1,9}-\d{1,7}(?![\w-])/.exec(basename(own))?.[0];
  const written = path
    .split("/")
    .slice(folder + 1)
    .join("/");
  const names = [native, own, basename(own), written, ...(key === undefined ? [] : [key])];
  return {id: `postmortems:${native}`, names: [...new Set(names.map(normalName))]};
}
