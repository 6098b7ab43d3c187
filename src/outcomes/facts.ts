/** What the Outcomes page counts: the funnel from action to improvement, the mix of verdicts, what is not changing. */
import {group, min, rollup} from "d3-array";
import {type OutcomeStage, VERDICTS, type Verdict} from "../domain.js";
import type {TargetEventRows, VerdictRows} from "../schema.js";
import {isOpen} from "../shared/rows/actionStatus.js";
import {isSilencing} from "../shared/rows/silencing.js";
import type {Reached} from "../shared/rows/stages.js";

/** Distinct actions that get as far as each stage; an inferred target is one only when asked for. */
export function outcomeFunnel(
  rows: readonly VerdictRows[],
  withInferred: boolean
): Readonly<Record<OutcomeStage, Reached>> {
  const of = actionsOf(rows).size;
  const reached = (test: (row: VerdictRows) => boolean): Reached => ({
    n: actionsOf(rows.filter(test)).size,
    of
  });
  const closed = (row: VerdictRows): boolean => row.status === "done";
  const targeted = (row: VerdictRows): boolean =>
    closed(row) && row.target_kind !== "" && (withInferred || row.basis !== "inferred");
  const measurable = (row: VerdictRows): boolean => targeted(row) && row.verdict !== "not_measurable";
  const judged = (row: VerdictRows): boolean => measurable(row) && row.verdict !== "too_early";
  const improved = (row: VerdictRows): boolean => judged(row) && row.verdict === "improved";
  return {
    actions: {n: of, of},
    done: reached(closed),
    targeted: reached(targeted),
    measurable: reached(measurable),
    judged: reached(judged),
    improved: reached(improved)
  };
}

/** Where every action stands, each in the first of these that holds; together they are all. */
export interface Reconciled {
  readonly actions: number;
  /** part of a measurable change, of which there may be fewer */
  readonly judged: number;
  readonly changes: number;
  readonly open: number;
  readonly givenUp: number;
  /** neither a person nor a ticket says what it should change */
  readonly untargeted: number;
  /** a target, and no verdict ever */
  readonly notMeasurable: number;
}

/** Splits the distinct actions of the rows; `changes` is how many measurable changes the headline counts. */
export function reconciled(rows: readonly VerdictRows[], changes: number): Reconciled {
  const own = [...group(rows, ({action_id}) => action_id).values()].map((list) => {
    if (list.some(isOpen)) return "open";
    const targets = list.filter(({target_kind, basis}) => target_kind !== "" && basis !== "inferred");
    if (targets.some(({verdict}) => verdict !== "not_measurable")) return "judged";
    if (list[0]!.status === "wont_do") return "givenUp";
    return targets.length === 0 ? "untargeted" : "notMeasurable";
  });
  const n = (place: string): number => own.filter((given) => given === place).length;
  return {
    actions: own.length,
    judged: n("judged"),
    changes,
    open: n("open"),
    givenUp: n("givenUp"),
    untargeted: n("untargeted"),
    notMeasurable: n("notMeasurable")
  };
}

const actionsOf = (rows: readonly {readonly action_id: string}[]): ReadonlySet<string> =>
  new Set(rows.map(({action_id}) => action_id));

export interface MixPart {
  readonly group: string;
  readonly verdict: Verdict;
  readonly n: number;
  /** those that improved by ending their alert, which proves nothing by itself; left out where none did */
  readonly ended?: number;
}

/** How many rows of each group have each verdict, groups in the given order, then others; empty ones left out. */
export function verdictMix(
  rows: readonly VerdictRows[],
  by: (row: VerdictRows) => string | null,
  order: readonly string[],
  unknown: string
): MixPart[] {
  const counts = rollup(
    rows,
    (own) => ({n: own.length, ended: own.filter(isEnded).length}),
    (row) => by(row) ?? unknown,
    ({verdict}) => verdict
  );
  const names = [...order, ...[...counts.keys()].filter((name) => !order.includes(name)).sort()];
  return names.flatMap((group) =>
    VERDICTS.flatMap((verdict) => {
      const {n, ended} = counts.get(group)?.get(verdict) ?? {n: 0, ended: 0};
      return n === 0 ? [] : [{group, verdict, n, ...(ended === 0 ? {} : {ended})}];
    })
  );
}

const isEnded = (row: VerdictRows): boolean => row.verdict === "improved" && isSilencing(row);

/** How many measurable changes have a ratio, how many of them lie wholly on one side of ×1, and the surest of them. */
export interface Forest {
  readonly measurable: number;
  /** the interval's upper end below 1 */
  readonly below: number;
  /** the interval's lower end above 1 */
  readonly above: number;
  /** those with the narrowest interval after shrinkage, lowest ratio first */
  readonly surest: readonly VerdictRows[];
}

export function forest(rows: readonly VerdictRows[], most: number): Forest {
  const measurable = rows.filter(({verdict, ratio}) => verdict !== "not_measurable" && ratio !== null);
  return {
    measurable: measurable.length,
    below: measurable.filter(({ratio_high}) => (ratio_high ?? Infinity) < 1).length,
    above: measurable.filter(({ratio_low}) => (ratio_low ?? 0) > 1).length,
    surest: measurable
      .toSorted((a, b) => logWidth(a) - logWidth(b))
      .slice(0, most)
      .toSorted((a, b) => (a.ratio ?? 0) - (b.ratio ?? 0))
  };
}

const logWidth = ({shrunken_low, shrunken_high, ratio_low, ratio_high}: VerdictRows): number =>
  shrunken_low && shrunken_high
    ? Math.log(shrunken_high / shrunken_low)
    : Math.log((ratio_high ?? 1e6) / (ratio_low || 1e-6));

/** Worsened changes, the largest rise first, then those without a detectable change, the best measured first; no others. */
export function didNotRows(rows: readonly VerdictRows[]): VerdictRows[] {
  const of = (wanted: Verdict): VerdictRows[] => rows.filter(({verdict}) => verdict === wanted);
  const tie = (a: VerdictRows, b: VerdictRows): number => a.action_id.localeCompare(b.action_id, "en");
  return [
    ...of("worsened").toSorted((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0) || tie(a, b)),
    ...of("no_detectable_change").toSorted((a, b) => (b.mde_ratio ?? 0) - (a.mde_ratio ?? 0) || tie(a, b))
  ];
}

/** From the first event to the data's day. */
export function eventSpan(events: readonly TargetEventRows[], asOf: Date | null): {from: Date; to: Date} {
  return {
    from: min(events, ({event_at}) => event_at) ?? new Date("2100-01-01"),
    to: asOf ?? new Date(0)
  };
}
