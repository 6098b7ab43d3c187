/**
 * The contract between a system's exports and the warehouse. A source says what arrives, never what it means:
 * it finds its own files, reads each record into text columns and gives reasons for what it can't read.
 * Meaning (severity, status, whether it is an incident) is decided in SQL.
 */
import type {Database} from "../../warehouse/database.js";
import type {ExportFile, Peek} from "../files.js";
import type {Redactor} from "../redact.js";
import type {Settings} from "../../settings/settings.js";

export type Text = string | null;

/** One kind of record of a source; lands in `raw_<source>_<entity>`, every column text. */
export interface Entity {
  /** what load_report calls one of them: incident, action, retro, … */
  readonly recordKind: string;
  /** vendor-shaped columns, snake_case. Times as ISO 8601 with Z, lists and objects as JSON text. No people. */
  readonly columns: readonly string[];
}

export interface LandedRecord {
  readonly entity: string;
  /** JSON: 1-based place in the file; CSV: spreadsheet row (header is 1); Markdown: line. */
  readonly row: number;
  /** `source:native id`; a repeated one keeps the newest updatedAt, then the first path. */
  readonly id: string;
  readonly updatedAt?: Text;
  /** the record's principal time, ISO 8601 with Z: gives first and last of the load report */
  readonly at?: Text;
  readonly values: Readonly<Record<string, Text>>;
  /** full names of people met in this record; removed from every text of every file before landing */
  readonly people?: readonly string[];
}

/** A record that was read and is left out on purpose (template, index, default task…). */
export interface ExcludedRecord {
  readonly recordKind: string;
  readonly row: number;
  readonly id: string;
  readonly excluded: string;
  /** as for a record that landed */
  readonly people?: readonly string[];
}

/** A record that can't be used; never silent. */
export interface RejectedRecord {
  readonly recordKind: string;
  readonly row: number;
  /** what is wrong, with column and value */
  readonly rejected: string;
  /** what the user can do about it */
  readonly remedy: string;
  /** the record's beginning; shortened and cleaned of names when landed */
  readonly excerpt: string;
  /** as for a record that landed */
  readonly people?: readonly string[];
}

/** Which zone the file's clock times were read in, and why: offset (they carry one), stated (in the file),
 * setting, organisation, assumed (UTC, nothing said). */
export interface ZoneNote {
  readonly timeZone: string;
  readonly timeZoneBasis: "offset" | "stated" | "setting" | "organisation" | "assumed";
}

/** What a user should know about the file as a whole. */
export interface FileNote {
  readonly note: string;
}

/** Something that a file holds and nobody understood; lands in `raw_not_understood`, counted, never as a value. */
export interface NotUnderstood {
  readonly notUnderstood: "heading" | "list" | "table" | "clock_lines" | "column" | "meant" | "value";
  /** a heading, column name or path */
  readonly text: string;
  readonly rows: number;
}

/** A value that can't be right beside others; kept out of its record, it lands in `raw_doubts`. */
export interface DoubtedValue {
  /** its column */
  readonly doubted: string;
  readonly recordId: string;
  readonly value: string;
  /** what contradicts it, as written */
  readonly stated: Text;
  readonly reason: string;
  /** what to do about it, with a line for corrections.csv */
  readonly remedy: string;
}

export type Outcome =
  LandedRecord | ExcludedRecord | RejectedRecord | ZoneNote | FileNote | NotUnderstood | DoubtedValue;

export interface Source {
  /** prefix of ids and of raw tables */
  readonly name: string;
  /** prefix of raw tables that several sources share; their entities are the same and have a column `source` */
  readonly tables?: string;
  /** folder names that decide for this source, lower case */
  readonly folders: readonly string[];
  readonly entities: Readonly<Record<string, Entity>>;
  /** What the load report calls a file's source, where it isn't `name`. */
  originOf?(file: ExportFile): string;
  /** A short name of the export when the file's shape is this source's, else undefined. */
  recognise(peek: Peek): string | undefined;
  read(file: ExportFile, settings: Settings): Iterable<Outcome> | AsyncIterable<Outcome>;
  /** For volumes that must not pass through JavaScript: fills landed_<source>_<entity> and landed_rejects by SQL. */
  readonly bulk?: {
    accepts(file: ExportFile): boolean;
    /** What it lands went through `clean`; the secrets it masked are added as [file, row, kind]. */
    load(db: Database, files: readonly ExportFile[], clean: Redactor, secrets: Text[][]): Promise<void>;
  };
}
