/** Signs that an action was filed for show. */
import type {ActionPaths} from "../../schema.js";

const DAY = 86_400_000;

export type FlagId =
  | "no_owner"
  | "no_ticket"
  | "no_due_date"
  | "never_touched"
  | "vague"
  | "closed_without_evidence"
  | "one_of_many";

export interface Flag {
  readonly flag: FlagId;
  readonly name: string;
  /** how it is decided */
  readonly how: string;
  readonly actions: readonly ActionPaths[];
  /** actions for which it is known either way */
  readonly known: number;
}

/** Signs that an action was for show, each with the actions behind it; what no export says is not counted. */
export function theaterFlags(actions: readonly ActionPaths[], until: Date): Flag[] {
  const flag = (
    id: FlagId,
    name: string,
    how: string,
    test: (action: ActionPaths) => boolean | null
  ): Flag => {
    const told = actions.map((action) => ({action, value: test(action)})).filter(({value}) => value !== null);
    return {
      flag: id,
      name,
      how,
      actions: told.filter(({value}) => value).map(({action}) => action),
      known: told.length
    };
  };
  const age = ({created_at}: ActionPaths): number =>
    created_at === null ? 0 : (until.getTime() - created_at.getTime()) / DAY;
  return [
    flag(
      "no_owner",
      "No owner",
      "the ticket or the report names nobody; who it is is never kept",
      ({has_owner}) => (has_owner === null ? null : !has_owner)
    ),
    flag("no_ticket", "No ticket", "no tracker record, and no link to one", ({has_ticket}) =>
      has_ticket === null ? null : !has_ticket
    ),
    flag("no_due_date", "No due date", "of actions in a tracker", ({has_ticket, due_at}) =>
      has_ticket === true ? due_at === null : null
    ),
    flag(
      "never_touched",
      "Never touched",
      "open for 90 days and more without ever being started, where the tracker keeps a history",
      (action) =>
        action.status === null || action.created_at === null || (action.status === "open" && age(action) < 90)
          ? null
          : action.status === "open" && action.started_at === null
    ),
    flag(
      "vague",
      "Vague",
      "the title names no change that could be checked (how it is worded, below)",
      ({vague}) => vague
    ),
    flag(
      "closed_without_evidence",
      "Closed without evidence",
      "done, with no date of closing from a field, a history or a link",
      ({status, closed_basis}) =>
        status === "done" ? closed_basis === "none" || closed_basis === null : null
    ),
    flag(
      "one_of_many",
      "One of more than five",
      "its retro led to more than five actions",
      ({retro_actions}) => (retro_actions === null ? null : retro_actions > 5)
    )
  ];
}
