/** The evidence of one change at its weekly looks, worked out in the browser by the functions the build uses. */
import type {TargetEventRows, TargetWatchRows, VerdictRows} from "../schema.js";
import {comparisonAdjustedE} from "../stats/comparisonAdjustedE.js";
import {defaults} from "../stats/defaults.js";
import {eValue} from "../stats/eValue.js";
import {observe} from "../stats/observe.js";

const DAY = 86_400_000;
const day = (at: Date): number => at.getTime() / DAY;

/** What was seen of one target, and of what it is compared with by name. */
export interface TargetSeen {
  /** rows of the target, in order of time */
  readonly events: readonly TargetEventRows[];
  readonly watched: readonly TargetWatchRows[];
  /** incidents that led to the actions of the change; they count nowhere */
  readonly index: ReadonlySet<string>;
  /** rows of the comparison that enters the verdict */
  readonly comparison?: readonly TargetEventRows[] | undefined;
  readonly asOf: Date;
}

type Target = Pick<TargetEventRows, "target_kind" | "target_id" | "target_service" | "metric">;

/** What was seen of a row's target, from all rows that were shipped. */
export function targetSeen(
  row: VerdictRows,
  shipped: {
    readonly verdicts: readonly VerdictRows[];
    readonly events: readonly TargetEventRows[];
    readonly watched: readonly TargetWatchRows[];
    readonly asOf: Date;
  }
): TargetSeen {
  const [kind, ...id] = row.comparison_id?.split(":") ?? [];
  const other = {
    target_kind: kind ?? "",
    target_id: id.join(":"),
    target_service: "",
    metric: row.metric
  };
  const of = (target: Target) => (one: Target) =>
    one.target_id === target.target_id &&
    one.target_kind === target.target_kind &&
    one.target_service === target.target_service &&
    one.metric === target.metric;
  const members = shipped.verdicts.filter(
    ({set_id, action_id}) => action_id === row.action_id || (set_id !== null && set_id === row.set_id)
  );
  return {
    events: shipped.events.filter(of(row)),
    watched: shipped.watched.filter(of(row)),
    index: new Set(members.flatMap(({incident_id}) => (incident_id === null ? [] : [incident_id]))),
    comparison: row.comparison_id === null ? undefined : shipped.events.filter(of(other)),
    asOf: shipped.asOf
  };
}

/** One weekly look, or the present at whatever part of a week. */
export interface Look {
  readonly week: number;
  readonly at: Date;
  readonly x1: number;
  /** evidence for the improvement that was hoped for, and for the opposite */
  readonly improved: number;
  readonly worsened: number;
  /** the first one against the comparison; null where there is none, or too few events in it */
  readonly adjusted: number | null;
}

/** Looks from week 4 of follow-up to now, the last one the verdict's own numbers; none where there is no rate to judge. */
export function targetLooks(
  row: VerdictRows,
  {events, watched, index, comparison, asOf}: TargetSeen
): Look[] {
  const {trigger_at, set_closed_at, baseline_from, baseline_to, followup_from} = row;
  if (row.target_kind === "response_time") return [];
  if (!trigger_at || !set_closed_at || !baseline_from || !baseline_to || !followup_from) return [];
  const days = (rows: readonly TargetEventRows[], n: "events" | "exposure"): number[] =>
    rows.flatMap((event) =>
      event.event_at < asOf ? new Array<number>(event[n]).fill(day(event.event_at)) : []
    );
  const kept = events.filter(({incident_id}) => incident_id === null || !index.has(incident_id));
  const {counts, followUp, exposureAt, phi} = observe(
    {
      trigger: day(trigger_at),
      closure: day(set_closed_at),
      asOf: day(asOf),
      observedFrom: day(watched[0]?.from_at ?? asOf),
      gaps: gapsBetween(watched, asOf),
      events: days(kept, "events"),
      exposure: row.metric === "noise_pages" ? days(events, "exposure") : undefined,
      comparison: comparison && days(comparison, "exposure")
    },
    {
      baselineDays: day(baseline_to) - day(baseline_from),
      triggerExclusionDays: day(trigger_at) - day(baseline_to),
      washoutDays: day(followup_from) - day(set_closed_at),
      phi: watched[0]?.tempered === false ? 1 : "estimate"
    }
  );
  if (!(followUp.t0 > 0) || followUp.t1 < defaults.minFollowupWeeks) return [];
  const [sought, feared] =
    row.direction === "up" ? (["worsened", "improved"] as const) : (["improved", "worsened"] as const);
  return weeks(followUp.t1).map((week) => {
    const before = (weeksAfter: readonly number[]): number => weeksAfter.filter((at) => at < week).length;
    const x1 = before(followUp.after);
    const factor = phi(week);
    const raw = eValue({x0: counts.x0, t0: counts.t0, x1, t1: exposureAt(week)}, {phi: factor});
    const group = followUp.comparison && {
      y0: followUp.comparison.before,
      y1: before(followUp.comparison.after)
    };
    const adjusted = group && comparisonAdjustedE({x0: counts.x0, x1, ...group}, {phi: factor});
    return {
      week,
      at: new Date(followup_from.getTime() + week * 7 * DAY),
      x1,
      improved: raw[sought],
      worsened: raw[feared],
      adjusted: adjusted?.[sought] ?? null
    };
  });
}

function weeks(now: number): number[] {
  const first = defaults.minFollowupWeeks;
  const whole = Array.from({length: Math.floor(now) - first + 1}, (_, i) => i + first);
  return now > Math.floor(now) ? [...whole, now] : whole;
}

/** What was not watched between the first stretch and the data's day, in days. */
function gapsBetween(watched: readonly TargetWatchRows[], asOf: Date): [number, number][] {
  return watched
    .map(({to_at}, i): [number, number] => {
      const to = day(to_at);
      return [to, watched[i + 1] ? day(watched[i + 1]!.from_at) : Math.max(to, day(asOf))];
    })
    .filter(([from, to]) => to > from);
}
