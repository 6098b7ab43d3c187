/** What is true of a simulated company: truth.json of its folder → raw_sample_truth, as text. */
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {append} from "../warehouse/append.js";
import type {Database} from "../warehouse/database.js";

const COLUMNS = ["record_id", "target_kind", "target_id", "ratio"] as const;
const truth = z.object({
  actions: z.array(
    z.object({
      action_id: z.string().nullable(),
      target: z.object({kind: z.string(), id: z.string()}).nullable(),
      has_effect: z.boolean(),
      ratio: z.number()
    })
  )
});

/**
 * One row an action with a ticket and a target: by what it really multiplied its target's rate, 1 for nothing. No row without the
 * file, and none for a file of that name which is no truth of a simulator.
 */
export async function landSampleTruth(db: Database, data: string): Promise<void> {
  await db.run(`create table raw_sample_truth (${COLUMNS.map((column) => `${column} varchar`).join(", ")})`);
  const rows = actionsOf(join(data, "truth.json")).flatMap(({action_id, target, has_effect, ratio}) =>
    action_id === null || target === null
      ? []
      : [[action_id, target.kind, target.id, String(has_effect ? ratio : 1)]]
  );
  await append(db, "raw_sample_truth", rows);
}

function actionsOf(file: string): z.infer<typeof truth>["actions"] {
  if (!existsSync(file)) return [];
  try {
    return truth.parse(JSON.parse(readFileSync(file, "utf8"))).actions;
  } catch {
    return [];
  }
}
