import {sum} from "d3-array";
import {counted} from "../format.js";
import type {RetroAgenda, ReviewAgenda} from "./types.js";

/** The first thing to decide. */
export function reviewClaim({points}: ReviewAgenda): string {
  const [first] = points;
  if (first === undefined) return "The data ask for no decision";
  return `First: ${first.title.charAt(0).toLowerCase()}${first.title.slice(1)}`;
}

/** Whose agenda it is, how many points it has, and how long they take. */
export const reviewFinding = ({title, points}: ReviewAgenda): string =>
  points.length === 0
    ? `${title}.`
    : `${title}: ${counted(points.length, "point")}, ${counted(
        sum(points, ({minutes}) => minutes),
        "minute"
      )}, by what is at stake.`;

/** How many points the retro has, in how many of its parts. */
export function retroFinding({sections}: RetroAgenda): string {
  const points = sum(sections, ({items, more}) => items.length + more);
  const parts = sections.filter(({items}) => items.length > 0).length;
  return `${counted(points, "point")} in ${counted(parts, "part")}, from the data up to the cut.`;
}

/** For an address that names an incident which isn't there. */
export const unknownIncident = (id: string): string =>
  `There is no incident “${id}”; this is the agenda of the review.`;
