/** What settings.yaml may not say at once, though each line alone is fine. */
import {instant} from "../arrive/time.js";

interface Span {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

type Watched = Span & {readonly gaps: readonly Span[]};

export interface Conflicting {
  readonly costs: {readonly currency?: string | undefined; readonly minute?: object | undefined};
  readonly services: Readonly<Record<string, {readonly aliases: readonly string[]}>>;
  readonly teams: Readonly<Record<string, {readonly aliases: readonly string[]}>>;
  readonly coverage: Readonly<
    Record<string, Watched & {pages?: Watched | undefined; incidents?: Watched | undefined}>
  >;
}

/** Each conflict with its key, value and remedy. */
export const conflictsIn = ({services, teams, coverage, costs}: Conflicting): string[] => [
  ...(costs.minute !== undefined && costs.currency === undefined
    ? ["costs.minute: says no currency; add costs.currency, such as EUR"]
    : []),
  ...sharedNames("services", services),
  ...sharedNames("teams", teams),
  ...Object.entries(coverage).flatMap(([source, {pages, incidents, ...both}]) =>
    Object.entries({"": both, ".pages": pages, ".incidents": incidents}).flatMap(([kind, span]) =>
      span === undefined ? [] : spanConflicts(`coverage.${source}${kind}`, span)
    )
  )
];

const spanConflicts = (key: string, span: Watched): string[] => [
  ...backwards(key, span),
  ...span.gaps.flatMap((gap, index) => backwards(`${key}.gaps.${index}`, gap))
];

function sharedNames(kind: string, entries: Conflicting["services"]): string[] {
  const owner = new Map<string, string>();
  const conflicts: string[] = [];
  for (const [name, {aliases}] of Object.entries(entries))
    for (const raw of new Set([name, ...aliases].map((alias) => alias.trim().toLowerCase()))) {
      const other = owner.get(raw);
      if (other === undefined) owner.set(raw, name);
      else
        conflicts.push(`${kind}: “${raw}” is a name of both ${other} and ${name}; keep it under one of them`);
    }
  return conflicts;
}

function backwards(key: string, {from, to}: Span): string[] {
  const [start, end] = [instant(from), instant(to)];
  return start !== undefined && end !== undefined && end <= start
    ? [`${key}: ends (${to}) before it starts (${from}); swap them`]
    : [];
}
