/** The taxonomy's rules as the database holds them, ready to be asked. */
import type {Database} from "../../warehouse/database.js";
import {claimsNothing} from "./notClaimed.js";
import {isOrder} from "./orders.js";
import {type Matcher, matcher, type Rule} from "./matcher.js";

/** An order says what is wanted, not what was; a question to be answered with yes or no says nothing. */
export const isFact = (sentence: string): boolean => !isOrder(sentence) && !claimsNothing(sentence);

/** Finds the conditions of the taxonomy in texts. */
export async function conditionMatcher(db: Database): Promise<Matcher> {
  const match = await matcherOf(db, "select condition_id as id, phrases, counter_phrases from stg_taxonomy");
  return (text) => match(text).filter(({sentence}) => isFact(sentence));
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
