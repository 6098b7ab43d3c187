import type {Place} from "./place.js";

/** Lists of actions on Follow-through that a number anywhere can open. */
export type ActionListName =
  "open" | "carried" | "overdue" | "came" | "untouched" | "vague" | "back" | "untargeted" | "beside";

/** Where the actions stand that a number counts, of whatever quarter. */
export const actionList = (list: ActionListName): Pick<Place, "page" | "query"> => ({
  page: "actions",
  query: {list, span: "all"}
});

/** The same of the span that Follow-through shows. */
export const ownList = (list: ActionListName): Pick<Place, "page" | "query"> => ({
  page: "actions",
  query: {list}
});
