/** What Follow-through shows of a choice, as plain numbers and few rows: worked out in the browser under a filter, else when the site is built. */
import type {ActionPaths} from "../schema.js";
import {isOpen} from "../shared/rows/actionStatus.js";
import {type Filter, filterRows} from "../shared/rows/filterRows.js";
import {type Head, headOf} from "../shared/rows/head.js";
import {openWhileItCame} from "../shared/rows/openWhileItCame.js";
import {spread} from "../shared/rows/spread.js";
import type {OutcomeShares} from "../stats/aalenJohansen.js";
import {type ClosingGroup, closingGroups} from "./facts/closing.js";
import {type Flag, theaterFlags} from "./facts/flags.js";
import {
  type NamedAge,
  type OpenAction,
  openActions,
  openAges,
  type UndoneCost,
  undoneCost
} from "./facts/open.js";
import {type PolicyFacts, policyFacts} from "./facts/policy.js";
import {type FollowFacts, followFacts, type FollowToDecide, followToDecide} from "./facts/toDecide.js";

/** Rows of each table that are shown at first. */
export const SHOWN = {undone: 5, open: 10, flag: 10} as const;
/** Steps of a curve that are drawn at most. */
const STEPS = 400;

export interface FlagView extends Omit<Flag, "actions"> {
  readonly actions: Head<ActionPaths>;
}

export interface ActionsView {
  readonly facts: FollowFacts;
  /** all actions together; undefined without any that can be followed */
  readonly closing: ClosingGroup | undefined;
  /** empty where the settings have none */
  readonly policy: readonly PolicyFacts[];
  readonly undone: {readonly queue: Head<ActionPaths>; readonly cost: UndoneCost};
  /** of what is open: how old each is, how many there are, and the oldest */
  readonly open: {
    readonly ages: readonly NamedAge[];
    readonly n: number;
    readonly oldest: Head<OpenAction>;
  };
  readonly flags: readonly FlagView[];
  readonly decide: FollowToDecide;
}

export type ActionsRows = Awaited<ReturnType<typeof actionsRows>>;

export async function actionsRows(load: typeof import("../rows.js")) {
  const [quarters, all, missed, policy] = await Promise.all([
    load.quarterRows(),
    load.actionPaths(),
    load.missedPreventionRows(),
    load.closingPolicy()
  ]);
  return {quarters, all, missed, policy};
}

export function actionsView({all, missed, policy}: ActionsRows, filter: Filter, until: Date): ActionsView {
  const actions = filterRows(all, filter);
  const queue = openWhileItCame(actions);
  const [closing] = closingGroups(actions, until);
  return {
    facts: followFacts(actions, until),
    closing: closing && {...closing, steps: drawnSteps(closing.steps)},
    policy: policyFacts(actions, policy, until),
    undone: {queue: headOf(queue, SHOWN.undone), cost: undoneCost(queue, missed)},
    open: {
      ages: openAges(actions, until).map(({action: {action_id, title}, days, overdue}) => ({
        action: {action_id, title},
        days,
        overdue
      })),
      n: actions.filter(isOpen).length,
      oldest: headOf(openActions(actions, until), SHOWN.open)
    },
    flags: theaterFlags(actions, until).map((flag) => ({...flag, actions: headOf(flag.actions, SHOWN.flag)})),
    decide: followToDecide(actions, until)
  };
}

/** As many steps as a curve has room for, among them the one at which half are done. */
function drawnSteps(steps: readonly OutcomeShares[]): readonly OutcomeShares[] {
  const half = steps.find(({done}) => done.value >= 0.5);
  const drawn = new Set(spread(steps, STEPS));
  return steps.filter((step) => drawn.has(step) || step === half);
}
