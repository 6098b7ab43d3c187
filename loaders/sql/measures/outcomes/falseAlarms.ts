/**
 * The false-alarm meter (METHODS2 T): the verdict rule run where nothing was done. Each draw takes a target without a
 * closed action, a random event of it as trigger and a real action's delay, and asks whether the rule calls the action an
 * improvement today.
 */
import {rollups} from "d3";
import {judgePlacebo} from "../../../../src/stats/company/placebo.js";
import {setContext} from "../../../../src/stats/company/setContext.js";
import {matchGroups} from "../../../../src/stats/company/targets.js";
import {falseAlarmMeter} from "../../../../src/stats/falseAlarmMeter.js";
import {sum} from "../../../../src/stats/sum.js";
import type {Relation} from "../../../warehouse/graph.js";
import {createTable} from "../../../warehouse/createTable.js";
import {seeded} from "../../../warehouse/seeded.js";
import type {UntouchedEvents} from "../../rows.js";
import {columnsOf, rowsOf} from "../../../warehouse/typedRows.js";
import {COMPANY_READS, companyOf} from "./company.js";

const COLUMNS = {
  kind: "varchar",
  targets: "integer",
  judged: "integer",
  improved: "integer",
  worsened: "integer",
  naive: "integer",
  share: "double",
  low: "double",
  high: "double"
} as const;

/** Placebo closings tried on each target, and targets tried of each kind. */
const DRAWS = 6;
const TARGETS = 100;
const KINDS = ["condition", "service", "alert_rule"] as const;

interface Tally {
  readonly kind: string;
  judged: number;
  improved: number;
  worsened: number;
  naive: number;
}

export const falseAlarms: Relation = {
  name: "false_alarms",
  layer: "analysis",
  file: "measures/outcomes/falseAlarms.ts",
  sql: `-- How often does the rule see an improvement where nothing was done? Random dates on targets without a closed action, by
-- kind and in all. \`judged\` draws have a verdict or are followed, \`naive\` of them have a lower rate after; no share from
-- fewer than 20 targets.
-- Ship.
-- Key: kind.
-- Null: share, low, high.
-- Values: kind (all | condition | service | alert_rule).
`,
  reads: ["untouched_events", "change_sets", ...COMPANY_READS],
  async compute(db) {
    const targets = await rowsOf(db, "untouched_events", ["target_kind", "target_id"]);
    const sets = await columnsOf(db, "change_sets", ["action_id", "delay_days"]);
    const delays = rollups(
      sets,
      (own) => own[0]!.delay_days,
      ({action_id}) => action_id
    );
    const tallies =
      delays.length === 0
        ? []
        : tried(
            await companyOf(db),
            targets,
            delays.map(([, days]) => days)
          );
    const rows = ["all", ...KINDS].map((kind) =>
      meterRow(
        kind,
        tallies.filter((tally) => tally.judged > 0 && (kind === "all" || tally.kind === kind))
      )
    );
    await createTable(db, "false_alarms", COLUMNS, rows);
  }
};

function tried(
  company: Parameters<typeof setContext>[0],
  targets: readonly UntouchedEvents[],
  delays: readonly number[]
): Tally[] {
  const context = setContext({
    ...company,
    links: company.links.filter((link) => !("isInferred" in link) || !link.isInferred)
  });
  const match = matchGroups(context.index);
  const random = seeded(20240229);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return KINDS.flatMap((kind) => {
    const own = targets.filter(({target_kind}) => target_kind === kind);
    const step = Math.max(1, own.length / TARGETS);
    const chosen = own.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
    return chosen.map(({target_id, event_days}) => {
      const tally: Tally = {kind, judged: 0, improved: 0, worsened: 0, naive: 0};
      const metric = kind === "alert_rule" ? "pages" : "incidents";
      const target = {kind, id: target_id, service: "", metric};
      for (let draw = 0; draw < DRAWS; draw++) {
        const trigger = pick(event_days);
        const judged = judgePlacebo(context, {target, trigger, closed: trigger + pick(delays)}, match);
        const {state, reason} = judged?.verdict ?? {state: "not_measurable", reason: ""};
        if (judged === undefined || state === "not_measurable" || reason === "followup_too_short") continue;
        const {x0, x1, windows} = judged;
        tally.judged += 1;
        if (state === "improved") tally.improved += 1;
        if (state === "worsened") tally.worsened += 1;
        if (x1 / windows.t1 < x0 / windows.t0) tally.naive += 1;
      }
      return tally;
    });
  });
}

function meterRow(kind: string, tallies: readonly Tally[]) {
  const {share} = falseAlarmMeter(
    tallies.map(({improved}) => improved),
    tallies.map(({judged}) => judged)
  );
  return {
    kind,
    targets: tallies.length,
    judged: sum(tallies.map(({judged}) => judged)),
    improved: sum(tallies.map(({improved}) => improved)),
    worsened: sum(tallies.map(({worsened}) => worsened)),
    naive: sum(tallies.map(({naive}) => naive)),
    share: share?.p ?? null,
    low: share?.low ?? null,
    high: share?.high ?? null
  };
}
