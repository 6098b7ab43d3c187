/** What the ledger's filters let through. Pure: rows and a choice in, rows out. */
import type {VerdictRows} from "../schema.js";
import {NOT_STATED, servicesOf} from "../shared/rows/filterRows.js";

export const KEYS = ["verdict", "strength", "layer", "team", "service", "severity", "basis", "kind"] as const;
export type Key = (typeof KEYS)[number];

const stated = (value: string | null): readonly string[] => (value === null ? [] : [value]);

const VALUES: Readonly<Record<Key, (row: VerdictRows) => readonly string[]>> = {
  verdict: (row) => [row.verdict],
  strength: (row) => stated(row.action_strength),
  layer: (row) => stated(row.layer),
  team: (row) => [row.team ?? NOT_STATED],
  service: servicesOf,
  severity: (row) => [String(row.severity ?? NOT_STATED)],
  basis: (row) => stated(row.basis),
  kind: (row) => stated(row.action_kind)
};

/** The values that there are to choose from, by alphabet. */
export type OutcomeOptions = Readonly<Record<Key, readonly string[]>>;

export const outcomeOptions = (rows: readonly VerdictRows[]): OutcomeOptions =>
  Object.fromEntries(
    KEYS.map((key) => [key, [...new Set(rows.flatMap(VALUES[key]))].sort()])
  ) as unknown as OutcomeOptions;

/** The values chosen for each key; none lets every row through. */
export interface OutcomeChoice {
  readonly values: Readonly<Partial<Record<Key, readonly string[]>>>;
  /** counts rows on inferred targets too */
  readonly withInferred: boolean;
}

export const NO_CHOICE: OutcomeChoice = {values: {}, withInferred: false};

export const isNoChoice = ({values, withInferred}: OutcomeChoice): boolean =>
  !withInferred && KEYS.every((key) => (values[key] ?? []).length === 0);

export interface Picked {
  /** the rows that pass */
  readonly rows: readonly VerdictRows[];
  /** the same with every verdict, which is what shares are made of */
  readonly judged: readonly VerdictRows[];
  /** the same with rows on inferred targets too, whatever the switch says */
  readonly withAllTargets: readonly VerdictRows[];
}

export function pick(all: readonly VerdictRows[], {values, withInferred}: OutcomeChoice): Picked {
  const isWanted = (row: VerdictRows, key: Key): boolean => {
    const wanted = values[key] ?? [];
    return wanted.length === 0 || VALUES[key](row).some((value) => wanted.includes(value));
  };
  const withAllTargets = all.filter((row) => KEYS.every((key) => key === "verdict" || isWanted(row, key)));
  const judged = withAllTargets.filter(({basis}) => withInferred || basis !== "inferred");
  return {rows: judged.filter((row) => isWanted(row, "verdict")), judged, withAllTargets};
}
