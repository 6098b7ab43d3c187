/**
 * What happens to the records, whatever anybody does about incidents: names change, a source pauses, another reports
 * everything twice, and old tickets are closed in one go. Times are quarters of a three-year history, stretched as the plans are.
 */
import {cells} from "./cells.js";
import {DAY, floorTo} from "./clock.js";
import type {Target} from "./effects.js";
import {PLANNED_QUARTERS} from "./planned.js";

export interface Rename {
  readonly kind: "condition" | "alert_rule";
  readonly from: string;
  readonly to: string;
  /** epoch ms; records of an earlier start keep the old name */
  readonly at: number;
  /** whether the new name looks like the old one */
  readonly alike: boolean;
}

export interface Pause {
  readonly source: string;
  /** epoch ms, half-open: nothing that began in it was recorded */
  readonly from: number;
  readonly to: number;
}

export interface Doubling {
  readonly source: string;
  /** epoch ms, exclusive: what began earlier was reported twice, under two keys */
  readonly until: number;
}

export interface Faults {
  readonly renames: readonly Rename[];
  readonly pause: Pause;
  readonly doubling: Doubling;
  /** days on which what lay open for long was closed, epoch ms */
  readonly clearings: readonly number[];
}

/** An action that changes nothing was closed on each of them shortly before (planned.ts, plannedNoise.ts). */
const RENAMES = cells(`
condition  | scan-clock-drift         | scanner-clock-drift        | 6.9  | like
condition  | cold-standby             | unprimed-replacement       | 7.15 | other
alert_rule | TrackingLatencyHigh      | TrackingLatencyTooHigh     | 7.2  | like
alert_rule | UnderReplicatedPartition | BrokerCopyMissing          | 7.6  | other
`);

/** The same in every company; only where a history begins and ends moves the dates. */
export function faultsOf(start: number, end: number): Faults {
  const at = (quarter: string | number): number =>
    floorTo(start + (Number(quarter) * (end - start)) / PLANNED_QUARTERS, DAY);
  return {
    renames: RENAMES.map(([kind, from = "", to = "", quarter = "", name]) => ({
      kind: kind as Rename["kind"],
      from,
      to,
      at: at(quarter),
      alike: name === "like"
    })),
    pause: {source: "alertmanager", from: at(2.2), to: at(2.97)},
    doubling: {source: "alertmanager", until: at(2.2)},
    clearings: [at(6), at(9.6)]
  };
}

/** The name that a record of a time has. */
export const nameAt = ({renames}: Faults, kind: Rename["kind"], name: string, time: number): string =>
  renames.find((rename) => rename.kind === kind && rename.from === name && time >= rename.at)?.to ?? name;

/** The name that an action written down at a time gives to its target. */
export const targetName = (faults: Faults, {kind, id}: Target, time: number): string =>
  kind === "condition" || kind === "alert_rule" ? nameAt(faults, kind, id, time) : id;

export const isPaused = ({pause}: Faults, source: string, time: number): boolean =>
  pause.source === source && time >= pause.from && time < pause.to;

export const isDoubled = ({doubling}: Faults, source: string, time: number): boolean =>
  doubling.source === source && time < doubling.until;
