/** One point of a review as data: Review, Agenda and report show the same points in the same order. */
import {shorten} from "../../format.js";
import type {Place} from "../findings/place.js";

export interface AgendaItem {
  readonly text: string;
  readonly place?: Place;
}

/** Owner and decision are written down in the meeting. */
export interface Point {
  /** what is to be decided, a verb first */
  readonly title: string;
  /** what is at stake */
  readonly stake: string;
  /** the same at more length, for the meeting */
  readonly detail?: string;
  readonly question: string;
  /** how the next review will see whether it helped */
  readonly measure: string;
  /** its evidence, the dearest first; what is left out is behind `rest`, or else `place` */
  readonly items: readonly AgendaItem[];
  readonly more: number;
  readonly place: Place;
  readonly rest?: Place;
  /** the time box */
  readonly minutes: number;
  /** the team whose it is, where the data say so */
  readonly team: string | null;
  /** actions and conditions it is about */
  readonly concerns: readonly string[];
}

const TITLE = 70;

/** What people wrote, short enough for a line, and without the stop that would end it. */
export function called(text: string): string {
  let end = text.length;
  while (end > 0 && " .:;".includes(text[end - 1]!)) end--;
  return shorten(text.slice(0, end), TITLE);
}

/** Items under a point. */
const ITEMS = 2;

/** The first items of a list, and how many are left out. */
export const firstItems = (items: readonly AgendaItem[]): Pick<Point, "items" | "more"> => ({
  items: items.slice(0, ITEMS),
  more: Math.max(0, items.length - ITEMS)
});

export const actionPlace = ({action_id}: {readonly action_id: string}): Place => ({
  page: "action",
  id: action_id
});

/** " by today" of what is counted to today where verdicts are told as of an earlier day. */
export const byToday = (end: Date | undefined): string => (end === undefined ? "" : " by today");
