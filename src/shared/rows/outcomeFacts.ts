import {sum} from "d3";
import type {VerdictRows} from "../../schema.js";
import {countedRows, verdictCounts} from "./headline.js";

export interface OutcomeFacts {
  /** distinct actions, whatever their targets */
  readonly actions: number;
  readonly improved: number;
  readonly worsened: number;
  readonly unchanged: number;
  readonly tooEarly: number;
  readonly notMeasurable: number;
  /** of those not measurable, the ones without any target */
  readonly untargeted: number;
  /** rows on inferred targets that are left out */
  readonly inferred: number;
}

export interface WorthFacts {
  readonly actions: number;
  /** fewer incidents than the rates before would have brought; negative: more */
  readonly events: number;
  readonly low: number;
  readonly high: number;
  readonly minutes: number;
}

/** The numbers of the page's sentences, from the rows that pass the filters. */
export function outcomeFacts(
  rows: readonly VerdictRows[],
  all: readonly VerdictRows[],
  withInferred: boolean
): OutcomeFacts {
  const counted = countedRows(rows, withInferred);
  const n = verdictCounts(counted);
  return {
    actions: new Set(all.map(({action_id}) => action_id)).size,
    improved: n.improved,
    worsened: n.worsened,
    unchanged: n.no_detectable_change,
    tooEarly: n.too_early,
    notMeasurable: n.not_measurable,
    untargeted: counted.filter(({target_kind}) => target_kind === "").length,
    inferred: all.filter(({basis}) => basis === "inferred").length
  };
}

/** Incidents that stayed away or came on top, summed over changes with a verdict; a change counts once. */
export function worthFacts(rows: readonly VerdictRows[], withInferred: boolean): WorthFacts {
  const judged = countedRows(rows, withInferred).filter(
    ({avoided, metric}) => avoided !== null && metric === "incidents"
  );
  return {
    actions: judged.length,
    events: sum(judged, ({avoided}) => avoided),
    low: sum(judged, ({avoided_low}) => avoided_low),
    high: sum(judged, ({avoided_high}) => avoided_high),
    minutes: sum(judged, ({avoided, minutes_each}) => (avoided ?? 0) * (minutes_each ?? 0))
  };
}
