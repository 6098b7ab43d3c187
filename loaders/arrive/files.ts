/** The files of a data folder: listed, decoded and taken apart into items or rows, whatever their wrapping. */
import {docxHtml, isDocx} from "./docx.js";
import {lstatSync, readdirSync, realpathSync, statSync} from "node:fs";
import {basename, join, sep} from "node:path";
import {frozenFolder, isAside} from "../warehouse/frozen.js";
import {decode, readBytes} from "./bytes.js";
import {type BrokenRow, type CsvTable, csvTable} from "./csv.js";
import {type BrokenLine, type Format, type ReadItem, itemsInCsv, itemsOf} from "./items.js";

export type {BrokenLine, Format, ReadItem} from "./items.js";

export interface ExportFile {
  /** relative to the data folder, with "/" */
  readonly path: string;
  /** why it is named and not read, where it is not */
  readonly unread?: string;
  readonly absolute: string;
  readonly bytes: number;
  readonly format: Format;
  /** lower-case folder names below the data folder, outermost first */
  readonly folders: readonly string[];
  /** the data folder's own name, lower case */
  readonly root: string;
  /** why it was not unpacked: an archive or workbook that is none, or too large */
  readonly problem?: string;
  /** Decoded and unzipped text. */
  text(): string;
  /** the encoding that was assumed, where nothing said it; known once the text was read */
  assumed(): string | undefined;
  csv(): CsvTable;
  /** lines of a CSV that could not be told apart, known once it was read */
  broken(): readonly BrokenRow[];
  /** JSON records of a JSON, NDJSON or JSON-in-CSV file. A broken line of NDJSON comes as {error}. */
  items(): AsyncGenerator<ReadItem | BrokenLine>;
}

/** What recognition may look at. */
export interface Peek {
  readonly file: ExportFile;
  /** the first 20 items of a JSON-like file */
  readonly items: readonly ReadItem[];
  /** the header of a CSV */
  readonly header: readonly string[];
  /** the first 64 kB of text */
  readonly head: string;
}

const HEAD_BYTES = 65_536;
/** True for dot files and what lies in dot folders: they are named and never read. */
export const isHidden = (path: string): boolean => path.split("/").some((part) => part.startsWith("."));

/**
 * Every file below a folder, by path; of a hidden folder, one that can't be read and a link that leads out only the name.
 * A snapshot in the making is none, nor is the former one of the quarter that is being frozen.
 */
export function listFiles(data: string, freezing?: string): ExportFile[] {
  const former = freezing === undefined ? undefined : frozenFolder(data, freezing);
  const inside = realpathSync(data) + sep;
  const walk = (folder: string, parents: readonly string[]): ExportFile[] =>
    readdirSync(folder, {withFileTypes: true})
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const absolute = join(folder, entry.name);
        if (absolute === former || (parents.length === 0 && isAside(entry.name))) return [];
        const file = openFile(absolute, [...parents, entry.name].join("/"), basename(data).toLowerCase());
        if (isHidden(file.path)) return [{...file, unread: "hidden: named, not read"}];
        const leads = entry.isSymbolicLink() ? target(absolute) : undefined;
        if (leads === "") return [{...file, unread: "a link that leads nowhere"}];
        if (leads !== undefined && !leads.startsWith(inside))
          return [{...file, unread: "a link that leads out of the data folder: named, not read"}];
        if (!entry.isDirectory()) return [file];
        try {
          return walk(absolute, [...parents, entry.name]);
        } catch {
          return [{...file, unread: "a folder that can't be read"}];
        }
      });
  return walk(data, []);
}

/** Where a link leads; nowhere if it dangles. */
function target(link: string): string {
  try {
    return realpathSync(link);
  } catch {
    return "";
  }
}

export function openFile(absolute: string, path: string, root = ""): ExportFile {
  const bytes = lstatSync(absolute).size;
  const format = isHidden(path) ? "text" : formatOf(absolute, path);
  let assumed: string | undefined;
  const text = (): string => {
    const decoded = decode(readBytes(absolute));
    assumed = decoded.assumed;
    return decoded.text;
  };
  let broken: readonly BrokenRow[] = [];
  let known: WeakRef<CsvTable> | undefined; // recognition has read the table before, if there is memory to keep it
  const csv = (): CsvTable => {
    const table = known?.deref() ?? csvTable(text());
    known = new WeakRef(table);
    broken = table.broken;
    return table;
  };
  return {
    path,
    absolute,
    bytes,
    format,
    folders: path.toLowerCase().split("/").slice(0, -1),
    root,
    text,
    assumed: () => assumed,
    csv,
    broken: () => broken,
    items: () => itemsOf(absolute, format, text, csv)
  };
}

/** Looks at a file without reading more than recognition needs. Throws what parsing throws. */
export async function peek(file: ExportFile): Promise<Peek> {
  if (!statSync(file.absolute).isFile())
    throw new Error("no regular file (links to folders are not followed)");
  if (file.format === "parquet") return {file, items: [], header: [], head: ""};
  if (file.format === "csv") {
    const table = file.csv();
    const items = [...itemsInCsv({...table, rows: table.rows.slice(0, 20)})];
    return {file, header: table.header, items, head: ""};
  }
  if (file.format === "json" || file.format === "ndjson") {
    const items: ReadItem[] = [];
    for await (const item of file.items()) {
      if ("error" in item) continue;
      items.push(item);
      if (items.length === 20) break;
    }
    return {file, items, header: [], head: ""};
  }
  return {file, items: [], header: [], head: (await textOfFile(file)).slice(0, HEAD_BYTES)};
}

/** Of a Word document its HTML; what is wrong with a damaged one, reading says. */
const textOfFile = async (file: ExportFile): Promise<string> =>
  isDocx(file.path) ? docxHtml(file.absolute).catch(() => file.text()) : file.text();

function formatOf(absolute: string, path: string): Format {
  const name = basename(path).toLowerCase().replace(/\.gz$/, "");
  if (/\.(ndjson|jsonl)$/.test(name)) return "ndjson";
  if (/\.json$/.test(name)) return "json";
  if (/\.(csv|tsv|tab|psv)$/.test(name)) return "csv";
  if (/\.parquet$/.test(name)) return "parquet";
  if (/\.ya?ml$/.test(name)) return "yaml";
  if (/\.(md|markdown|md\.erb)$/.test(name)) return "markdown";
  return !/\.[a-z0-9]{1,5}$/.test(name) && looksLikeMarkdown(absolute) ? "markdown" : "text";
}

/** Reports without an ending exist; a heading on one of the first lines tells them. */
function looksLikeMarkdown(absolute: string): boolean {
  try {
    if (!statSync(absolute).isFile()) return false;
    return /^(---\n[\s\S]*?\n---\n)?\s*# \S/.test(decode(readBytes(absolute).subarray(0, 4096)).text);
  } catch {
    return false; // what is wrong with it, recognition says
  }
}
