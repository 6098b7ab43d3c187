import {sum} from "d3";
import type {Agenda} from "./types.js";

/** How many points the agenda has, in how many of its parts. */
export function agendaFinding({sections}: Agenda): string {
  const points = sum(sections, ({items, more}) => items.length + more);
  const parts = sections.filter(({items}) => items.length > 0).length;
  return `${points} points in ${parts} parts, from the data up to the cut.`;
}

/** For an address that names an incident which isn't there. */
export const unknownIncident = (id: string): string =>
  `There is no incident “${id}”; this is the agenda of the review.`;
