/** What the quarter took over, filed, closed and passes on; an action whose history is not known counts nowhere. */
import type {ActionRows, QuarterRows} from "../schema.js";

export interface Carried {
  /** filed before the quarter and not closed by its start */
  readonly takenOver: number;
  readonly filed: number;
  readonly done: number;
  readonly dropped: number;
  /** filed and not closed by the quarter's end, or the data's day */
  readonly passedOn: number;
  /** of those, past their due date */
  readonly overdue: number;
  /** of those, without a due date */
  readonly undated: number;
  /** no filing date, no status, or closed without a date */
  readonly unknown: number;
}

export function carriedOver(
  actions: readonly ActionRows[],
  quarter: QuarterRows,
  asOf: Date | null
): Carried {
  const end = asOf !== null && asOf < quarter.to_at ? asOf : quarter.to_at;
  const isClosed = ({status}: ActionRows): boolean => status === "done" || status === "wont_do";
  const told = actions.filter(
    (action) =>
      action.created_at !== null && action.status !== null && (!isClosed(action) || action.closed_at !== null)
  );
  const openAt =
    (when: Date) =>
    (action: ActionRows): boolean =>
      action.created_at! < when && !(isClosed(action) && action.closed_at! < when);
  const closedIn = (status: string): number =>
    told.filter(
      (action) => action.status === status && action.closed_at! >= quarter.from_at && action.closed_at! < end
    ).length;
  const passed = told.filter(openAt(end));
  return {
    takenOver: told.filter(openAt(quarter.from_at)).length,
    filed: told.filter(({created_at}) => created_at! >= quarter.from_at && created_at! < end).length,
    done: closedIn("done"),
    dropped: closedIn("wont_do"),
    passedOn: passed.length,
    overdue: passed.filter(({due_at}) => due_at !== null && due_at < end).length,
    undated: passed.filter(({due_at}) => due_at === null).length,
    unknown: actions.filter((action) => !told.includes(action)).length
  };
}
