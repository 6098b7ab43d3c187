/** What failures cost at the rates of the settings; nothing of it without rates. */
import {sum} from "d3-array";
import type {VerdictRows} from "../../schema.js";
import {expectedOf, pooledChanges, pooledLimits} from "./outcomeFacts.js";

/** What is lost beside minutes: money, or hours of people's time. */
export interface Cost {
  readonly unit: "money" | "person_hours";
  readonly amount: number;
  /** incidents, or changes, of which it is known */
  readonly known: number;
}

export interface Bought extends Cost {
  /** at the limits of what stayed away; undefined where changes are too few to pool */
  readonly limits: {readonly low: number; readonly high: number} | undefined;
}

interface Costly {
  readonly money: number | null;
  readonly person_minutes: number | null;
}

/** What incidents cost, in each unit of which any is known. */
export function costFacts(incidents: readonly Costly[]): Cost[] {
  const of = (unit: Cost["unit"], amounts: readonly (number | null)[]): Cost[] => {
    const known = amounts.filter((amount) => amount !== null);
    return known.length === 0 ? [] : [{unit, amount: sum(known), known: known.length}];
  };
  return [
    ...of(
      "money",
      incidents.map(({money}) => money)
    ),
    ...of("person_hours", incidents.map(({person_minutes}) => person_minutes).map(hours))
  ];
}

/** What stayed away over all measurable changes, at what an incident of each cost before; negative: came on top. */
export function boughtFacts(rows: readonly VerdictRows[]): Bought[] {
  const pooled = pooledChanges(rows);
  const limits = pooledLimits(pooled);
  const of = (unit: Cost["unit"], eachOf: (row: VerdictRows) => number | null): Bought[] => {
    const known = pooled.filter((row) => eachOf(row) !== null);
    if (known.length === 0) return [];
    const expected = sum(known, (row) => expectedOf(row) * eachOf(row)!);
    const observed = sum(known, (row) => (row.events_after ?? 0) * eachOf(row)!);
    return [
      {
        unit,
        amount: expected - observed,
        known: known.length,
        limits: limits && {low: expected * limits.low, high: expected * limits.high}
      }
    ];
  };
  return [
    ...of("money", ({money_each}) => money_each),
    ...of("person_hours", ({person_minutes_each}) => hours(person_minutes_each))
  ];
}

const hours = (minutes: number | null): number | null => (minutes === null ? null : minutes / 60);
