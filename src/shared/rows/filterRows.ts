/** What the filter bar keeps. Pure: rows and a choice in, rows out. */
import {textList} from "../../format.js";
import type {Within} from "./customPeriod.js";

/** The reader's choice; an empty list lets everything through. `unknown` stands for a missing value. */
export interface Filter {
  readonly period: string | null;
  /** the moments of a period that is a span of days */
  readonly within?: Within | undefined;
  readonly services: readonly string[];
  readonly teams: readonly string[];
  readonly severities: readonly string[];
  readonly layers: readonly string[];
}

export const NO_FILTER: Filter = {period: null, services: [], teams: [], severities: [], layers: []};

/** Whether anything but the period is chosen. */
export const isNarrowing = ({services, teams, severities, layers}: Filter): boolean =>
  [services, teams, severities, layers].some((list) => list.length > 0);

/** Whether it is the choice with which a page opens that shows one of these periods until another is chosen. */
export const isOpening = (filter: Filter, ...periods: readonly (string | null | undefined)[]): boolean =>
  filter.within === undefined && !isNarrowing(filter) && periods.includes(filter.period);

/** How a missing team, service or severity is chosen. */
export const NOT_STATED = "unknown";

/** The team of what several teams own together: a line of its own, so that teams add up. */
export const SEVERAL_TEAMS = "several teams";

/** The columns a row may be filtered by; services are JSON text. */
export interface Filterable {
  readonly quarter?: string | null;
  readonly occurred_at?: Date | null;
  readonly services?: string;
  readonly team?: string | null;
  readonly severity?: number | null;
  readonly layer?: string | null;
}

export interface FilterScope {
  /** leave the period out, for pages that compare quarters */
  readonly anyPeriod?: boolean;
}

/** The rows that pass every chosen filter; a row with several services passes with any of them, once. */
export function filterRows<Row extends Filterable>(
  rows: readonly Row[],
  filter: Filter,
  {anyPeriod = false}: FilterScope = {}
): readonly Row[] {
  const tests: ((row: Row) => boolean)[] = [];
  const {period, within, services, teams, severities, layers} = filter;
  if (!anyPeriod && within !== undefined)
    tests.push(({occurred_at: at}) => at != null && at >= within.from && at < within.to);
  else if (!anyPeriod && period !== null) tests.push((row) => row.quarter === period);
  if (services.length > 0) tests.push((row) => servicesOf(row).some((service) => services.includes(service)));
  if (teams.length > 0) tests.push((row) => teams.includes(row.team ?? NOT_STATED));
  if (severities.length > 0) tests.push((row) => severities.includes(String(row.severity ?? NOT_STATED)));
  if (layers.length > 0)
    tests.push((row) => row.layer === undefined || layers.includes(row.layer ?? NOT_STATED));
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
}

/** The services of a row, or that none is stated. */
export function servicesOf(row: Filterable): readonly string[] {
  const services = textList(row.services);
  return services.length === 0 ? [NOT_STATED] : services;
}

/** What there is to choose from, in the order to offer it. */
export interface FilterOptions {
  readonly periods: readonly string[];
  /** the period that is not over yet */
  readonly running?: string | undefined;
  readonly services: readonly string[];
  readonly teams: readonly string[];
  readonly severities: readonly string[];
  readonly layers: readonly string[];
}

export const NO_OPTIONS: FilterOptions = {periods: [], services: [], teams: [], severities: [], layers: []};

/** The values found in the rows: newest period first, names by alphabet, worst severity first, missing last. */
export function filterOptions(
  rows: readonly Filterable[],
  quarters: readonly {readonly quarter: string; readonly is_partial?: boolean}[]
): FilterOptions {
  const distinct = (values: Iterable<string>): string[] =>
    [...new Set(values)].sort(
      (a, b) => Number(a === NOT_STATED) - Number(b === NOT_STATED) || a.localeCompare(b, "en")
    );
  return {
    periods: quarters.map(({quarter}) => quarter).toReversed(),
    running: quarters.findLast(({is_partial}) => is_partial === true)?.quarter,
    services: distinct(rows.flatMap(servicesOf)),
    teams: distinct(rows.map((row) => row.team ?? NOT_STATED)),
    severities: distinct(rows.map((row) => String(row.severity ?? NOT_STATED))),
    layers: distinct(rows.flatMap((row) => (row.layer === undefined ? [] : [row.layer ?? NOT_STATED])))
  };
}

/** The quarter that is meant where none is chosen: the newest complete one. */
export const reviewed = ({
  periods,
  running
}: Pick<FilterOptions, "periods" | "running">): string | undefined =>
  periods.find((name) => name !== running) ?? periods[0];
