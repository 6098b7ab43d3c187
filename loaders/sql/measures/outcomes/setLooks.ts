/** The evidence of each change at its weekly looks, as the verdict saw it (METHODS2 Q2). */
import {setSeries} from "../../../../src/stats/company/setSeries.js";
import type {Relation} from "../../../warehouse/graph.js";
import {type RowOf, createTable} from "../../../warehouse/createTable.js";
import {COMPANY_READS, type KeyedLink} from "./company.js";
import {type Judgement, lastJudgements, setName} from "./judgements.js";

const COLUMNS = {
  set_id: "varchar",
  week: "integer",
  at: "timestamp",
  events_after: "integer",
  exposure_weeks: "double",
  e_improved: "double",
  e_worsened: "double",
  adjusted_improved: "double",
  adjusted_worsened: "double",
  background_before: "integer",
  background_after: "integer"
} as const;

const DAY = 86_400_000;

export const setLooks: Relation = {
  name: "set_looks",
  layer: "measures",
  file: "measures/outcomes/setLooks.ts",
  sql: `-- What was known of each change at every weekly look, from week 4 of watching on: events since follow-up began, the evidence
-- for a fall and for a rise, the same beyond the background, and the background's records in the baseline and so far.
-- \`exposure_weeks\` is what the events are counted against, on the scale of the baseline.
-- Ship.
-- Key: set_id, week.
-- Null: adjusted_improved, adjusted_worsened, background_before, background_after.
-- Infinite: e_improved, e_worsened, adjusted_improved, adjusted_worsened.
`,
  reads: COMPANY_READS,
  async compute(db) {
    await createTable(db, "set_looks", COLUMNS, allLooks(await lastJudgements(db)));
  }
};

function* allLooks(judged: readonly Judgement[]): Generator<RowOf<typeof COLUMNS>> {
  for (const one of judged) yield* looksOf(one);
}

function* looksOf({context, result, isInferred}: Judgement): Generator<RowOf<typeof COLUMNS>> {
  const shown = new Set(
    result.rows.flatMap(({set, link}) => ((link as KeyedLink).isInferred === isInferred && set ? [set] : []))
  );
  for (const [place, set] of result.sets.entries())
    for (const look of shown.has(set) ? setSeries(context, place) : [])
      yield {
        set_id: setName(set, isInferred),
        week: look.week,
        at: new Date(Math.round(look.day * DAY)),
        events_after: look.x1,
        exposure_weeks: look.exposure,
        e_improved: look.eImproved,
        e_worsened: look.eWorsened,
        adjusted_improved: look.adjustedImproved ?? null,
        adjusted_worsened: look.adjustedWorsened ?? null,
        background_before: look.backgroundBefore ?? null,
        background_after: look.backgroundAfter ?? null
      };
}
