/** Small Jira issues of the REST shape, and questions to what they become. */
import type {Database} from "../../loaders/warehouse/database.js";
import {jira} from "../../loaders/arrive/sources/jira/jira.js";
import {landed} from "./landed.js";

/** Lands files as Jira exports and gives what `ask` finds. */
export async function answers<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  settings: string,
  ask: (db: Database) => Promise<T>
): Promise<T> {
  const db = await landed(jira, files, settings);
  try {
    return await ask(db);
  } finally {
    db.close();
  }
}

/** An issue created and updated on 2026-01-01; `given` lies over its fields. */
export const issue = (key: string, given: object = {}, rest: object = {}): object => ({
  id: String(1000 + Number(/\d+$/.exec(key)?.[0])),
  key,
  fields: {
    summary: key,
    created: "2026-01-01T00:00:00.000+0000",
    updated: "2026-01-01T00:00:00.000+0000",
    labels: [],
    ...given
  },
  ...rest
});

export const typed = (name: string): object => ({issuetype: {name}});
export const status = (name: string, key: string): object => ({status: {name, statusCategory: {key}}});

/** A changelog of status moves, given as [day of January 2026, from, to]. */
export const changelog = (
  moves: readonly (readonly [number, string, string])[],
  total = moves.length
): object => ({
  changelog: {
    total,
    histories: moves.map(([day, fromString, toString]) => ({
      created: `2026-01-${String(day).padStart(2, "0")}T00:00:00.000+0000`,
      items: [{field: "status", fromString, toString}]
    }))
  }
});
