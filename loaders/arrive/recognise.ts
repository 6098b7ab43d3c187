/** Which source reads a file: the nearest folder naming a known source, unless the content contradicts it. */
import {basename} from "node:path";
import {type ExportFile, type Peek, peek} from "./files.js";
import type {Source} from "./sources/source.js";

export type Recognition =
  | {readonly is: "export"; readonly source: Source; readonly kind: string; readonly warning?: string}
  | {readonly is: "documentation" | "settings" | "history"}
  | {readonly is: "unrecognised"; readonly seen: string};

const DOCUMENTATION =
  /^(readme|licen[cs]e|copying|notice|provenance|truth)\b|^\.(ds_store|gitkeep|gitignore)$/i;
const OURS = new Set(["settings.yaml", "taxonomy.yaml"]);

/** Decides for one file. Unreadable content is unrecognised, with the reason in `seen`. */
export async function recognise(file: ExportFile, sources: readonly Source[]): Promise<Recognition> {
  const name = basename(file.path);
  if (DOCUMENTATION.test(name)) return {is: "documentation"};
  if (file.folders[0] === "history") return {is: "history"};
  if (file.folders.length === 0 && OURS.has(name)) return {is: "settings"};
  const named = sources.find((source) => source.name === nearestSource(file, sources));
  let seen: Peek;
  try {
    seen = await peek(file);
  } catch (error) {
    return {is: "unrecognised", seen: `can't be read: ${(error as Error).message}`};
  }
  const own = named?.recognise(seen);
  if (named && own !== undefined) return {is: "export", source: named, kind: own};
  for (const source of sources) {
    if (source === named) continue;
    const kind = source.recognise(seen);
    if (kind === undefined) continue;
    const warning = named ? `lies in a ${named.name} folder but holds ${source.name} ${kind}` : undefined;
    return {is: "export", source, kind, ...(warning === undefined ? {} : {warning})};
  }
  return {is: "unrecognised", seen: describe(seen)};
}

function nearestSource(file: ExportFile, sources: readonly Source[]): string | undefined {
  for (const folder of [file.root, ...file.folders].toReversed()) {
    const source = sources.find((candidate) => candidate.folders.includes(folder));
    if (source) return source.name;
  }
  return undefined;
}

/** What a file turned out to hold, in a few words. */
function describe({file, items, header, head}: Peek): string {
  const [first] = items;
  if (first)
    return `${file.format.toUpperCase()} records with ${Object.keys(first.value).slice(0, 8).join(", ")}`;
  if (header.length > 0) return `a table with the columns ${header.slice(0, 8).join(", ")}`;
  if (file.bytes === 0) return "an empty file";
  if (head === "") return `${file.format.toUpperCase()} without records`;
  return `text that starts “${head.replace(/\s+/g, " ").slice(0, 60)}”`;
}
