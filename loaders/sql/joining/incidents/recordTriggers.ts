/** What set each incident off, as one of the taxonomy's triggers (loaders/conditions). */
import {triggerMatcher} from "../../../meaning/conditions/rules.js";
import type {Relation} from "../../../warehouse/graph.js";
import {passagesIn} from "../../../arrive/sources/postmortems/passages.js";
import {createTable} from "../../../warehouse/createTable.js";

const COLUMNS = {record_id: "varchar", trigger: "varchar"} as const;

export const recordTriggers: Relation = {
  name: "record_triggers",
  layer: "joining",
  file: "joining/incidents/recordTriggers.ts",
  sql: "-- The kind of trigger a record states: by its trigger field, else by its title and summary, else by\n-- what it tells further on. Of several triggers in one passage the first in the taxonomy counts.\n-- `unknown` where it states a trigger of no known kind; no row where nothing tells.\n-- Key: record_id.\n",
  reads: ["incident_claims", "stg_postmortems_retros", "raw_trigger_rules"],
  async compute(db) {
    const match = await triggerMatcher(db);
    const known = new Map(
      (await db.rows(`select "trigger", label from raw_trigger_rules`)).flatMap(({trigger, label}) => [
        [plain(trigger), String(trigger)],
        [plain(label), String(trigger)]
      ])
    );
    const records = await db.rows(`
      select claims.record_id, trigger_raw, concat_ws(e'\\n', claims.title, summary) as story, passages
      from incident_claims as claims
      left join stg_postmortems_retros as retros on retros.record_id = claims.record_id
      order by claims.record_id`);
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
      records.flatMap(({record_id, trigger_raw, story, passages}) => {
        const texts = [String(story), ...told(passages as string | null)];
        const trigger = triggerOf(trigger_raw as string | null, texts);
        return trigger === undefined ? [] : [{record_id: String(record_id), trigger}];
      })
    );
  }
};

const plain = (value: unknown): string =>
  String(value)
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ");

const TELLING = ["trigger", "rootCause", "summary", "context", "factors", "detection", "body"];

/** The passages in which triggers are told, the most telling first. */
function told(passages: string | null): string[] {
  const parts = passagesIn(passages);
  return TELLING.flatMap((role) => parts.filter((part) => part.role === role).map(({text}) => text));
}
