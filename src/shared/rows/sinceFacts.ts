/** What is new since a quarter was last frozen, each thing once. */
import type {Decisions, SinceLast, VerdictRows} from "../../schema.js";
import {isHeadline} from "./headline.js";

export type SinceKind = SinceLast["kind"];

export interface SinceFacts {
  /** the newest frozen quarter */
  readonly period: string;
  readonly of: Readonly<Record<SinceKind, readonly SinceLast[]>>;
}

export interface SinceScope {
  readonly verdicts: readonly VerdictRows[];
  /** the actions of a selection; what is of no action is left out then */
  readonly actions?: ReadonlySet<string> | undefined;
}

/** Undefined where nothing was frozen, or nothing is new. A verdict counts once a change, a condition once whatever was closed on it. */
export function sinceFacts(
  rows: readonly SinceLast[],
  {verdicts, actions}: SinceScope
): SinceFacts | undefined {
  const headline = new Set(verdicts.filter(isHeadline).map(verdictKey));
  const own = rows.filter(
    ({kind, record_id}) => actions === undefined || (OF_ACTIONS.has(kind) && actions.has(record_id))
  );
  const once = (kind: SinceKind, key: (row: SinceLast) => string): readonly SinceLast[] => {
    const found = new Map<string, SinceLast>();
    for (const row of own.filter((row) => row.kind === kind)) {
      const known = found.get(key(row));
      if (known === undefined || gained(row) > gained(known)) found.set(key(row), row);
    }
    return [...found.values()];
  };
  const byRecord = ({record_id}: SinceLast): string => record_id;
  const of: SinceFacts["of"] = {
    verdict: own.filter((row) => row.kind === "verdict" && headline.has(`${row.record_id}\n${row.detail}`)),
    seen_again: once("seen_again", ({detail}) => detail.split("|")[0]!).toSorted(
      (a, b) => gained(b) - gained(a)
    ),
    closed: once("closed", byRecord),
    overdue: once("overdue", byRecord),
    rule_silent: once("rule_silent", byRecord),
    source_silent: once("source_silent", byRecord),
    answered: once("answered", byRecord)
  };
  const [first] = Object.values(of).flat();
  return first && {period: first.published_period, of};
}

/** Verdicts that came since the last frozen quarter: which, by `verdictKey`, and since when; undefined without one. */
export interface FreshVerdicts {
  readonly period: string;
  readonly keys: readonly string[];
}

export function freshVerdicts(
  rows: readonly SinceLast[],
  verdicts: readonly VerdictRows[]
): FreshVerdicts | undefined {
  const fresh = sinceFacts(rows, {verdicts})?.of.verdict ?? [];
  const [first] = fresh;
  return (
    first && {
      period: first.published_period,
      keys: fresh.map(({record_id, detail}) => `${record_id}\n${detail}`)
    }
  );
}

/** How many incidents came on top, of a condition seen again. */
export const gained = ({was, is_now}: SinceLast): number => Number(is_now) - Number(was ?? 0) || 0;

const OF_ACTIONS: ReadonlySet<SinceKind> = new Set(["verdict", "seen_again", "closed", "overdue"]);

/** How `detail` names a verdict's target. */
export const verdictKey = ({
  action_id,
  target_kind,
  target_id,
  target_service,
  metric
}: VerdictRows): string => `${action_id}\n${[target_kind, target_id, target_service, metric].join("|")}`;

/** The decisions of reviews before a quarter, the newest review first and in it what is overdue or open first. */
export function earlierDecisions(decisions: readonly Decisions[], quarter: string): readonly Decisions[] {
  const rank = ({state}: Decisions): number => STATES.indexOf(state);
  return decisions
    .filter(({period}) => period < quarter)
    .toSorted(
      (a, b) =>
        b.period.localeCompare(a.period, "en") ||
        rank(a) - rank(b) ||
        a.decision_id.localeCompare(b.decision_id, "en")
    );
}

const STATES: readonly Decisions["state"][] = ["overdue", "open", "unknown", "no_action", "done"];
