/** The custom fields of Jira's exports, and which of ours each may be by its name: proposed, never used unasked. */
import {type Json, isObject} from "../../arrive/containers.js";
import {type ExportFile, listFiles} from "../../arrive/files.js";
import {unpack} from "../../arrive/unpack/unpack.js";
import type {JIRA_FIELDS} from "../../settings/settings.js";
import {type Database, text} from "../../warehouse/database.js";

type OurField = (typeof JIRA_FIELDS)[number];

/** Tried in order; a name is one field of ours, and a field of ours one name. */
const MEANT: readonly (readonly [OurField, RegExp])[] = [
  ["impact_minutes", /\b(impact|downtime|outage)\b.*\b(min|minutes|duration)\b|\bminutes\b/i],
  [
    "detected_by",
    /\b(detected|found|discovered|reported) (by|through|via)\b|\bhow\b.*\b(detect|found|notic|discover)|\b(source|method|means) of (detection|discovery)\b|\bdetection (source|method)\b/i
  ],
  ["detected_at", /\b(detected|detection|discovered|noticed|alerted)\b/i],
  ["acknowledged_at", /\b(acknowledged|acked|responded|response start)/i],
  ["mitigated_at", /\b(mitigated|mitigation|stabili[sz]ed|restored)\b/i],
  [
    "resolved_at",
    /\b(resolved|resolution|recovered|ended|end)\b.*\b(at|time|date)\b|\b(incident|impact|outage) (end|resolved)/i
  ],
  ["started_at", /\b(started|start|began|begin|occurred)\b/i],
  ["severity", /\b(severity|sev)\b/i],
  ["service", /\b(affected )?(services?|systems?|applications?|products?)\b/i],
  ["team", /\b(team|squad|owning group)\b/i],
  ["trigger", /\btrigger/i],
  ["incident_type", /\bincident (type|category|class)\b/i],
  ["effort_days", /\beffort\b.*\bdays?\b/i]
];
const LISTED = 40;

/** Comment lines for settings.yaml; none where no export names a custom field. */
export async function jiraFieldLines(db: Database, folder: string): Promise<string[]> {
  const names = await customFields(db, folder);
  const proposed = new Map<OurField, string>();
  for (const name of names) {
    const ours = MEANT.find(([, pattern]) => pattern.test(name))?.[0];
    if (ours !== undefined && !proposed.has(ours)) proposed.set(ours, name);
  }
  const used = new Set(proposed.values());
  const others = names.filter((name) => !used.has(name)).slice(0, LISTED);
  if (names.length === 0) return [];
  return [
    "# custom fields of the exports; to have one read, write it under jira, as in “fields: {severity: Impact level}”:",
    ...[...proposed].map(([ours, name]) => `#   ${ours}: ${JSON.stringify(name)}`),
    ...(others.length === 0 ? [] : [`# others: ${others.map((name) => JSON.stringify(name)).join(", ")}`])
  ];
}

/** Display names, by the alphabet: `names` of a page or an issue, `Custom field (…)` of a table. */
async function customFields(db: Database, folder: string): Promise<string[]> {
  const rows = await db.rows("select file from raw_files where source = 'jira'");
  const files = new Set(rows.map((row) => text(row, "file")));
  const found = new Set<string>();
  const unpacked = await unpack(listFiles(folder));
  try {
    for (const file of unpacked.files)
      if (files.has(file.path)) for (const name of await namesIn(file)) found.add(name.trim());
  } finally {
    unpacked.close();
  }
  return [...found].sort();
}

const COLUMN = /^[^(]+ \((.+)\)$/;
const CUSTOM =
  /^(custom field|campo personalizado|benutzerdefinierte felder|benutzerdefiniertes feld|champ personnalisé|champs personnalisés|campo personalizzato)\b/i;

async function namesIn(file: ExportFile): Promise<string[]> {
  if (file.format === "csv")
    return file
      .csv()
      .header.filter((name) => CUSTOM.test(name))
      .flatMap((name) => COLUMN.exec(name)?.[1] ?? []);
  const found = new Set<string>();
  for await (const item of file.items()) {
    if ("error" in item) continue;
    for (const names of [item.envelope["names"], item.value["names"]])
      for (const name of displayNames(names)) found.add(name);
  }
  return [...found];
}

const displayNames = (names: Json | undefined): string[] =>
  isObject(names)
    ? Object.entries(names).flatMap(([id, name]) =>
        id.startsWith("customfield_") && typeof name === "string" ? [name] : []
      )
    : [];
