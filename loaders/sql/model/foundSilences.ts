/** Where the records themselves say that a source was not watched (METHODS2 O). */
import {silence} from "../../../src/stats/silence.js";
import type {Relation} from "../../warehouse/graph.js";
import {createTable} from "../../warehouse/createTable.js";
import {rowsOf} from "../../warehouse/typedRows.js";
import type {StatedCoverage} from "../rows.js";

const COLUMNS = {
  source: "varchar",
  record_kind: "varchar",
  from_at: "timestamp",
  to_at: "timestamp",
  kind: "varchar",
  tolerance_days: "double"
} as const;

const DAY = 86_400_000;

export const foundSilences: Relation = {
  name: "found_silences",
  layer: "model",
  file: "model/foundSilences.ts",
  sql: `-- Stretches without a record that are longer than the source's own rhythm explains: holes, and the silence of a source that
-- ended. What the settings state of the source wins.
-- Internal.
-- Key: source, record_kind, from_at.
-- Values: record_kind (incident | page), kind (hole | silent).
`,
  reads: ["as_of", "stated_coverage", "watched_days"],
  async compute(db) {
    const [today] = await rowsOf(db, "as_of", ["basis"]);
    const asOf = (today?.as_of_at?.getTime() ?? 0) / DAY;
    const stated = await rowsOf(db, "stated_coverage", ["source", "kind", "is_gap", "from_at", "to_at"]);
    const rows = (await rowsOf(db, "watched_days", ["source", "record_kind"])).flatMap((stream) => {
      const {source, record_kind} = stream;
      const own = stated.filter(
        (line) => line.source === source && (line.kind ?? record_kind) === record_kind
      );
      const {holes, silentSince, tolerance} = silence(
        stream.days.filter((day) => day < asOf),
        {
          asOf,
          coverageTo: endOf(own, asOf)
        }
      );
      const row = (from: number, to: number, kind: string) => ({
        source,
        record_kind,
        from_at: new Date(Math.round(from * DAY)),
        to_at: new Date(Math.round(to * DAY)),
        kind,
        tolerance_days: tolerance
      });
      return [
        ...holes.filter(([from, to]) => !isStated(own, from, to)).map(([from, to]) => row(from, to, "hole")),
        ...(silentSince === undefined ? [] : [row(silentSince, asOf, "silent")])
      ];
    });
    await createTable(db, "found_silences", COLUMNS, rows);
  }
};

/** The end that the settings state, the kind's own before that of both kinds. */
function endOf(lines: readonly StatedCoverage[], asOf: number): number | undefined {
  const spans = lines.filter(({is_gap}) => !is_gap);
  const to = (spans.find(({kind}) => kind !== null) ?? spans[0])?.to_at;
  return to ? Math.min(asOf, to.getTime() / DAY) : undefined;
}

const isStated = (lines: readonly StatedCoverage[], from: number, to: number): boolean =>
  lines.some(
    ({is_gap, from_at, to_at}) => is_gap && from_at!.getTime() / DAY < to && to_at!.getTime() / DAY > from
  );
