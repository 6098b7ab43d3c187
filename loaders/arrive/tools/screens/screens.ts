/** The tables that a tool's screens and scripts write: which files are one, and their records. */
import type {Peek} from "../../files.js";
import type {Shape} from "../shape.js";
import {actionTable} from "./actions.js";
import {incidentTable} from "./incidents.js";
import type {Names} from "./names.js";
import {wordsOfName} from "./renamed.js";

export interface Screens {
  /** the tool's name as it stands in names of files and folders, and in addresses */
  readonly mark: RegExp;
  /** columns that only this tool has, as words, all of them */
  readonly distinct?: readonly string[];
  /** what only this tool calls the columns of its incidents and actions */
  readonly incidents?: Names;
  readonly actions?: Names;
  readonly isPager?: boolean;
}

/** Actions first: they name incidents too. */
export const screenShapes = (
  source: string,
  {incidents, actions, isPager = false}: Screens
): readonly Shape[] => [
  actionTable(actions),
  incidentTable({source, isPager, ...(incidents === undefined ? {} : {own: incidents})})
];

const LOOKED_AT = 20;

/** Whether a table is this tool's: by its folder, its name, the addresses in it, or columns that no other has. */
export function isOwn({mark, distinct}: Screens, folders: readonly string[], {file, header}: Peek): boolean {
  const places = [file.root, ...file.folders];
  if (places.some((place) => folders.includes(place)) || mark.test(file.path)) return true;
  const words = header.map(wordsOfName);
  if (distinct !== undefined && distinct.every((name) => words.includes(name))) return true;
  const own = header.findIndex((name) => /^(?:incident )?(?:url|link|permalink)$/.test(wordsOfName(name)));
  return (
    own >= 0 &&
    file
      .csv()
      .rows.slice(0, LOOKED_AT)
      .some((row) => mark.test(hostOf(row[own] ?? "")))
  );
}

const hostOf = (address: string): string => /^https?:\/\/([^/]+)/.exec(address.trim())?.[1] ?? "";
