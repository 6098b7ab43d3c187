/** Conditions that a retro tells of without listing them as factors (loaders/meaning/conditions). */
import {group} from "d3";
import {isCauseHeading} from "../../../meaning/conditions/causeHeadings.js";
import {conditionMatcher} from "../../../meaning/conditions/rules.js";
import type {Match} from "../../../meaning/conditions/matcher.js";
import type {Relation} from "../../../warehouse/graph.js";
import {shortened} from "../../../arrive/sources/postmortems/markdown.js";
import {passagesIn} from "../../../arrive/sources/postmortems/passages.js";
import {createTable} from "../../../warehouse/createTable.js";
import {columnsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {
  record_id: "varchar",
  condition_id: "varchar",
  phrase: "varchar",
  place: "varchar",
  rule: "varchar",
  basis: "varchar"
} as const;

const LONGEST = 300;
/** A timeline tells beliefs of the moment; only that one led astray is told nowhere else as surely. */
const OF_TIMELINES: ReadonlySet<string> = new Set(["misread-signal"]);
const TIMELINE = "Timeline";

export const toldConditions: Relation = {
  name: "told_conditions",
  layer: "joining",
  file: "joining/conditions/toldConditions.ts",
  sql: "-- The conditions of the taxonomy found in a retro's prose, and signals misread in its timeline: the sentence, the heading it stands under, the rule.\n-- Key: record_id, condition_id.\n-- Values: basis (heading | phrase_match).\n",
  reads: ["told_passages", "claimed_timeline", "stg_taxonomy"],
  async compute(db) {
    const match = await conditionMatcher(db);
    const texts = await columnsOf(db, "told_passages", [
      "record_id",
      "passages",
      "incident_record_id",
      "source_file"
    ]);
    const entries = await columnsOf(db, "claimed_timeline", [
      "incident_record_id",
      "source_file",
      "at",
      "text"
    ]);
    const timelines = group(entries, (entry) => reportOf(entry));
    await createTable(
      db,
      "told_conditions",
      COLUMNS,
      texts.flatMap(({record_id, passages, ...report}) => {
        const toldAt = (place: string, basis: string) => (match: Match) => ({
          record_id,
          condition_id: match.id,
          phrase: shortened(match.sentence, LONGEST),
          place,
          rule: match.rule,
          basis
        });
        const prose = passagesIn(passages).flatMap(({place, text}) =>
          match(text).map(toldAt(place, isCauseHeading(place) ? "heading" : "phrase_match"))
        );
        const timed = (timelines.get(reportOf(report)) ?? []).flatMap(({text}) =>
          match(text ?? "")
            .filter(({id}) => OF_TIMELINES.has(id))
            .map(toldAt(TIMELINE, "phrase_match"))
        );
        const mentions = [...prose, ...timed];
        const surest = [...mentions].sort((a, b) => a.basis.localeCompare(b.basis)).toReversed();
        return [...new Map(surest.map((mention) => [mention.condition_id, mention])).values()];
      })
    );
  }
};

const reportOf = (of: {
  readonly incident_record_id: string | null;
  readonly source_file: string | null;
}): string => `${of.source_file}\n${of.incident_record_id}`;
