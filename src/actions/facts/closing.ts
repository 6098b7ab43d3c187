/** How closing goes, for all actions and by group. */
import {groups, max} from "d3-array";
import type {ActionPaths} from "../../schema.js";
import {isClosed} from "../../shared/rows/actionStatus.js";
import {aalenJohansen, type Outcome, type OutcomeShares} from "../../stats/aalenJohansen.js";
import {tracked} from "./tracked.js";

const DAY = 86_400_000;

export interface ClosingGroup {
  readonly kind: string;
  readonly group: string;
  readonly n: number;
  readonly steps: readonly OutcomeShares[];
  /** days for which the oldest is followed, to its closing or to the data's day */
  readonly followed: number;
  /** still open and followed by each of these days */
  readonly atRisk: readonly {readonly day: number; readonly n: number}[];
  /** shares by a year, or undefined where nothing was followed so long */
  readonly atYear: OutcomeShares | undefined;
}

const GROUPS: readonly {readonly kind: string; readonly of: (action: ActionPaths) => string | null}[] = [
  {kind: "all", of: () => "all"},
  {kind: "team", of: ({team}) => team},
  {kind: "layer", of: ({layer}) => layer},
  {kind: "strength", of: ({strength}) => strength},
  {kind: "priority", of: ({priority}) => priority},
  {
    kind: "ticket",
    of: ({has_ticket}) => (has_ticket === null ? null : has_ticket ? "with a ticket" : "without a ticket")
  },
  {
    kind: "owner",
    of: ({has_owner}) => (has_owner === null ? null : has_owner ? "with an owner" : "without an owner")
  },
  {
    kind: "actions of the retro",
    of: ({retro_actions}) =>
      retro_actions === null ? null : retro_actions <= 2 ? "1–2" : retro_actions <= 5 ? "3–5" : "more than 5"
  }
];
const YEAR = 365;
const RISK_DAYS = [0, 180, 365, 545] as const;

/** Shares done and given up by days since filing, won't do competing (METHODS C2); groups of five and more. */
export function closingGroups(actions: readonly ActionPaths[], until: Date): ClosingGroup[] {
  const known = tracked(actions);
  return GROUPS.flatMap(({kind, of}) =>
    groups(
      known.filter((action) => of(action) !== null),
      (action) => of(action)!
    )
      .filter(([, own]) => own.length >= 5 || kind === "all")
      .map(([group, own]) => {
        const days = own.map((action) =>
          Math.max(
            0,
            ((isClosed(action) ? action.closed_at! : until).getTime() - action.created_at!.getTime()) / DAY
          )
        );
        const outcomes = own.map(({status}): Outcome =>
          status === "done" || status === "wont_do" ? status : "open"
        );
        const followed = max(days)!;
        return {
          kind,
          group,
          n: own.length,
          steps: aalenJohansen(days, outcomes),
          followed,
          atRisk: RISK_DAYS.map((day) => ({day, n: days.filter((each) => each >= day).length})),
          atYear: followed >= YEAR ? aalenJohansen(days, outcomes, {at: [YEAR]})[0] : undefined
        };
      })
      .toSorted((a, b) => b.n - a.n || a.group.localeCompare(b.group, "en"))
  );
}
