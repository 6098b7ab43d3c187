/** What happens to actions after the meeting: flow, age, closing, and what was left unsaid. */
import type {ActionPaths, QuarterRows} from "../../schema.js";
import {aalenJohansen, type Outcome, type OutcomeShares} from "../../stats/aalenJohansen.js";
import {groupBy} from "./groupBy.js";

const DAY = 86_400_000;

type Action = ActionPaths;

export const isOpen = ({status}: {readonly status: string | null}): boolean =>
  status === "open" || status === "in_progress";
const isClosed = ({status}: Action): boolean => status === "done" || status === "wont_do";

/** Actions whose way from filing on is known: filed, with a status, and a date where closed. */
export const tracked = (actions: readonly Action[]): Action[] =>
  actions.filter(
    (action) =>
      action.created_at !== null && action.status !== null && (!isClosed(action) || action.closed_at !== null)
  );

export interface FlowPoint {
  readonly at: Date;
  /** so far */
  readonly filed: number;
  readonly done: number;
  readonly dropped: number;
}

/** Cumulative flow by week from the first filing to the data's day; no action, no point. */
export function actionFlow(actions: readonly Action[], until: Date): FlowPoint[] {
  const known = tracked(actions);
  if (known.length === 0) return [];
  const from = Math.min(...known.map(({created_at}) => created_at!.getTime()));
  const before = (at: number | undefined, week: number): boolean => at !== undefined && at < week;
  const points: FlowPoint[] = [];
  for (let week = from; ; week = Math.min(week + 7 * DAY, until.getTime())) {
    points.push({
      at: new Date(week),
      filed: known.filter(({created_at}) => before(created_at!.getTime(), week)).length,
      done: known.filter(({status, closed_at}) => status === "done" && before(closed_at?.getTime(), week))
        .length,
      dropped: known.filter(
        ({status, closed_at}) => status === "wont_do" && before(closed_at?.getTime(), week)
      ).length
    });
    if (week >= until.getTime()) return points;
  }
}

export interface CarriedQuarter {
  readonly quarter: string;
  readonly isPartial: boolean;
  readonly filed: number;
  readonly closed: number;
  /** open at the quarter's end, or the data's day */
  readonly open: number;
  /** of those, filed before the quarter began */
  readonly carried: number;
}

export function carriedByQuarter(
  actions: readonly Action[],
  quarters: readonly QuarterRows[],
  until: Date
): CarriedQuarter[] {
  const known = tracked(actions);
  return quarters.map(({quarter, from_at, to_at, is_partial}) => {
    const end = until < to_at ? until : to_at;
    const open = known.filter(
      (action) => action.created_at! < end && !(isClosed(action) && action.closed_at! < end)
    );
    return {
      quarter,
      isPartial: is_partial,
      filed: known.filter(({created_at}) => created_at! >= from_at && created_at! < end).length,
      closed: known.filter(
        (action) => isClosed(action) && action.closed_at! >= from_at && action.closed_at! < end
      ).length,
      open: open.length,
      carried: open.filter(({created_at}) => created_at! < from_at).length
    };
  });
}

/** Days since filing of what is open, oldest first. */
export function openAges(
  actions: readonly Action[],
  until: Date
): {action: Action; days: number; overdue: number | null}[] {
  return actions
    .filter((action) => isOpen(action) && action.created_at !== null)
    .map((action) => ({
      action,
      days: (until.getTime() - action.created_at!.getTime()) / DAY,
      overdue: action.due_at === null ? null : (until.getTime() - action.due_at.getTime()) / DAY
    }))
    .toSorted((a, b) => b.days - a.days || a.action.action_id.localeCompare(b.action.action_id, "en"));
}

export interface ClosingGroup {
  readonly kind: string;
  readonly group: string;
  readonly n: number;
  readonly steps: readonly OutcomeShares[];
  /** still open and followed by each of these days */
  readonly atRisk: readonly {readonly day: number; readonly n: number}[];
  /** shares by a year, or undefined where nothing was followed so long */
  readonly atYear: OutcomeShares | undefined;
}

const GROUPS: readonly {readonly kind: string; readonly of: (action: Action) => string | null}[] = [
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
export function closingGroups(actions: readonly Action[], until: Date): ClosingGroup[] {
  const known = tracked(actions);
  return GROUPS.flatMap(({kind, of}) =>
    [
      ...groupBy(
        known.filter((action) => of(action) !== null),
        (action) => of(action)!
      )
    ]
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
        const followed = days.some((day) => day >= YEAR);
        return {
          kind,
          group,
          n: own.length,
          steps: aalenJohansen(days, outcomes),
          atRisk: RISK_DAYS.map((day) => ({day, n: days.filter((each) => each >= day).length})),
          atYear: followed ? aalenJohansen(days, outcomes, {at: [YEAR]})[0] : undefined
        };
      })
      .toSorted((a, b) => b.n - a.n || a.group.localeCompare(b.group, "en"))
  );
}

export interface Flag {
  readonly flag: string;
  /** how it is decided */
  readonly how: string;
  readonly actions: readonly Action[];
  /** actions for which it is known either way */
  readonly known: number;
}

/** Signs that an action was for show, each with the actions behind it; what no export says is not counted. */
export function theaterFlags(actions: readonly Action[], until: Date): Flag[] {
  const flag = (name: string, how: string, test: (action: Action) => boolean | null): Flag => {
    const told = actions.map((action) => ({action, value: test(action)})).filter(({value}) => value !== null);
    return {
      flag: name,
      how,
      actions: told.filter(({value}) => value).map(({action}) => action),
      known: told.length
    };
  };
  const age = ({created_at}: Action): number =>
    created_at === null ? 0 : (until.getTime() - created_at.getTime()) / DAY;
  return [
    flag("No owner", "the ticket or the report names nobody; who it is is never kept", ({has_owner}) =>
      has_owner === null ? null : !has_owner
    ),
    flag("No ticket", "no tracker record, and no link to one", ({has_ticket}) =>
      has_ticket === null ? null : !has_ticket
    ),
    flag("No due date", "of actions in a tracker", ({has_ticket, due_at}) =>
      has_ticket === true ? due_at === null : null
    ),
    flag(
      "Never touched",
      "open for 90 days and more without ever being started, where the tracker keeps a history",
      (action) =>
        action.status === null || action.created_at === null || (action.status === "open" && age(action) < 90)
          ? null
          : action.status === "open" && action.started_at === null
    ),
    flag(
      "Vague",
      "the title names no change that could be checked (how it is worded, below)",
      ({vague}) => vague
    ),
    flag(
      "Closed without evidence",
      "done, with no date of closing from a field, a history or a link",
      ({status, closed_basis}) =>
        status === "done" ? closed_basis === "none" || closed_basis === null : null
    ),
    flag("One of more than five", "its retro led to more than five actions", ({retro_actions}) =>
      retro_actions === null ? null : retro_actions > 5
    )
  ];
}
