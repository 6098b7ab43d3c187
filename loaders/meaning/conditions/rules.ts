/** The taxonomy's rules as the database holds them, ready to be asked. */
import type {Database} from "../../warehouse/database.js";
import {claimsNothing} from "./notClaimed.js";
import {isOrder} from "./orders.js";
import {type Matcher, matcher, type Rule} from "./matcher.js";

/** Finds the conditions of the taxonomy in texts; an order says what is wanted, not what was, and a question nothing. */
export async function conditionMatcher(db: Database): Promise<Matcher> {
  const match = await matcherOf(db, "select condition_id as id, phrases, counter_phrases from stg_taxonomy");
  return (text) => match(text).filter(({sentence}) => !isOrder(sentence) && !claimsNothing(sentence));
}

/** Finds triggers in texts. */
export const triggerMatcher = (db: Database): Promise<Matcher> =>
  matcherOf(db, `select "trigger" as id, phrases, counter_phrases from stg_trigger_rules`);

async function matcherOf(db: Database, sql: string): Promise<Matcher> {
  const rows = await db.rows(sql);
  return matcher(
    rows.map(({id, phrases, counter_phrases}): Rule => ({
      id: String(id),
      phrases: JSON.parse(String(phrases)) as string[],
      not: JSON.parse(String(counter_phrases)) as string[]
    }))
  );
}
