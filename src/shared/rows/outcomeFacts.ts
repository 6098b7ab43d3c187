import type {OutcomeFacts, WorthFacts} from "../findings/outcomesFinding.js";
import type {VerdictRows} from "../../schema.js";
import {countedRows} from "./outcomeCounts.js";

/** The numbers of the page's sentences, from the rows that pass the filters. */
export function outcomeFacts(
  rows: readonly VerdictRows[],
  all: readonly VerdictRows[],
  withInferred: boolean
): OutcomeFacts {
  const counted = countedRows(rows, withInferred);
  const n = (verdict: string): number => counted.filter((row) => row.verdict === verdict).length;
  return {
    actions: new Set(all.map(({action_id}) => action_id)).size,
    improved: n("improved"),
    worsened: n("worsened"),
    unchanged: n("no_detectable_change"),
    tooEarly: n("too_early"),
    notMeasurable: n("not_measurable"),
    untargeted: counted.filter(({target_kind}) => target_kind === "").length,
    inferred: all.filter(({basis}) => basis === "inferred").length
  };
}

/** Incidents that stayed away or came on top, summed over changes with a verdict; a change counts once. */
export function worthFacts(rows: readonly VerdictRows[], withInferred: boolean): WorthFacts {
  const judged = countedRows(rows, withInferred).filter(
    ({avoided, metric}) => avoided !== null && metric === "incidents"
  );
  const sum = (value: (row: VerdictRows) => number | null): number =>
    judged.reduce((total, row) => total + (value(row) ?? 0), 0);
  return {
    actions: judged.length,
    events: sum(({avoided}) => avoided),
    low: sum(({avoided_low}) => avoided_low),
    high: sum(({avoided_high}) => avoided_high),
    minutes: sum(({avoided, minutes_each}) => (avoided ?? 0) * (minutes_each ?? 0))
  };
}
