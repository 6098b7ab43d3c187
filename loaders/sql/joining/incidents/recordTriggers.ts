/** What set each incident off, as one of the taxonomy's triggers (loaders/conditions). */
import {group} from "d3";
import {triggerMatcher} from "../../../meaning/conditions/rules.js";
import type {Relation} from "../../../warehouse/graph.js";
import {type Passage, passagesIn} from "../../../arrive/sources/postmortems/passages.js";
import {createTable} from "../../../warehouse/createTable.js";
import {columnsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {record_id: "varchar", trigger: "varchar"} as const;

export const recordTriggers: Relation = {
  name: "record_triggers",
  layer: "joining",
  file: "joining/incidents/recordTriggers.ts",
  sql: "-- The kind of trigger a record states: by its trigger field, else by its title and summary, else by\n-- what it tells further on. Of several triggers in one passage the first in the taxonomy counts.\n-- `unknown` where it states a trigger of no known kind; no row where nothing tells.\n-- Key: record_id.\n",
  reads: ["incident_claims", "told_passages", "stg_trigger_rules"],
  async compute(db) {
    const match = await triggerMatcher(db);
    const rules = await columnsOf(db, "stg_trigger_rules", ["place", "trigger", "label"]);
    const known = new Map(
      rules.flatMap(({trigger, label}) => [
        [plain(trigger), trigger],
        [plain(label), trigger]
      ])
    );
    const records = await columnsOf(db, "incident_claims", ["record_id", "trigger_raw", "title", "summary"]);
    const texts = await columnsOf(db, "told_passages", ["incident_record_id", "record_id", "passages"]);
    const passages = group(
      texts.toSorted((a, b) => (a.record_id < b.record_id ? -1 : 1)),
      ({incident_record_id}) => incident_record_id
    );
    const order = [...new Set(known.values())];
    const kindIn = (text: string): string | undefined => {
      const found = new Set(match(text).map(({id}) => id));
      return order.find((trigger) => found.has(trigger));
    };
    const triggerOf = (stated: string | null, passages: readonly string[]): string | undefined =>
      stated === null
        ? passages.map(kindIn).find((trigger) => trigger !== undefined)
        : (known.get(plain(stated)) ?? kindIn(stated) ?? "unknown");
    await createTable(
      db,
      "record_triggers",
      COLUMNS,
      records.flatMap(({record_id, trigger_raw, title, summary}) => {
        const story = [title, summary].filter((text) => text !== null).join("\n");
        const trigger = triggerOf(trigger_raw, [
          story,
          ...told((passages.get(record_id) ?? []).flatMap((one) => passagesIn(one.passages)))
        ]);
        return trigger === undefined ? [] : [{record_id, trigger}];
      })
    );
  }
};

const plain = (value: string): string =>
  value
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ");

const TELLING = ["trigger", "rootCause", "summary", "context", "factors", "detection", "body"];

/** The passages in which triggers are told, the most telling first. */
function told(parts: readonly Passage[]): string[] {
  return TELLING.flatMap((role) => parts.filter((part) => part.role === role).map(({text}) => text));
}
