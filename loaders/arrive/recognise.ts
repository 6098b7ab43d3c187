/** Which source reads a file: the nearest folder naming a known source, unless the content contradicts it. */
import {basename} from "node:path";
import {type Json, isEmptyPage} from "./containers.js";
import {type ExportFile, type Peek, peek} from "./files.js";
import {packedAs} from "./packed.js";
import {HISTORY_COLUMNS} from "../warehouse/history.js";
import type {Settings} from "../settings/settings.js";
import {mappingFor} from "./sources/plain/mapping.js";
import {lackOf} from "./sources/curated/curated.js";
import {headerOf} from "./sources/plain/header.js";
import {holdsOwnColumns, holdsOwnId, plain, tableName} from "./sources/plain/plain.js";
import {plainTables} from "./sources/plain/tables.js";
import {guessed} from "./fieldNames.js";
import type {Source} from "./sources/source.js";

export type Recognition =
  | {readonly is: "export"; readonly source: Source; readonly kind: string; readonly warning?: string}
  | {readonly is: "documentation" | "settings" | "history" | "empty"}
  | {readonly is: "unrecognised"; readonly seen: string};

const DOCUMENTATION =
  /^(readme|licen[cs]e|copying|notice|provenance|truth)\b|^\.(ds_store|gitkeep|gitignore)$/i;
const LARGEST_EMPTY = 4096;
const OURS = new Set(["settings.yaml", "taxonomy.yaml"]);

/**
 * Decides for one file. Unreadable content is unrecognised, with the reason in `seen`; what settings `sources:` name is
 * read as they say.
 */
export async function recognise(
  file: ExportFile,
  sources: readonly Source[],
  settings?: Settings
): Promise<Recognition> {
  const name = basename(file.path);
  if (DOCUMENTATION.test(name)) return {is: "documentation"};
  if (file.unread !== undefined) return {is: "unrecognised", seen: file.unread};
  if (file.folders[0] === "history") return historyOf(file);
  if (file.folders.length === 0 && OURS.has(name)) return {is: "settings"};
  if (file.folders.join("/") === "queries" && /\.sql$/i.test(name)) return {is: "settings"};
  if (file.problem !== undefined) return {is: "unrecognised", seen: file.problem};
  const mapping = settings === undefined ? undefined : mappingFor(file, settings);
  if (mapping !== undefined) return {is: "export", source: plain, kind: `${mapping.table} as mapped`};
  const named = sources.find((source) => source.name === nearestSource(file, sources));
  let seen: Peek;
  try {
    seen = await peek(file);
  } catch (error) {
    return {
      is: "unrecognised",
      seen: packedAs(file) ?? `${unreadable(file)}: ${withoutContent((error as Error).message)}`
    };
  }
  const own = holdsOwnColumns(seen) ? undefined : named?.recognise(seen);
  if (named && own !== undefined) return {is: "export", source: named, kind: own};
  for (const source of inOrder(sources, seen)) {
    if (source === named) continue;
    const kind = source.recognise(seen);
    if (kind === undefined) continue;
    const warning = named ? `lies in a ${named.name} folder but holds ${source.name} ${kind}` : undefined;
    return {is: "export", source, kind, ...(warning === undefined ? {} : {warning})};
  }
  if (seen.items.length === 0 && file.bytes < LARGEST_EMPTY && holdsNothing(file)) return {is: "empty"};
  return {is: "unrecognised", seen: packedAs(file) ?? lackOf(seen) ?? withoutId(seen) ?? describe(seen)};
}

/** Other tools call their pages “incidents” too: without a table's own id a name says less than what a record looks like. */
const inOrder = (sources: readonly Source[], seen: Peek): readonly Source[] =>
  plain.recognise(seen) === undefined || holdsOwnId(seen)
    ? sources
    : [...sources.filter((source) => source !== plain), plain];

/** The last page of an export is often one without a record, and a query without a result leaves no line. */
function holdsNothing(file: ExportFile): boolean {
  try {
    const text = file.text();
    if (file.format === "json") return isEmptyPage(JSON.parse(text) as Json);
    if (file.format !== "ndjson") return false;
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    return lines.every((line) => isEmptyPage(JSON.parse(line) as Json));
  } catch {
    return false;
  }
}

/** Published verdicts lie there; a file of that name with other columns is said to be none. */
async function historyOf(file: ExportFile): Promise<Recognition> {
  if (!/^verdicts\.(csv|json)$/.test(basename(file.path))) return {is: "history"};
  try {
    const {header, items} = await peek(file);
    const names = file.format === "csv" ? header : Object.keys(items[0]?.value ?? {});
    const missing = HISTORY_COLUMNS.filter((column) => !names.includes(column));
    if (missing.length === 0 || (file.format === "json" && items.length === 0)) return {is: "history"};
    return {
      is: "unrecognised",
      seen: `verdicts without ${missing.join(", ")}; the other files of history are read`
    };
  } catch (error) {
    return {is: "unrecognised", seen: `can't be read: ${withoutContent((error as Error).message)}`};
  }
}

function nearestSource(file: ExportFile, sources: readonly Source[]): string | undefined {
  for (const folder of [file.root, ...file.folders].toReversed()) {
    const source = sources.find((candidate) => candidate.folders.includes(folder));
    if (source) return source.name;
  }
  return undefined;
}

/** What an own file lacks that is called after a table. */
function withoutId({file, header, items}: Peek): string | undefined {
  const table = tableName(file);
  const names = items.length > 0 ? Object.keys(items[0]!.value) : header;
  if (table === undefined || names.length === 0) return undefined;
  const {id} = plainTables[table]!;
  const missing = id.filter((column) => ![...headerOf(table, names).columns.values()].includes(column));
  const like = names.find((name) => missing.includes(guessed(table, name) ?? ""));
  const hint = like === undefined ? "" : `; if it is the column ${like}, call it ${missing[0]!}`;
  return `${table} without ${missing.join(", ")}, by which ${missing.length === 1 ? "each row is" : "rows are"} known${hint}`;
}

/** Of a file that nothing reads only ending, size and kind are said: its content may be anything. */
function describe({file, items, header, head}: Peek): string {
  const size = file.bytes < 1000 ? `${file.bytes} bytes` : `${Math.round(file.bytes / 1000)} kB`;
  if (file.bytes === 0) return "an empty file";
  if (items.length > 0) return `${file.format.toUpperCase()} records of an unknown kind, ${size}`;
  if (header.length > 0) return `a table of ${header.length} columns of an unknown kind, ${size}`;
  return head === ""
    ? `${file.format.toUpperCase()} without records, ${size}`
    : `text of an unknown kind, ${size}`;
}

/** An error's message without what it quotes from the file. */
export const withoutContent = (message: string): string =>
  message
    .split("\n")[0]!
    .replace(/\.{3}".*?"\.{3}|"[^]*?"(?:\.{3})?|“[^”]{0,4000}”|'[^']*'|`[^`]*`/g, "…")
    .replace(/token \S+(?=,| in JSON)/, "token");

/** What a file is that can't be opened. */
const unreadable = ({path}: ExportFile): string =>
  /\.gz$/i.test(path) ? "a gzip file that is cut off or damaged, to be fetched again" : "can't be read";
