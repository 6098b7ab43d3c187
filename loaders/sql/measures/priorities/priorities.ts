/** What to fix next: lost minutes a quarter × what past changes took away ÷ effort, with intervals (METHODS K, METHODS2 R4). */
import {defaults} from "../../../../src/stats/defaults.js";
import {pastRatio} from "../../../../src/stats/pastRatio.js";
import {pooledRatio} from "../../../../src/stats/pooledRatio.js";
import {type RankedInput, priorityBands} from "../../../../src/stats/priorityBands.js";
import {mean} from "../../../../src/stats/mean.js";
import {median} from "../../../../src/stats/median.js";
import {sum} from "../../../../src/stats/sum.js";
import {pooledInput} from "../outcomes/programme.js";
import type {Relation} from "../../../warehouse/graph.js";
import {type RowOf, createTable} from "../../../warehouse/createTable.js";
import type {PriorityInputs, ProgrammeSets} from "../../rows.js";
import {rowsOf} from "../../../warehouse/typedRows.js";

const COLUMNS = {
  condition_id: "varchar",
  service: "varchar",
  layer: "varchar",
  incidents: "integer",
  impact_known: "integer",
  quarters: "double",
  frequency_per_quarter: "double",
  minutes_each: "double",
  lost_minutes: "double",
  effective_incidents: "double",
  reduction: "double",
  reduction_low: "double",
  reduction_high: "double",
  reduction_basis: "varchar",
  effort_days: "double",
  effort_basis: "varchar",
  score: "double",
  score_low: "double",
  score_high: "double",
  tie_band: "varchar",
  below_first: "double",
  sd_log: "double",
  payback_quarters: "double",
  open_actions: "integer",
  frequency_label: "integer",
  impact_label: "integer",
  effort_label: "integer"
} as const;

/** Bounds of low, medium and high in the article's score: incidents a quarter, minutes each, days of effort. */
const LABELS = {frequency: [1, 3], impact: [15, 60], effort: [2, 10]} as const;

export const priorities: Relation = {
  name: "priorities",
  layer: "analysis",
  file: "measures/priorities/priorities.ts",
  sql: `-- What would working on each condition be worth, everywhere ('') and on each service? Minutes saved a quarter for each day of
-- effort, from the last four complete quarters; incidents whose impact is not known are taken to cost what the known ones
-- do; none known: no score. The reduction is what past changes on the layer, else on all, took away; it may be nothing or
-- less. Where both are too few it is unknown, and the score is minutes lost for each day of effort. The labels are low 1,
-- medium 2, high 3.
-- Key: condition_id, service.
-- Null: layer, minutes_each, lost_minutes, effective_incidents, reduction, reduction_low, reduction_high, score, score_low, score_high, sd_log, payback_quarters, tie_band, below_first, impact_label.
-- Infinite: payback_quarters.
-- Values: reduction_basis (layer | all | unknown), tie_band (A | B | C).
`,
  reads: ["priority_inputs", "programme_sets"],
  async compute(db) {
    const sets = await rowsOf(db, "programme_sets", ["period", "set_id"]);
    const last = sets.reduce((newest, {period}) => (period > newest ? period : newest), "");
    const past = pastOf(
      sets.filter(({period, target_kind}) => period === last && target_kind !== "response_time")
    );
    const inputs = await rowsOf(db, "priority_inputs", ["condition_id", "service"]);
    const everywhere = ranked(
      inputs.filter(({service}) => service === ""),
      past
    );
    const services = ranked(
      inputs.filter(({service}) => service !== ""),
      past
    );
    await createTable(db, "priorities", COLUMNS, [...everywhere, ...services]);
  }
};

type Past = Readonly<Record<"layer" | "all", (layer: string | null) => RankedInput["past"]>>;

/** What past changes did, those on conditions by layer, and all that count events; undefined where they are too few to pool. */
function pastOf(sets: readonly ProgrammeSets[]): Past {
  const known = new Map<string, RankedInput["past"]>();
  const of = (name: string, own: readonly ProgrammeSets[]): RankedInput["past"] => {
    if (!known.has(name)) {
      const input = pooledInput(own);
      const {pooled} = pooledRatio(input, {clusters: own.map(({cluster}) => cluster)});
      const clusters = new Set(own.map(({cluster}) => cluster)).size;
      known.set(name, typeof pooled === "string" ? undefined : pastRatio(pooled, clusters));
    }
    return known.get(name);
  };
  return {
    layer: (layer) =>
      layer === null
        ? undefined
        : of(
            layer,
            sets.filter((set) => set.layer === layer)
          ),
    all: () => of("all", sets)
  };
}

function ranked(inputs: readonly PriorityInputs[], past: Past): RowOf<typeof COLUMNS>[] {
  const rows = inputs.map((row) => ({
    row,
    effort: effortOf(row),
    own: past.layer(row.layer),
    all: past.all(null)
  }));
  const scored = rows.filter(({row: {minutes}}) => sum(minutes) > 0);
  const bands = priorityBands(
    scored.map(({row: {minutes, quarters, incidents}, effort, own, all}) => ({
      minutes,
      quarters: (quarters * minutes.length) / incidents,
      effortDays: effort.days,
      past: own ?? all
    }))
  );
  const bandOf = new Map(bands.map((band) => [scored[band.index]!, band]));
  return rows.map((input) => {
    const {row, effort, own, all} = input;
    const {minutes, incidents, quarters} = row;
    const band = bandOf.get(input);
    const pastUsed = own ?? all;
    const each = minutes.length === 0 ? null : mean(minutes);
    const squares = sum(minutes.map((m) => m * m));
    return {
      condition_id: row.condition_id,
      service: row.service,
      layer: row.layer,
      incidents,
      impact_known: minutes.length,
      quarters,
      frequency_per_quarter: incidents / quarters,
      minutes_each: each,
      lost_minutes: band?.lostMinutes ?? null,
      effective_incidents: squares > 0 ? sum(minutes) ** 2 / squares : null,
      reduction: pastUsed ? 1 - pastUsed.typical : null,
      reduction_low: pastUsed ? 1 - pastUsed.typicalHigh : null,
      reduction_high: pastUsed ? 1 - pastUsed.typicalLow : null,
      reduction_basis: own ? "layer" : all ? "all" : "unknown",
      effort_days: effort.days,
      effort_basis: effort.basis,
      score: band?.score ?? null,
      score_low: band?.low ?? null,
      score_high: band?.high ?? null,
      tie_band: band?.band ?? null,
      below_first: band?.probBelowFirst ?? null,
      sd_log: squares > 0 ? Math.sqrt(squares) / sum(minutes) : null,
      payback_quarters: payback(effort.days, band?.lostMinutes, pastUsed && 1 - pastUsed.typical),
      open_actions: row.open_actions,
      frequency_label: label(incidents / quarters, LABELS.frequency),
      impact_label: each === null ? null : label(each, LABELS.impact),
      effort_label: label(effort.days, LABELS.effort)
    };
  });
}

/** Quarters until the effort is won back in working minutes of one person; null where nothing is known to be won. */
function payback(days: number, lost: number | undefined, reduction: number | undefined): number | null {
  if (lost === undefined || reduction === undefined) return null;
  return reduction > 0 ? (days * defaults.minutesPerDay) / (lost * reduction) : Infinity;
}

const label = (value: number, [medium, high]: readonly [number, number]): number =>
  value >= high ? 3 : value >= medium ? 2 : 1;

function effortOf(row: PriorityInputs): {days: number; basis: string} {
  const {efforts: own, all_efforts: all} = row;
  if (own.length > 0) return {days: median(own), basis: "estimates"};
  if (all.length > 0) return {days: median(all), basis: "median of all"};
  return {days: defaults.effortDays, basis: "default"};
}
