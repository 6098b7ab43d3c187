/** Where the details of records lie: in a folder of small files beside the shipped tables, each record in the one that its id gives. */
import {uncarried} from "./carried.js";

export interface DetailFiles {
  /** named by its content, so that no browser keeps an older one */
  readonly folder: string;
  /** how many there are, from 0.json on */
  readonly files: number;
}

/** Puts the details of records, by their ids, into files of about so many records. */
export type WriteDetails = (name: string, details: ReadonlyMap<string, unknown>, each: number) => DetailFiles;

/** The file that holds a record: FNV-1a over its id. */
export function detailFile(id: string, files: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % files;
}

/** The details of a record, from its file beside the attachment at `beside`; undefined for an id that has none. */
export async function details<Details>(
  beside: Promise<string>,
  {folder, files}: DetailFiles,
  id: string
): Promise<Details | undefined> {
  if (files === 0) return undefined;
  const base = new URL(await beside, window.location.href);
  const response = await fetch(new URL(`${folder}/${detailFile(id, files)}.json`, base));
  if (!response.ok) throw new Error(`Details could not be loaded (${response.status}).`);
  return (uncarried(await response.text()) as ReadonlyMap<string, Details>).get(id);
}
