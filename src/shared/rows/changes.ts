/** Whose verdict it is: actions that can't be told apart are one change, judged once. */
import {group} from "d3-array";
import {list} from "../../format.js";

export interface Member {
  readonly action_id: string;
  readonly title: string;
  /** null where no change is judged */
  readonly set_id: string | null;
  /** actions of the change; null where none is judged */
  readonly members: number | null;
}

/** The actions of a row's change, itself among them, a row each. */
export type ActionsOf<Row extends Member> = (row: Row) => readonly Row[];

/** Whether the verdict is of several actions together, and so of none of them. */
export const isJoint = ({members}: Pick<Member, "members">): boolean => (members ?? 1) > 1;

/** Looks up the actions of a change in all rows given, in their order; a row without a change is alone. */
export function actionsOfChanges<Row extends Member>(rows: readonly Row[]): ActionsOf<Row> {
  const changes = group(rows, ({set_id}) => set_id);
  return (row) => (row.set_id === null ? [row] : onceAnAction(changes.get(row.set_id) ?? [row]));
}

/** The first row of each action. */
export const onceAnAction = <Row extends Pick<Member, "action_id">>(rows: readonly Row[]): Row[] => {
  const seen = new Set<string>();
  return rows.filter(({action_id}) => !seen.has(action_id) && seen.add(action_id));
};

/** The first row of each change; rows that belong to none stay. */
export const onceAChange = <Row extends Pick<Member, "set_id">>(rows: readonly Row[]): Row[] => {
  const seen = new Set<string>();
  return rows.filter(({set_id}) => set_id === null || (!seen.has(set_id) && seen.add(set_id)));
};

/** "A", or "A and B together": whose the verdict is. */
export const changeTitle = (actions: readonly Pick<Member, "title">[]): string =>
  actions.length < 2 ? (actions[0]?.title ?? "") : `${list(actions.map(({title}) => title))} together`;

/** The same where there is room for one title: "A and 2 more together". */
export const shortTitle = (row: Member): string =>
  isJoint(row) ? `${row.title} and ${row.members! - 1} more together` : row.title;
